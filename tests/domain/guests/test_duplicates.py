"""Possible duplicates."""

from __future__ import annotations

from typing import Any

import pytest

from ctevents.domain.guests.doubts import Face, pairs

USUAL = Face(id=1, name="amra kovacevic", institution="sud bih", email="amra@x")


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        ({}, True),
        ({"email": "another@x"}, True),
        ({"institution": ""}, True),
        ({"institution": "another", "email": "amra@x"}, True),
        ({"institution": "another", "email": "another@x"}, False),
        ({"institution": "another", "email": ""}, False),
        ({"name": "ana kovacevic"}, False),
    ],
)
def test_the_same_name_and_nothing_that_speaks_against_it(
    other: dict[str, Any], *, is_alike: bool
) -> None:
    values = {"name": USUAL.name, "institution": USUAL.institution, "email": USUAL.email}
    assert USUAL.looks_like(Face(id=2, **(values | other))) is is_alike


def test_two_without_an_address_and_of_no_known_institution_are_alike() -> None:
    unknown = {"name": "ana", "institution": "", "email": ""}
    assert list(
        pairs(
            [
                Face(id=9, **unknown),
                Face(id=4, **unknown),
                Face(id=5, name="eva", institution="", email=""),
            ]
        )
    ) == [(4, 9)]


def test_of_three_each_pair_is_named_once() -> None:
    faces = [Face(id=number, name="ana", institution="", email="") for number in (3, 1, 2)]
    assert list(pairs(faces)) == [(1, 2), (1, 3), (2, 3)]


def test_a_list_on_which_all_have_one_name_does_not_take_for_ever() -> None:
    faces = [
        Face(id=number, name="ana", institution=str(number), email="") for number in range(20_000)
    ]
    assert list(pairs(faces)) == []
