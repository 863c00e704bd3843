"""Authentication-Results, the header in which a receiving server says what SPF, DKIM and DMARC
found (RFC 8601)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ctevents.domain.letters.incoming import SenderChecks, Verdict

_NAME = "authentication-results"
_HOP = "received"
_LONGEST = 4_000
_MOST_HEADERS = 10
_SERVER = re.compile(r"([\w.:-]{1,255})(?:\s+\d+)?", re.ASCII)
_RESULT = re.compile(r"([a-z0-9-]+)\s*(?:/\s*\d+\s*)?=\s*([a-z0-9-]+)(?=\s|$)")
_OTHER_WORDS = {"bestguesspass": Verdict.NONE}
"""Microsoft's word for a domain without a DMARC record."""


@dataclass(frozen=True)
class _Header:
    server: str
    results: Sequence[tuple[str, Verdict]]


def checks_in(headers: Iterable[tuple[str, str]]) -> SenderChecks | None:
    """Return what the last receiving server says, or None if it says nothing. ``headers``: names
    and values, the topmost first.

    Servers add headers on top, and everything below the next Received was there before the letter
    came to that server. So we believe the topmost Authentication-Results, and those of the same
    server between it and that Received (RFC 8601, section 5).
    """
    believed = list(_believed(headers))
    if not believed:
        return None
    found = {method: _verdict(believed, method) for method in ("spf", "dkim", "dmarc")}
    return SenderChecks(server=believed[0].server, **found)


def _verdict(believed: Sequence[_Header], method: str) -> Verdict | None:
    """Return the result of the topmost header that has one: ``pass`` if it is among several, since
    one signature is enough."""
    for header in believed:
        if verdicts := [verdict for name, verdict in header.results if name == method]:
            return Verdict.PASS if Verdict.PASS in verdicts else verdicts[0]
    return None


def _believed(headers: Iterable[tuple[str, str]]) -> Iterator[_Header]:
    server, number = None, 0
    for name, value in headers:
        if server is not None and name.lower() == _HOP:
            return
        if name.lower() != _NAME:
            continue
        header, number = _read(value), number + 1
        if header is None or number > _MOST_HEADERS:
            return
        server = header.server if server is None else server
        if header.server == server:
            yield header


def _read(value: str) -> _Header | None:
    """Return the content of a header, or None if it is not one. Microsoft leaves the name of the
    server out."""
    parts = _parts(value[:_LONGEST])
    if parts is None:
        return None
    server = _SERVER.fullmatch(parts[0])
    if server is None and not _RESULT.match(parts[0].lower()):
        return None
    results = (_result(part) for part in (parts[1:] if server else parts))
    return _Header(server[1].lower() if server else "", [result for result in results if result])


def _result(part: str) -> tuple[str, Verdict] | None:
    """Return method and result. A result that we do not know counts as none given (section
    2.7.7)."""
    found = _RESULT.match(part.lower())
    if found is None:
        return None
    try:
        return found[1], _OTHER_WORDS.get(found[2]) or Verdict(found[2])
    except ValueError:
        return None


def _parts(value: str) -> list[str] | None:
    """Return the parts between semicolons, without comments (RFC 5322, section 3.2.2). None if a
    comment or a quotation has no end. A quotation keeps only the characters of names, so that
    nothing in it looks like a result."""
    parts, depth, is_quoted, is_escaped = [""], 0, False, False
    for sign in value:
        if is_escaped:
            is_escaped = False
        elif sign == "\\" and (is_quoted or depth):
            is_escaped = True
        elif sign == '"' and not depth:
            is_quoted = not is_quoted
        elif is_quoted:
            parts[-1] += sign if sign.isalnum() or sign in ".:-_" else "?"
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            parts[-1] += " "
        elif depth:
            continue
        elif sign == ";":
            parts.append("")
        else:
            parts[-1] += sign
        if depth < 0:
            return None
    return None if is_quoted or depth else [part.strip() for part in parts]
