"""Lists to hand out: attendees who agreed, and orders for the event."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from ctevents.formats.pdf import AttendeeWords, OnList, Order, attendee_list, order_sheet
from tests.formats.pdf.test_badges import FOOTNOTE, needs_poppler
from tests.formats.pdf.test_frames import FRAME, LOGO, LONG_NAME, texts
from tests.formats.pdf.test_tagging import children, document_of, roles

WORDS = AttendeeWords(
    number="No.", name="Name", institution="Institution", group="Group", empty="Nobody yet."
)
PEOPLE = [
    OnList("Ana Kos", "Ministry of the Interior", "Police", position="Head of Unit"),
    OnList(
        "Његослава Ѓорѓиевска", "Врховно јавно тужилаштво", "Тужиоци", position="Виши јавни тужилац"
    ),
    OnList(LONG_NAME, "Department for Coordination of the Fight against Trafficking", "Police"),
]
ORDERS = [
    (
        "People to cater for",
        [Order("People with a place", "80"), Order("Together", "87", is_total=True)],
    ),
    ("What is not eaten", [Order("Без орашастих плодова, ngjalë, Đevrek", "3")]),
]


def listed(*parts: tuple[str, list[OnList]]) -> bytes:
    return attendee_list(
        replace(FRAME, logos=(LOGO,)), parts or [("", PEOPLE)], WORDS, title="List"
    )


def grouped(*parts: tuple[str, list[OnList]]) -> bytes:
    return attendee_list(FRAME, parts, replace(WORDS, group=""), title="List")


def ordered() -> bytes:
    return order_sheet(FRAME, ORDERS, ("What", "How many"), title="Orders")


def test_attendees_are_numbered_through_and_each_says_the_group_unless_it_is_a_heading() -> None:
    """Other headings are letters."""
    (flat,) = texts(listed())
    assert (
        "1 Ana Kos Head of Unit Ministry of the Interior Police 2 Његослава Ѓорѓиевска Виши "
        "јавни тужилац"
    ) in flat
    (lettered,) = texts(listed(("K", PEOPLE[:1]), ("Ѓ", PEOPLE[1:2])))
    assert (
        "Group K 1 Ana Kos Head of Unit Ministry of the Interior Police Ѓ 2 Његослава" in lettered
    )
    (by_group,) = texts(grouped(("Police", PEOPLE[:1]), ("Nobody", []), ("Тужиоци", PEOPLE[1:2])))
    assert (
        "No. Name Institution Police 1 Ana Kos Head of Unit Ministry of the Interior Тужиоци 2 "
        "Његослава"
    ) in by_group
    assert "Nobody" not in by_group
    assert "Nobody yet." in texts(listed(("Police", [])))[0]


def test_a_long_list_has_its_headings_on_each_page() -> None:
    found = texts(listed(("", PEOPLE * 20)))
    assert ["No. Name Institution Group" in text for text in found] == [True] * 4


def test_orders_stand_below_their_headings() -> None:
    (text,) = texts(ordered())
    assert (
        "What How many People to cater for People with a place 80 Together 87 What is not eaten Без"
        in text
    )


def test_both_are_tables_to_a_screen_reader() -> None:
    for written, rows in [
        (listed(), [["TH"] * 4, *[["TD"] * 4] * 3]),
        (ordered(), [["TH"] * 2, ["TH"], ["TD"] * 2]),
    ]:
        head, table, _foot = children(document_of(PdfReader(BytesIO(written))))
        assert roles(head)[2] == "H1"
        assert [roles(row) for row in children(table)][: len(rows)] == rows


@needs_poppler
def test_text_comes_out_as_it_was_typed() -> None:
    people = PEOPLE[:2]
    typed = [
        *(text for person in people for text in (person.name, person.position)),
        ORDERS[1][1][0].what,
        FOOTNOTE,
    ]
    read = "".join(
        subprocess.run(
            ["pdftotext", "-", "-"], input=written, capture_output=True, check=True
        ).stdout.decode()
        for written in (listed(), ordered())
    )
    folded = " ".join(read.split())
    assert [text for text in typed if text not in folded] == []
