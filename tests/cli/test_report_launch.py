"""The launch in the donor pack: what was launched, and what the cards answered, the same in every
format."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from ctevents.db.handle import transaction
from ctevents.services.common import audit
from ctevents.services.launch.copies import take_back
from ctevents.services.launch.launched import Launched
from ctevents.texts.donor_pack.launch import LaunchedEvent, launch_tables
from tests.cli.conftest import Command
from tests.support import answered, stories
from tests.support.answered import NO, YES
from tests.support.copies import given_copy
from tests.support.launched import launched

KEYS = ["launched", "downloads", "launch-pack", "cards", "answers", "answer-needs"]


@pytest.fixture
def launches(app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two launches: at the first, judges downloaded three times; at the second nearly nothing
    happened."""
    monkeypatch.setenv("CTEVENTS_DATA_KEY", app.config["DATA_KEY"])
    numbers = answered.add_recommendations()
    stories.published_event("ba")
    stories.published_event("mk")
    for number in range(5):
        officer = {
            "given_name": f"Edin {number}",
            "email": f"edin{number}@police.example",
            "group": "police",
        }
        stories.checked_in(stories.registered(**officer))
    launched("ba", {"police": 7, "judges": 3, "": 6}, copies=12, stock=50)
    launched("ba", {"police": 2}, copies=1, stock=20, language="bs")
    with_one_taken_back("ba")
    launched("mk", {"police": 2}, copies=3, stock=30, language="mk")
    answered.answered(
        "ba", numbers["1"], {"police": [YES] * 7, "prosecutors": [NO] * 5, "judges": [NO] * 2}
    )
    answered.closed("ba")


def with_one_taken_back(slug: str) -> None:
    """Give out a copy, and take it back: it counts nowhere."""
    copy = given_copy(slug)
    with transaction(by=audit.SHELL) as tx:
        take_back(tx, stories.event(slug).id, copy.id)


def pack(ctevents: Command, file: Path, slug: str, *options: str) -> bytes:
    assert ctevents("report", slug, "-o", str(file), *options).status == 0
    return file.read_bytes()


def tables(
    ctevents: Command, folder: Path, slug: str, part: str, *options: str
) -> dict[str, list[list[Any]]]:
    said = json.loads(pack(ctevents, folder / "pack.json", slug, *options))
    of_it = next(each for each in said["parts"] if each["event"] == part)
    return {each["table"]: [list(row.values()) for row in each["rows"]] for each in of_it["tables"]}


@pytest.mark.usefixtures("launches")
def test_an_event_has_what_was_launched_and_answered(ctevents: Command, tmp_path: Path) -> None:
    found = tables(ctevents, tmp_path, "ba", "ba")
    assert found["launched"][0] == ["ba", "Sarajevo", "Wednesday, 10 March 2027", 2, 18, 13, 70]
    assert found["downloads"] == [
        ["police", "Police", 9],
        ["judges", "Judges", 3],
        ["public", "The public", 6],
        ["all", "All", 18],
    ]
    assert found["launch-pack"] == [
        ["en", "English", 1, 16, 12, 50],
        ["bs", "bosanski", 1, 2, 1, 20],
        ["all", "All", 2, 18, 13, 70],
    ]
    assert found["answers"] == [
        ["1", "police", "Police", 7, 7, 0, 0, 0, 7, 0],
        ["1", "other", "Other groups", 7, 0, 0, 7, 0, 0, 7],
        ["1", "all", "All shown", 14, 7, 0, 7, 0, 7, 7],
    ]
    assert found["cards"] == [["ba", "Sarajevo", 0, 14, 5]]
    assert found["answer-needs"][-1] == ["1", "all", "All shown", 14, 7, 0, 0, 7, 7, 0]
    assert [row[0] for row in found["recommendations"]] == ["1", "2.a"]


@pytest.mark.long
@pytest.mark.usefixtures("launches")
def test_all_events_are_added_up(ctevents: Command, tmp_path: Path) -> None:
    found = tables(ctevents, tmp_path, "all", "all")
    assert [row[0] for row in found["launched"]] == ["ba", "mk", "all"]
    assert found["launched"][-1][3:] == [3, 20, 16, 100]
    assert found["downloads"][-1] == ["all", "All", 20]
    assert found["answers"] == tables(ctevents, tmp_path, "ba", "ba")["answers"]


@pytest.mark.long
@pytest.mark.usefixtures("launches")
def test_a_public_pack_shows_no_downloads_of_fewer_than_five(
    ctevents: Command, tmp_path: Path
) -> None:
    """Downloads and copies are published once, with the final figures."""
    assert {"launched", "downloads"} & set(
        tables(ctevents, tmp_path, "all", "all", "--public")
    ) == set()
    for slug in ("ba", "mk"):
        stories.figures_final(slug)
    launched("ba", {"police": 6}, copies=1, stock=20, language="sq")
    found = tables(ctevents, tmp_path, "all", "all", "--public")
    assert "launch-pack" not in found
    assert [row[4:6] for row in found["launched"]] == [[18, 13], [None, None], [18, 13]]
    assert found["downloads"] == [
        ["police", "Police", 9],
        ["other", "Other groups", 9],
        ["all", "All shown", 18],
    ]
    assert found["answers"] == tables(ctevents, tmp_path, "all", "all")["answers"]


@pytest.mark.parametrize(
    ("attended", "downloads", "rows"),
    [
        pytest.param(
            {"police": 5}, {"police": 9, "": 6}, {"police": 9, "public": 6}, id="five and anybody"
        ),
        pytest.param(
            {"police": 4}, {"police": 9, "": 6}, {"other": 15}, id="four, hidden among anybody"
        ),
        pytest.param({"police": 4}, {"police": 9}, {"other": None}, id="four who pressed often"),
        pytest.param(
            {"police": 5, "judges": 2},
            {"police": 9, "judges": 9},
            {"other": 18},
            id="two beside five",
        ),
        pytest.param(
            {"police": 4, "judges": 2}, {"police": 9, "judges": 9}, {"other": 18}, id="six together"
        ),
        pytest.param(
            {"police": 5, "judges": 5},
            {"police": 9, "judges": 3},
            {"other": 12},
            id="too few presses",
        ),
    ],
)
def test_a_row_for_the_public_stands_for_five_people(
    app: Flask, attended: dict[str, int], downloads: dict[str, int], rows: dict[str, int | None]
) -> None:
    figures = Launched(
        downloads={(code, "en"): count for code, count in downloads.items()}, attended=attended
    )
    groups = {"police": "Police", "judges": "Judges", None: "Other groups"}
    with app.test_request_context():
        _, table = launch_tables(
            [LaunchedEvent(stories.published_event(), figures)], groups, is_public=True
        )
    assert {row.values[0]: row.values[2] for row in table.rows if not row.is_total} == rows


@pytest.mark.long
@pytest.mark.usefixtures("launches")
@pytest.mark.parametrize(
    "options", [(), ("--public",), ("--language", "sq")], ids=["exact", "public", "Albanian"]
)
def test_every_format_has_the_same_rows(
    ctevents: Command, tmp_path: Path, options: tuple[str, ...]
) -> None:
    said = json.loads(pack(ctevents, tmp_path / "pack.json", "all", *options))
    written = list(
        csv.reader(
            StringIO(pack(ctevents, tmp_path / "pack.csv", "all", *options).decode("utf-8-sig"))
        )
    )
    workbook = CalamineWorkbook.from_filelike(
        BytesIO(pack(ctevents, tmp_path / "pack.xlsx", "all", *options))
    )
    paper = "".join(
        page.extract_text()
        for page in PdfReader(BytesIO(pack(ctevents, tmp_path / "pack.pdf", "all", *options))).pages
    )
    cells = [
        _texts(row)
        for name in workbook.sheet_names
        for row in workbook.get_sheet_by_name(name).to_python()
        if any(row)
    ]
    withheld = {("--public",): "not shown", ("--language", "sq"): "më pak se 5"}.get(
        options, "fewer than 5"
    )
    for part in said["parts"]:
        for each in (each for each in part["tables"] if each["table"] in KEYS):
            rows = [
                [withheld if value is None else str(value) for value in row.values()]
                for row in each["rows"]
            ]
            assert [line[2:] for line in written if line[:2] == [part["event"], each["table"]]][
                1:
            ] == rows
            assert [row for row in rows if row not in cells] == []
            assert each["title"] in " ".join(paper.split())


def _texts(row: list[Any]) -> list[str]:
    texts = [str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return texts


@pytest.mark.usefixtures("app")
def test_a_pack_without_a_launch_has_none_of_it(ctevents: Command, tmp_path: Path) -> None:
    stories.published_event("ba")
    assert set(tables(ctevents, tmp_path, "ba", "ba")) & {*KEYS, "recommendations"} == set()
