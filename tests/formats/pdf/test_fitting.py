from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A6
from reportlab.pdfbase.pdfmetrics import stringWidth

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import LEADING, Block, Paragraph, fit

words = st.text(st.sampled_from("abШЂёž-' "), max_size=60)


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    pdf(lambda canvas: None, A6, title="", author="", language="en")


def lines(block: Block) -> list[str]:
    return [line for _, its_lines in block.paragraphs for line in its_lines]


def sizes(block: Block) -> list[float]:
    return [part.size for part, _ in block.paragraphs]


def paragraph(text: str, size: float = 10) -> Paragraph:
    return Paragraph(text, BOLD, size, "#000000", gap=7)


def set_in(width: float, text: str, height: float = 1000) -> Block:
    return fit([Paragraph(text, BOLD, 20, "#000000")], width, height)


def test_a_short_text_stands_on_one_line_at_full_size() -> None:
    assert set_in(200, "Ana Kos") == Block(
        [(Paragraph("Ana Kos", BOLD, 20, "#000000"), ["Ana Kos"])], 20 * LEADING
    )


def test_a_long_text_wraps_before_it_shrinks() -> None:
    block = set_in(200, "Aleksandra Stojanovska")
    assert (lines(block), sizes(block)) == (["Aleksandra ", "Stojanovska"], [20])


def test_a_line_may_end_only_after_the_hyphen_of_a_double_surname() -> None:
    """The break happens only if the name is wider than the line."""
    assert lines(set_in(180, "Kos-Stojanovska")) == ["Kos-", "Stojanovska"]
    assert lines(set_in(150, "Chiara Rossi-Conti")) == ["Chiara ", "Rossi-Conti"]
    assert lines(set_in(130, "UNSCR 1244/99-ICJ")) == ["UNSCR ", "1244/99-ICJ"]


def test_a_no_break_space_holds_a_date_together() -> None:
    assert lines(set_in(200, "Tirana, 10\u00a0March\u00a02027")) == [
        "Tirana, ",
        "10\u00a0March\u00a02027",
    ]


def test_a_wide_word_makes_its_own_paragraph_smaller_and_stays_whole() -> None:
    block = fit([paragraph("Hristodulopulovska", size=20), paragraph("IOM", size=10)], 150, 1000)
    [first, second] = sizes(block)
    assert (lines(block), 0.45 * 20 < first < 20, second) == (
        ["Hristodulopulovska", "IOM"],
        True,
        10,
    )


def test_a_range_and_a_no_break_space_keep_their_line() -> None:
    assert lines(set_in(150, "10. mart 2027, 10:00–13:00")) == [
        "10. mart ",
        "2027, ",
        "10:00–13:00",
    ]
    assert lines(set_in(150, "10 март 2027\u202fг.")) == ["10 март ", "2027\u202fг."]


def test_a_word_too_wide_for_that_is_broken_anywhere() -> None:
    block = fit([paragraph("Rechtsschutzversicherungsgesellschaft", size=20)], 150, 1000)
    assert "".join(lines(block)) == "Rechtsschutzversicherungsgesellschaft"
    assert (len(lines(block)), sizes(block)[0] >= 0.45 * 20) == (2, True)


def test_a_low_box_makes_all_paragraphs_smaller_in_proportion() -> None:
    first, second = sizes(fit([paragraph("Ana", size=20), paragraph("IOM", size=10)], 200, 20))
    assert first == 2 * second < 20


def test_a_paragraph_may_give_way_less_than_others() -> None:
    firm = Paragraph("IOM", BOLD, 10, "#000000", give=0.5)
    first, second = sizes(fit([paragraph("Ana", size=20), firm], 200, 20))
    assert second / 10 == pytest.approx((first / 20) ** 0.5)


def test_a_gap_stands_between_paragraphs_and_not_above_the_first() -> None:
    assert fit([paragraph("Ana"), paragraph("IOM")], 200, 100).height == 2 * 10 * LEADING + 7


def test_paragraphs_without_text_take_no_room() -> None:
    assert fit([paragraph(" "), paragraph("IOM"), paragraph("")], 200, 100) == fit(
        [paragraph("IOM")], 200, 100
    )
    assert fit([paragraph(" ")], 200, 100) == Block((), height=0)


def test_even_lines_leave_no_word_alone() -> None:
    def even(text: str, width: float) -> list[str]:
        return lines(fit([Paragraph(text, BOLD, 20, "#000000", is_even=True)], width, 1000))

    assert even("Ana Kos", 190) == ["Ana Kos"]
    assert lines(set_in(340, "Smuggling of migrants in the Balkans")) == [
        "Smuggling of migrants in the ",
        "Balkans",
    ]
    assert even("Smuggling of migrants in the Balkans", 340) == [
        "Smuggling of migrants ",
        "in the Balkans",
    ]


def test_a_double_name_may_rather_be_set_smaller_than_end_a_line() -> None:
    firm = Paragraph("Kos-Stojanovska", BOLD, 20, "#000000", joined=0.8)
    block = fit([firm], 180, 1000)
    assert (lines(block), 0.8 * 20 < sizes(block)[0] < 20) == (["Kos-Stojanovska"], True)
    assert lines(fit([firm], 120, 1000)) == ["Kos-", "Stojanovska"]


@pytest.mark.long
@given(words, words, st.floats(20, 300), st.floats(5, 200), st.booleans(), st.floats(0.5, 1))
def test_nothing_is_cut_and_nothing_overflows(
    name: str, institution: str, width: float, height: float, is_even: bool, joined: float
) -> None:
    parts = [
        Paragraph(name, BOLD, 20, "#000000", joined=joined),
        Paragraph(institution, REGULAR, 9, "#000000", gap=3),
    ]
    block = fit([replace(part, is_even=is_even) for part in parts], width, height)
    assert len(lines(block)) == len(lines(fit(parts, width, height)))
    widths = [
        stringWidth(line.rstrip(), part.font, part.size)
        for part, its_lines in block.paragraphs
        for line in its_lines
    ]
    assert ["".join(its_lines) for _, its_lines in block.paragraphs] == [
        " ".join(text.split()) for text in (name, institution) if text.strip()
    ]
    assert block.height <= height
    assert all(line_width <= width + 0.001 for line_width in widths)
