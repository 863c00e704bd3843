"""Which page of a list is asked for, in the address."""

from __future__ import annotations

from flask import abort, request

LARGEST_ID = 2**31 - 1
"""Of a row: PostgreSQL fails on a greater number."""

MOST_PAGES = 10_000


def page_asked() -> int:
    """From 1 on; a number that cannot be is brought to the nearest that can."""
    return min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)


def row_asked(name: str) -> int | None:
    """The id of a row; 404 for a number that no row has."""
    number = request.args.get(name, type=int)
    if number is not None and not 0 < number <= LARGEST_ID:
        abort(404)
    return number
