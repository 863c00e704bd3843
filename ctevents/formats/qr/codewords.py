"""The bytes of a QR code (ISO/IEC 18004, 7.4 to 7.6). The library makes the same, eight times as slowly, bit by bit."""

from __future__ import annotations

from functools import cache, reduce
from io import BytesIO
from itertools import zip_longest

from qrcode.base import Polynomial, RSBlock, gexp, glog, rs_blocks
from qrcode.constants import ERROR_CORRECT_M
from qrcode.util import QRData, length_in_bits

VERSIONS = range(1, 41)
MODE_BITS = 4
PADDING = b"\xec\x11"


class _Bits:
    """Bits as one number."""

    def __init__(self) -> None:
        self.number = self.length = 0

    def put(self, number: int, length: int) -> None:
        self.number = self.number << length | number
        self.length += length


def codewords(text: str) -> tuple[int, bytes]:
    """Return the smallest version that holds a text in one mode, and its bytes in the order in which they are drawn."""
    content, body = QRData(text), _Bits()  # type: ignore[no-untyped-call]
    content.write(body)  # type: ignore[no-untyped-call]
    version = next(each for each in VERSIONS if _head(content, each).length + body.length <= 8 * _capacity(each))
    bits = _head(content, version)
    bits.put(body.number, body.length)
    return version, _interleaved(_padded(bits, _capacity(version)), version)


def _head(content: QRData, version: int) -> _Bits:
    bits = _Bits()
    bits.put(content.mode, MODE_BITS)
    bits.put(len(content), length_in_bits(content.mode, version))  # type: ignore[no-untyped-call]
    return bits


@cache
def _blocks(version: int) -> list[RSBlock]:
    return rs_blocks(version, ERROR_CORRECT_M)  # type: ignore[no-untyped-call, no-any-return]


def _capacity(version: int) -> int:
    return sum(block.data_count for block in _blocks(version))


def _padded(bits: _Bits, capacity: int) -> bytes:
    bits.put(0, min(MODE_BITS, 8 * capacity - bits.length))
    bits.put(0, -bits.length % 8)
    content = bits.number.to_bytes(bits.length // 8, "big")
    return content + (PADDING * capacity)[: capacity - len(content)]


def _interleaved(data: bytes, version: int) -> bytes:
    """Return the first byte of each block of the data, the second of each and so on; then those of error correction."""
    rest, blocks = BytesIO(data), _blocks(version)
    parts = [rest.read(block.data_count) for block in blocks]
    corrections = [
        _correction(part, block.total_count - block.data_count) for part, block in zip(parts, blocks, strict=True)
    ]
    rows = [*zip_longest(*parts), *zip(*corrections, strict=True)]
    return bytes(byte for row in rows for byte in row if byte is not None)


def _correction(data: bytes, length: int) -> bytes:
    """Return the rest of the division of the data, followed by zeros, by the generator of this degree."""
    multiples, rest, shift = _multiples(length), 0, 8 * (length - 1)
    for byte in data:
        first = rest >> shift
        rest = (rest ^ first << shift) << 8 ^ multiples[byte ^ first]
    return rest.to_bytes(length, "big")


@cache
def _multiples(degree: int) -> list[int]:
    """Return the generator of error correction times each byte, without its first coefficient. Its coefficients are bytes of a
    number."""
    factors = (Polynomial([1, gexp(power)], 0) for power in range(degree))  # type: ignore[no-untyped-call]
    coefficients = [*reduce(Polynomial.__mul__, factors)][1:]
    return [
        int.from_bytes(bytes(byte and gexp(glog(byte) + glog(each)) for each in coefficients), "big")  # type: ignore[no-untyped-call]
        for byte in range(256)
    ]
