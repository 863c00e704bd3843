"""Answer cards: ten on a sheet, each with its own code."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from ctevents.formats.pdf import CardAddress, CardPaper, CardWords, answer_cards
from tests.formats.pdf.test_badges import MM, alternatives, font_sizes, pages, unspaced

ENGLISH = CardWords(
    heading="Answer card",
    group="Judges",
    event_title="Launch of the final report",
    place_and_date="Sarajevo, Wednesday, 10 March 2027",
    steps="Scan the code. Nobody can know whose card this is.",
    note="Cut and shuffle.",
)
LONG = CardWords(
    heading="Картица за одговоре",
    group="Partner agencies (FRONTEX, EUROPOL, EUROJUST, Italian National Anti-Mafia Directorate)",
    event_title=(
        "Prezantimi i raportit përfundimtar për trafikimin e personave dhe kontrabandën e "
        "migrantëve "
    )
    * 2,
    place_and_date="Prishtinë, e mërkurë, 10 mars 2027",
    steps="Skanoni kodin dhe na tregoni çfarë mendoni për rekomandimet: duhen katër minuta. " * 3,
    note="Pritini, përziejini dhe shpërndajini në hyrje. " * 3,
)
PAPER = CardPaper(
    words=[ENGLISH],
    type_at="Or type this code at events.example.org/answers:",
    code_words="The code of the answer card",
    footnote="A footnote of the event.",
    title="Answer cards: Sarajevo",
    author="The project",
    language="en",
)


def printed(count: int, *words: CardWords) -> bytes:
    paper = replace(PAPER, words=words or (ENGLISH,))
    return answer_cards(
        paper,
        [
            CardAddress(f"https://events.example.org/answers/{n:028}", f"{n:04}-CODE")
            for n in range(count)
        ],
    )


@pytest.mark.long
@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (10, 1), (11, 2), (23, 3)])
def test_a_sheet_has_ten(count: int, sheets: int) -> None:
    found = pages(printed(count))
    assert len(found) == sheets
    assert [round(float(side) / MM) for side in found[0].mediabox[2:]] == [210, 297]
    assert sum(page.extract_text().count("-CODE") for page in found) == count


@pytest.mark.long
def test_cards_stay_in_the_order_given() -> None:
    text = "".join(page.extract_text() for page in pages(printed(12)))
    assert [text.index(f"{number:04}-CODE") for number in range(12)] == sorted(
        text.index(f"{number:04}-CODE") for number in range(12)
    )


@pytest.mark.parametrize("words", [(ENGLISH,), (LONG, LONG)], ids=["usual", "long"])
def test_the_whole_text_is_on_the_card_and_can_be_read(words: tuple[CardWords, ...]) -> None:
    [page] = pages(printed(1, *words))
    text = unspaced(page.extract_text())
    for each in words:
        assert (
            unspaced(f"{each.heading}: {each.group}{each.event_title}{each.place_and_date}") in text
        )
        assert unspaced(each.steps) in text
        assert unspaced(each.note) in text
    assert unspaced(PAPER.type_at) in text
    assert min(font_sizes(page).values()) > 2


def test_readers_are_told_what_the_code_is() -> None:
    assert alternatives(printed(2)) == ["The code of the answer card"] * 2
    reader = PdfReader(BytesIO(printed(1)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.root_object["/Lang"]) == ("Answer cards: Sarajevo", "en")
