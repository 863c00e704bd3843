"""Identifiers in IATI."""

from __future__ import annotations

import pytest

from ctevents.domain.launch.results import is_identifier, is_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XM-DAC-99999", True),
        ("XX-SAMPLE-TC0770.0782", True),
        ("", False),
        ("XMDAC", False),
        ("XM-DAC 99999", False),
        ("XM-DAC-99/99", False),
        ("XM-DAC-99?", False),
        ("XM-DAC-99999\n", False),
    ],
)
def test_identifiers(text: str, expected: bool) -> None:
    assert is_identifier(text) is expected


@pytest.mark.parametrize(
    ("activity", "organisation", "expected"),
    [
        ("XM-DAC-99999-TC0770", "XM-DAC-99999", True),
        ("XM-DAC-99999", "XM-DAC-99999", False),
        ("XM-DAC-999990-TC", "XM-DAC-99999", False),
        ("TC0770", "XM-DAC-99999", False),
        ("XM-DAC-99999-TC", "", False),
        ("XM-DAC-99999-TC 0770", "XM-DAC-99999", False),
    ],
    ids=[
        "begins with it",
        "is the same",
        "a longer number",
        "different",
        "no organisation",
        "a space",
    ],
)
def test_the_identifier_of_an_activity_begins_with_that_of_its_organisation(
    activity: str, organisation: str, expected: bool
) -> None:
    assert is_of(activity, organisation) is expected
