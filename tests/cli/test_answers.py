"""Answer cards from the shell."""

from __future__ import annotations

from datetime import UTC, datetime
from errno import ENOSPC
from os import strerror
from pathlib import Path

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.cli import answers as commands
from ctevents.db.handle import db
from ctevents.models import AnswerCard, CardSheet
from ctevents.services.launch.answers import digest_of
from tests.cli.conftest import Command, Ended
from tests.support import answered, stories


@pytest.fixture
def planned(app: Flask) -> None:
    dates = {
        "starts_at": datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2090, 3, 10, 12, 0, tzinfo=UTC),
    }
    stories.published_event("xk", **dates)


def digests() -> set[str]:
    db.session.rollback()
    return {card.digest for card in db.session.query(AnswerCard)}


@pytest.mark.long
@pytest.mark.usefixtures("planned")
def test_cards_are_made_and_written_to_the_file(ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    ended = ctevents(
        "answers", "cards", "xk", "--group", "judges", "--count", "12", "-o", str(file)
    )
    assert ended == Ended(
        0, f"12 answer cards are in {file}, of the kind that small groups share.\n", ""
    )
    first, second = (page.extract_text() for page in PdfReader(file).pages)
    assert (first.count("several groups"), second.count("disa grupe")) == (10, 2)
    assert len(digests()) == 12


@pytest.mark.usefixtures("planned")
def test_codes_are_printed_as_json(ctevents: Command, tmp_path: Path) -> None:
    options = ("--group", "judges", "--count", "3", "-o", str(tmp_path / "cards.pdf"), "--json")
    made = ctevents("answers", "cards", "xk", *options).json
    assert {digest_of(code) for code in made.pop("codes")} == digests()
    assert made == {
        "event": "xk",
        "group": "judges",
        "is_shared": True,
        "cards": 3,
        "file": str(tmp_path / "cards.pdf"),
        "valid_from": "2090-03-10T09:00:00+00:00",
        "valid_until": "2090-03-24T12:00:00+00:00",
    }


@pytest.mark.usefixtures("planned")
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            ("--group", "judges", "--count", "0"),
            "Invalid value for '--count': 0 is not in the range 1<=x<=1000.",
        ),
        (
            ("--group", "judges", "--count", "1001"),
            "Invalid value for '--count': 1001 is not in the range 1<=x<=1000.",
        ),
        (("--group", "nobody", "--count", "1"), "there is no group 'nobody': choose of "),
        (("--count", "1"), "Missing option '--group'."),
    ],
    ids=["none", "too many", "unknown group", "no group"],
)
def test_wrong_use_is_one_line(
    ctevents: Command, tmp_path: Path, options: tuple[str, ...], words: str
) -> None:
    ended = ctevents("answers", "cards", "xk", *options, "-o", str(tmp_path / "cards.pdf"))
    assert (ended.status, ended.err.startswith(f"ctevents: {words}"), ended.err.count("\n")) == (
        2,
        True,
        1,
    )


@pytest.mark.usefixtures("planned")
def test_no_card_is_made_that_cannot_be_written(ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "cards.pdf"
    ended = ctevents("answers", "cards", "xk", "--group", "judges", "--count", "3", "-o", str(file))
    assert ended == Ended(1, "", f"ctevents: {file}: No such file or directory\n")
    assert db.session.query(CardSheet).count() == 0


@pytest.mark.usefixtures("planned")
def test_an_existing_file_is_kept(ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    file.write_bytes(b"cards that were made before")
    ended = ctevents("answers", "cards", "xk", "--group", "judges", "--count", "3", "-o", str(file))
    assert ended == Ended(1, "", f"ctevents: {file}: File exists\n")
    assert (file.read_bytes(), db.session.query(CardSheet).count()) == (
        b"cards that were made before",
        0,
    )


@pytest.mark.usefixtures("planned")
def test_no_card_is_made_without_its_file(
    ctevents: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full, or a font that is missing, would lose the codes."""

    def fails(*_arguments: object) -> bytes:
        raise OSError(ENOSPC, strerror(ENOSPC))

    monkeypatch.setattr(commands, "answer_cards_of", fails)
    ended = ctevents(
        "answers",
        "cards",
        "xk",
        "--group",
        "judges",
        "--count",
        "3",
        "-o",
        str(tmp_path / "cards.pdf"),
    )
    assert (ended.status, "No space left on device" in ended.err) == (1, True)
    assert (db.session.query(CardSheet).count(), list(tmp_path.iterdir())) == (0, [])


def test_a_draft_gets_no_cards(app: Flask, ctevents: Command, tmp_path: Path) -> None:
    file = tmp_path / "cards.pdf"
    ended = ctevents("answers", "cards", "xk", "--group", "judges", "--count", "3", "-o", str(file))
    assert ended == Ended(1, "", "ctevents: The event is not published yet. Publish it first.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def given(app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CTEVENTS_DATA_KEY", app.config["DATA_KEY"])
    numbers = answered.add_recommendations()
    for slug in ("ba", "mk"):
        answered.answered(
            slug, numbers["2.a"], {"police": [answered.YES] * 6, "judges": [answered.NO] * 3}
        )
    answered.closed("ba")


AGREE = {"yes": 6, "partly": 0, "no": 3}
ROW = {
    "number": "2.a",
    "group": "other",
    "answers": 9,
    "agree": AGREE,
    "power": {"yes": 0, "partly": 6, "no": 3},
    "needs": {"law": 6, "people": 0, "equipment": 0, "money": 3, "cooperation": 6, "training": 0},
}


@pytest.mark.usefixtures("given")
def test_results_of_one_event_and_of_all(ctevents: Command) -> None:
    assert ctevents("answers", "results", "ba", "--json").json == [ROW | {"event": "ba"}]
    assert ctevents("answers", "results", "all", "--json").json == [
        ROW | {"event": "ba"},
        ROW | {"event": "all"},
    ]


@pytest.mark.usefixtures("given")
def test_results_are_empty_before_the_close(ctevents: Command) -> None:
    assert ctevents("answers", "results", "mk", "--json").json == []


@pytest.mark.usefixtures("given")
def test_results_as_a_table(ctevents: Command) -> None:
    _headings, line = ctevents("answers", "results", "ba").out.splitlines()
    assert " ".join(line.split()) == "2.a ba other 9 6 / 0 / 3 0 / 6 / 3 6 0 0 3 6 0"


@pytest.mark.usefixtures("given")
def test_another_data_key_is_said_on_one_line(
    ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CTEVENTS_DATA_KEY", "another data key of the tests, long enough")
    ended = ctevents("answers", "results", "ba")
    assert (ended.status, ended.out) == (1, "")
    assert "sealed with a different data key" in ended.err
