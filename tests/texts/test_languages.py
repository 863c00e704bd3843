"""A new language needs only a catalogue; dates, cities and the words of the audit log are there in
each language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from babel.messages import Catalog
from flask import Flask
from flask_babel import gettext, ngettext
from jinja2 import FileSystemBytecodeCache

from ctevents.db.handle import transaction
from ctevents.domain.entry import Flag
from ctevents.domain.guests.cell_words import SEXES
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import LANGUAGES, Sex, folded
from ctevents.domain.registration import Channel
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.events.projects import ProjectFields
from ctevents.services.guests.list import InstitutionFields
from ctevents.services.people.people import PersonFields
from ctevents.services.replies.registrations import Wishes
from ctevents.texts.languages import DOMAINS, LOCALES, best_of, with_catalogue
from ctevents.texts.letters.letters import invitation_preview
from ctevents.texts.rendering import speaking, when
from ctevents.texts.words.audit import DETAILS, VALUES
from ctevents.tokens import Purpose
from tests.conftest import Clock, Databases, lent, made_once
from tests.support import stories
from tests.support.catalogues import (
    extract,
    merged,
    messages,
    po_file,
    write,
)
from tests.support.each_language import each_language
from tests.support.pages import Browser
from tests.support.writings import one_of_each

PACKAGE = Path(__file__).resolve().parents[2] / "ctevents"
ABOUT_THE_ENTRY_ITSELF = {"actor", "now", "event_id", "person_id"}


@pytest.fixture(scope="module")
def template() -> Catalog:
    """Every message of the code as it is now."""
    return extract()


@pytest.fixture(scope="module")
def in_all_languages(template: Catalog, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A catalogue for each language that has no more than this: each text is the English one behind
    its tag."""
    folder = tmp_path_factory.mktemp("translations")
    for tag, domain in product(LANGUAGES[1:], DOMAINS):
        catalog = merged(template, None, LOCALES[tag], domain)
        for message in messages(catalog):
            if message.pluralizable:
                later = range(2, catalog.num_plurals + 1)
                message.string = (
                    f"{tag} 1 {message.id[0]}",
                    *(f"{tag} {form} {message.id[1]}" for form in later),
                )
            else:
                message.string = f"{tag} {message.id}"
        write(catalog, po_file(LOCALES[tag], folder, domain))
    return str(folder)


@pytest.fixture(scope="module")
def polyglot_app(
    databases: Databases,
    tmp_path_factory: pytest.TempPathFactory,
    compiled_templates: FileSystemBytecodeCache,
    in_all_languages: str,
) -> Flask:
    return made_once(databases, tmp_path_factory, compiled_templates, TRANSLATIONS=in_all_languages)


@pytest.fixture
def polyglot(
    polyglot_app: Flask, database_uri: str, tmp_path: Path, clock: Clock
) -> Iterator[Flask]:
    with lent(polyglot_app, tmp_path, clock) as app:
        yield app


@pytest.mark.parametrize(
    ("tag", "plurals", "day"),
    [
        ("sq", "1222", "10 mars 2027"),
        ("bs", "1231", "10. mart 2027"),
        ("cnr", "1231", "10. mart 2027"),
        ("sr-Latn", "1231", "10. mart 2027"),
        ("sr-Cyrl", "1231", "10. март 2027"),
        ("mk", "1221", "10 март 2027 г."),
    ],
)
def test_a_new_language_needs_only_a_catalogue(
    polyglot: Flask, tag: str, plurals: str, day: str
) -> None:
    """Pages, the plural forms for 1, 2, 5 and 21, and dates."""
    stories.published_event()
    page = Browser(polyglot).open(f"/?lang={tag}")
    assert page.tree is not None
    assert page.tree.html is not None
    assert (page.heading, page.tree.html["lang"]) == (f"{tag} Launch events", tag)
    assert day in page.text
    with speaking(tag):
        said = [ngettext("One row", "%(num)d rows", number) for number in (1, 2, 5, 21)]
    assert "".join(text.split()[1] for text in said) == plurals


@pytest.mark.long
@pytest.mark.parametrize("tag", each_language(LANGUAGES[1:], every_day=("sq", "sr-Cyrl")))
def test_letters_are_written_in_each_language_with_a_catalogue(
    polyglot: Flask, clock: Clock, tag: str
) -> None:
    for kind, writing in one_of_each(tag, clock).items():
        assert writing.language == tag, kind
        assert writing.subject.startswith(f"{tag} ") or kind.startswith(LetterKind.ANNOUNCEMENT), (
            kind
        )
        assert f'<html lang="{tag}"' in writing.html, kind


SERBIAN = {"en": "Launch", "sr-Cyrl": "Представљање извештаја", "bs": "Predstavljanje"}


@pytest.mark.parametrize(
    ("tag", "title"),
    [("sr-Cyrl", SERBIAN["sr-Cyrl"]), ("sr-Latn", SERBIAN["sr-Cyrl"]), ("bs", SERBIAN["bs"])],
)
def test_a_letter_has_the_title_that_staff_typed_in_its_language(
    app: Flask, clock: Clock, tag: str, title: str
) -> None:
    stories.published_event(titles=SERBIAN)
    letter = invitation_preview(stories.invited(language=tag), now=clock.now)
    assert letter.language == tag
    assert (title in letter.subject, title in letter.text, title in letter.html) == (
        True,
        True,
        True,
    )


@pytest.mark.long
def test_people_whose_language_is_not_known_get_the_main_language_of_the_event(app: Flask) -> None:
    stories.published_event("rs", open_registration=True)
    offer = stories.invited_institution("rs")
    with transaction(by=audit.SHELL):
        offer.language = None
    browser = Browser(app)
    for purpose in (Purpose.NOMINATION, Purpose.UNSUBSCRIBE):
        page = browser.open(stories.path(purpose, offer.link_nonce))
        assert page.all("html[lang=sr-Cyrl]"), purpose
    for path, chosen in (("/events/rs/register", "sr-Cyrl"), ("/events/rs/register?lang=sq", "sq")):
        page = browser.open(path)
        assert page.all(f"[name=language] [value={chosen}][selected]"), path


OURS = ("en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["sq-AL", "en"], "sq"),
        (["SQ"], "sq"),
        (["de", "mk-MK", "en"], "mk"),
        (["sr"], "sr-Cyrl"),
        (["sr-RS"], "sr-Cyrl"),
        (["sr-Latn-RS"], "sr-Latn"),
        (["sr_Cyrl_BA"], "sr-Cyrl"),
        (["sr-ME"], "cnr"),
        (["sr-Latn-ME"], "cnr"),
        (["cnr-ME"], "cnr"),
        (["bs-Latn-BA"], "bs"),
        (["en-GB", "sq"], "en"),
        (["de", "fr"], None),
        (["*"], None),
        ([], None),
    ],
)
def test_the_language_that_a_browser_means(wanted: list[str], found: str | None) -> None:
    assert best_of(OURS, wanted) == found


def test_a_browser_gets_the_next_best_of_what_there_is() -> None:
    assert best_of(("en", "sq"), ["sr-Latn", "sq"]) == "sq"
    assert best_of(("en", "sr-Latn"), ["sr-RS", "en"]) == "sr-Latn"


def test_a_language_without_a_compiled_catalogue_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "mk" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "mk" / "LC_MESSAGES" / "messages.po").touch()
    assert with_catalogue(tmp_path) == ("en",)
    (tmp_path / "mk" / "LC_MESSAGES" / "messages.mo").touch()
    assert with_catalogue(tmp_path) == ("en", "mk")
    assert with_catalogue(tmp_path, *DOMAINS) == ("en",)
    (tmp_path / "mk" / "LC_MESSAGES" / "desk.mo").touch()
    assert with_catalogue(tmp_path, *DOMAINS) == ("en", "mk")


def test_dates_and_times_are_written_as_people_write_them(app: Flask) -> None:
    event = stories.published_event("xk")
    with speaking("sq"):
        assert when(event) == "e mërkurë, 10 mars 2027, ora 10:00–13:00 (ora lokale në Prishtinë)"
    with speaking("en"):
        assert when(event) == "Wednesday, 10 March 2027, 10:00–13:00, local time in Pristina"
    longer = stories.published_event(
        "al", ends_at=event.ends_at + timedelta(days=1) if event.ends_at else None
    )
    with speaking("sq"):
        assert when(longer) == (
            "e mërkurë, 10 mars 2027, ora 10:00 – e enjte, 11 mars 2027, ora 13:00 (ora lokale "
            "në Tiranë)"
        )


def test_each_city_has_a_name_in_each_language(app: Flask) -> None:
    for slug in ("al", "ba", "xk", "me", "rs", "mk"):
        cities = stories.event(slug).cities
        assert set(LANGUAGES) <= set(cities), slug
        assert {name.removeprefix("at ").removeprefix("in ") for name in cities} == set(
            LANGUAGES
        ), slug


def test_a_city_has_the_form_of_its_place_in_the_sentence(app: Flask) -> None:
    event = stories.event("xk")
    assert (event.city("sq"), event.city_at("sq"), event.city_in("sq")) == (
        "Prishtina",
        "Prishtinë",
        "Prishtinë",
    )
    assert (event.city("bs"), event.city_at("bs"), event.city_in("bs")) == (
        "Priština",
        "Priština",
        "Prištini",
    )
    assert (event.city("en"), event.city_at("en"), event.city_in("en")) == (
        "Pristina",
        "Pristina",
        "Pristina",
    )


def recorded_details() -> set[str]:
    """The names under which commands put something into the audit log."""
    calls = [
        node
        for file in (PACKAGE / "services").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record"
    ]
    assert len(calls) > 20
    return {
        keyword.arg for call in calls for keyword in call.keywords if keyword.arg
    } - ABOUT_THE_ENTRY_ITSELF


@pytest.mark.long
def test_the_audit_log_has_a_word_for_all_that_is_recorded() -> None:
    assert recorded_details() - set(DETAILS) == set()
    changed = {
        field.name
        for kind in (PersonFields, Wishes, InstitutionFields, ProjectFields)
        for field in fields(kind)
    }
    said = changed | set(Channel) | set(Flag) | set(Role)
    assert said - set(VALUES) == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_lists_may_have_the_words_of_the_form_for_a_sex(app: Flask, tag: str) -> None:
    with speaking(tag):
        words = [gettext("Female"), gettext("Male"), gettext("Prefers not to say")]
    assert [SEXES.get(folded(word)) for word in words] == [Sex.F, Sex.M, Sex.X]
