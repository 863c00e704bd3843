"""A camera's view of badges held before it one after the other: a file for Chromium's camera."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image

from ctevents.formats import qr

SIZE = 640, 480
FRAMES_EACH = 4
"""Frames for each badge; a second has thirty."""


def badge_video(file: Path, codes: Sequence[str]) -> list[str]:
    """Write Motion JPEG, which repeats at its end. Return the arguments that make it Chromium's
    camera."""
    file.write_bytes(b"".join(_frame(code) * FRAMES_EACH for code in codes))
    return [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={file}",
    ]


def _frame(code: str) -> bytes:
    badge = Image.open(BytesIO(qr.png(code)))
    seen = Image.new("L", SIZE, 200)
    seen.paste(
        badge, tuple((whole - part) // 2 for whole, part in zip(SIZE, badge.size, strict=True))
    )
    stream = BytesIO()
    seen.convert("RGB").save(stream, "JPEG", quality=80)
    return stream.getvalue()
