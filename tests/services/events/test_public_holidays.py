"""The public holidays that the product knows are those of the library, without a name."""

from __future__ import annotations

import json
from datetime import date

import pytest

from ctevents.services.events.creation import public_holidays
from ctevents.services.events.seed import REFERENCE
from tests.support.public_holidays import COUNTRIES, FILE, as_json


@pytest.mark.long
@pytest.mark.once
def test_the_file_is_what_the_library_says() -> None:
    """Run ``python -m tests.support.public_holidays`` if this fails."""
    assert FILE.read_text("utf-8") == as_json()


@pytest.mark.once
def test_each_launch_has_a_country_whose_holidays_are_known() -> None:
    launches = json.loads((REFERENCE / "launches.json").read_text("utf-8"))
    assert [launch["country"] for launch in launches] == list(COUNTRIES)
    for country in COUNTRIES:
        assert {date(2027, 1, 1), date(2027, 5, 1)} <= public_holidays(country), country
    assert date(2026, 11, 28) in public_holidays("AL")
    assert public_holidays("") == public_holidays("XX") == frozenset()
