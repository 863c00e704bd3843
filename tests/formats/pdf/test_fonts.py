"""Names in every script: joined, in the right order, from fonts that have their letters, and found
as they were typed."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader
from reportlab.lib.pagesizes import A6

from ctevents.formats.pdf import further_fonts, unprintable, use_fonts
from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.fonts import FONTS, in_order_of_print, shaped
from ctevents.formats.pdf.tagging import TaggedCanvas
from tests.formats.conftest import OTHERS
from tests.formats.pdf.test_badges import needs_poppler

NAMES = {
    "arabic": "فاطمة الزهراء السلامي",
    "persian": "پروین چنگیزی",
    "hebrew": "שרה כהן-לוי",
    "chinese": "王小明",
    "japanese": "山田 花子",
    "korean": "김민준",
    "thai": "สมชาย น้ำผึ้ง",
    "latin and cyrillic": "Đorđe Ђорђевић",
}

DIRECTIONS = re.compile("[\u202a-\u202e]")
"""Marks by which pdftotext says which way a text runs."""


def written(text: str, width: float = 250, font: str = BOLD) -> bytes:
    def draw(canvas: TaggedCanvas) -> None:
        fit([Paragraph(text, font, 24, "#000000")], width, 300).draw(canvas, 20, 380)

    return pdf(draw, A6, title="Name", author="", language="en")


def drawn(text: str, font: str = BOLD) -> bytes:
    """Return a file with the letters one after the other, as reportlab writes them."""

    def draw(canvas: TaggedCanvas) -> None:
        canvas.setFont(font, 24)
        with canvas.artifact():
            canvas.drawString(20, 380 - 24 * 0.93, text)

    return pdf(draw, A6, title="Name", author="", language="en")


def picture(file: bytes) -> Image.Image:
    command = ["pdftoppm", "-r", "100", "-gray", "-png", "-singlefile", "-"]
    done = subprocess.run(command, input=file, capture_output=True, check=True).stdout
    return Image.open(BytesIO(done)).convert("L")


def looks_like(one: bytes, other: bytes) -> bool:
    return ImageChops.difference(picture(one), picture(other)).getbbox() is None


def gaps(file: bytes) -> int:
    """Return how many times the text is interrupted from left to right."""
    ink = picture(file).point(lambda level: 255 if level < 128 else 0)
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    is_blank = [ink.crop((x, top, x + 1, bottom)).getbbox() is None for x in range(left, right)]
    return sum(is_gap and not was_gap for was_gap, is_gap in pairwise(is_blank))


@needs_poppler
@pytest.mark.usefixtures("_other_fonts")
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_found_as_it_was_typed(name: str) -> None:
    command = ["pdftotext", "-", "-"]
    read = subprocess.run(
        command, input=written(name), capture_output=True, check=True
    ).stdout.decode()
    assert " ".join(DIRECTIONS.sub("", read).split()) == name
    assert unprintable(name) == ""


@pytest.mark.long
@needs_poppler
def test_hebrew_runs_from_right_to_left() -> None:
    assert looks_like(written("שרה לוי"), drawn("שרה לוי"[::-1]))
    assert looks_like(written("Dr שרה, Sud"), drawn("Dr הרש, Sud"))
    assert not looks_like(written("שרה לוי"), drawn("שרה לוי"))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("שרה (לוי)", "(יול) הרש"),
        ("[שרה] «לוי»", "«יול» [הרש]"),
        ("שרה (IOM)", "(IOM) הרש"),
        ("Dr שרה (Sud)", "Dr הרש (Sud)"),
    ],
)
def test_brackets_open_towards_what_they_enclose(typed: str, printed: str) -> None:
    assert in_order_of_print(shaped(typed), shaped(typed)) == printed


def test_hebrew_points_are_printed_before_their_letter() -> None:
    """The points of DejaVu Sans have no width, and are drawn over the letter that follows."""
    assert in_order_of_print("לִי", "לִי") == "י" + "\u05b4" + "ל"


@needs_poppler
def test_arabic_letters_are_joined() -> None:
    assert gaps(written("محمد")) == 0
    assert gaps(drawn("محمد")) > 1


@pytest.mark.long
@needs_poppler
def test_lines_of_a_name_follow_each_other_from_the_top() -> None:
    """The first word is on the first line; the space between two lines moves none of them."""
    two_lines = picture(written("שרה לוי", width=60))
    first, second = (picture(drawn(word)) for word in ("הרש", "יול"))
    assert two_lines.getbbox()
    height = round(24 * 1.2 / 72 * 100)
    top = two_lines.crop((0, 0, two_lines.width, 90))
    assert ImageChops.difference(top, first.crop((0, 0, first.width, 90))).getbbox() is None
    below = two_lines.crop((0, 90, two_lines.width, 90 + height))
    assert (
        ImageChops.difference(below, second.crop((0, 90 - height, second.width, 90))).getbbox()
        is None
    )


@pytest.mark.long
@needs_poppler
def test_letters_that_dejavu_lacks_are_boxes_until_a_font_has_them() -> None:
    boxes = picture(written("王"))
    assert ImageChops.difference(boxes, picture(written("明"))).getbbox() is None
    use_fonts([OTHERS])
    signs = picture(written("王"))
    assert ImageChops.difference(signs, picture(written("明"))).getbbox()
    use_fonts([])
    assert ImageChops.difference(boxes, picture(written("王"))).getbbox() is None


@pytest.mark.usefixtures("_other_fonts")
def test_only_letters_that_a_font_lacks_come_from_another_and_all_are_embedded() -> None:
    page = PdfReader(BytesIO(written("Ana 王 สม"))).pages[0]
    descriptors = [
        entry.get_object()["/FontDescriptor"] for entry in page["/Resources"]["/Font"].values()
    ]
    assert sorted(each["/FontName"].partition("+")[2] for each in descriptors) == [
        "ArundinaSans-Bold",
        BOLD,
        "DroidSansFallback",
    ]
    assert all("/FontFile2" in each for each in descriptors)
    regular = PdfReader(BytesIO(written("สม", font=REGULAR))).pages[0]
    [name] = [
        each.get_object()["/FontDescriptor"]["/FontName"]
        for each in regular["/Resources"]["/Font"].values()
    ]
    assert str(name).endswith("+ArundinaSans")


def test_a_screen_reader_gets_the_letters_that_were_typed() -> None:
    assert "فاطمة ا".encode("utf-16-be").hex() in written("فاطمة ا").decode("latin-1")


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Đorđe Ђорђевић, “Straße”", ""),
        ("فاطمة الله گل‌رخ", ""),
        ("שרה ბერიძე Հայկ Γιώργος", ""),
        ("Ana 王小", "王小"),
        ("นิก Ana น", "นิก"),
        ("नेहा", "नेहा"),  # a font would not be enough
    ],
)
def test_letters_that_cannot_be_printed(text: str, letters: str) -> None:
    assert unprintable(text) == letters


def test_files_that_cannot_be_used_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"OTTO no outlines of the right kind")
    (tmp_path / "b.ttf").write_bytes(b"no font")
    shutil.copy(OTHERS / "Thai.ttf", tmp_path / "c-Oblique.ttf")
    shutil.copy(OTHERS / "Thai.ttf", tmp_path / "d.ttf")
    use_fonts([tmp_path])
    assert further_fonts() == ["d.ttf"]
    use_fonts([])
    assert (further_fonts(), unprintable("ส")) == ([], "ส")


def test_the_fonts_of_tests_are_too_small_for_anything_else() -> None:
    assert (
        sum(file.stat().st_size for file in OTHERS.glob("*.ttf"))
        < 10_000
        < (FONTS / "DejaVuSans.ttf").stat().st_size
    )


def test_a_file_holds_the_letters_that_it_shows_and_no_others() -> None:
    [page] = PdfReader(BytesIO(written("Ana Kos"))).pages
    widths = [len(font.get_object()["/Widths"]) for font in page["/Resources"]["/Font"].values()]
    # letters fill the 32 places before the space first
    assert max(widths) <= len({*"Ana Kos"}) + 33
