"""Name plates: both sides of a tent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageChops

from ctevents.formats.pdf import NamePlate, name_plates
from tests.formats.pdf.test_badges import (
    MM,
    NO_PHOTOGRAPHS,
    alternatives,
    elements,
    font_sizes,
    ink,
    needs_poppler,
    pages,
    photographed,
    text_of,
    unspaced,
)

LONG = "Maximiliana Aleksandra Константиновић von und zu Hohenstein-Wittgenstein-Berleburg"
PLATES = {
    "plain": NamePlate(name="Ana Kos", institution="Ministry of the Interior"),
    "cyrillic": NamePlate(
        title="Проф. др",
        name="Ђорђе Ћирјаковић",
        institution="Управа полиције",
        no_photographs=NO_PHOTOGRAPHS,
    ),
    "long": NamePlate(
        title="Ambassador Extraordinary and Plenipotentiary",
        name=LONG,
        institution="Department for Coordination " * 8,
        no_photographs=NO_PHOTOGRAPHS,
    ),
    "one word": NamePlate(name="Stojanovskadimitrijevskahristodulopulu", institution=""),
}


def printed(*plates: NamePlate) -> bytes:
    return name_plates(
        plates,
        title="Name plates",
        language="en",
        fold="Fold here",
        empty_text="Nobody is confirmed.",
    )


@pytest.mark.long
@pytest.mark.parametrize("plate", PLATES.values(), ids=PLATES)
def test_each_is_a_wide_a4_page_with_the_whole_text_on_both_sides(plate: NamePlate) -> None:
    pdf = printed(plate)
    [page] = pages(pdf)
    assert [round(float(side) / MM) for side in page.mediabox[2:]] == [297, 210]
    assert text_of(pdf) == unspaced(
        (plate.title + plate.name + plate.institution) * 2 + "Fold here"
    )


def test_a_name_is_as_large_as_it_goes_and_no_word_of_it_is_broken() -> None:
    found = {name: font_sizes(pages(printed(plate))[0]) for name, plate in PLATES.items()}
    assert {name: round(max(sizes.values())) for name, sizes in found.items()} == {
        "plain": 130,
        "cyrillic": 70,
        "long": 34,
        "one word": 34,
    }
    assert "Stojanovskadimitrijevskahristodulopulu" in found["one word"]


def test_they_are_read_once_and_say_who_has_not_allowed_photographs() -> None:
    pdf = printed(PLATES["cyrillic"])
    assert [element["/S"] for element in elements(pdf)] == [
        "/Document",
        "/Sect",
        "/P",
        "/H1",
        "/P",
        "/Figure",
    ]
    assert alternatives(pdf) == [NO_PHOTOGRAPHS]


def test_without_any_one_page_says_so() -> None:
    assert text_of(printed()) == unspaced("Name plates Nobody is confirmed.")


@needs_poppler
@pytest.mark.parametrize("plate", [PLATES["plain"], PLATES["long"]], ids=["plain", "long"])
def test_either_side_reads_upright_where_the_page_is_folded(
    plate: NamePlate, tmp_path: Path
) -> None:
    image = photographed(printed(plate), tmp_path, dots=50)
    width, half = image.width, image.height // 2
    # Without the edges, where the fold marks are.
    sides = (
        image.crop((60, half + 20, width - 60, image.height)),
        image.crop((60, 0, width - 60, half - 20)),
    )
    lower, upper = (side.resize((60, 20)) for side in (sides[0], sides[1].rotate(180)))
    assert ImageChops.difference(lower, upper).getextrema()[1] < 110
    assert ink(image.crop((60, half - 15, width - 60, half + 15))) is None
