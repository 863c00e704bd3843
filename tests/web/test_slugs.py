"""No event and no project can have a slug that is a part of an address."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.events.slugs import RESERVED

pytestmark = pytest.mark.once


def test_words_in_the_place_of_a_slug_are_reserved(demo_app: Flask) -> None:
    rules = [rule.rule for rule in demo_app.url_map.iter_rules()]
    beginnings = {
        rule.partition(name)[0]
        for rule in rules
        for name in ("<slug>", "<project>")
        if name in rule
    }
    words = {
        rule.removeprefix(beginning).partition("/")[0].partition(".")[0]
        for beginning in beginnings
        for rule in rules
        if rule.startswith(beginning) and not rule.startswith(beginning + "<")
    }
    assert words - {""} - RESERVED == set()
