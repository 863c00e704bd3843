"""The donor pack from the shell: all formats agree. Names are included only on request, and this is
logged."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.moments import Moment
from ctevents.models import AuditEntry, PublishedFigures, StakeholderGroup
from ctevents.services.common import audit
from ctevents.texts.donor_pack.report import donor_report
from tests.cli.conftest import Command, Ended
from tests.conftest import Databases
from tests.support import stories
from tests.support.packs import FOOTNOTE, make_attended
from tests.support.projects import add_event, add_project


@pytest.fixture
def attended(app: Flask, databases: Databases) -> None:
    databases.told(make_attended)


def pack(ctevents: Command, file: Path, slug: str = "xk", *options: str) -> Any:
    told = ctevents("report", slug, "-o", str(file), "--json", *options).json
    return told | {"content": file.read_bytes()}


def records(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig"))))


def sheets(content: bytes) -> list[list[list[str]]]:
    """The rows that have anything, without the empty cells at their ends."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    found = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return [[cells for row in rows if (cells := _shown(row))] for rows in found]


def _shown(row: list[Any]) -> list[str]:
    texts = [str(int(cell)) if isinstance(cell, float) else str(cell) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def printed(part: Any, withheld: str = "fewer than 5") -> list[list[str]]:
    """Return the lines of a part of the JSON in the workbook's form."""
    lines = [[part["title"]], *([text] for text in (*part["facts"], *part["sentences"]))]
    for each in part["tables"]:
        lines += [[each["title"]], [column["heading"] for column in each["columns"]]]
        lines += [
            [withheld if value is None else str(value) for value in row.values()]
            for row in each["rows"]
        ]
    return lines


def table(part: Any, key: str) -> list[dict[str, Any]]:
    return next(each["rows"] for each in part["tables"] if each["table"] == key)


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_csv_and_json_say_the_same_with_the_footnote(ctevents: Command, tmp_path: Path) -> None:
    made = pack(ctevents, tmp_path / "pack.json", "all")
    assert {
        name: made[name] for name in ("report", "format", "public", "names", "attendees_named")
    } == {
        "report": "all",
        "format": "json",
        "public": False,
        "names": None,
        "attendees_named": 0,
    }
    assert made["events"] == ["al", "ba", "xk", "me", "rs", "mk"]
    said = json.loads(made["content"])
    written = records(pack(ctevents, tmp_path / "pack.CSV", "all")["content"])
    assert [part["event"] for part in said["parts"]] == ["all", "al", "ba", "xk", "me", "rs", "mk"]
    for part in said["parts"]:
        for each in part["tables"]:
            rows = [
                record[2:] for record in written if record[:2] == [part["event"], each["table"]]
            ]
            headings = [column["heading"] for column in each["columns"]]
            assert rows == [
                headings,
                *([str(value) for value in row.values()] for row in each["rows"]),
            ]
        assert [
            record[2] for record in written if record[:2] == [part["event"], "sentence"]
        ] == part["sentences"]
    assert [record[2] for record in written if record[1] == "headline"] == [
        each["label"] for each in said["headlines"]
    ]
    assert any(FOOTNOTE in note for note in said["notes"])
    assert any(FOOTNOTE in record[2] for record in written if record[1] == "note")
    assert "Edin" not in made["content"].decode()


@pytest.mark.long
@pytest.mark.usefixtures("attended")
@pytest.mark.parametrize("options", [(), ("--public",)])
def test_lines_add_up_in_every_table(
    ctevents: Command, tmp_path: Path, options: tuple[str, ...]
) -> None:
    for slug in ("xk", "all"):
        said = json.loads(pack(ctevents, tmp_path / "pack.json", slug, *options)["content"])
        for part in said["parts"]:
            sums = {each["table"]: _sums(each) for each in part["tables"]}
            assert {key: lines for key, (lines, total) in sums.items() if lines != total} == {}, (
                slug,
                part["event"],
            )
            if part["event"] in ("xk", "all"):
                assert (
                    {"groups", "sexes"} <= set(sums)
                    if options
                    else {"by-group", "matrix", "means"} <= set(sums)
                )


@pytest.mark.parametrize(
    ("hour", "said", "fact"),
    [
        (8, "has not taken place yet", "The event has not taken place yet."),
        (9, "is taking place now", "The event is taking place now."),
        (11, "is taking place now", "The event is taking place now."),
        (12, "figures not frozen", "The figures are not frozen"),
    ],
)
def test_a_pack_says_whether_the_event_is_still_to_come_or_runs(
    app: Flask, hour: int, said: str, fact: str
) -> None:
    """The clock decides: the event lasts from 9:00 to 12:00 UTC."""
    event = stories.published_event("xk")
    now = datetime(2027, 3, 10, hour, 0, tzinfo=UTC)
    with app.test_request_context():
        report = donor_report([event], is_together=False, is_public=False, now=now)
    assert [text for _label, text in report.cover if text.endswith(said)] != []
    assert [text for text in report.parts[0].facts if text.startswith(fact)] != []


def _sums(each: Any) -> tuple[list[int], list[int]]:
    """Return by column the sums of the detail lines, and the table's totals."""
    figures = [column["key"] for column in each["columns"] if column["kind"] == "figure"]
    codes = [
        column["key"] for column in each["columns"] if column["key"] in ("event", "group", "sex")
    ]
    total = [row for row in each["rows"] if codes and all(row[code] == "all" for code in codes)]
    lines = [row for row in each["rows"] if not any(row[code] == "all" for code in codes)]
    if not total:  # steps, hours: parts of no common whole
        return [], []
    return _added(lines, figures), _added(total, figures)


def _added(rows: list[Any], figures: list[str]) -> list[int]:
    return [sum(row[key] or 0 for row in rows) for key in figures]


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_the_workbook_says_the_same_as_the_json(ctevents: Command, tmp_path: Path) -> None:
    for options in ([], ["--public"], ["--names", "all"], ["--language", "sq"]):
        said = json.loads(pack(ctevents, tmp_path / "pack.json", "all", *options)["content"])
        cover, *parts = sheets(pack(ctevents, tmp_path / "pack.xlsx", "all", *options)["content"])
        notes = [[text] for text in said["notes"]]
        withheld = "not shown" if "--public" in options else "fewer than 5"
        assert parts == [printed(part, withheld) + notes for part in said["parts"]]
        # the last tells when it was made
        lines = [[line["label"], line["text"]] for line in said["cover"][:-1]]
        assert [line for line in lines if line not in cover] == []
        assert any(FOOTNOTE in cells[-1] for cells in cover)


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_the_pages_say_the_same_as_the_json(ctevents: Command, tmp_path: Path) -> None:
    for options in ([], ["--public"], ["--names", "all"], ["--language", "sq"]):
        (part,) = json.loads(pack(ctevents, tmp_path / "pack.json", "xk", *options)["content"])[
            "parts"
        ]
        pages = PdfReader(
            BytesIO(pack(ctevents, tmp_path / "pack.pdf", "xk", *options)["content"])
        ).pages
        texts = [_unspaced(page.extract_text()) for page in pages]
        assert all(_unspaced(FOOTNOTE) in text for text in texts)
        withheld = "not shown" if "--public" in options else "fewer than 5"
        missing = [
            words for words in _on_paper(part, withheld) if not any(words in text for text in texts)
        ]
        assert missing == []
        assert any("ГАШИ,Vesa" in text for text in texts) == ("--names" in options)


def _on_paper(part: Any, withheld: str) -> list[str]:
    """Return its lines as read, without spaces: codes and empty cells are left out."""
    lines = [part["title"], *part["facts"], *part["sentences"]]
    for each in part["tables"]:
        kinds = {column["key"]: column["kind"] for column in each["columns"]}
        rows = [
            {key: value for key, value in row.items() if kinds[key] != "code"}
            for row in each["rows"]
        ]
        lines.append(each["title"])
        lines += [
            "".join(withheld if value is None else str(value) for value in row.values())
            for row in rows
            if any(value != 0 for key, value in row.items() if kinds[key] == "figure")
            or each["table"] == "means"
        ]
    return [_unspaced(line) for line in lines]


def _unspaced(text: str) -> str:
    return "".join(text.split())


@pytest.mark.usefixtures("attended")
def test_the_matrix_is_exact_and_says_how_each_was_counted(
    ctevents: Command, tmp_path: Path
) -> None:
    (part,) = json.loads(pack(ctevents, tmp_path / "pack.json")["content"])["parts"]
    cells = {
        (row["group"], row["sex"]): (row["confirmed"], row["attended"])
        for row in table(part, "matrix")
    }
    assert (cells["police", "f"], cells["police", "m"], cells["police", "all"]) == (
        (6, 6),
        (1, 1),
        (7, 7),
    )
    assert (cells["judges", "f"], cells["all", "all"], cells["media", "all"]) == (
        (1, 0),
        (8, 7),
        (0, 0),
    )
    assert {row["code"]: row["attended"] for row in table(part, "means")} == {
        "scan": 6,
        "manual": 0,
        "paper": 1,
    }
    assert part["sentences"][3] == "7 persons attended."
    assert "discrepancies" not in {each["table"] for each in part["tables"]}


@pytest.mark.usefixtures("attended")
def test_the_public_form_has_no_figure_under_five(ctevents: Command, tmp_path: Path) -> None:
    said = json.loads(pack(ctevents, tmp_path / "pack.json", "all", "--public")["content"])
    figures = [
        row[column["key"]]
        for part in said["parts"]
        for each in part["tables"]
        for column in each["columns"]
        if column["kind"] == "figure"
        for row in each["rows"]
    ]
    assert figures
    assert [count for count in figures if count in (1, 2, 3, 4)] == []
    shown = {each["table"] for part in said["parts"] for each in part["tables"]}
    assert shown == {"events", "groups", "sexes"}
    assert said["figures"] == "merged"
    refused = ctevents("report", "xk", "-o", str(tmp_path / "x.csv"), "--public", "--names", "all")
    assert (refused.status, refused.err) == (
        2,
        "ctevents: --public has no names: leave out --names\n",
    )


@pytest.mark.usefixtures("app")
def test_a_public_pack_says_that_it_publishes_the_first_figures(
    ctevents: Command, tmp_path: Path
) -> None:
    """The second one publishes nothing: what was shown before stays."""
    stories.published_event()
    first, second = (
        ctevents("report", "ba", "-o", str(tmp_path / "pack.json"), "--public") for _ in range(2)
    )
    assert first.err == (
        "Published the first figures of ba; later ones are shown if nobody can be told by the "
        "difference.\n"
    )
    assert (first.status, second) == (0, Ended(0, first.out, ""))
    assert [row.moment for row in db.session.query(PublishedFigures)] == [Moment.PACK]


@pytest.mark.usefixtures("app")
def test_a_pack_that_is_not_public_publishes_nothing(ctevents: Command, tmp_path: Path) -> None:
    stories.published_event()
    assert ctevents("report", "ba", "-o", str(tmp_path / "pack.json")).err == ""
    assert db.session.query(PublishedFigures).count() == 0


HEADLINES = ["invited", "attended", "women_percent", "places", "copies"]


@pytest.mark.long
@pytest.mark.usefixtures("attended")
@pytest.mark.parametrize("slug", ["xk", "all"])
def test_the_first_figures_are_those_that_donors_quote(
    ctevents: Command, tmp_path: Path, slug: str
) -> None:
    """Six of the seven attendees are women; the day of the launch is still to come."""
    said = json.loads(pack(ctevents, tmp_path / "pack.json", slug)["content"])
    assert {each["key"]: each["value"] for each in said["headlines"]} == dict(
        zip(HEADLINES, [8, 7, 86, 0, 0], strict=True)
    )
    page = (
        PdfReader(BytesIO(pack(ctevents, tmp_path / "pack.pdf", slug)["content"]))
        .pages[0]
        .extract_text()
    )
    assert "8Invited 7Attended 86%Women among" in page
    cover, *_parts = sheets(pack(ctevents, tmp_path / "pack.xlsx", slug)["content"])
    assert cover[1:6] == [
        [each["label"], shown]
        for each, shown in zip(said["headlines"], ["8", "7", "0", "0", "0"], strict=True)
    ]


@pytest.mark.usefixtures("attended")
def test_public_headlines_are_figures_that_the_pack_shows_below(
    ctevents: Command, tmp_path: Path
) -> None:
    """The one man is not shown, so neither is the share of women. Without any figure that is shown,
    there is no sum."""
    said = json.loads(pack(ctevents, tmp_path / "pack.json", "all", "--public")["content"])
    values = {each["key"]: each["value"] for each in said["headlines"]}
    rows = {row["event"]: row for row in table(said["parts"][0], "events")}
    assert values["attended"] == rows["all"]["attended"] == 7
    assert {row["invited"] for event, row in rows.items() if event != "all"} == {None}
    assert [values[key] for key in HEADLINES] == [None, 7, None, 0, None]


@pytest.mark.usefixtures("attended")
def test_what_looks_like_a_formula_does_not_become_one(ctevents: Command, tmp_path: Path) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.query(StakeholderGroup).filter_by(code="police").one().names = {"en": "=1+1"}
    written = records(pack(ctevents, tmp_path / "pack.csv")["content"])
    assert {record[3] for record in written if record[1:3] == ["matrix", "police"]} == {"'=1+1"}
    _cover, part = sheets(pack(ctevents, tmp_path / "pack.xlsx")["content"])
    assert {cells[1] for cells in part if cells[0] == "police"} == {"=1+1"}


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_names_are_there_when_asked_for_and_logged(ctevents: Command, tmp_path: Path) -> None:
    stories.unnamed(stories.person_of(stories.invitation_of(first_registration())).id)
    file = tmp_path / "pack.json"
    (part,) = json.loads(pack(ctevents, file, "xk", "--names", "consented")["content"])["parts"]
    assert [row["name"] for row in table(part, "attendees")] == ["ГАШИ, Vesa"]
    made = pack(ctevents, file, "xk", "--names", "all")
    (part,) = json.loads(made["content"])["parts"]
    names = [row["name"] for row in table(part, "attendees")]
    assert (len(names), names[-1], made["attendees_named"]) == (7, "Police 001", 7)
    assert "Edin 0" not in made["content"].decode()
    logged = [
        entry.details for entry in db.session.query(AuditEntry).filter_by(action="report.made")
    ]
    assert logged == [
        {"file": "json", "figures": "exact", "names": "names-consented", "attendees": 1},
        {"file": "json", "figures": "exact", "names": "names-all", "attendees": 7},
    ]


def test_wrong_use_is_one_line(app: Flask, ctevents: Command, tmp_path: Path) -> None:
    def report(slug: str, name: str, *options: str) -> Ended:
        return ctevents("report", slug, "-o", str(tmp_path / name), *options)

    assert report("nowhere", "pack.json").status == 1
    assert report("ba", "pack.doc").status == 2
    assert report("ba", "pack.json", "--names", "some").status == 2
    assert report("ba", "pack.json", "--language", "de").status == 2
    file = tmp_path / "no" / "pack.json"
    assert report("ba", "no/pack.json") == Ended(
        1, "", f"ctevents: {file}: No such file or directory\n"
    )
    assert report("ba", "pack.json") == Ended(
        0, f"The report is in {tmp_path / 'pack.json'}.\n", ""
    )


def first_registration() -> Any:
    return db.session.query(stories.Registration).order_by(stories.Registration.id).first()


@pytest.mark.long
def test_a_project_has_its_own_pack(app: Flask, ctevents: Command, tmp_path: Path) -> None:
    """The pack of a project is that of all events, as long as there is no other project; then it
    has only its own."""
    make_attended("xk")
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    ctevents("report", "all", "-o", str(before))
    add_event("durres", add_project(), "al")
    ctevents("report", "tc-0770-0782", "-o", str(after))
    assert after.read_bytes() == before.read_bytes()
    made = ctevents("report", "borders", "-o", str(tmp_path / "second.csv"), "--json")
    assert made.json["events"] == ["durres"]
    assert (
        ctevents("report", "all", "-o", str(tmp_path / "all.csv"), "--json").json["events"][-1]
        == "durres"
    )
