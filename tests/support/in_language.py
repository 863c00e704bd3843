"""Print what a page and a letter say in a language, as JSON. Arguments: its tag, the database, and
a folder for files."""

import json
import sys
from pathlib import Path

from ctevents.app import create_app
from ctevents.texts.letters.letters import invitation_preview
from tests.support import stories
from tests.support.databases import settings
from tests.support.pages import Browser

tag, database_uri, folder = sys.argv[1:]
app = create_app(settings(database_uri, Path(folder)))
with app.app_context():
    stories.published_event()
    letter = invitation_preview(stories.invited(language=tag), now=stories.now())
    page = Browser(app).open(f"/?lang={tag}")
    said = {
        "page": page.heading,
        "lang": page.all(f"html[lang={tag}]") != [],
        "switch": page.all("nav.languages a")[-1],
        "date": page.text,
        "letter": (letter.language, letter.subject, letter.text),
    }
sys.stdout.write(json.dumps(said))
