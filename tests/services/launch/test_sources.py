"""Sources are read in the order in which they are printed."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import Finding, Recommendation, Workshop
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import (
    findings,
    recommendations,
    recommendations_for,
    source_numbered,
    workshops,
)
from tests.support import stories

ADDRESSEES: dict[str, list[str]] = {
    "1": ["police"],
    "2": [],
    "10": ["judges", "prosecutors"],
    "3": ["judges"],
}


@pytest.fixture
def printed(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        for place, (number, codes) in reversed([*enumerate(ADDRESSEES.items())]):
            made = Recommendation(
                project_id=stories.project().id,
                number=number,
                position=place,
                themes={},
                texts={"en": number},
                addressees=codes,
            )
            tx.add_all(
                [
                    made,
                    Finding(
                        project_id=stories.project().id,
                        number=f"F{number}",
                        position=place,
                        texts={"en": number},
                    ),
                ]
            )
            tx.add(
                Workshop(
                    project_id=stories.project().id,
                    number=f"W{number}",
                    position=place,
                    themes={},
                    places={},
                    participants={},
                )
            )
            tx.flush()


@pytest.mark.usefixtures("printed")
def test_each_kind_keeps_the_printed_order() -> None:
    session = db.session()
    assert [each.number for each in recommendations(session, [stories.project().id])] == [
        "1",
        "2",
        "10",
        "3",
    ]
    assert [each.number for each in findings(session, stories.project().id)] == [
        "F1",
        "F2",
        "F10",
        "F3",
    ]
    assert [each.number for each in workshops(session, stories.project().id)] == [
        "W1",
        "W2",
        "W10",
        "W3",
    ]


@pytest.mark.parametrize(
    ("group", "order"),
    [
        ("police", ["1", "2", "10", "3"]),
        ("judges", ["10", "3", "2", "1"]),
        ("media", ["2", "1", "10", "3"]),
    ],
)
@pytest.mark.usefixtures("printed")
def test_a_group_reads_its_own_first_then_those_for_all_then_the_others(
    group: str, order: list[str]
) -> None:
    assert [
        each.number for each in recommendations_for(db.session(), stories.project().id, group)
    ] == order


@pytest.mark.usefixtures("printed")
def test_a_number_is_found_as_printed() -> None:
    found = source_numbered(db.session(), stories.project().id, Finding, "F10")
    assert found is not None
    assert found.text() == "10"
    assert source_numbered(db.session(), stories.project().id, Finding, "10") is None
