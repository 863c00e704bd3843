"""The lists of recommendations, findings and workshops."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.services.launch.source_import import plan_import
from tests.support import sources, stories
from tests.support.pages import Browser, Page
from tests.support.sources import ALL, RECOMMENDATION

LAW = replace(
    RECOMMENDATION,
    number="2",
    themes={"en": "Law"},
    texts=dict.fromkeys(("en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk"), "Change the law."),
    addressees=(),
)


@pytest.fixture
def organiser(app: Flask) -> Browser:
    sources.add(
        *ALL,
        replace(LAW, themes=dict.fromkeys(LAW.texts, "Law")),
        replace(RECOMMENDATION, number="3"),
    )
    return stories.signed_in(app, Role.ORGANISER)


def tables(page: Page) -> dict[str, list[list[str]]]:
    """Caption → cells of the rows."""
    assert page.tree is not None
    return {
        " ".join(table.caption.get_text(" ").split()): [
            [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
            for row in table.select("tbody tr")
        ]
        for table in page.tree.select("table")
        if table.caption is not None
    }


NOT_ALBANIAN = (
    "6 shqip , bosanski , crnogorski , srpski (latinica) , српски (ћирилица) , македонски"
)


def test_recommendations_stand_by_theme_with_what_is_missing(organiser: Browser) -> None:
    assert tables(organiser.open("/staff/recommendations")) == {
        "Borders": [
            [
                "1",
                "Watch the ports.",
                "Police",
                (
                    "6 shqip , bosanski , crnogorski , srpski (latinica) , српски (ћирилица) , "
                    "македонски"
                ),
            ],
            [
                "3",
                "Watch the ports.",
                "Police",
                (
                    "6 shqip , bosanski , crnogorski , srpski (latinica) , српски (ћирилица) , "
                    "македонски"
                ),
            ],
        ],
        "Law": [["2", "Change the law.", "all", ""]],
    }


@pytest.mark.long
def test_findings_and_workshops_have_lists_of_their_own(organiser: Browser) -> None:
    page = organiser.open("/staff/recommendations")
    assert tables(organiser.open(page.links()["Findings"]))["Findings"][0][:2] == [
        "F",
        "Ports are not watched.",
    ]
    assert tables(organiser.open(page.links()["Workshops"]))["Workshops"][0][:4] == [
        "W",
        "Detection",
        "Ohrid",
        "3",
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("search=PORTET", ["1", "3"]),
        ("search=mbikeqyrni+portet", ["1", "3"]),
        ("search=2", ["2"]),
        ("search=nothing", []),
        ("missing=mk", ["1", "3"]),
        ("group=judges", ["2"]),
        ("group=police&search=law", ["2"]),
        ("missing=xx", ["1", "3", "2"]),
    ],
)
def test_the_list_is_filtered(organiser: Browser, query: str, numbers: list[str]) -> None:
    page = organiser.open(f"/staff/recommendations?{query}")
    assert [row[0] for rows in tables(page).values() for row in rows] == numbers


def test_an_empty_list_leads_to_the_form_and_names_the_import(app: Flask) -> None:
    page = stories.signed_in(app, Role.ORGANISER).open("/staff/recommendations")
    assert page.links()["Add a recommendation"] == "/staff/recommendations/add"
    assert "ctevents recommendations import" in page.text


@pytest.mark.long
@pytest.mark.parametrize("kind", ["recommendations", "findings", "workshops"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_exported_list_imported_again_changes_nothing(
    organiser: Browser, kind: str, ending: str
) -> None:
    page = organiser.open(f"/staff/{kind}")
    assert page.tree is not None
    form = page.tree.select_one(f"form[action$='{kind}.{ending}']")
    assert form is not None
    answer = organiser.post(
        str(form["action"]), {"csrf_token": str(form.find(attrs={"name": "csrf_token"})["value"])}
    )  # type: ignore[index]
    planned = plan_import(
        db.session(), stories.project().id, answer.response.data, f"{kind}.{ending}"
    )
    assert planned.ignored == ()
    assert {row.outcome.value for row in planned.rows} == {"same"}
