"""The project block is edited by organisers."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories

TYPED = {
    "title": "Against trafficking in persons",
    "code": "TC 0001",
    "period": "2027",
    "agency": "IOM",
    "donors": "Government of Italy\r\nGovernment of Norway",
    "partners": "",
    "disclaimer": "First line.\r\n\r\nSecond paragraph.",
    "footnote": "A footnote.",
    "iati_organisation": "XM-DAC-99999",
    "iati_organisation_type": "40",
    "iati_identifier": "XM-DAC-99999-TC0001",
}


def test_an_organiser_edits_the_project_block(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.submit(organiser.open("/staff/project"), **TYPED)
    assert (answer.status, answer.location) == (303, "/staff/project")
    assert organiser.follow(answer).all(".notice") == ["The project block is saved."]
    block = stories.project()
    assert {name: getattr(block, name) for name in TYPED} == TYPED | {
        "donors": ["Government of Italy", "Government of Norway"],
        "partners": [],
        "disclaimer": "First line.\n\nSecond paragraph.",
    }


def test_the_footnote_cannot_be_emptied(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.submit(
        organiser.open("/staff/project"), **(TYPED | {"footnote": " \u200b\n "})
    )
    assert answer.status == 422
    assert answer.errors == ["Enter the footnote. Some designations require it."]
    assert answer.form().find(attrs={"name": "code"})["value"] == "TC 0001"  # type: ignore[index]
    assert stories.project().code == "TC 0770/0782"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        (
            {"iati_organisation": "IOM"},
            "Enter it as REGISTRY-NUMBER, without spaces and without / & | ?",
        ),
        ({"iati_organisation_type": ""}, "Choose the kind of the organisation."),
        (
            {"iati_identifier": "XM-DAC-88888-TC0001"},
            (
                "The identifier of the project begins with that of the organisation and a hyphen. "
                "Correct one of them."
            ),
        ),
        (
            {"iati_organisation": "", "iati_organisation_type": ""},
            (
                "The identifier of the project begins with that of the organisation and a hyphen. "
                "Correct one of them."
            ),
        ),
    ],
    ids=["no registry", "no kind", "other organisation", "no organisation"],
)
def test_identifiers_that_iati_refuses(app: Flask, changes: dict[str, str], error: str) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.submit(organiser.open("/staff/project"), **(TYPED | changes))
    assert answer.status == 422
    assert error in answer.errors
    assert stories.project().iati_identifier == ""


@pytest.mark.long
def test_a_second_tab_overwrites_nothing_and_loses_nothing(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    second_tab = organiser.open("/staff/project")
    organiser.submit(organiser.open("/staff/project"), **TYPED)
    refused = organiser.submit(second_tab, code="TC 0002")
    assert (refused.status, stories.project().code) == (409, "TC 0001")
    assert refused.form().find(attrs={"name": "code"})["value"] == "TC 0002"  # type: ignore[index]
    assert "Project code: TC 0001" in refused.all(".notice li")
    # nothing else was changed in this tab
    assert refused.all(".notice.warning li") == ["Project code: TC 0001"]
    assert organiser.submit(refused).status == 303
    assert (stories.project().code, stories.project().title) == ("TC 0002", TYPED["title"])


@pytest.mark.parametrize("role", [Role.OFFICE, Role.DOOR, Role.OBSERVER])
def test_others_cannot(app: Flask, role: Role) -> None:
    assert stories.signed_in(app, role).open("/staff/project").status == 403
