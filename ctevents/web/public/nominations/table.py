"""The table of seats: its rows are saved each by itself, so that a wrong one keeps no other from being saved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from flask import request
from flask_babel import gettext, ngettext

from ctevents.db.base import Transaction
from ctevents.domain.guests.nominee_lines import MOST_LINES
from ctevents.domain.refusals import Refusal
from ctevents.models import Invitation, StakeholderGroup
from ctevents.services.replies.nominations import nominate_each
from ctevents.services.seating.receipts import acknowledge
from ctevents.web.public.nominations.forms import SeatRow, row_prefixes
from ctevents.web.public.words import public_sentence

MOST_FREE_ROWS = 20
"""Rows without a name on one page. More appear when these are saved."""


def rows_sent(invitation: Invitation, groups: list[StakeholderGroup]) -> list[SeatRow]:
    """Return the rows with a text; without any the first one, which then says what is missing."""
    prefixes = [each for each in islice(row_prefixes(), MOST_LINES) if f"{each}given_name" in request.form] or [""]
    rows = [SeatRow(invitation, groups, prefix=each, meta={"csrf": False}) for each in prefixes]
    return [row for row in rows if row.is_begun] or rows[:1]


def with_free_rows(
    rows: Sequence[SeatRow], invitation: Invitation, groups: list[StakeholderGroup], free: int
) -> list[SeatRow]:
    """Return these rows, and after them empty ones, until there is a row for each free seat."""
    used = {row.prefix for row in rows}
    unused = (each for each in row_prefixes() if each not in used)
    missing = max(min(free, MOST_FREE_ROWS) - len(rows), 0)
    return [
        *rows,
        *(
            SeatRow(invitation, groups, prefix=each, formdata=None, meta={"csrf": False})
            for each in islice(unused, missing)
        ),
    ]


def name_each(tx: Transaction, invitation: Invitation, rows: Sequence[SeatRow]) -> list[Refusal]:
    """Name the people of these rows. A row that is refused says why; the others are saved all the same."""
    wanted = [(row.person_fields(), row.wishes()) for row in rows]
    refused = [(row, why) for row, why in zip(rows, nominate_each(tx, invitation, wanted), strict=True) if why]
    for row, why in refused:
        row.refuse(public_sentence(why))
    if len(refused) < len(rows):
        acknowledge(tx, invitation)
    return [why for _row, why in refused]


def told(rows: Sequence[SeatRow]) -> str:
    """Return the message about people who were named."""
    if len(rows) == 1:
        return gettext("%(name)s has been added and gets an e-mail.", name=rows[0].person_name())
    return ngettext("One person has been added.", "%(num)d people have been added.", len(rows))
