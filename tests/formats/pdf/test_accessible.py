"""PDF/UA: each kind of paper claims it, and holds what it claims as far as a program can tell."""

from __future__ import annotations

import pytest

from ctevents.domain.figures.report import Column, ColumnKind, ReportRow, Table
from ctevents.formats.pdf import BadgePaper, badge, certificate, name_plates
from ctevents.formats.report.pdf import written as pack
from tests.formats.pdf import (
    test_answer_cards,
    test_badges,
    test_certificate,
    test_frames,
    test_letters,
    test_lists,
    test_name_plates,
)
from tests.formats.report.test_pdf import report_of
from tests.support.accessible_pdf import claims, faults

NOT_PRINTABLE = "王小明"
"""A name of which no font has the letters."""


def long_pack() -> bytes:
    rows = tuple(ReportRow((f"Row {number}", number)) for number in range(80))
    columns = (Column("a", "A", ColumnKind.TEXT), Column("b", "B"))
    return pack(report_of(Table(key="t", title="A table", columns=columns, rows=rows), parts=2))


PAPERS = {
    "badge": badge(test_badges.face(code_words="The code", no_photographs="No photographs")),
    "badges": test_badges.printed(
        BadgePaper.A4, *(test_badges.face(n, code_words="The code") for n in range(1, 12))
    ),
    "no badges": test_badges.sheets(),
    "sign-in sheet": test_frames.sheet(("Č", test_frames.PEOPLE * 10), ("Ž", test_frames.PEOPLE)),
    "door kit": test_frames.kit(),
    "attendees": test_lists.listed(("K", test_lists.PEOPLE)),
    "orders": test_lists.ordered(),
    "letters": test_letters.written(*test_letters.SHEETS.values()),
    "certificate": certificate(test_certificate.FACES["cyrillic"]),
    "name plates": test_name_plates.printed(*test_name_plates.PLATES.values()),
    "answer cards": test_answer_cards.printed(11, test_answer_cards.ENGLISH),
    "donor pack": long_pack(),
}


@pytest.mark.long
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_claims_what_it_holds(name: str) -> None:
    assert (claims(PAPERS[name]), faults(PAPERS[name])) == (True, [])


def test_a_paper_without_a_title_or_without_some_of_its_letters_claims_nothing() -> None:
    plates = test_name_plates.PLATES.values()
    assert not claims(name_plates(plates, title="", language="en", fold="", empty_text=""))
    assert not claims(badge(test_badges.face(code_words="The code", name=NOT_PRINTABLE)))
