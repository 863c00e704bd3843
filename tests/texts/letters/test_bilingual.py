"""Letters of an event that wants them bilingual: the reader's language first, English below."""

from __future__ import annotations

from typing import Any

import icalendar
import pytest
from bs4 import BeautifulSoup
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.services.common import audit
from ctevents.services.letters.wordings import set_wording
from ctevents.texts.letters.letters import Writing, invitation_preview
from tests.conftest import Clock
from tests.support import stories
from tests.support.writings import LONGEST_EVENT, LONGEST_PERSON, one_of_each, previewed
from tests.texts.letters.test_letters import CLIPPED_AT, tree_of

TEXTS: dict[str, Any] = {
    "titles": {"en": "Launch of the final report", "sq": "Prezantimi i raportit"},
    "directions": {"en": "Entrance B.", "sq": "Hyrja B."},
}


@pytest.fixture
def event(app: Flask) -> None:
    stories.published_event(has_bilingual_letters=True, **TEXTS)


def below(writing: Writing) -> BeautifulSoup:
    """Return the English part."""
    [part] = tree_of(writing).select("div[lang=en]:has(> h2)")
    return BeautifulSoup(str(part), "html.parser")


@pytest.mark.usefixtures("event")
def test_the_readers_language_comes_first_and_english_below() -> None:
    letter = invitation_preview(stories.invited(language="sq"), now=stories.now())
    assert letter.languages == ("sq", "en")
    assert letter.subject == "Ftesë: Prezantimi i raportit, Sarajevë"
    parts = (
        "(English version below)\n",
        "Prezantimi i raportit",
        "Hyrja B.",
        "\nEnglish version\n",
        "We are pleased to invite you",
        "Entrance B.",
        "\n--\n",
        "Financuar nga:",
        "Funded by:",
    )
    places = [letter.text.index(part) for part in parts]
    assert places == sorted(places)
    assert tree_of(letter).select_one("html[lang=sq]") is not None
    english = below(letter).get_text(" ", strip=True)
    assert english.startswith("English version")
    assert ("Entrance B." in english, "Hyrja B." in english, "Financuar" in english) == (
        True,
        False,
        False,
    )
    assert "Accept or decline" in english


@pytest.mark.long
def test_the_small_print_is_in_both_languages(app: Flask, clock: Clock) -> None:
    """Texts that exist in English only are there once."""
    letter = one_of_each("sq", clock, event={"has_bilingual_letters": True})[
        LetterKind.EVENT_REMINDER
    ]
    tree = tree_of(letter)
    [english] = tree.select(".foot > div[lang=en]")
    said = english.get_text(" ", strip=True)
    assert said.startswith(
        "Funded by: IOM Development Fund, Government of Italy Unsubscribe from reminders"
    )
    [unsubscribe] = english.select("a")
    assert unsubscribe["href"] == letter.unsubscribe_link
    assert english.find_previous_sibling("p").select_one("a")["href"] == letter.unsubscribe_link  # type: ignore[union-attr]
    for once in (
        "The opinions in the report",
        "References to Kosovo",
        "International Organization for Migration",
    ):
        assert [" ".join(form.split()).count(once) for form in (letter.text, tree.get_text())] == [
            1,
            1,
        ], once


def test_a_designation_that_differs_has_its_footnote_in_both_languages(app: Flask) -> None:
    names = {"sq": "Kosova", "en": "Kosovo"}
    stories.published_event("xk", has_bilingual_letters=True, designations=names)
    text = invitation_preview(stories.invited("xk", language="sq"), now=stories.now()).text
    assert ["\nKosova: References" in text, "\nKosovo: References" in text] == [True, True]


@pytest.mark.usefixtures("event")
def test_a_letter_in_english_is_not_doubled() -> None:
    letter = invitation_preview(stories.invited(language="en"), now=stories.now())
    assert letter.languages == ("en",)
    assert letter.text.count("We are pleased to invite you") == 1
    assert "English version" not in letter.text + letter.html


def test_other_events_have_letters_in_one_language(app: Flask) -> None:
    stories.published_event(**TEXTS)
    letter = invitation_preview(stories.invited(language="sq"), now=stories.now())
    assert (letter.languages, "English version" in letter.text) == (("sq",), False)


@pytest.mark.usefixtures("event")
def test_each_part_has_the_events_own_wording_of_its_language() -> None:
    with transaction(by=audit.SHELL) as tx:
        set_wording(
            tx,
            stories.event(),
            LetterKind.INVITATION,
            "en",
            Wording("Come!", "Dress code: dark suit."),
        )
    letter = invitation_preview(stories.invited(language="sq"), now=stories.now())
    assert letter.subject.startswith("Ftesë")
    assert letter.text.index("dark suit") > letter.text.index("English version\n")


@pytest.mark.usefixtures("event")
def test_the_badge_is_shown_once_and_the_calendar_speaks_the_first_language() -> None:
    letter = previewed(LetterKind.CONFIRMED, stories.registered(language="sq"), now=stories.now())
    assert letter.html.count("<img") == 1
    assert not below(letter).select("img")
    assert letter.enclosures.calendar is not None
    (entry,) = icalendar.Calendar.from_ical(letter.enclosures.calendar[1]).walk("VEVENT")
    assert "Hyrja B." in entry["DESCRIPTION"]
    assert "Entrance B." not in entry["DESCRIPTION"]


@pytest.mark.long
def test_every_letter_has_both_parts_and_is_short_enough(app: Flask, clock: Clock) -> None:
    letters = one_of_each(
        "sq", clock, event=LONGEST_EVENT | {"has_bilingual_letters": True}, person=LONGEST_PERSON
    )
    for kind, letter in letters.items():
        tree = tree_of(letter)
        assert len(letter.html.encode()) < CLIPPED_AT, kind
        assert [len(tree.select(each)) for each in ("html", "h1", "h2", ".foot")] == [1] * 4, kind
        assert "Dear" in below(letter).get_text(), kind
        assert "\n\n\n" not in letter.text, kind
