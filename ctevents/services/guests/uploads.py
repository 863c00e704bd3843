"""Uploaded guest lists: read as staff choose, and kept between the preview and the import.

The choices of staff are remembered by the set of headings: those of any account at the event, and
those of the account at its other events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.cell_words import (
    LANGUAGE_WORDS,
    REPLIES,
    SEXES,
    group_words,
    known_groups,
    word_key,
)
from ctevents.domain.guests.columns import ROWS_WITH_TITLES, BadHeader, NumberedRow
from ctevents.domain.guests.layout import NO_CHOICES, Choices
from ctevents.domain.guests.survey import NO_HEADINGS, Survey, Words, survey
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.spreadsheet import Sheet, Unreadable, read_sheet
from ctevents.models import Event, ListReading, Upload
from ctevents.services.common import audit
from ctevents.services.guests.import_ import carry_out
from ctevents.services.guests.plan import (
    NO_EFFECTS,
    Effects,
    ImportPlan,
    group_codes,
    plan_sheet,
    plan_version,
    record_preview,
)
from ctevents.services.seating.decision import deciding
from ctevents.tokens import new_nonce

KEPT_FOR = timedelta(days=1)
MOST_KEPT = 10
"""Files of one account, together 50 MB at most."""


@dataclass(frozen=True)
class Chosen:
    """The choices for one file. ``header``: the number of the row with the headings; None: it is
    searched for. ``left_open`` and ``is_remembered``: as in ``Survey``."""

    choices: Choices = NO_CHOICES
    sheet: str = ""
    header: int | None = None
    left_open: tuple[str, ...] = ()
    is_remembered: bool = False


@dataclass(frozen=True)
class Reading:
    """A file as it is read by choices of staff."""

    chosen: Chosen
    survey: Survey
    sheet: Sheet


def first_reading(session: Session, event: Event, account_id: int, content: bytes) -> Reading:
    """Read a file that has just come. Raises ``Unreadable``, and ``BadHeader`` if nothing in it
    looks like a table."""
    sheet = read_sheet(content)
    known = _remembered(session, event, account_id, sheet.rows)
    chosen = Chosen(known or NO_CHOICES, is_remembered=known is not None)
    return _reading(session, event, sheet, chosen)


def reading_with(session: Session, event: Event, content: bytes, chosen: Chosen) -> Reading:
    """Read a file as staff chose. Raises ``Unreadable``, and ``BadHeader`` for a sheet that is no
    table."""
    return _reading(session, event, read_sheet(content, chosen.sheet), chosen)


def _reading(session: Session, event: Event, sheet: Sheet, chosen: Chosen) -> Reading:
    known = _known_words(session, event.project_id)
    found = survey(sheet.rows, known, chosen.choices, chosen.header)
    found = replace(
        found,
        sheets=sheet.names,
        layout=replace(found.layout, sheet=chosen.sheet),
        left_open=chosen.left_open,
        is_remembered=chosen.is_remembered,
    )
    return Reading(chosen, found, sheet)


def plan_reading(session: Session, event: Event, account_id: int, reading: Reading) -> ImportPlan:
    actor, layout = audit.by_account(account_id), reading.survey.layout
    return plan_sheet(session, event, reading.sheet, actor=actor, layout=layout)


Rehearsal = Callable[[], AbstractContextManager[Transaction]]
"""Opens a transaction that is taken back at its end."""


def rehearsed(rehearsal: Rehearsal, event: Event, planned: ImportPlan) -> ImportPlan:
    """Return the plan with its effects, with the replies and without."""
    left_out = _tried(rehearsal, event, planned.without_replies)
    if isinstance(left_out, Reason):  # the import will say why, with the replies and without
        return planned
    taken = _tried(rehearsal, event, planned) if planned.has_replies else None
    if isinstance(taken, Reason):
        return replace(planned, effects=left_out, refusal=taken)
    return replace(planned, effects=left_out, with_replies=taken)


def _tried(rehearsal: Rehearsal, event: Event, planned: ImportPlan) -> Effects | Reason:
    try:
        return effects_of(rehearsal, event, planned)
    except Refusal as refusal:
        return refusal.reason


def effects_of(rehearsal: Rehearsal, event: Event, planned: ImportPlan) -> Effects:
    """Return what carrying out the plan would do: it is carried out, counted and taken back."""
    if not planned.may_change_seats:
        return NO_EFFECTS
    with rehearsal() as tx, deciding(tx, event) as decision:
        return carry_out(decision, planned, "")


def remember(tx: Transaction, event: Event, account_id: int, found: Survey) -> None:
    """Remember the choices for the next file with the same headings."""
    if found.choices == NO_CHOICES or found.layout.header == NO_HEADINGS:
        return
    key = _headings_key([column.heading for column in found.columns])
    of_account = (ListReading.event_id == event.id, ListReading.account_id == account_id)
    known = tx.scalars(
        select(ListReading).where(*of_account, ListReading.headings == key)
    ).one_or_none()
    if known is None:
        known = ListReading(event_id=event.id, account_id=account_id, headings=key)
        tx.add(known)
    known.choices, known.used_at = asdict(found.choices), tx.now


def _remembered(
    session: Session, event: Event, account_id: int, rows: Sequence[NumberedRow]
) -> Choices | None:
    """Return the newest choices for one of the first rows, of this event before those of the
    account's other events. A group that the event's project does not have, or not any more, is left
    out: staff are asked again."""
    query = (
        select(ListReading)
        .where(
            ListReading.headings.in_(list(_possible_keys(rows))),
            or_(ListReading.event_id == event.id, ListReading.account_id == account_id),
        )
        .order_by(
            (ListReading.event_id == event.id).desc(),
            ListReading.used_at.desc(),
            ListReading.id.desc(),
        )
    )
    found = session.scalars(query.limit(1)).first()
    if found is None:
        return None
    choices = Choices(**found.choices)
    chosen = known_groups(
        choices.words.get("group", {}), group_codes(session, event.project_id).values()
    )
    return (
        replace(choices, words={**choices.words, "group": chosen})
        if "group" in choices.words
        else choices
    )


def _possible_keys(rows: Sequence[NumberedRow]) -> Iterator[str]:
    return (
        _headings_key(cells)
        for _number, cells in rows[:ROWS_WITH_TITLES]
        if sum(map(bool, cells)) > 1
    )


def _headings_key(headings: Sequence[str]) -> str:
    words = sorted({word_key(text) for text in headings if text})
    return sha256("\n".join(words).encode()).hexdigest()


def _known_words(session: Session, project_id: int) -> Words:
    """Return the words that need no choice."""
    return {
        "group": group_words(group_codes(session, project_id)),
        "sex": {word: sex.value for word, sex in SEXES.items()},
        "language": LANGUAGE_WORDS,
        "reply": REPLIES,
    }


@dataclass(frozen=True)
class NewFile:
    """A file that an account has sent."""

    account_id: int
    name: str
    content: bytes


def keep_upload(
    tx: Transaction, event: Event, file: NewFile, chosen: Chosen, planned: ImportPlan | None
) -> Upload:
    """Keep a file for its account, and what the account sees of it. The oldest of too many is
    deleted. ``planned``: as in ``keep_shown``."""
    _make_room(tx, file.account_id)
    upload = Upload(
        event_id=event.id,
        account_id=file.account_id,
        file_name=file.name,
        content=file.content,
        created_at=tx.now,
    )
    tx.add(upload)
    keep_shown(tx, upload, event, chosen, planned)
    return upload


def _make_room(tx: Transaction, account_id: int) -> None:
    """Delete the oldest files of the account, so that there is room for one more."""
    newest = (
        select(Upload.id)
        .where(Upload.account_id == account_id)
        .order_by(Upload.id.desc())
        .offset(MOST_KEPT - 1)
    )
    tx.execute(delete(Upload).where(Upload.id.in_(tx.scalars(newest).all())))


def keep_shown(
    tx: Transaction, upload: Upload, event: Event, chosen: Chosen, planned: ImportPlan | None
) -> None:
    """Keep how a file is read, and what its preview shows. Without a plan, staff have to choose
    first."""
    upload.chosen, upload.shown = asdict(chosen), _shown(planned) if planned else None
    tx.flush()
    if planned is not None:
        record_preview(tx, event.id, planned)


def _shown(planned: ImportPlan) -> dict[str, Any]:
    taken = planned.with_replies
    return {
        "version": new_nonce(),
        "rows": plan_version(planned),
        "count": planned.counts.new + planned.counts.changed,
        "effects": asdict(planned.effects),
        "with_replies": asdict(taken) if taken else None,
        "refusal": planned.refusal,
    }


def shown_version(upload: Upload) -> str:
    """Return a random word for what the preview shows. A hash of it would let somebody confirm a
    guess of who an unnamed guest is."""
    return str((upload.shown or {}).get("version", ""))


def rows_shown(upload: Upload) -> int:
    """Return how many rows the preview offers to import."""
    return int((upload.shown or {}).get("count", 0))  # an earlier version kept none


def read_again(session: Session, event: Event, upload: Upload) -> Reading:
    """Read a file that is kept, as staff chose."""
    try:
        return reading_with(session, event, upload.content, _chosen(upload))
    except (Unreadable, BadHeader):
        raise Refusal(Reason.UPLOAD_NOT_READ) from None


def _chosen(upload: Upload) -> Chosen:
    kept = upload.chosen
    if kept is None:  # an earlier version kept it
        return Chosen()
    choices, left_open = Choices(**kept["choices"]), tuple(kept["left_open"])
    return Chosen(**{**kept, "choices": choices, "left_open": left_open})


def plan_again(session: Session, event: Event, upload: Upload) -> ImportPlan:
    reading = read_again(session, event, upload)
    return plan_reading(session, event, upload.account_id, reading)


def as_shown(upload: Upload, planned: ImportPlan) -> ImportPlan | None:
    """Return the plan with the effects that the preview has shown; None if it has shown something
    else, or nothing."""
    shown = upload.shown
    if shown is None or shown["rows"] != plan_version(planned):
        return None
    taken, refusal = shown["with_replies"], shown["refusal"]
    return replace(
        planned,
        effects=Effects(**shown["effects"]),
        with_replies=Effects(**taken) if taken else None,
        refusal=Reason(refusal) if refusal else None,
    )


def own_upload(
    session: Session, upload_id: int, *, event_id: int, account_id: int
) -> Upload | None:
    """Return the upload. None also for another account's upload, or for another event."""
    query = select(Upload).where(
        Upload.id == upload_id, Upload.event_id == event_id, Upload.account_id == account_id
    )
    return session.scalars(query).one_or_none()


def take_upload(
    tx: Transaction, upload_id: int, *, event_id: int, account_id: int
) -> Upload | None:
    """Return the upload, and delete it with this transaction. None if it was taken or discarded
    before."""
    upload = own_upload(tx, upload_id, event_id=event_id, account_id=account_id)
    gone = delete(Upload).where(Upload.id == upload_id).returning(Upload.id)
    if upload is None or tx.scalar(gone.execution_options(synchronize_session=False)) is None:
        return None
    tx.expunge(upload)
    return upload


def forget_old_uploads(tx: Transaction) -> int:
    """Delete the uploads made more than a day ago and return their number."""
    old = delete(Upload).where(Upload.created_at < tx.now - KEPT_FOR).returning(Upload.id)
    return len(tx.scalars(old).all())
