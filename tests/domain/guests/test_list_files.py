"""The six guest lists as they arrive: every row is accounted for."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from email_validator import EmailNotValidError, validate_email

from ctevents.domain.guests.changes import EntryKind, ListEntry
from ctevents.domain.guests.list import PlannedRow, RowOutcome, plan_import, summary
from ctevents.domain.guests.rows import CellError, GuestRow, Problem, read_guests
from ctevents.domain.people import LANGUAGES, folded
from ctevents.formats.transliteration import search_key
from tests.support.tables import read_rows

GUEST_LISTS = Path(__file__).parents[2] / "support" / "guest-lists"
EXPECTED = json.loads((GUEST_LISTS / "expected.json").read_text())
GROUPS = {folded(code): code for expected in EXPECTED.values() for code in expected["by_group"]}


def is_email(text: str) -> bool:
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError:
        return False
    return True


def guests(slug: str) -> list[GuestRow]:
    rows = read_rows((GUEST_LISTS / EXPECTED[slug]["file"]).read_bytes())
    return read_guests(
        rows,
        groups=GROUPS,
        languages=LANGUAGES,
        default_language="en",
        institution_groups={},
        is_email=is_email,
    )


def plan(slug: str, listed: Sequence[ListEntry] = ()) -> list[PlannedRow]:
    return plan_import(guests(slug), listed, resemblance_key=search_key)


@pytest.mark.parametrize("slug", EXPECTED)
def test_every_number(slug: str) -> None:
    expected = EXPECTED[slug]
    planned = plan(slug)
    new = [row.guest for row in planned if row.outcome is RowOutcome.NEW]
    people = [guest for guest in new if guest.seats is None]
    offices = [guest for guest in new if guest.seats is not None]
    counts = summary(planned)
    assert {
        "rows": counts.rows,
        "persons": len(people),
        "persons_without_email": sum(not guest.email for guest in people),
        "institution_invitations": len(offices),
        "seats": sum(guest.seats or 0 for guest in offices),
        "duplicate_rows": counts.duplicate,
        "refused_rows": counts.refused,
        "by_group": Counter(guest.group for guest in people),
        "by_sex": Counter(guest.sex.value for guest in people),
    } == {key: value for key, value in expected.items() if key not in ("file", "headings")}


@pytest.mark.long
def test_why_rows_are_refused() -> None:
    refused = {
        slug: [
            (row.guest.number, row.errors)
            for row in plan(slug)
            if row.outcome is RowOutcome.REFUSED
        ]
        for slug in EXPECTED
    }
    assert {slug: rows for slug, rows in refused.items() if rows} == {
        "rs": [
            (
                97,
                (
                    CellError("family_name", Problem.MISSING_NAME),
                    CellError("email", Problem.BAD_EMAIL, "not-an-address"),
                ),
            )
        ],
        "mk": [(65, (CellError("group", Problem.UNKNOWN_GROUP, "astronauts"),))],
    }


@pytest.mark.long
def test_which_rows_are_duplicates() -> None:
    duplicates = {
        slug: [(row.guest.number, row.duplicate_of) for row in plan(slug) if row.duplicate_of]
        for slug in EXPECTED
    }
    assert duplicates == {"al": [(53, 13)], "ba": [(83, 8)], "xk": [], "me": [], "rs": [], "mk": []}


@pytest.mark.long
@pytest.mark.parametrize("slug", EXPECTED)
def test_once_imported_all_are_the_same(slug: str) -> None:
    listed = [
        ListEntry(
            key=row.guest.number,
            kind=EntryKind.PERSON if row.guest.seats is None else EntryKind.INSTITUTION,
            given_name=row.guest.given_name,
            family_name=row.guest.family_name,
            email=row.guest.email,
            institution=row.guest.institution,
            position=row.guest.position,
            group=row.guest.group,
            sex=row.guest.sex,
            language=row.guest.language,
            phone=row.guest.phone,
            seats=row.guest.seats,
        )
        for row in plan(slug)
        if row.outcome is RowOutcome.NEW
    ]
    assert Counter(row.outcome for row in plan(slug, listed)) == Counter(
        RowOutcome.SAME if row.outcome is RowOutcome.NEW else row.outcome for row in plan(slug)
    )
