"""A badge as a picture, for the photographs on a phone: it needs no network, no program and no
account."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from ctevents.formats import qr
from ctevents.formats.pdf import BadgeFace
from ctevents.formats.pdf.document import BOLD, REGULAR
from ctevents.formats.pdf.fitting import ASCENT, LEADING, Block, Paragraph, fit
from ctevents.formats.pdf.fonts import file_of, in_order_of_print, runs

WIDTH, MARGIN, GAP = 1080, 60, 36
"""Pixels. The picture is as high as its text needs."""
CODE = 640
HIGHEST = 420
"""The most that the words above or below the code may need before they are set smaller."""
INK, MUTED = "#111111", "#4a4f57"


def png(face: BadgeFace) -> bytes:
    """Return the badge in shades of grey: the person, the code, the event."""
    above, code, below = _block(_person(face)), _code(face.code), _block(_event(face))
    height = MARGIN + round(above.height) + GAP + code.height + GAP + round(below.height) + MARGIN
    image = Image.new("L", (WIDTH, height), "white")
    _draw(image, above, MARGIN)
    top = MARGIN + round(above.height) + GAP
    image.paste(code, ((WIDTH - code.width) // 2, top))
    _draw(image, below, top + code.height + GAP)
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def _person(face: BadgeFace) -> list[Paragraph]:
    return [
        Paragraph(face.title, REGULAR, 40, INK, give=0.5),
        Paragraph(face.name, BOLD, 84, INK, joined=0.75, is_even=True),
        Paragraph(face.institution, REGULAR, 42, INK, gap=16, give=0.5, is_even=True),
    ]


def _event(face: BadgeFace) -> list[Paragraph]:
    return [
        Paragraph(face.place_and_date, BOLD, 44, INK, is_even=True),
        Paragraph(face.event_title, REGULAR, 40, INK, gap=20, is_even=True),
        Paragraph(face.photo_words, BOLD, 44, INK, gap=28),
        Paragraph(face.footnote, REGULAR, 24, MUTED, gap=28, is_even=True),
    ]


def _block(paragraphs: list[Paragraph]) -> Block:
    return fit(paragraphs, WIDTH - 2 * MARGIN, HIGHEST)


def _code(text: str) -> Image.Image:
    """Return the code in whole pixels for each module, so that its edges stay sharp."""
    side = len(qr.modules(text)) + 2 * qr.QUIET_ZONE
    with Image.open(BytesIO(qr.png(text, box=CODE // side))) as code:
        return code.convert("L")


def _draw(image: Image.Image, block: Block, top: float) -> None:
    """Draw centred lines, as ``Block.draw`` does in a PDF."""
    pen = ImageDraw.Draw(image)
    for index, (part, lines) in enumerate(block.paragraphs):
        top += part.gap if index else 0
        for line in lines:
            pieces = list(_pieces(line, "".join(lines), part))
            x = (WIDTH - sum(font.getlength(text) for font, text in pieces)) / 2
            for font, text in pieces:
                pen.text(
                    (x, top + part.size * ASCENT), text, fill=part.colour, font=font, anchor="ls"
                )
                x += font.getlength(text)
            top += part.size * LEADING


def _pieces(line: str, whole: str, part: Paragraph) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
    for font, text in runs(in_order_of_print(line.rstrip(), whole), part.font):
        yield _font(font, round(part.size, 1)), text


@lru_cache(maxsize=32)
def _font(name: str, size: float) -> ImageFont.FreeTypeFont:
    """Return the font without a layout of its own: the text is shaped and in the order of print
    already."""
    file, index = file_of(name)
    return ImageFont.truetype(file, size, index, layout_engine=ImageFont.Layout.BASIC)
