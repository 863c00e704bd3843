"""Brotli and gzip."""

from __future__ import annotations

import gzip
from typing import Literal

import brotli  # type: ignore[import-untyped]

Encoding = Literal["br", "gzip"]

KINDS = frozenset(
    {
        "application/javascript",
        "application/json",
        "application/manifest+json",
        "application/problem+json",
        "application/wasm",
        "image/svg+xml",
        "text/calendar",
        "text/css",
        "text/csv",
        "text/html",
        "text/javascript",
        "text/plain",
    }
)
"""Media types that become smaller. Pictures, PDF and workbooks are compressed already."""
LEAST = 500
"""Bytes. Shorter content fits in one packet in any case."""


def packed_once(content: bytes, encoding: Encoding) -> bytes:
    """Return content that is packed once and sent often: as small as possible."""
    return brotli.compress(content, quality=11) if encoding == "br" else gzip.compress(content, 9, mtime=0)


def packed_each_time(content: bytes, encoding: Encoding) -> bytes:
    """Return an answer that is made for one visitor: within a millisecond or two."""
    return brotli.compress(content, quality=4) if encoding == "br" else gzip.compress(content, 5, mtime=0)
