"""Uploaded pictures, drawn again, so that only the visible part of the file is kept."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from ctevents.domain.refusals import Reason, Refusal

KINDS = ("PNG", "JPEG", "GIF", "WEBP")
MOST_BYTES = 2 * 1024 * 1024
LONGEST_SIDE = 4000
"""Pixels; checked before any of them is decoded."""


@dataclass(frozen=True)
class Picture:
    png: bytes
    width: int
    height: int


def picture_within(content: bytes, width: int, height: int) -> Picture:
    """Return the first frame of a file of one of ``KINDS``, scaled down to at most so many pixels.
    Raises ``Refusal``."""
    if len(content) > MOST_BYTES:
        raise Refusal(Reason.PICTURE_TOO_LARGE)
    frame = _first_frame(content)
    frame.thumbnail((width, height), Image.Resampling.LANCZOS)
    stream = BytesIO()
    frame.save(stream, "PNG", optimize=True, icc_profile=None)
    return Picture(stream.getvalue(), *frame.size)


def _first_frame(content: bytes) -> Image.Image:
    try:
        with Image.open(BytesIO(content), formats=KINDS) as image:
            if max(image.size) > LONGEST_SIDE:
                raise Refusal(Reason.PICTURE_TOO_LARGE)
            return image.convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refusal(Reason.PICTURE_TOO_LARGE) from error
    except Refusal:
        raise
    except Exception as error:  # of any kind, for a damaged file
        raise Refusal(Reason.PICTURE_UNREADABLE) from error
