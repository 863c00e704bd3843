"""Which page of a list is asked for, in the address."""

from __future__ import annotations

from collections.abc import Mapping

from flask import abort, request

LARGEST_ID = 2**31 - 1
"""Of a row: PostgreSQL fails on a greater number."""

MOST_PAGES = 10_000


def page_asked() -> int:
    """From 1 on; a number that cannot be is brought to the nearest that can."""
    return min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)


def row_asked(name: str, arguments: Mapping[str, str] | None = None) -> int | None:
    """The id of a row, in the address of this page or in other ``arguments``; 404 for a number that no row has."""
    text = (request.args if arguments is None else arguments).get(name, "")
    try:
        number = int(text)
    except ValueError:
        return None
    if not 0 < number <= LARGEST_ID:
        abort(404)
    return number
