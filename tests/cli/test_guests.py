"""Guest lists from the shell."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db
from ctevents.domain.guests.list import summary
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import (
    AuditEntry,
    Event,
    Invitation,
    Message,
    Person,
    Registration,
    RosterVersion,
)
from ctevents.services.seating.badges import good_badge
from ctevents.texts.badges import badge_code
from ctevents.tokens import Purpose
from tests.cli.conftest import Command, Ended
from tests.support import stories
from tests.support.pages import Browser
from tests.support.tables import guest_table

LISTS = Path(__file__).parents[1] / "support" / "guest-lists"
BAD_EMAIL = (
    "“not an address” is not an e-mail address. Correct it, or leave the cell empty to invite by "
    "letter."
)
UNKNOWN_GROUP = "There is no group “pirates”. Use the name or the code of a stakeholder group."
HEADINGS = "given_name,family_name,email,institution,group,sex,seats,reply"


def sarajevo() -> Event:
    dates = {
        "starts_at": datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2090, 3, 10, 12, 0, tzinfo=UTC),
    }
    return stories.published_event("ba", **dates)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with one valid row of each kind, and one that is rejected."""
    rows = [
        HEADINGS,
        "Amra,Kovačević,amra@police.example,MUP,police,f,,",
        "Emir,Hadžić,,Sud BiH,judges,m,,accepted",
        ",,focal@office.example,Tužilaštvo BiH,prosecutors,,3,",
        "Zoran,Ilić,not an address,MUP,pirates,m,,",
    ]
    path = tmp_path / "guests.csv"
    path.write_text("\n".join(rows), "utf-8")
    return path


def good_rows(file: Path) -> Path:
    file.write_text("\n".join(file.read_text("utf-8").splitlines()[:-1]), "utf-8")
    return file


def people() -> list[str]:
    db.session.rollback()
    return list(db.session.scalars(select(Person.family_name).order_by(Person.id)))


def test_a_refused_row_stops_the_import_and_each_row_is_told(
    app: Flask, ctevents: Command, file: Path
) -> None:
    ended = ctevents("guests", "import", "ba", str(file))
    assert ended.status == 1
    assert ended.out.splitlines() == [
        "row 2: new: Amra Kovačević",
        "row 3: new: Emir Hadžić",
        "row 4: new: Tužilaštvo BiH",
        f"row 5: refused: Zoran Ilić; email: {BAD_EMAIL}; group: {UNKNOWN_GROUP}",
        "Nothing imported: 4 rows, 3 new, 0 changed, 0 same, 0 duplicate, 1 refused.",
    ]
    assert ended.err == (
        "ctevents: nothing was imported, since some rows are refused: mend them, or give "
        "--skip-refused\n"
    )
    assert people() == []


def test_json_counts_and_names_the_cells(app: Flask, ctevents: Command, file: Path) -> None:
    ended = ctevents("guests", "import", "ba", str(file), "--skip-refused", "--json")
    counts = {
        "rows": 4,
        "new": 3,
        "changed": 0,
        "same": 0,
        "duplicate": 0,
        "refused": 1,
        "letters": 0,
    }
    assert ended.json == counts | {
        "errors": [
            {"row": 5, "column": "email", "message": BAD_EMAIL},
            {"row": 5, "column": "group", "message": UNKNOWN_GROUP},
        ]
    }
    assert people() == ["Kovačević", "Hadžić"]
    assert {entry.actor for entry in db.session.scalars(select(AuditEntry))} == {"shell"}


@pytest.mark.long
def test_again_is_the_same_and_a_dry_run_writes_nothing(
    app: Flask, ctevents: Command, file: Path
) -> None:
    file = good_rows(file)
    dry = ctevents("guests", "import", "ba", str(file), "--dry-run")
    assert (dry.status, dry.out.splitlines()[-1]) == (
        0,
        "Nothing imported: 3 rows, 3 new, 0 changed, 0 same, 0 duplicate, 0 refused.",
    )
    assert people() == []
    first, again = (ctevents("guests", "import", "ba", str(file), "--json").json for _ in range(2))
    assert (first["new"], again["new"], again["same"]) == (3, 0, 3)
    file.write_text(
        file.read_text("utf-8").replace("amra@police.example,MUP", "amra@police.example,SIPA"),
        "utf-8",
    )
    assert (
        "row 2: changed: Amra Kovačević; institution: MUP → SIPA"
        in ctevents("guests", "import", "ba", str(file)).out
    )


@pytest.mark.long
def test_an_exported_list_is_known_by_its_references(
    app: Flask, ctevents: Command, tmp_path: Path
) -> None:
    stories.guest()
    table, path = guest_table(db.session(), stories.event().id), tmp_path / "guests.csv"
    table[1][1] = "Begić"
    path.write_bytes(write_csv([*table, table[1]]))
    ended = ctevents("guests", "import", "ba", str(path))
    assert ended.out.splitlines() == [
        "row 2: changed: Amra Begić; family name: Kovačević → Begić",
        "row 3: duplicate: Amra Begić; as row 2",
        "Imported: 2 rows, 0 new, 1 changed, 0 same, 1 duplicate, 0 refused.",
    ]
    assert people() == ["Begić"]


@pytest.mark.long
@pytest.mark.parametrize("name", ["al.xlsx", "xk.csv"])
def test_lists_as_they_arrive(app: Flask, ctevents: Command, name: str) -> None:
    found = ctevents(
        "guests", "import", Path(name).stem, str(LISTS / name), "--skip-refused", "--json"
    ).json
    assert found["rows"] == sum(
        found[key] for key in ("new", "changed", "same", "duplicate", "refused")
    )
    assert found["new"] > 40


def test_a_question_about_a_heading_ends_with_its_own_mark(
    app: Flask, ctevents: Command, file: Path
) -> None:
    file.write_text(good_rows(file).read_text("utf-8").replace("email", "E-mial", 1), "utf-8")
    first, *_ = ctevents("guests", "import", "ba", str(file), "--dry-run").err.splitlines()
    assert first == "Columns ignored: “E-mial” (column C): did you mean e-mail address?"


def test_what_is_left_out_or_damaged_is_told_beside_the_json(
    app: Flask, ctevents: Command, file: Path
) -> None:
    lines = (
        good_rows(file)
        .read_text("utf-8")
        .replace("email", "E-mial", 1)
        .replace("Kovačević", "Kova?evi?")
        .splitlines()
    )
    file.write_text(
        "\n".join([f"{lines[0]},parking", *(f"{line},x" for line in lines[1:]), f"{',' * 8}total"]),
        "utf-8",
    )
    warned = (
        "Columns ignored: “E-mial” (column C): did you mean e-mail address?; “parking” (column "
        "I).\n"
        "“E-mial” (column C): did you mean e-mail address? If you import now, 3 new rows have "
        "nothing under “e-mail "
        "address”.\n"
        "Left out: row 5 (a total).\n"
        "1 row has question marks instead of letters. Save the list as an Excel workbook and "
        "upload it again.\n"
    )
    dry = ctevents("guests", "import", "ba", str(file), "--dry-run")
    assert (dry.err, dry.out.splitlines()[0]) == (
        warned,
        "Columns used: given_name: given name; family_name: family name; institution: institution; "
        "group: group; sex: sex; "
        "seats: seats; reply: reply.",
    )
    assert dry.out.splitlines()[1].startswith(
        "row 2: new: Amra Kova?evi?; family name: Warning: “Kova?evi?” has question"
    )
    told = ctevents("guests", "import", "ba", str(file), "--json")
    assert (told.err, set(told.json)) == (warned, {*vars(summary([])), "letters", "errors"})


@pytest.mark.long
def test_a_list_of_another_event_is_told_and_imported(app: Flask, ctevents: Command) -> None:
    warned = [
        "May be another event's list: 84 of the 84 new rows in a language other than English use a "
        "language that "
        "this event does not have: српски (ћирилица), srpski (latinica).",
        (
            "May be another event's list: 13 new rows name an institution in Belgrade, and 0 in "
            "Tirana."
        ),
    ]
    arguments = ("guests", "import", "al", str(LISTS / "rs.xlsx"), "--skip-refused", "--json")
    dry, done, again = ctevents(*arguments, "--dry-run"), ctevents(*arguments), ctevents(*arguments)
    assert (dry.err.splitlines(), dry.json["new"], done.err.splitlines(), done.json["new"]) == (
        warned,
        93,
        warned,
        93,
    )
    assert (again.err, again.json["same"]) == ("", 93)


def test_a_row_with_too_many_cells_is_refused_by_its_column(
    app: Flask, ctevents: Command, file: Path
) -> None:
    file.write_text(good_rows(file).read_text("utf-8").replace("MUP", "MUP, Sarajevo"), "utf-8")
    ended = ctevents("guests", "import", "ba", str(file), "--dry-run", "--skip-refused", "--json")
    assert [(error["row"], error["column"]) for error in ended.json["errors"]] == [(2, "I")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b"",
            (
                "guests.csv: The file is empty, or its first sheet is. Put the list on the first "
                "sheet."
            ),
        ),
        (b"nothing,of,use\n", "guests.csv: No row with headings was found."),
    ],
)
def test_what_is_no_guest_list_is_one_line(
    app: Flask, ctevents: Command, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "guests.csv"
    file.write_bytes(content)
    ended = ctevents("guests", "import", "ba", str(file))
    assert (ended.status, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert ended.err.startswith(f"ctevents: {said}")


def test_a_file_that_is_not_there_is_wrong_use(app: Flask, ctevents: Command) -> None:
    ended = ctevents("guests", "import", "ba", "/nowhere.csv")
    assert ended == Ended(
        2, "", "ctevents: Invalid value for 'FILE': File '/nowhere.csv' does not exist.\n"
    )


@pytest.mark.long
def test_the_list_has_each_guest_with_what_other_programs_need(
    app: Flask, ctevents: Command, file: Path
) -> None:
    sarajevo()
    ctevents("guests", "import", "ba", str(good_rows(file)), "--take-replies")
    ctevents("invitations", "send", "ba")
    institution, emir, amra = ctevents("guests", "list", "ba", "--json").json
    links = {
        "nominations": institution.pop("invitation_link"),
        "invitations": amra.pop("invitation_link"),
        "registrations": emir.pop("registration_link"),
    }
    for start, link in links.items():
        assert link.startswith(f"http://localhost/{start}/")
        assert Browser(app).open(link.removeprefix("http://localhost")).status == 200
    assert len(emir.pop("badge_code")) == 112
    assert emir.pop("invitation_link") is not None
    assert institution == row(
        email="focal@office.example",
        institution="Tužilaštvo BiH",
        group="prosecutors",
        sex=None,
        seats=3,
        without=("invitation_link",),
    )
    assert amra == row(
        name="Amra Kovačević",
        email="amra@police.example",
        institution="MUP",
        group="police",
        without=("invitation_link",),
    )
    assert emir == row(
        name="Emir Hadžić",
        institution="Sud BiH",
        group="judges",
        sex="m",
        invitation="accepted",
        registration="confirmed",
        without=("invitation_link", "registration_link", "badge_code"),
    )


def row(*, without: tuple[str, ...], **fields: Any) -> dict[str, Any]:
    whole = {
        "name": "",
        "email": "",
        "institution": "",
        "group": "",
        "sex": "f",
        "language": "bs",
        "seats": None,
        "invitation": "sent",
        "registration": None,
        "invitation_link": None,
        "registration_link": None,
        "badge_code": None,
    }
    return {key: value for key, value in (whole | fields).items() if key not in without}


@pytest.mark.long
def test_people_who_need_approval_are_pending(app: Flask, ctevents: Command) -> None:
    sarajevo()
    ctevents("events", "set", "ba", "approval=office", "open_registration=yes")
    stories.registered()
    asked = {
        name: value
        for name, value in vars(stories.fields(given_name="Wanda")).items()
        if value is not None
    }
    browser = Browser(app)
    browser.submit(browser.open("/events/ba/register"), "given_name", **asked, privacy="y")
    found = ctevents("guests", "list", "ba", "--json").json
    assert [
        (each["name"], each["invitation"], each["registration"], each["badge_code"])
        for each in found
    ] == [
        ("Amra Kovačević", "accepted", "pending", None),
        ("Wanda Kovačević", None, "pending", None),
    ]


def test_a_nominee_has_a_row_without_an_invitation(app: Flask, ctevents: Command) -> None:
    sarajevo()
    registration_id = stories.named(stories.invited_institution()).registration_id
    institution, nominee = ctevents("guests", "list", "ba", "--json").json
    assert (institution["seats"], institution["invitation"]) == (3, "accepted")
    registration, badge = (
        db.session.get_one(Registration, registration_id),
        good_badge(db.session(), registration_id),
    )
    assert badge is not None
    assert nominee == {
        "name": "Amra Hodžić",
        "email": "amra@prosecutors.example",
        "institution": "Tužilaštvo BiH",
        "group": "prosecutors",
        "sex": "f",
        "language": "en",
        "seats": None,
        "invitation": None,
        "registration": "confirmed",
        "invitation_link": None,
        "registration_link": "http://localhost"
        + stories.path(Purpose.REGISTRATION, registration.link_nonce),
        "badge_code": badge_code(badge),
    }


def test_a_file_does_not_offer_fewer_seats_than_are_named(
    app: Flask, ctevents: Command, file: Path
) -> None:
    sarajevo()
    offer = stories.invited_institution()
    for name in ("Amra", "Besim"):
        stories.named(offer, name)
    file.write_text("institution,group,seats\nTužilaštvo BiH,prosecutors,1\n", "utf-8")
    ended = ctevents("guests", "import", "ba", str(file))
    said = "There would be fewer seats than nominees: Tužilaštvo BiH. Withdraw a nominee first."
    assert (ended.status, ended.err) == (1, f"ctevents: {said}\n")
    assert db.session.query(Invitation).one().seats == 3


def test_the_badge_code_is_one_of_the_event(app: Flask, ctevents: Command, file: Path) -> None:
    sarajevo()
    ctevents("guests", "import", "ba", str(good_rows(file)), "--take-replies")
    [code] = [
        each["badge_code"]
        for each in ctevents("guests", "list", "ba", "--json").json
        if each["badge_code"]
    ]
    number = app.extensions["ctevents.badges"].read(code)
    assert number.event == stories.event("ba").id


@pytest.mark.long
def test_the_list_for_people(app: Flask, ctevents: Command, file: Path) -> None:
    ctevents("guests", "import", "ba", str(good_rows(file)))
    lines = [line.split() for line in ctevents("guests", "list", "ba").out.splitlines()]
    assert lines[0] == [
        "name",
        "e-mail",
        "institution",
        "group",
        "seats",
        "invitation",
        "registration",
    ]
    assert lines[1] == [
        "–",
        "focal@office.example",
        "Tužilaštvo",
        "BiH",
        "prosecutors",
        "3",
        "draft",
        "–",
    ]
    assert ctevents("guests", "list", "al").out.splitlines()[1:] == []


def test_replies_are_taken_only_if_they_are_asked_for(
    app: Flask, ctevents: Command, file: Path
) -> None:
    sarajevo()
    file.write_text(
        good_rows(file).read_text("utf-8").replace("Hadžić,", "Hadžić,emir@sud.example", 1), "utf-8"
    )
    dry = ctevents("guests", "import", "ba", str(file), "--dry-run", "--take-replies")
    assert (
        dry.out.splitlines()[-1]
        == "An import would do this: One person is registered. One person is e-mailed."
    )
    told = ctevents(
        "guests", "import", "ba", str(file), "--dry-run", "--take-replies", "--json"
    ).json
    assert (told["new"], told["letters"], db.session.query(Message).count()) == (3, 1, 0)
    assert ctevents("guests", "import", "ba", str(file), "--json").json["letters"] == 0
    assert (db.session.query(Message).count(), db.session.query(Registration).count()) == (0, 0)
    again = ctevents("guests", "import", "ba", str(file), "--take-replies", "--json").json
    assert (again["changed"], again["letters"], db.session.query(Message).count()) == (1, 1, 1)


def test_a_dry_run_leaves_no_trace_at_the_doors(app: Flask, ctevents: Command, file: Path) -> None:
    sarajevo()
    before = db.session.scalars(select(RosterVersion.version)).all()
    ctevents("guests", "import", "ba", str(good_rows(file)), "--dry-run", "--take-replies")
    db.session.rollback()
    assert (db.session.scalars(select(RosterVersion.version)).all(), people()) == (before, [])
