"""Every page in every state, every letter and every file, in each language: no message is missing,
and every word passed through gettext."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any
from zoneinfo import available_timezones

import pytest
from babel import Locale
from babel.dates import format_timedelta
from flask import Flask
from icalendar import Calendar
from lxml.html import HtmlElement
from pypdf import PdfReader
from sqlalchemy import text
from werkzeug.test import TestResponse

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.texts.languages import DOMAINS, LOCALES, NAMES, with_catalogue
from ctevents.texts.times import GENITIVES, IN_MONTENEGRIN
from ctevents.web.staff.desk.design import LONGEST_NAME
from tests.conftest import Clock, Databases, MakeApp
from tests.support import stories
from tests.support.alphabets import words_of_ours_in_wrong_letters
from tests.support.catalogues import TRANSLATIONS
from tests.support.crawl import Crawl, Submission, Visitor, is_letter
from tests.support.each_language import each_language
from tests.support.marked import (
    Missing,
    mark,
    note_missing,
    texts_typed,
    words_of_database,
    words_of_page,
    words_outside,
)
from tests.support.pages import parsed
from tests.support.sites import Site, site_of_everything
from tests.support.visitors import FILE
from tests.support.writings import FORMER_VENUE, one_of_each

pytestmark = pytest.mark.once
WHOLE = [tag for tag in with_catalogue(TRANSLATIONS, *DOMAINS) if tag != "en"]
"""The languages of all pages, also those of staff."""

LANGUAGES = [
    *WHOLE,
    *(tag for tag in with_catalogue(TRANSLATIONS, "messages") if tag not in (*WHOLE, "en")),
]
"""Those and the languages that only guests and doors have. The first one is read every day."""

OF_STAFF_PAGES = (*NAMES.values(), LONGEST_NAME, "К")
"""Staff choose languages by the names in their own letters; the page of the design has a sample of
both alphabets; sign-in sheets are divided by the first letters of names."""

FOR_STAFF = set(Role) - {Role.DOOR}
NO_WORDS = {
    "ctevents",
    "CSV",
    "JSON",
    "PDF",
    "QR",
    "METHOD",
    "UTC",
    "SPF",
    "DKIM",
    "DMARC",
    "AL",
    "BA",
    "XK",
    "ME",
    "RS",
    "MK",
    "Horvat",
    "Emir",
    "Begić",
    "desk",
    "too",
    *re.findall(r"[^\W\d_]+", " ".join(available_timezones())),
    *(word for name in NAMES.values() for word in re.findall(r"\w+", name)),
}
"""Names that are the same in every language; languages are named in themselves, events in
references by their slugs. "desk" is of the address of the demo, "too" of a name that the crawl
types."""

NEVER_SEEN = {
    "Agreed",
    "Attendee",
    "Began",
    "Csrf Token",
    "Form Id",
    "Free",
    "Kept",
    "Key",
    "Next",
    "Not These",
    "Notice",
    "Person",
    "Secret",
    "Seen",
    "Ticked",
    "Value",
    "Version",
}
"""The labels that WTForms makes of the names of hidden fields."""


LANGUAGE_ASKED = re.compile(r"[?&]lang=([\w-]+)")

TYPED = re.compile(r"localhost/l/[0-9A-Z-]+|BA-[0-9]{5}")
"""An address on paper, and the reference of a letter."""


class Reading(Crawl):
    """Reads every page that it opens. ``outside``: page → the words on it that no message brought;
    ``in_wrong_letters``: page → the words on it in letters of the other alphabet, without those
    that people typed."""

    def __init__(self, app: Flask, visitors: list[Visitor], known: set[str], language: str) -> None:
        self.outside: dict[str, set[str]] = {}
        self.in_wrong_letters: dict[str, set[str]] = {}
        self.languages: set[str] = set()
        self.language = language
        self.pages = 0
        self._known_words = known
        self._typed = texts_typed()
        super().__init__(app, visitors, most_alike=2)

    def keep(
        self,
        visitor: Visitor,
        path: str,
        response: TestResponse,
        page: HtmlElement,
        sent: Submission | None,
    ) -> None:
        super().keep(visitor, path, response, page, sent)
        # The local inbox is in its recipients' languages as letters are; the switch leads to the
        # pages in other languages. The screen of a hall is in the languages of its event.
        is_other = (
            is_letter(response)
            or path.startswith("/demo/")
            or path.partition("?")[0].endswith("/screen")
        )
        asked = LANGUAGE_ASKED.search(response.request.url)
        is_other = is_other or (asked is not None and asked[1] != self.language)
        is_other = is_other or (path.startswith("/staff") and self.language not in WHOLE)
        if is_other:
            return
        self.pages += 1
        self.languages.add(page.get("lang", ""))
        sent_texts = list(sent.fields.values()) if sent else []
        where = f"{response.status_code} {path} {sent.how if sent else ''}"
        typed = words_outside(" ".join(sent_texts))
        said = list(words_of_page(page))
        found = set().union(*map(words_outside, said)) - self._known_words - typed
        if found:
            self.outside.setdefault(where, set()).update(found)
        own = self._typed.union(sent_texts, OF_STAFF_PAGES if path.startswith("/staff") else ())
        for words in said:
            if wrong := words_of_ours_in_wrong_letters(words, self.language, own):
                self.in_wrong_letters.setdefault(where, set()).update(wrong)


def speak(site: Site, tag: str) -> None:
    """Set the language of everybody."""
    with transaction(by=audit.SHELL) as tx:
        for table in ("people", "invitations", "accounts"):
            tx.execute(text(f"UPDATE {table} SET language = :tag"), {"tag": tag})
    for visitor in site.visitors.values():
        visitor.browser.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = tag


def words_of_dates(tag: str) -> set[str]:
    """The months and weekdays, and how long it is until a day or since."""
    locale = Locale.parse(LOCALES[tag])
    names: Any = locale.months
    spans = [
        format_timedelta(timedelta(days=days), "day", add_direction=True, locale=locale)
        for days in range(-400, 400)
        if days
    ]
    months = [name for width in ("wide", "abbreviated") for name in names["format"][width].values()]
    weekdays = [
        *locale.days["format"]["wide"].values(),
        *([IN_MONTENEGRIN] if tag == "cnr" else []),
    ]
    return set(
        re.findall(
            r"[^\W\d_]+", " ".join([*spans, *months, GENITIVES.get(LOCALES[tag], ""), *weekdays])
        )
    )


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> str:
    return mark(tmp_path_factory.mktemp("translations"))


@pytest.fixture
def marked_app(make_app: MakeApp, marked: str) -> Iterator[Flask]:
    app = make_app(TRANSLATIONS=marked)
    with app.app_context():
        yield app


EACH = each_language(LANGUAGES, every_day=LANGUAGES[:1])


@pytest.fixture(scope="module")
def site(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, marked: str
) -> Iterator[Site]:
    """Yield one site for all languages: to make it takes longer than to read the pages of guests
    and doors."""
    uri = databases.copy()
    with site_of_everything(
        tmp_path_factory.mktemp("everything"), uri, TRANSLATIONS=marked
    ) as site:
        yield site
    databases.drop(uri)


@pytest.mark.crawl
@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_page(tag: str, site: Site) -> None:
    speak(site, tag)
    missing = note_missing(site.app, LOCALES[tag])
    samples = set(re.findall(r"[^\W\d_]+", FILE.decode() + LONGEST_NAME))
    known = words_of_database() | words_of_dates(tag) | samples | NO_WORDS
    readers = [
        each for each in site.visitors.values() if tag in WHOLE or each.name not in FOR_STAFF
    ]
    reading = Reading(site.app, readers, known, tag)
    assert _seen(missing.asked) == set()
    assert reading.outside == {}
    assert reading.in_wrong_letters == {}
    assert reading.languages == {tag}
    assert reading.pages > (200 if tag in WHOLE else 50)


def _seen(asked: Iterable[str]) -> set[str]:
    """Return the texts without labels of hidden fields. The programme has one for each row."""
    return {
        text for text in asked if text not in NEVER_SEEN and not re.fullmatch(r"(Was-|Id)\d+", text)
    }


def wrong_letters(texts: Iterable[str], tag: str) -> set[str]:
    """Return the words that are not in the letters of this language, without those that people
    typed."""
    typed = texts_typed() | {FORMER_VENUE}
    return set().union(*(words_of_ours_in_wrong_letters(text, tag, typed) for text in texts))


@pytest.mark.long
@pytest.mark.parametrize("tag", EACH)
def test_every_letter(tag: str, marked_app: Flask, clock: Clock) -> None:
    missing = note_missing(marked_app, LOCALES[tag])
    letters = one_of_each(tag, clock)
    known = words_of_database() | words_of_dates(tag) | NO_WORDS
    for kind, writing in letters.items():
        own_words = [writing.subject, *words_of_page(parsed(writing.html.encode()))]
        for said in (writing.text, *own_words):  # the text has the English version, too
            assert words_outside(said) - known == set(), kind
        assert wrong_letters(own_words, tag) == set(), kind
    assert missing.asked == set()


@pytest.mark.long
@pytest.mark.parametrize("tag", EACH)
def test_every_file(tag: str, marked_app: Flask) -> None:
    """Badges on paper and calendars, as a registrant and as staff get them."""
    missing = note_missing(marked_app, LOCALES[tag])
    registration = stories.registered(stories.published_event(languages=[tag]).slug, language=tag)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).may_share_details = True
    stories.invited(given_name="Luka", email="", language=tag)
    known = words_of_database() | words_of_dates(tag)
    for said in (
        *_papers(marked_app, registration, tag),
        *_calendars(marked_app, registration, tag),
    ):
        assert words_outside(said) - known == set(), said
        assert wrong_letters([said], tag) == set(), said
    assert _seen(missing.asked) == set()


def _papers(app: Flask, registration: Registration, tag: str) -> Iterator[str]:
    """Yield the sheets of a group with a badge or a letter, and of one without; the door's papers;
    the lists to hand out."""
    office = stories.signed_in(app, Role.OFFICE, "ba")
    office.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = tag
    token = stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
    files = [office.open(f"{token}/badge.pdf")]
    page = office.open("/staff/events/ba/badges")
    files += [office.submit(page, group="judges"), office.submit(page, group="media")]
    page = office.open("/staff/events/ba/paper")
    files += [
        office.submit(page, group="judges"),
        *([office.submit(page, group="media")] if tag in WHOLE else []),
    ]
    files += [
        office.submit(office.open("/staff/events/ba/sign-in-sheet"), "empty_lines", by_group="y")
    ]
    page = office.open("/staff/events/ba/attendee-list")
    files += [office.submit(page, "listing"), office.submit(page, "listing", listing="attended")]
    files += [office.submit(office.open("/staff/events/ba/requests"), "language")]
    made = office.submit(office.open("/staff/events/ba/door-tokens"), "station", station="ctevents")
    files += [
        office.post(
            str(made.form()["action"]), {"csrf_token": made.form().select_one("input")["value"]}
        )
    ]  # type: ignore[index]
    for file in files:
        reader = PdfReader(BytesIO(file.response.data))
        # letters to several people have a title for staff
        if not file.response.request.url.endswith("letters.pdf"):
            assert reader.root_object["/Lang"] == tag, file.response.request.url
            assert reader.metadata is not None
            yield str(reader.metadata.title)
        yield from (TYPED.sub("", page.extract_text()) for page in reader.pages)


def _calendars(app: Flask, registration: Registration, tag: str) -> Iterator[str]:
    browser = stories.Browser(app)
    token = stories.path(stories.Purpose.REGISTRATION, registration.link_nonce)
    for path in (f"/events/ba.ics?lang={tag}", f"/events.ics?lang={tag}", f"{token}/calendar.ics"):
        calendar = Calendar.from_ical(browser.open(path).response.data)
        for entry in calendar.walk("VEVENT"):
            assert entry["SUMMARY"].params["LANGUAGE"] == tag
            yield from (str(entry[name]) for name in ("SUMMARY", "LOCATION", "DESCRIPTION"))
            yield from (str(alarm["DESCRIPTION"]) for alarm in entry.walk("VALARM"))


@pytest.mark.long
def test_what_is_missing_is_noted_and_what_is_outside_is_seen(marked_app: Flask) -> None:
    """This shows that the tests above can fail."""
    tag = LANGUAGES[0]
    missing: Missing = note_missing(marked_app, LOCALES[tag])
    source = '<html><p title="Loud">{{ _("Group") }}: {{ _("no such message") }}</p></html>'
    with marked_app.test_request_context(f"/?lang={tag}"):
        page = marked_app.jinja_env.from_string(source).render()
    assert missing.asked == {"no such message"}
    assert set().union(*map(words_outside, words_of_page(parsed(page.encode())))) == {
        "Loud",
        "no",
        "such",
        "message",
    }


@pytest.mark.long
def test_what_people_typed_may_have_other_letters_and_nothing_else(app: Flask) -> None:
    stories.published_event(titles={"en": "Launch"})
    stories.registered(given_name="Amra", family_name="Police")
    said = [
        "Особа: Amra Police, POLICE",
        "Launch, PDF, office@ctevents.example",
        '<p>Sud BiH</p> <bdi lang="en">Judge</bdi>',
    ]
    assert wrong_letters(said, "mk") == set()
    assert wrong_letters(["Полиција · Police station", "Пoлиција"], "mk") == {"station", "Пoлиција"}
    assert wrong_letters(["Policija · судија", "Policijа"], "bs") == {"судија", "Policijа"}
