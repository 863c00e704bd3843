"""Matching people on a guest list."""

from __future__ import annotations

import pytest

from ctevents.domain.guests.changes import ListEntry
from ctevents.domain.guests.identity import Identity
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import GuestRow
from tests.support.guest_rows import guest, listed, listed_office, office, plan_one


@pytest.mark.parametrize(
    ("row", "on_list"),
    [
        pytest.param(
            guest(email="ANA@sud.example"), listed(email="ana@sud.example"), id="address and name"
        ),
        pytest.param(
            guest(name="ANA  PERIC\u0301", email="a@sud.example"),
            listed(email="a@sud.example"),
            id="however typed",
        ),
        pytest.param(
            guest(email="a@sud.example", institution="MUP"),
            listed(email="a@sud.example", institution="Sud BiH"),
            id="whatever the institution",
        ),
        pytest.param(
            guest(institution="Sud BiH"),
            listed(institution="SUD BIH"),
            id="no address on both sides",
        ),
        pytest.param(
            guest(institution="Sud BiH"),
            listed(institution="Sud BiH", email="a@x"),
            id="no address in the row",
        ),
        pytest.param(
            guest(institution="Sud BiH", email="a@x"),
            listed(institution="Sud BiH"),
            id="no address on the list",
        ),
        pytest.param(guest(), listed(), id="neither address nor institution"),
    ],
)
def test_one_person(row: GuestRow, on_list: ListEntry) -> None:
    assert plan_one(row, on_list).target == on_list.key


@pytest.mark.parametrize(
    ("row", "on_list"),
    [
        pytest.param(
            guest(email="a@sud.example"),
            listed(name="Iva Perić", email="a@sud.example"),
            id="mailbox",
        ),
        pytest.param(
            guest(email="a@x", institution="Sud BiH"),
            listed(email="b@x", institution="Sud BiH"),
            id="addresses",
        ),
        pytest.param(guest(institution="Sud BiH"), listed(institution="MUP"), id="institutions"),
        pytest.param(guest(), listed(institution="Sud BiH"), id="one has no institution"),
        pytest.param(guest(name="Ана Перић", email="a@x"), listed(email="a@x"), id="script"),
        pytest.param(guest(name="Ana Peric", email="a@x"), listed(email="a@x"), id="accents"),
    ],
)
def test_two_people(row: GuestRow, on_list: ListEntry) -> None:
    assert plan_one(row, on_list).outcome is RowOutcome.NEW


def test_without_an_address_the_one_on_the_list_who_has_none_is_meant() -> None:
    on_list = [listed(1, email="a@x", institution="MUP"), listed(2, institution="MUP")]
    assert plan_one(guest(institution="MUP"), *on_list).target == 2


def test_among_several_the_row_means_the_one_it_does_not_change() -> None:
    on_list = [
        listed(number, email=f"{number}@x", institution="MUP", phone=str(number))
        for number in (1, 2, 3)
    ]
    assert plan_one(guest(institution="MUP", phone="2"), *on_list).target == 2
    assert plan_one(guest(institution="MUP", phone="4"), *on_list).target == 1


def test_an_institution_is_known_by_its_name_never_by_its_address() -> None:
    on_list = listed_office(institution="Sud BiH", email="office@x")
    assert plan_one(office(institution="SUD  BiH", email="other@x"), on_list).target == 1
    assert plan_one(office(institution="MUP", email="office@x"), on_list).outcome is RowOutcome.NEW


def test_an_institution_and_a_person_have_nothing_in_common() -> None:
    assert plan_one(office(), listed(name="", institution="Sud BiH")).outcome is RowOutcome.NEW


def test_people_who_changed_name_and_address_are_matched_by_the_old_ones() -> None:
    on_list = listed(
        name="Anna Perić-Marić",
        email="new@x",
        self_entered=frozenset({"given_name", "family_name", "email"}),
        formerly=(Identity("Ana Perić", "old@x", ""),),
    )
    row = guest(email="old@x")
    assert plan_one(row, on_list) == PlannedRow(guest=row, outcome=RowOutcome.SAME, target=1)
