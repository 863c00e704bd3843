"""The donor pack as IATI 2.03: valid, and with the figures of the other formats."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from lxml import etree

from ctevents.db.handle import db
from ctevents.models import AuditEntry
from tests.cli.conftest import Command
from tests.support import answered, stories
from tests.support.answered import NO, YES
from tests.support.launched import launched
from tests.support.packs import FOOTNOTE, identify, make_attended

SCHEMA = Path(__file__).parents[1] / "support" / "iati" / "iati-activities-schema.xsd"


@pytest.fixture
def launches(app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pristina has seven attendees, six women and one man; Sarajevo has answers."""
    monkeypatch.setenv("CTEVENTS_DATA_KEY", app.config["DATA_KEY"])
    identify()
    make_attended("xk")
    stories.published_event("ba")
    numbers = answered.add_recommendations()
    launched("ba", {"police": 7, "judges": 3, "": 6}, copies=12, stock=50)
    launched("xk", {"police": 2}, copies=3, stock=30)
    answered.answered(
        "ba", numbers["1"], {"police": [YES] * 7, "prosecutors": [NO] * 5, "judges": [YES, NO]}
    )
    answered.closed("ba")


def written(ctevents: Command, folder: Path, slug: str, *options: str) -> etree._Element:
    file = folder / "results.xml"
    ended = ctevents("report", slug, "-o", str(file), *options)
    assert ended.status == 0, ended.err
    tree = etree.parse(file)
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(tree)
    return tree.getroot()


def texts(found: etree._Element, path: str) -> list[str]:
    return [str(text) for text in found.xpath(path)]


def actuals(found: etree._Element, title: str) -> dict[tuple[str, ...], int]:
    """Return the figures of an indicator by place and dimensions."""
    (indicator,) = found.xpath(f'//indicator[starts-with(title/narrative, "{title}")]')
    return {
        (*texts(each, "location/@ref"), *texts(each, "dimension/@value")): int(each.get("value"))
        for each in indicator.iterfind("period/actual")
    }


KINDS = {
    "all": ("all",),
    "one": ("ba",),
    "public": ("all", "--public"),
    "Albanian": ("all", "--language", "sq"),
}


@pytest.mark.long
@pytest.mark.usefixtures("launches")
@pytest.mark.parametrize("arguments", KINDS.values(), ids=KINDS)
def test_the_file_is_valid_and_names_the_project(
    ctevents: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    found = written(ctevents, tmp_path, *arguments)
    assert found.get("version") == "2.03"
    assert texts(found, "iati-activity/iati-identifier/text()") == ["XM-DAC-47066-TC.0770"]
    assert texts(found, "//reporting-org/@ref") == ["XM-DAC-47066"]
    assert texts(found, "//participating-org[@role='1']/narrative/text()") == [
        "IOM Development Fund",
        "Government of Italy",
    ]
    assert "FRONTEX" in texts(found, "//participating-org[@role='4']/narrative/text()")
    assert texts(found, "//activity-date/@iso-date") == ["2014-07-01", "2015-11-30"]
    assert texts(found, "//activity-status/@code") == ["2"]


@pytest.mark.usefixtures("launches")
def test_a_place_that_needs_a_footnote_has_it(ctevents: Command, tmp_path: Path) -> None:
    found = written(ctevents, tmp_path, "all")
    assert texts(found, "//location/@ref")[:6] == ["al", "ba", "xk", "me", "rs", "mk"]
    (said,) = texts(found, "//location[@ref='xk']/description/narrative/text()")
    assert said.startswith("Kosovo UNSCR 1244/99-ICJ 2010")
    assert FOOTNOTE in said
    assert texts(found, "//recipient-country") == []
    assert texts(found, "//recipient-region/@code") == ["89"]


@pytest.mark.long
@pytest.mark.usefixtures("launches")
def test_its_figures_are_those_of_the_other_formats(ctevents: Command, tmp_path: Path) -> None:
    found = written(ctevents, tmp_path, "all")
    came = actuals(found, "People who attended")
    assert came == {
        (): 7,
        ("police",): 7,
        ("female",): 6,
        ("male",): 1,
        ("police", "female"): 6,
        ("police", "male"): 1,
        ("al",): 0,
        ("ba",): 0,
        ("xk",): 7,
        ("xk", "police"): 7,
        ("xk", "police", "female"): 6,
        ("xk", "police", "male"): 1,
        ("xk", "female"): 6,
        ("xk", "male"): 1,
        ("me",): 0,
        ("rs",): 0,
        ("mk",): 0,
    }
    assert came[("xk", "police", "female")] == cell(ctevents, tmp_path, "police", "f")
    assert actuals(found, "Printed copies given out") == {(): 15, ("ba",): 12, ("xk",): 3}
    downloads = actuals(found, "Downloads")
    assert downloads[("ba", "judges")] == 3
    assert downloads[()] == 18


def cell(ctevents: Command, folder: Path, group: str, sex: str) -> Any:
    file = folder / "pack.json"
    assert ctevents("report", "xk", "-o", str(file)).status == 0
    (part,) = json.loads(file.read_text())["parts"]
    (rows,) = [table["rows"] for table in part["tables"] if table["table"] == "matrix"]
    return next(row["attended"] for row in rows if (row["group"], row["sex"]) == (group, sex))


@pytest.mark.long
@pytest.mark.usefixtures("launches")
def test_answers_are_merged_in_every_file(ctevents: Command, tmp_path: Path) -> None:
    for options in ((), ("--public",)):
        found = written(ctevents, tmp_path, "all", *options)
        agree = {
            ("ba",): 8,
            ("ba", "police"): 7,
            ("ba", "other"): 1,
            (): 8,
            ("police",): 7,
            ("other",): 1,
        }
        assert actuals(found, "Recommendation 1:") == agree
        (comment,) = set(
            texts(found, "//actual[dimension/@value='other']/comment/narrative/text()")
        )
        assert comment == "7 cards answered; 0 agree partly, 6 do not agree."
        assert texts(found, "//result/@type") == ["1", "2"]


@pytest.mark.long
@pytest.mark.usefixtures("launches")
def test_a_public_file_has_no_figure_under_five(ctevents: Command, tmp_path: Path) -> None:
    for slug in ("xk", "ba"):
        stories.figures_final(slug)
    found = written(ctevents, tmp_path, "all", "--public")
    assert actuals(found, "People who attended") != {}
    for title in ("People invited", "People who attended", "Printed copies", "Downloads"):
        assert [count for count in actuals(found, title).values() if 0 < count < 5] == [], title
    assert ("xk",) not in actuals(found, "Printed copies")


@pytest.mark.usefixtures("launches")
def test_it_names_nobody_and_is_recorded(ctevents: Command, tmp_path: Path) -> None:
    content = etree.tostring(written(ctevents, tmp_path, "all"))
    entry = (
        db.session()
        .query(AuditEntry)
        .filter_by(action="report.made")
        .order_by(AuditEntry.id.desc())
        .first()
    )
    assert entry is not None
    assert entry.details["file"] == "xml"
    assert b"Edin" not in content


LACKING = {
    "identifier": ({"iati_identifier": ""}, "IATI identifier of the project"),
    "agency": ({"iati_organisation": "", "iati_organisation_type": ""}, "Kind of organisation"),
    "period": ({"period": "two years"}, "Period, as two dates"),
}


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize(("changes", "words"), LACKING.values(), ids=LACKING)
def test_what_is_lacking_is_said_with_the_place_to_enter_it(
    ctevents: Command, tmp_path: Path, changes: dict[str, str], words: str
) -> None:
    identify(**changes)
    ended = ctevents("report", "all", "-o", str(tmp_path / "results.xml"))
    assert (ended.status, ended.out) == (1, "")
    assert "Enter it on the page “Project”" in ended.err
    assert words in ended.err
    assert not (tmp_path / "results.xml").exists()


@pytest.mark.usefixtures("app")
def test_it_has_no_names(ctevents: Command, tmp_path: Path) -> None:
    ended = ctevents("report", "all", "-o", str(tmp_path / "results.xml"), "--names", "all")
    assert (ended.status, "no names" in ended.err) == (2, True)


@pytest.mark.usefixtures("app")
def test_texts_are_escaped(ctevents: Command, tmp_path: Path) -> None:
    identify(agency="A & B <C>\x07", title="„Ж“ ]]>")
    found = written(ctevents, tmp_path, "all")
    assert texts(found, "//reporting-org/narrative/text()") == ["A & B <C>"]
    assert texts(found, "//iati-activity/title/narrative/text()") == ["„Ж“ ]]>"]
