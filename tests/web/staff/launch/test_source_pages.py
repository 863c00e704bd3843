"""Workshops, findings and recommendations are added, edited and deleted on pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.launch.sources import FindingFields, RecommendationFields, WorkshopFields
from ctevents.domain.roles import Role
from ctevents.models import Finding, Recommendation, Workshop
from ctevents.services.launch.source_edits import AnySource, fields_of, source_numbered
from tests.support import sources, stories
from tests.support.pages import Browser
from tests.support.sources import ALL, FINDING, RECOMMENDATION, WORKSHOP

ENOUGH = {"findings": {"text_en": "x"}, "recommendations": {"text_en": "x"}, "workshops": {}}
"""Fields that each kind needs, besides its number."""

KINDS = {Workshop: "workshops", Finding: "findings", Recommendation: "recommendations"}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    sources.add(*ALL)
    return stories.signed_in(app, Role.ORGANISER)


def saved(kind: type[AnySource], number: str) -> AnySource:
    db.session.rollback()
    source = source_numbered(db.session(), stories.project().id, kind, number)
    assert source is not None
    return source


def path(kind: type[AnySource], number: str) -> str:
    return f"/staff/{KINDS[kind]}/{saved(kind, number).id}/edit"


@pytest.mark.long
def test_a_recommendation_is_added(organiser: Browser) -> None:
    page = organiser.open("/staff/recommendations/add")
    texts = {"theme_en": "Law", "text_en": "Change\r\nthe law.", "text_sq": "Ndryshoni ligjin."}
    answer = organiser.submit(
        page,
        "text_en",
        number="1.10",
        addressees=["judges", "police"],
        workshop="W",
        findings=["F"],
        **texts,
    )
    assert organiser.follow(answer).all(".notice") == ["Recommendation 1.10 is added."]
    assert fields_of(saved(Recommendation, "1.10")) == RecommendationFields(
        number="1.10",
        themes={"en": "Law"},
        texts={"en": "Change\nthe law.", "sq": "Ndryshoni ligjin."},
        addressees=("judges", "police"),
        workshop="W",
        findings=("F",),
    )


def test_a_finding_is_added(organiser: Browser) -> None:
    answer = organiser.submit(
        organiser.open("/staff/findings/add"), "text_en", number="G", text_en="No law."
    )
    assert (answer.status, answer.location) == (303, "/staff/findings")
    assert fields_of(saved(Finding, "G")) == FindingFields(number="G", texts={"en": "No law."})


def test_a_workshop_is_added(organiser: Browser) -> None:
    page = organiser.open("/staff/workshops/add")
    figures = {"participants_judges": "12", "participants_border-police": "0"}
    answer = organiser.submit(
        page,
        "place_en",
        number="2",
        place_en="Ohrid",
        starts_on="2015-03-10",
        ends_on="2015-03-11",
        **figures,
    )
    assert answer.status == 303
    assert fields_of(saved(Workshop, "2")) == WorkshopFields(
        number="2",
        places={"en": "Ohrid"},
        starts_on=date(2015, 3, 10),
        ends_on=date(2015, 3, 11),
        participants={"judges": 12, "border-police": 0},
    )


@pytest.mark.long
@pytest.mark.parametrize(
    ("kind", "number", "fields"),
    [(Workshop, "W", WORKSHOP), (Finding, "F", FINDING), (Recommendation, "1", RECOMMENDATION)],
    ids=["workshop", "finding", "recommendation"],
)
def test_a_form_sent_as_it_was_shown_changes_nothing(
    organiser: Browser, kind: type[AnySource], number: str, fields: object
) -> None:
    answer = organiser.submit(organiser.open(path(kind, number)), "number")
    assert answer.status == 303
    assert fields_of(saved(kind, number)) == fields


@pytest.mark.long
@pytest.mark.parametrize(
    ("kind", "typed", "error"),
    [
        ("findings", {"number": ""}, "Enter the number as printed."),
        (
            "findings",
            {"number": "1 a"},
            "Use Latin letters, digits, dots and hyphens, at most 20 characters.",
        ),
        (
            "findings",
            {"number": "G", "text_en": ""},
            "Enter the English text. Languages without a text show it.",
        ),
        (
            "recommendations",
            {"number": "G", "text_en": "x", "theme_sq": "Ligji"},
            "Enter the English text. Languages without a text show it.",
        ),
        (
            "workshops",
            {"number": "G", "place_mk": "Охрид"},
            "Enter the English text. Languages without a text show it.",
        ),
        ("workshops", {"number": "G", "starts_on": "March"}, "Enter a day, such as 2027-03-10."),
        (
            "workshops",
            {"number": "G", "starts_on": "2015-03-10", "ends_on": "2015-03-09"},
            "The last day is before the first day. Correct one of them.",
        ),
        (
            "workshops",
            {"number": "G", "participants_judges": "many"},
            "Enter a whole number from 0 to 10,000.",
        ),
    ],
    ids=["no number", "bad number", "no text", "theme", "place", "day", "days", "figure"],
)
def test_what_is_wrong_stands_beside_its_field(
    organiser: Browser, kind: str, typed: dict[str, str], error: str
) -> None:
    answer = organiser.submit(
        organiser.open(f"/staff/{kind}/add"),
        "number",
        **({"text_en": "x"} if kind == "findings" and "text_en" not in typed else {}),
        **typed,
    )
    assert (answer.status, [each.endswith(error) for each in answer.errors]) == (422, [True])
    assert error in answer.all(".field-error")


def test_a_number_that_exists_is_refused(organiser: Browser) -> None:
    answer = organiser.submit(
        organiser.open("/staff/findings/add"), "number", number="F", text_en="Other."
    )
    assert (answer.status, answer.errors) == (
        409,
        ["F is already the number of a different one. Enter the number as printed."],
    )


@pytest.mark.long
def test_a_second_tab_overwrites_nothing_and_loses_nothing(organiser: Browser) -> None:
    second_tab = organiser.open(path(Recommendation, "1"))
    organiser.submit(
        organiser.open(path(Recommendation, "1")),
        "number",
        theme_en="Ports",
        text_en="Watch all ports.",
    )
    refused = organiser.submit(second_tab, "number", text_en="Watch the big ports.")
    assert (refused.status, refused.all(".notice.warning li")) == (409, ["Text: Watch all ports."])
    assert organiser.submit(refused, "number").status == 303
    assert fields_of(saved(Recommendation, "1")) == replace(
        RECOMMENDATION,
        themes={"en": "Ports"},
        texts={"en": "Watch the big ports.", "sq": "Mbikëqyrni portet."},
    )


@pytest.mark.long
def test_a_finding_that_is_referred_to_is_not_deleted(organiser: Browser) -> None:
    page = organiser.open(path(Finding, "F"))
    assert "It cannot be deleted, because these recommendations refer to it: 1." in page.text
    token = page.form("number").find(attrs={"name": "csrf_token"})
    assert token is not None
    answer = organiser.post(
        path(Finding, "F").replace("/edit", "/remove"), {"csrf_token": str(token["value"])}
    )
    assert organiser.follow(answer).all(".notice.error") == [
        (
            "It was not deleted, because these recommendations refer to it: 1. Remove it from them "
            "first."
        )
    ]


@pytest.mark.long
def test_a_recommendation_is_deleted_until_there_are_answer_cards(organiser: Browser) -> None:
    sources.add(replace(RECOMMENDATION, number="2"))
    before = organiser.open(path(Recommendation, "2"))
    deleted = organiser.submit(organiser.open(path(Recommendation, "1")), "Delete it")
    assert organiser.follow(deleted).all(".notice") == ["Recommendation 1 is deleted."]
    sources.make_cards()
    refused = organiser.follow(organiser.submit(before, "Delete it"))
    assert refused.all(".notice.error") == [
        "Answer cards have been made, so recommendation 2 may have answers. It cannot be deleted "
        "and its number cannot be "
        "changed. You can still correct its texts."
    ]
    assert refused.all("main details") == []
    renumbered = organiser.submit(refused, "number", number="3")
    assert renumbered.status == 409
    assert organiser.submit(refused, "number", text_en="Corrected.").status == 303


@pytest.mark.parametrize("sources_", ["recommendations", "findings", "workshops"])
def test_another_number_is_not_found(organiser: Browser, sources_: str) -> None:
    assert organiser.open(f"/staff/{sources_}/999/edit").status == 404
