"""Backups in a folder: when the next one is due, and which are deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ctevents.formats.backups.schedule import is_due, made_at, name_at, newest, outdated

NOON = datetime(2027, 2, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def test_the_name_says_the_time() -> None:
    assert name_at(NOON) == "ctevents-20270201T120000Z.backup"
    assert made_at(name_at(NOON)) == NOON


@pytest.mark.parametrize(
    "name", ["notes.txt", "ctevents-today.backup", ".ctevents-20270201T120000Z.backup.1f.part"]
)
def test_other_files_are_left_alone(name: str) -> None:
    assert made_at(name) is None
    assert outdated([name, name_at(NOON)], NOON + 900 * DAY, DAY) == []


@pytest.mark.parametrize(
    ("made", "due"),
    [([], True), ([NOON - DAY], True), ([NOON - DAY / 2], False), ([NOON + DAY], True)],
)
def test_one_is_due_a_day_after_the_last(made: list[datetime], due: bool) -> None:
    """A wrong clock may have left one with a time in the future. It keeps no other from being
    made."""
    assert is_due(map(name_at, made), NOON, DAY) is due


def test_old_ones_go_but_never_the_newest() -> None:
    made = [NOON - DAY * days for days in (40, 31, 30, 1)]
    names = [*map(name_at, made)]
    assert outdated(names, NOON, 30 * DAY) == names[:2]
    assert outdated(names[:1], NOON, 30 * DAY) == []
    assert newest(names) == NOON - DAY
