"""Recommendations from the shell."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from ctevents.formats.spreadsheet import write_csv, write_xlsx
from tests.cli.conftest import Command

FINDINGS = "number,text,text:sq\nA-1,Ports are not watched.,Portet nuk mbikëqyren.\n"
GOOD = (
    "number,theme,addressees,findings,text,text:sq,remark\n"
    '1,Borders,"police, judges",A-1,Watch the ports.,Mbikëqyrni portet.,x\n'
    "1.10,Law,all,,Change the law.,,\n"
)
BAD = "number,theme,addressees,findings,text\n1,Borders,pirates,A-9,\n2,Law,all,,Change the law.\n"
UNKNOWN_GROUP = "There is no group pirates. Use the codes of groups, separated by commas, or “all”."
UNKNOWN_FINDING = (
    "There is no finding A-9. Correct the number, or add the finding in a sheet “findings”."
)
NO_ENGLISH = "The English text is missing. Enter it: other languages show it if they have none."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def test_an_import_says_what_happened_to_each_row(
    app: Flask, ctevents: Command, file: Path
) -> None:
    file.write_text(FINDINGS, "utf-8")
    assert ctevents("recommendations", "import", str(file)).out.splitlines() == [
        "findings row 2: new: Finding A-1",
        "Imported: 1 rows, 1 new, 0 changed, 0 same, 0 refused.",
    ]
    file.write_text(GOOD, "utf-8")
    first = ctevents("recommendations", "import", str(file), "--json")
    assert first.json == {"rows": 2, "new": 2, "changed": 0, "same": 0, "refused": 0, "errors": []}
    assert first.err == "Columns ignored: recommendations: G “remark”\n"
    file.write_text(GOOD.replace("Change the law.,", "Change the law.,Ndryshoni ligjin."), "utf-8")
    assert ctevents("recommendations", "import", str(file)).out.splitlines() == [
        "recommendations row 2: same: Recommendation 1",
        "recommendations row 3: changed: Recommendation 1.10; text:sq",
        "Imported: 2 rows, 0 new, 1 changed, 1 same, 0 refused.",
    ]


def test_a_refused_row_stops_the_import_and_says_what_to_do(
    app: Flask, ctevents: Command, file: Path
) -> None:
    file.write_text(BAD, "utf-8")
    ended = ctevents("recommendations", "import", str(file))
    assert (ended.status, ended.out.splitlines()) == (
        1,
        [
            f"recommendations row 2: refused: Recommendation 1; addressees: {UNKNOWN_GROUP}; text: "
            f"{NO_ENGLISH}; "
            f"findings: {UNKNOWN_FINDING}",
            "recommendations row 3: new: Recommendation 2",
            "Nothing imported: 2 rows, 1 new, 0 changed, 0 same, 1 refused.",
        ],
    )
    assert (
        ended.err
        == "ctevents: nothing was imported, since some rows are refused: correct them in the file\n"
    )
    assert ctevents("recommendations", "list", "--json").json == []


@pytest.mark.long
def test_json_names_sheet_row_and_column(app: Flask, ctevents: Command, file: Path) -> None:
    file.write_bytes(write_xlsx([["number", "text"], ["A", "One"], ["B", ""]], sheet="Findings"))
    ended = ctevents("recommendations", "import", str(file), "--json")
    assert ended.status == 1
    assert '{\n      "sheet": "findings",\n      "row": 3,\n      "column": "text",' in ended.out


def test_a_dry_run_changes_nothing(app: Flask, ctevents: Command, file: Path) -> None:
    file.write_text(FINDINGS, "utf-8")
    for _ in range(2):
        ended = ctevents("recommendations", "import", str(file), "--dry-run", "--json")
        assert ended.json == {
            "rows": 1,
            "new": 1,
            "changed": 0,
            "same": 0,
            "refused": 0,
            "errors": [],
        }


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            b"",
            "list.csv: The file is empty, or its first sheet is. Put the list on the first sheet.",
        ),
        (
            write_csv([["Text", "Theme"], ["a", "b"]]),
            (
                "No row with headings was found in list.csv. Add a first row with the column "
                "names, such as number and text."
            ),
        ),
        (
            write_csv([["number", "text", "text:de"], ["1", "a", "b"]]),
            "The heading “text:de” of list.csv names no language (row 1). After the colon, write "
            "one of: en, sq, bs, cnr, "
            "sr-Latn, sr-Cyrl, mk.",
        ),
    ],
    ids=["empty", "no header", "language"],
)
def test_a_file_that_cannot_be_read(
    app: Flask, ctevents: Command, file: Path, content: bytes, words: str
) -> None:
    file.write_bytes(content)
    ended = ctevents("recommendations", "import", str(file))
    assert (ended.status, ended.out, ended.err) == (1, "", f"ctevents: {words}\n")


def test_the_list_in_its_printed_order(app: Flask, ctevents: Command, file: Path) -> None:
    for content in (FINDINGS, GOOD):
        file.write_text(content, "utf-8")
        ctevents("recommendations", "import", str(file))
    assert [line.split()[0] for line in ctevents("recommendations", "list").out.splitlines()] == [
        "number",
        "1",
        "1.10",
    ]
    assert ctevents("recommendations", "list", "--json").json[0] == {
        "number": "1",
        "theme": "Borders",
        "addressees": ["police", "judges"],
        "workshop": None,
        "findings": ["A-1"],
        "text": "Watch the ports.",
        "themes": {"en": "Borders"},
        "texts": {"en": "Watch the ports.", "sq": "Mbikëqyrni portet."},
    }
