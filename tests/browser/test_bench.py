"""The benchmark of the door's app produces its figures. No test checks the speed."""

from __future__ import annotations

import pytest

from bench.door_app import door_app

pytestmark = pytest.mark.browser


def test_a_key_and_a_scan_have_a_figure_beside_their_aim() -> None:
    figures = list(door_app())
    assert {figure.work: str(figure.aim or "") for figure in figures} == {
        "a key of a search in 2,000 names": "≤ 100",
        "from scan to verdict, on the disk": "≤ 100",
    }
    assert [figure.work for figure in figures if figure.value <= 0] == []
