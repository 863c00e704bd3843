"""Pages of long lists: what a program asks for in the address, and where the next page is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from flask import Response, jsonify, request, url_for

from ctevents.domain.guests.identity import RowKind
from ctevents.models import Event
from ctevents.services.programs.guest_pages import cursor_of_guest
from ctevents.web.api import bodies, values

MOST_ROWS = 200
USUAL_ROWS = 100
NO_CURSOR = "Send the cursor of a page that you have, or leave it out."

Value = TypeVar("Value")


def refuse_unknown(known: Collection[str]) -> None:
    """Refuse an argument of the address that means nothing: a misspelt filter would give the whole
    list."""
    for name in request.args.keys() - set(known):
        bodies.refuse(
            f"?{name}", f"This argument is unknown. Known are: {', '.join(known) or 'none'}."
        )


def argument(name: str, read: Callable[[object], Value]) -> Value | None:
    """Return an argument of the address as ``read`` understands it; None if it is absent."""
    text = request.args.get(name)
    if text is None:
        return None
    try:
        return read(text)
    except values.Mistake as mistake:
        bodies.refuse(f"?{name}", str(mistake))


def rows_asked() -> int:
    return argument("limit", values.number_up_to(MOST_ROWS)) or USUAL_ROWS


def guest_cursor(event: Event) -> tuple[RowKind, int] | None:
    """Return the last guest of the page before; None for the first page."""
    text = argument("cursor", values.line)
    found = cursor_of_guest(event.id, text) if text is not None else None
    if text is not None and found is None:
        bodies.refuse("?cursor", NO_CURSOR)
    return found


def page_json(name: str, rows: list[dict[str, Any]], cursor: str | None) -> Response:
    """Return the rows under ``name``. ``cursor``: that of the next page, or None on the last
    one."""
    answer = jsonify({name: rows, "next": cursor})
    if cursor is not None:
        arguments = {**request.args.to_dict(), **(request.view_args or {}), "cursor": cursor}
        address = url_for(request.endpoint or "", **arguments)
        answer.headers["Link"] = f'<{address}>; rel="next"'
    return answer
