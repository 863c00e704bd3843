"""The texts of an event by language."""

from __future__ import annotations

from dataclasses import replace

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.translations import EventText, Reading, TextKind, reading
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.launch.translations import event_texts
from ctevents.services.letters.wordings import set_wording
from tests.support import sources, stories


def test_each_text_that_exists_is_there_with_its_languages(app: Flask) -> None:
    event = stories.published_event(titles={"en": "Launch", "bs": "Predstavljanje"}, addresses={})
    assert event.starts_at is not None
    assert event.ends_at is not None
    item = ProgrammeItem(starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": "Opening"})
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, stories.event(), [item])
        set_wording(
            tx, stories.event(), LetterKind.INVITATION, "bs", Wording("Dođite", "Poštovani")
        )
    found = event_texts(db.session(), stories.event())
    assert found[:4] == [
        EventText(TextKind.TITLE, ({"en": "Launch", "bs": "Predstavljanje"},)),
        EventText(TextKind.VENUE, ({"en": "Hotel Europe"},)),
        EventText(TextKind.PROGRAMME_ITEM, ({"en": "Opening"},), "1"),
        EventText(TextKind.WORDING, ({"bs": "invitation"},), "invitation"),
    ]
    assert [text.kind for text in found[4:]] == [TextKind.GROUPS]
    assert reading(found[4], "mk").missing == 0


def test_a_source_lacks_a_language_if_one_of_its_texts_does(app: Flask) -> None:
    whole = replace(
        sources.FINDING, number="G", texts={"en": "Nobody calls.", "sq": "Askush nuk telefonon."}
    )
    sources.add(*sources.ALL, whole)
    found = {text.kind: reading(text, "sq") for text in event_texts(db.session(), stories.event())}
    assert found[TextKind.WORKSHOPS] == found[TextKind.RECOMMENDATIONS] == Reading(1, 1, "en")
    assert found[TextKind.FINDINGS] == Reading(2, 1, "en")
