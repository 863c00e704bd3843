"""The places of a QR code's bits (ISO/IEC 18004, 7.7 to 7.9). The library draws each version twice, which shows what is in every
code of that version; then the bits of a code are put in their places all at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

MASK = 3
"""Trying all eight masks takes five times as long, and no reader needs it."""
_DIGITS = bytes.maketrans(b"01", b"\0\1")


class _Version(NamedTuple):
    """``blank``: the modules of the code of zeros, as a number with a byte for each. ``placing``: takes a zero and the bits, and
    returns one for each module: its bit, or the zero."""

    side: int
    blank: int
    placing: itemgetter[Any]


def placed(version: int, content: bytes) -> list[bytes]:
    """Return the rows of a code, 1 for dark."""
    side, blank, placing = _version(version, len(content))
    bits = f"{int.from_bytes(content, 'big'):0{8 * len(content) + 1}b}".encode().translate(_DIGITS)
    modules = (blank ^ int.from_bytes(placing(bits), "big")).to_bytes(side * side, "big")
    return [modules[start : start + side] for start in range(0, side * side, side)]


@cache
def _version(version: int, length: int) -> _Version:
    side, zeros, ones = 4 * version + 17, _drawn(version, bytes(length)), _drawn(version, b"\xff" * length)
    bit_of = [0] * len(zeros)
    for bit, module in enumerate((each for each in _in_order(side) if zeros[each] != ones[each]), start=1):
        bit_of[module] = bit
    return _Version(side, int.from_bytes(zeros, "big"), itemgetter(*bit_of))


def _drawn(version: int, content: bytes) -> bytes:
    code: QRCode[Any] = QRCode(version, error_correction=ERROR_CORRECT_M, mask_pattern=MASK)
    code.data_cache = content
    code.make(fit=False)  # type: ignore[no-untyped-call]
    return bytes(bool(module) for row in code.modules for module in row)


def _in_order(side: int) -> Iterator[int]:
    """Yield the modules as bits follow each other: by pairs of columns from the right, upwards and downwards in turn. The column of
    the timing pattern is in no pair."""
    for turn, right in enumerate((*range(side - 1, 6, -2), 5, 3, 1)):
        for row in range(side) if turn % 2 else reversed(range(side)):
            yield from (row * side + right, row * side + right - 1)
