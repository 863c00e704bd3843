"""Tables of the donor pack on paper."""

from __future__ import annotations

import re
import subprocess

import pytest
from reportlab.lib.pagesizes import A4

from ctevents.formats.pdf.document import pdf
from ctevents.formats.pdf.frames import Box
from ctevents.formats.report.flow import Flow, Grid, GridColumn, GridRow, heading_width
from tests.formats.pdf.test_badges import needs_poppler

BOX = Box(50, 50, 545, 790)
WORD = r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.+?)</word>'


def drawn(*columns: GridColumn, row: GridRow) -> dict[str, tuple[int, int]]:
    """Return for each word where it ends, and its height in tenths of a point."""
    pdf(lambda canvas: None, A4, title="", author="", language="en")  # the fonts
    flow = Flow(BOX)
    Grid(columns, [row]).put(flow)
    written = pdf(
        lambda canvas: flow.bodies[0](canvas, BOX), A4, title="T", author="", language="sq"
    )
    read = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=written, capture_output=True, check=True
    ).stdout
    words = re.findall(WORD, read.decode())
    return {
        text: (round(float(right)), round(10 * (float(low) - float(high))))
        for _, high, right, low, text in words
    }


@needs_poppler
def test_headings_of_figures_end_where_their_figures_end_and_all_are_of_one_size() -> None:
    """This also holds for a heading of several lines."""
    columns = [
        GridColumn("Grupi", 150, is_figure=False),
        GridColumn("Pjesëmarrës me ftesë", heading_width("Pjesëmarrës me ftesë"), is_figure=True),
    ]
    found = drawn(*columns, row=GridRow(["Policia", "12"]))
    ends = {text: end for text, (end, _height) in found.items()}
    assert ends["Pjesëmarrës"] == ends["ftesë"] == ends["12"]
    assert len({found[text][1] for text in ("Grupi", "Pjesëmarrës", "ftesë")}) == 1


@needs_poppler
@pytest.mark.usefixtures("_other_fonts")
def test_a_heading_in_letters_of_another_font_is_as_high_as_the_others() -> None:
    """Its column is wide enough: a word that did not fit would be set smaller."""
    heading = "王小明" * 4
    found = drawn(GridColumn(heading, heading_width(heading), is_figure=True), row=GridRow(["12"]))
    assert (
        found[heading][1]
        == drawn(GridColumn("王", 62, is_figure=True), row=GridRow(["12"]))["王"][1]
    )
