"""The page of a list, as asked for in the address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flask import abort, request

LARGEST_ID = 2**31 - 1
"""The largest id of a row; PostgreSQL fails on a greater number."""

MOST_PAGES = 10_000


def page_asked() -> int:
    """Return the page from 1 on; an impossible number becomes the nearest possible one."""
    return min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)


def day_asked(arguments: Mapping[str, str], time_zone: str) -> tuple[datetime | None, datetime | None]:
    """Return the beginning and the end of the local day asked for (``day=2027-03-10``); None and None for any other text, and for
    a day of another century, which no row can have."""
    try:
        day = date.fromisoformat(arguments.get("day", ""))
    except ValueError:
        return None, None
    if not 2000 <= day.year < 2100:
        return None, None
    begins, ends = (datetime.combine(day + timedelta(days=more), time()) for more in (0, 1))
    zone = ZoneInfo(time_zone)
    return begins.replace(tzinfo=zone), ends.replace(tzinfo=zone)


def row_asked(name: str, arguments: Mapping[str, str] | None = None) -> int | None:
    """Return the id of a row from this page's address or from ``arguments``; 404 for a number that no row can have."""
    text = (request.args if arguments is None else arguments).get(name, "")
    try:
        number = int(text)
    except ValueError:
        return None
    if not 0 < number <= LARGEST_ID:
        abort(404)
    return number
