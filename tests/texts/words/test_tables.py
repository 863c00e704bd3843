"""Every value that pages, letters, papers or files name has its words: in each table of words, all
values of its enumerations."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from flask_babel.speaklater import LazyString

from ctevents.domain.figures.figures import STAGES, Stage
from ctevents.domain.launch.translations import TextKind
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import TO_WHOM, RunOutcome
from ctevents.domain.people import Sex
from ctevents.domain.refusals import Reason
from ctevents.domain.registration import Channel
from ctevents.domain.schedule import EventStatus
from ctevents.texts.words.staff_refusals import SENTENCES_FOR_STAFF

PACKAGE = Path(__file__).resolve().parents[3] / "ctevents"
ASSIGNED = re.compile(r"^(_?[A-Z][A-Z_]*)(?::.*)? = ", re.MULTILINE)


def tables() -> Iterator[tuple[str, Mapping[Any, Any]]]:
    """Yield each table of words of the texts and pages by its name: sentences, or functions that
    make them, by values of an enumeration."""
    for file in sorted(
        path for part in ("texts", "web") for path in (PACKAGE / part).rglob("*.py")
    ):
        name = ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
        module = import_module(f"ctevents.{name}")
        for constant in ASSIGNED.findall(file.read_text("utf-8")):
            table = getattr(module, constant)
            if (
                isinstance(table, Mapping)
                and enumerations(table)
                and any(map(is_words, table.values()))
            ):
                yield f"{name}.{constant}", table


def is_words(value: object) -> bool:
    return isinstance(value, LazyString) or callable(value)


def keys(table: Mapping[Any, Any]) -> set[Any]:
    """Return the keys, and of a tuple its parts."""
    return {part for key in table for part in (key if isinstance(key, tuple) else [key])}


def enumerations(table: Mapping[Any, Any]) -> set[type[Enum]]:
    return {type(key) for key in keys(table) if isinstance(key, Enum)}


TABLES = dict(tables())

WITHIN, COUNTED = (
    TABLES["texts.words.translations._WITHIN"],
    TABLES["texts.words.translations._COUNTED"],
)
NOT_BY_STAFF = {Channel.LINK, Channel.CALENDAR, Channel.STAFF, Channel.GUEST_LIST}
LEFT_OUT: dict[str, Collection[Enum]] = {
    "texts.donor_pack.standing.NOT_HELD": {EventStatus.HELD},
    "texts.letters.salutations.SALUTATIONS": {Sex.X},  # the neutral salutation
    "texts.words.figures.FOUR_STAGES": set(Stage) - set(STAGES),
    "texts.words.reminders.KINDS": set(LetterKind) - set(TO_WHOM),
    "texts.words.reminders.SKIPPED": {RunOutcome.SENT},
    # a part of SENTENCES
    "texts.words.staff_refusals.SENTENCES_FOR_STAFF": set(Reason) - set(SENTENCES_FOR_STAFF),
    "texts.words.translations._NAMES": {
        TextKind.PROGRAMME_ITEM,
        TextKind.WORDING,
        TextKind.DOCUMENT,
    },
    "texts.words.translations._WITHIN": {TextKind.WORDING, *COUNTED},
    "texts.words.translations._COUNTED": {TextKind.WORDING, *WITHIN},
    "texts.words.guests.CHANNELS": NOT_BY_STAFF,
    "web.staff.guests.replies.CHANNELS": NOT_BY_STAFF,
}
"""Values that never need the words of a table."""


@pytest.mark.parametrize("name", TABLES)
def test_each_value_has_its_words(name: str) -> None:
    table = TABLES[name]
    all_values = {value for enumeration in enumerations(table) for value in enumeration}
    assert all_values - keys(table) == set(LEFT_OUT.get(name, ()))
