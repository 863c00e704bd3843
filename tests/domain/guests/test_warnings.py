"""Warnings for staff before a guest list is imported."""

from __future__ import annotations

from dataclasses import replace

from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.guests.rows import RowWarning, WarningKind
from tests.support.guest_rows import guest, listed, plan, plan_one


def test_names_alike_but_for_script_or_accents() -> None:
    rows = [
        guest(2, "Đorđe Đorđević", email="1@x"),
        guest(3, "Ђорђе Ђорђевић", email="2@x"),
        guest(4, "Gezim Cela", email="3@x"),
    ]
    assert [row.warnings for row in plan(rows, [listed(name="Gëzim Çela", email="4@x")])] == [
        (),
        (RowWarning(WarningKind.LOOKS_LIKE, "Đorđe Đorđević", 2),),
        (RowWarning(WarningKind.LOOKS_LIKE, "Gëzim Çela"),),
    ]


def test_a_shared_address() -> None:
    rows = [guest(2, "Ana Perić", email="office@x"), guest(3, "Iva Marić", email="Office@x")]
    assert [row.warnings for row in plan(rows)] == [
        (),
        (RowWarning(WarningKind.SHARES_ADDRESS, "Ana Perić", 2),),
    ]


def test_nobody_is_a_duplicate_of_themselves() -> None:
    assert plan_one(guest(email="a@x"), listed(email="a@x")).warnings == ()


def test_a_known_person_may_still_resemble_another() -> None:
    planned = plan_one(
        guest(email="a@x"), listed(1, email="a@x"), listed(2, "Ана Перић", email="b@x")
    )
    assert (planned.outcome, planned.warnings) == (
        RowOutcome.SAME,
        (RowWarning(WarningKind.LOOKS_LIKE, "Ана Перић"),),
    )


def test_of_somebody_called_the_same_it_is_said_what_differs() -> None:
    """The institution; if that is the same, the address."""
    helen = guest(2, "Helen Müller", email="helen@x", institution="UNODC")
    elsewhere, again = (
        listed(name="Helen Müller", email="h@y", institution="OSCE"),
        guest(3, "Helen Müller", email="h@z"),
    )
    [first] = plan_one(helen, elsewhere).warnings
    assert first == RowWarning(WarningKind.LOOKS_LIKE, "Helen Müller", place="OSCE")
    [_, second] = plan([helen, replace(again, institution="UNODC")])
    assert second.warnings == (RowWarning(WarningKind.LOOKS_LIKE, "Helen Müller", 2, "helen@x"),)
