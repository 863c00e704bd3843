"""A message as the mail server pipes it, before anybody reads it. The command that stores it must be fast, so this module loads
nothing else."""

from __future__ import annotations

from hashlib import sha256

LARGEST = 10 * 1024 * 1024
"""Bytes that are read of a message; the rest of a larger one is ignored."""


def without_envelope(content: bytes) -> bytes:
    """Return the message without the line that some mail servers put first when they pipe it. That line has the time of day."""
    return content.partition(b"\n")[2] if content.startswith(b"From ") else content


def digest_of(content: bytes) -> str:
    """Return the hash by which the same message is known again."""
    return sha256(without_envelope(content)).hexdigest()
