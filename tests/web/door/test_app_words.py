"""The door's app has a word for all that it says, and none that it never says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask

from ctevents.domain.door_roster import UnregisteredState
from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.domain.people import LANGUAGES
from ctevents.domain.registration import RegistrationState
from ctevents.texts.rendering import speaking
from ctevents.web.door.app_words import app_words
from tests.support.alphabets import words_in_wrong_letters

APP = Path(__file__).parents[3] / "ctevents" / "static" / "door"
SOURCES = "\n".join(file.read_text("utf-8") for file in sorted(APP.rglob("*.js")))
BUILT = (
    "reason",
    "flag",
    "status",
    "was",
    "concern",
    "trouble",
    "wrong",
    "sex",
    "language",
    "weekday",
    "date",
    "at",
    "role",
)
"""Texts before the first underscore of names whose rest is a code."""


def codes(begins: str, ends: str) -> set[str]:
    """Return the codes that the engine's contract lists between these words."""
    types = (APP / "types.d.ts").read_text("utf-8")
    return set(re.findall(r'"(\w+)"', types.partition(begins)[2].partition(ends)[0]))


def test_each_word_that_is_said_is_there(app: Flask) -> None:
    assert set(re.findall(r'\bsay\(\s*"(\w+)"', SOURCES)) - set(app_words()) == set()


def test_each_code_has_its_word(app: Flask) -> None:
    wanted = {
        *(
            f"reason_{reason}"
            for reason in codes("type Reason =", ";") | set(RefusedBecause)
            if reason != "undone"
        ),
        *(f"concern_{kind}" for kind in codes("kind: ", ";")),
        *(f"flag_{flag}" for flag in Flag),
        *(f"status_{state}" for state in (*RegistrationState, *UnregisteredState)),
        *(f"was_{standing}" for standing in UnregisteredState),
        *(
            f"trouble_{trouble}"
            for trouble in ("other_event", "token_refused", "kit_full", "missing")
        ),
        *Outcome,
        "undone",
    }
    assert wanted - set(app_words()) == set()


def test_the_contract_names_each_reason_of_the_server() -> None:
    assert set(RefusedBecause) - codes("type Reason =", ";") == set()


def test_each_word_is_said(app: Flask) -> None:
    literals = set(re.findall(r'["`](\w+)["`]', SOURCES))
    unsaid = {
        name for name in app_words() if name not in literals and name.partition("_")[0] not in BUILT
    }
    assert unsaid == set()


def test_weekdays_are_spelled_as_in_letters(app: Flask) -> None:
    with speaking("cnr"):
        assert app_words()["weekday_monday"] == "ponedjeljak"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_words_are_in_the_letters_of_their_language(app: Flask, tag: str) -> None:
    """Languages are named in themselves, so in any letters, or by their tags."""
    with speaking(tag):
        said = {
            name: text for name, text in app_words().items() if not name.startswith("language_")
        }
    assert {name for name, text in said.items() if words_in_wrong_letters(text, tag)} == set()


def test_titles_are_suggested_in_the_language_of_the_page(app: Flask) -> None:
    with speaking("mk"):
        assert "обвинителка" in app_words()["titles"].split("\n")
