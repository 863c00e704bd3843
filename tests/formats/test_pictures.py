"""Uploaded pictures are drawn again, small; files that are no picture, or too large, are
refused."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.pictures import MOST_BYTES, Picture, picture_within

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
)


def drawn(*frames: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    stream = BytesIO()
    first, *others = frames
    first.save(
        stream, kind, **({"save_all": True, "append_images": others} if others else {}), **options
    )  # type: ignore[arg-type]
    return stream.getvalue()


def plain(colour: str, size: tuple[int, int] = (60, 20), mode: str = "RGB") -> Image.Image:
    return Image.new("RGB", size, colour).convert(mode)


def seen(picture: Picture) -> Image.Image:
    image = Image.open(BytesIO(picture.png))
    assert (image.format, image.size) == ("PNG", (picture.width, picture.height))
    return image


def empty_png(width: int, height: int) -> bytes:
    """Return a PNG that declares this size, without pixels."""

    def piece(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", header) + piece(b"IDAT", b"") + piece(b"IEND", b"")


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        ("PNG", "RGB"),
        ("PNG", "P"),
        ("PNG", "1"),
        ("JPEG", "RGB"),
        ("JPEG", "CMYK"),
        ("GIF", "P"),
        ("WEBP", "RGB"),
    ],
)
def test_each_kind_is_drawn_as_png(kind: str, mode: str) -> None:
    image = seen(picture_within(drawn(plain("white", mode=mode), kind=kind), 600, 200))
    assert (image.size, image.getpixel((30, 10))) == ((60, 20), (255, 255, 255, 255))


@pytest.mark.parametrize(
    ("size", "small"),
    [
        ((60, 20), (60, 20)),
        ((1200, 400), (600, 200)),
        ((4000, 100), (600, 15)),
        ((100, 4000), (5, 200)),
    ],
)
def test_a_large_one_is_scaled_down_and_a_small_one_left(
    size: tuple[int, int], small: tuple[int, int]
) -> None:
    assert seen(picture_within(drawn(plain("navy", size)), 600, 200)).size == small


def test_what_is_transparent_stays_so() -> None:
    image = Image.new("RGBA", (1200, 400))
    assert seen(picture_within(drawn(image), 600, 200)).getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
def test_of_a_moving_picture_the_first_frame_is_taken(kind: str) -> None:
    moving = drawn(plain("white"), plain("black"), kind=kind, duration=100)
    image = seen(picture_within(moving, 600, 200))
    assert (getattr(image, "n_frames", 1), image.getpixel((0, 0))) == (1, (255, 255, 255, 255))


def test_nothing_else_of_the_file_goes_on() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", "Somebody")
    file = drawn(
        plain("navy"),
        pnginfo=notes,
        icc_profile=b"a profile of a kind",
        exif=b"Exif\x00\x00somewhere",
    )
    assert seen(picture_within(file + b"<script>", 600, 200)).info == {}
    assert b"<script>" not in picture_within(file + b"<script>", 600, 200).png


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        SVG,
        b"%PDF-1.7",
        empty_png(10, 10),
        drawn(plain("navy"))[:-30],
        drawn(plain("navy", (300, 300)), kind="JPEG")[:700],
        drawn(plain("navy"), kind="BMP"),
        drawn(plain("navy"), kind="TIFF"),
    ],
    ids=["nothing", "a beginning", "SVG", "PDF", "no pixels", "cut PNG", "cut JPEG", "BMP", "TIFF"],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        picture_within(content, 600, 200)
    assert refused.value == Refusal(Reason.PICTURE_UNREADABLE)


@pytest.mark.parametrize(
    "content",
    [
        empty_png(4001, 1),
        empty_png(1, 4001),
        empty_png(10_000, 10_000),
        empty_png(30_000, 30_000),
        bytes(MOST_BYTES + 1),
    ],
    ids=["wide", "high", "a warning of Pillow's", "an error of Pillow's", "heavy"],
)
def test_what_is_too_large_is_refused_before_it_is_unpacked(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        picture_within(content, 600, 200)
    assert refused.value == Refusal(Reason.PICTURE_TOO_LARGE)
