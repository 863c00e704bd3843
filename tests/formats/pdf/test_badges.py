import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageDraw
from pypdf import PageObject, PdfReader

from ctevents.domain.marks import Mark
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.pdf import BadgeFace, BadgePaper, badge, badges

KEYS = BadgeKeys([b"the secret of today, long enough"])
MM = 72 / 25.4
DOTS = 200 / 25.4  # a millimetre
FOOTNOTE = (
    "A footnote that the event asks for, set small, and long enough to need a second line on paper "
    "(1999)."
)
NO_PHOTOGRAPHS = "Has not allowed photographs"
# A developer's machine may lack it; where .ci/run installs it, its absence is a failure.
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None and "CI" not in os.environ,
    reason="pdftoppm (poppler-utils) is not installed",
)


def face(badge_number: int = 1, **changes: Any) -> BadgeFace:
    plain = BadgeFace(
        name="Ana Kos",
        institution="Ministry of the Interior",
        position="Inspector",
        group="Border police",
        mark=Mark.ORANGE_STRIPES,
        event_title="Launch of the final publication",
        place_and_date="Sarajevo, Bosnia and Herzegovina · 10 March 2027",
        code=KEYS.sign(BadgeNumber(event=3, badge=badge_number)),
    )
    return replace(plain, **changes)


FACES = {
    "plain": face(1),
    "cyrillic": face(
        2,
        title="Проф. др",
        name="Ђорђе Ћирјаковић",
        institution="Управа полиције",
        position="Начелник",
        group="Полиција",
    ),
    "long": face(
        3,
        title="Her Excellency Ambassador Extraordinary and Plenipotentiary",
        name="Maximiliana Aleksandra von und zu Hohenstein-Wittgenstein-Berleburg de la Fontaine",
        institution="Department for Coordination of the Fight against "
        "Trafficking in Human Beings and "
        "Organised Crime, "
        "Section for Border Surveillance, Ministry of Security",
        position="Assistant minister and national coordinator for the suppression of trafficking",
        group="International organisations",
        event_title=(
            "Strengthening the Fight Against Trafficking in Persons and Migrant Smuggling in the "
            "Region"
        ),
        place_and_date="Skopje, The former Yugoslav Republic of Macedonia · 10 March 2027",
        footnote=FOOTNOTE,
        no_photographs=NO_PHOTOGRAPHS,
    ),
    "one word": face(
        4, title="H.E.", name="Stojanovskadimitrijevskahristodulopulu", institution="И" * 90
    ),
    "bare": face(5, institution="", position="", group="", event_title="", place_and_date=""),
    "footnote": face(6, name="Arbër Hoxha", footnote=FOOTNOTE),
}


def printed(paper: BadgePaper, *faces: BadgeFace) -> bytes:
    return badges(
        faces, paper, title="Badges: Sarajevo", language="en", empty_text="Nobody is confirmed yet."
    )


def sheets(*faces: BadgeFace) -> bytes:
    return printed(BadgePaper.A4, *faces)


def cards(*faces: BadgeFace) -> bytes:
    return printed(BadgePaper.CR80, *faces)


def pages(pdf: bytes) -> Sequence[PageObject]:
    return PdfReader(BytesIO(pdf)).pages


def text_of(pdf: bytes) -> str:
    """Return all pages without white space: a line may end at a space, at a hyphen, or within a
    word too wide for it."""
    return "".join(unspaced(page.extract_text()) for page in pages(pdf))


def unspaced(text: str) -> str:
    return "".join(text.split())


def in_order(shown: BadgeFace) -> str:
    """The texts of a badge, as a screen reader reads them."""
    person = shown.title + shown.name + shown.institution + shown.position
    return unspaced(
        person + shown.group + shown.event_title + shown.place_and_date + shown.footnote
    )


def rectangles(page: PageObject) -> list[tuple[float, float, float, float]]:
    """Each as left, bottom, right, top in points."""
    found = []

    def note(
        operator: bytes, operands: Sequence[float], matrix: Sequence[float], *_: object
    ) -> None:
        if operator == b"re":
            x, y, width, height = (float(number) for number in operands)
            across, _, _, up, right, above = matrix
            sides = sorted([x * across + right, (x + width) * across + right])
            ends = sorted([y * up + above, (y + height) * up + above])
            found.append((sides[0], ends[0], sides[1], ends[1]))

    page.extract_text(visitor_operand_before=note)
    return found


def font_sizes(page: PageObject) -> dict[str, float]:
    """Points, by the text on each line."""
    found: dict[str, float] = {}

    def note(text: str, _matrix: object, _text_matrix: object, _font: object, size: float) -> None:
        if text.strip():
            found[text.strip()] = size

    page.extract_text(visitor_text=note)
    return found


def alternatives(pdf: bytes) -> list[str]:
    """Return the alternative text of each picture, in reading order."""
    return [element["/Alt"] for element in elements(pdf) if element["/S"] == "/Figure"]


def elements(pdf: bytes) -> Iterator[Any]:
    waiting = [PdfReader(BytesIO(pdf)).root_object["/StructTreeRoot"]["/K"]]
    while waiting:
        element = waiting.pop(0).get_object()
        if "/S" in element:
            yield element
            below = element["/K"]
            waiting[:0] = below if isinstance(below, list) else []


def around(
    squares: Sequence[tuple[float, float, float, float]],
) -> tuple[float, float, float, float]:
    lefts, bottoms, rights, tops = zip(*squares, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def read(image: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(image)}


def photographed(pdf: bytes, folder: Path, dots: int = 200) -> Image.Image:
    """The first page as a printer of so many dots an inch would print it."""
    (folder / "badges.pdf").write_bytes(pdf)
    command = ["pdftoppm", "-r", str(dots), "-gray", "-png", "-singlefile", "badges.pdf", "badges"]
    subprocess.run(command, cwd=folder, check=True)
    return Image.open(folder / "badges.png").convert("L")


def ink(image: Image.Image) -> tuple[int, int, int, int] | None:
    """The smallest box around all that is not white; None for a blank image."""
    return image.point(lambda shade: 255 - shade).getbbox()


@pytest.mark.parametrize("shown", FACES.values(), ids=FACES)
def test_a_badge_is_one_a6_page(shown: BadgeFace) -> None:
    [page] = pages(badge(shown))
    assert [round(float(side) / MM) for side in page.mediabox[2:]] == [105, 148]


def test_a_badge_is_in_the_language_of_its_person_and_named_for_both() -> None:
    reader = PdfReader(BytesIO(badge(face(language="sr-Cyrl", author="The project"))))
    told = (reader.metadata.title, reader.metadata.author, reader.trailer["/Root"]["/Lang"])
    assert told == ("Ana Kos · Launch of the final publication", "The project", "sr-Cyrl")


@pytest.mark.parametrize("shown", FACES.values(), ids=FACES)
@pytest.mark.parametrize("draw", [badge, sheets, cards])
def test_a_badge_reads_from_the_name_to_the_footnote(
    draw: Callable[[BadgeFace], bytes], shown: BadgeFace
) -> None:
    assert text_of(draw(shown)) == in_order(shown)


@pytest.mark.long
def test_sheets_hold_ten_badges_a_page_in_the_order_given() -> None:
    faces = [face(number, name=f"Ana Kos {number}") for number in range(1, 12)]
    [first, second] = pages(sheets(*faces))
    assert [round(float(side) / MM) for side in first.mediabox[2:]] == [210, 297]
    lines = [line.strip() for page in (first, second) for line in page.extract_text().splitlines()]
    assert [line for line in lines if "Kos" in line] == [shown.name for shown in faces]


@pytest.mark.parametrize(
    ("paper", "size"), [(BadgePaper.A6, (105, 148)), (BadgePaper.CR80, (85.6, 53.98))]
)
def test_pouches_and_cards_are_one_a_page_in_the_order_given(
    paper: BadgePaper, size: tuple[float, float]
) -> None:
    found = pages(
        printed(paper, *(face(number, name=f"Ana Kos {number}") for number in range(1, 4)))
    )
    assert [tuple(round(float(side) / MM, 2) for side in page.mediabox[2:]) for page in found] == [
        size
    ] * 3
    names = [
        line.strip() for page in found for line in page.extract_text().splitlines() if "Kos" in line
    ]
    assert "".join(names).split("Ana Kos ")[1:] == ["1", "2", "3"]


@pytest.mark.parametrize("paper", BadgePaper)
def test_no_badges_give_one_page_that_says_so(paper: BadgePaper) -> None:
    pdf = printed(paper)
    assert (len(pages(pdf)), text_of(pdf)) == (
        1,
        unspaced("Badges: Sarajevo Nobody is confirmed yet."),
    )


@pytest.mark.parametrize("paper", BadgePaper)
def test_badges_show_people_who_refuse_photographs(paper: BadgePaper) -> None:
    shy = printed(paper, face(1), face(2, no_photographs=NO_PHOTOGRAPHS))
    assert [alternatives(pdf) for pdf in (shy, printed(paper, face(1)))] == [
        ["", NO_PHOTOGRAPHS, ""],
        [""],
    ]


@pytest.mark.parametrize("paper", BadgePaper)
def test_words_for_photographers_are_beside_the_camera_and_not_read_twice(
    paper: BadgePaper,
) -> None:
    shy = printed(paper, face(no_photographs=NO_PHOTOGRAPHS, photo_words="Без фотографија"))
    assert unspaced("Без фотографија") in text_of(shy)
    assert [element["/S"] for element in elements(shy)].count("/P") == [
        element["/S"] for element in elements(printed(paper, face()))
    ].count("/P")


def test_a_band_is_drawn_once_for_all_badges_of_its_group() -> None:
    [page] = pages(
        sheets(
            *(
                face(number, mark=mark)
                for mark in (Mark.GREEN_DOTS, Mark.BLACK_SQUARES)
                for number in (1, 2)
            )
        )
    )
    assert sorted(
        name.split(".")[1].partition("-")[0] for name in page["/Resources"]["/XObject"]
    ) == ["black", "green"]


def test_the_same_badges_give_the_same_bytes() -> None:
    assert sheets(*FACES.values()) == sheets(*FACES.values())
    assert badge(FACES["long"]) == badge(FACES["long"])


@pytest.mark.parametrize("draw", [badge, sheets])
@pytest.mark.parametrize("shown", FACES.values(), ids=FACES)
def test_the_name_is_the_largest_thing(
    draw: Callable[[BadgeFace], bytes], shown: BadgeFace
) -> None:
    sizes = font_sizes(pages(draw(shown))[0])
    of_name = {size for line, size in sizes.items() if line in shown.name}
    others = {size for line, size in sizes.items() if line not in shown.name}
    assert len(of_name) == 1
    assert max(of_name) > max(others, default=0)


@pytest.mark.parametrize(
    "pdf", [badge(FACES["long"]), sheets(FACES["long"])], ids=["page", "sheet"]
)
def test_the_qr_is_drawn_25_mm_wide_or_more_and_holds_the_code(pdf: bytes) -> None:
    squares = rectangles(pages(pdf)[0])
    left, bottom, right, top = around(squares)
    assert round((right - left) / MM, 3) == round((top - bottom) / MM, 3) >= 25
    image = Image.new("L", (500, 500), 255)
    pen = ImageDraw.Draw(image)
    scale = 370 / (right - left)
    for x0, y0, x1, y1 in squares:
        corners = (
            65 + (x0 - left) * scale,
            65 + (top - y1) * scale,
            64 + (x1 - left) * scale,
            64 + (top - y0) * scale,
        )
        pen.rectangle([round(corner) for corner in corners], fill=0)
    assert read(image) == {FACES["long"].code}


@pytest.mark.long
@needs_poppler
@pytest.mark.parametrize("shown", FACES.values(), ids=FACES)
def test_a_printed_badge_reads_back_and_keeps_its_margins(shown: BadgeFace, tmp_path: Path) -> None:
    image = photographed(badge(shown), tmp_path)
    left, top, right, bottom = ink(image)
    assert read(image) == {shown.code}
    assert min(left, top, image.width - right, image.height - bottom) >= 8.5 * DOTS


@needs_poppler
@pytest.mark.parametrize("shown", [FACES["long"], FACES["bare"]], ids=["long", "bare"])
def test_a_card_reads_back_and_leaves_the_edge_that_card_printers_leave_white(
    shown: BadgeFace, tmp_path: Path
) -> None:
    image = photographed(cards(shown), tmp_path)
    left, top, right, bottom = ink(image)
    assert read(image) == {shown.code}
    assert min(left, top, image.width - right, image.height - bottom) >= 3.5 * DOTS


@pytest.mark.long
@needs_poppler
@pytest.mark.parametrize("draw", [badge, sheets])
@pytest.mark.parametrize("shown", FACES.values(), ids=FACES)
def test_nothing_stands_in_the_four_modules_around_the_qr(
    draw: Callable[[BadgeFace], bytes], shown: BadgeFace, tmp_path: Path
) -> None:
    pdf = draw(shown)
    [page, *_] = pages(pdf)
    left, bottom, right, top = around(rectangles(page))
    height, quiet = float(page.mediabox.top), (right - left) / 37 * 4
    image = photographed(pdf, tmp_path)
    scale = image.height / height
    image.paste(
        255,
        [
            round(edge * scale)
            for edge in (left - 1, height - top - 1, right + 1, height - bottom + 1)
        ],
    )
    zone = (left - quiet, height - top - quiet, right + quiet, height - bottom + quiet)
    assert ink(image.crop([round(edge * scale) for edge in zone])) is None


@pytest.mark.long
@needs_poppler
def test_a_printed_sheet_reads_back_and_no_badge_touches_its_neighbour(tmp_path: Path) -> None:
    faces = [
        replace(shown, code=face(number).code) for number, shown in enumerate([*FACES.values()] * 2)
    ][:10]
    image = photographed(sheets(*faces), tmp_path)
    assert read(image) == {shown.code for shown in faces}
    # From cross to cross along each cut, 3 mm on both sides of it.
    across = [
        (23 + 85 * column, 10.5 + 54 * row, 102 + 85 * column, 16.5 + 54 * row)
        for column, row in product(range(2), range(6))
    ]
    down = [
        (17 + 85 * column, 16.5 + 54 * row, 23 + 85 * column, 64.5 + 54 * row)
        for column, row in product(range(3), range(5))
    ]
    assert [ink(image.crop([round(edge * DOTS) for edge in strip])) for strip in across + down] == [
        None
    ] * 27
