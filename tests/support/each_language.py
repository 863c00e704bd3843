"""Tests of several languages: some run every day, the others in ``make test-long`` or, in the
browser, in ``make soak``."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pytest
from _pytest.mark.structures import ParameterSet

WIDEST = ("mk", "sq")
"""The languages with the longest texts and the longest words, one in wide Cyrillic and one in Latin
letters: most of what does not fit a screen does not fit in them."""


def each_language(tags: Iterable[str], *, every_day: Collection[str]) -> list[str | ParameterSet]:
    """Return the parameters of a test that reads each of these languages."""
    return [tag if tag in every_day else pytest.param(tag, marks=pytest.mark.crawl) for tag in tags]


def each_language_on_screen(tags: Iterable[str]) -> list[str | ParameterSet]:
    """Return the parameters of a test that looks at pages in each of these languages."""
    return [tag if tag in WIDEST else pytest.param(tag, marks=pytest.mark.soak) for tag in tags]
