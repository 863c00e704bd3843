from __future__ import annotations

import pytest

from ctevents.domain.events.slugs import LONGEST_SLUG, is_slug, proposed_slug


@pytest.mark.parametrize("slug", ["xk", "rome", "rome-2", "a" * LONGEST_SLUG])
def test_these_are_slugs(slug: str) -> None:
    assert is_slug(slug)


@pytest.mark.parametrize(
    "slug",
    ["", "all", "new", "archived", "Rome", "rome_2", "2-rome", "rome-", "ро", "a" * 41, "a\n"],
)
def test_these_are_none(slug: str) -> None:
    assert not is_slug(slug)


@pytest.mark.parametrize(
    ("city", "slug"),
    [
        ("Rome", "rome"),
        ("Bar", "bar-3"),
        ("Përmet", "permet"),
        ("New", "new-2"),
        ("Ниш", ""),
        ("…", ""),
    ],
)
def test_a_free_slug_is_proposed(city: str, slug: str) -> None:
    assert proposed_slug(city, {"bar", "bar-2"}) == slug
