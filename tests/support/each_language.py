"""Tests of several languages: some run every day, the others in ``make test-crawl``."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pytest
from _pytest.mark.structures import ParameterSet


def each_language(tags: Iterable[str], *, every_day: Collection[str]) -> list[str | ParameterSet]:
    """Return the parameters of a test that reads each of these languages."""
    return [tag if tag in every_day else pytest.param(tag, marks=pytest.mark.crawl) for tag in tags]
