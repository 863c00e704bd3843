"""Several pictures on one sheet, with a line of words above each, for a quick view of many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ctevents.formats.pdf.fonts import FONTS

LABEL, GAP = 44, 16


@dataclass(frozen=True)
class Picture:
    file: Path
    label: str


def contact_sheets(
    pictures: Sequence[Picture],
    folder: Path,
    name: str,
    *,
    columns: int,
    rows: int,
    width: int,
    height: int,
) -> list[Path]:
    """Write ``name-01.png`` …, each with so many columns and rows; pictures higher than ``height``
    are cut at the bottom."""
    files = []
    for number, first in enumerate(range(0, len(pictures), columns * rows), start=1):
        sheet = Image.new(
            "RGB", (columns * (width + GAP) + GAP, rows * (height + LABEL + GAP) + GAP), "#7a7f87"
        )
        for index, picture in enumerate(pictures[first : first + columns * rows]):
            left = GAP + index % columns * (width + GAP)
            top = GAP + index // columns * (height + LABEL + GAP)
            _paste(sheet, picture, left, top, width, height)
        files.append(folder / f"{name}-{number:02}.png")
        sheet.save(files[-1], optimize=False)
    return files


def _paste(
    sheet: Image.Image, picture: Picture, left: int, top: int, width: int, height: int
) -> None:
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(FONTS / "DejaVuSans.ttf"), 14)
    label = "\n".join(_that_fits(line, font, width) for line in picture.label.splitlines())
    draw.multiline_text((left, top + 4), label, fill="white", font=font)
    with Image.open(picture.file) as image:
        scaled = image.convert("RGB").resize(
            (width, max(1, round(image.height * width / image.width)))
        )
    shown = scaled.crop((0, 0, width, min(scaled.height, height)))
    sheet.paste(shown, (left, top + LABEL))
    if scaled.height > height:
        draw.line(
            (left, top + LABEL + height - 1, left + width, top + LABEL + height - 1),
            fill="#ff3030",
            width=3,
        )


def _that_fits(line: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    while font.getlength(line) > width:
        line = line[:-1]
    return line
