"""Uploaded guest lists: read as staff choose, and kept between the preview and the import.

The choices of staff are remembered by the set of headings: those of any account at the event, and those of the account at its other
events.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.guests.cell_words import LANGUAGE_WORDS, REPLIES, SEXES, group_words, known_groups, word_key
from ctevents.domain.guests.columns import ROWS_WITH_TITLES, NumberedRow
from ctevents.domain.guests.layout import NO_CHOICES, Choices
from ctevents.domain.guests.survey import NO_HEADINGS, Survey, Words, survey
from ctevents.formats.spreadsheet import Sheet, read_sheet
from ctevents.formats.stored_values import as_text, from_text
from ctevents.models import Event, ListReading, Upload
from ctevents.services.common import audit
from ctevents.services.common.kept_uploads import make_room
from ctevents.services.common.pieces import without_search_for_garbage
from ctevents.services.guests.plan import ImportPlan, group_codes, plan, plan_sheet, record_preview

KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Reading:
    """A file as it is read. ``planned`` is None while staff have something to choose."""

    survey: Survey
    planned: ImportPlan | None


@dataclass(frozen=True)
class Chosen:
    """The choices for one file. ``header``: the number of the row with the headings; None: it is searched for. ``left_open``: as in
    ``Survey``."""

    choices: Choices
    sheet: str = ""
    header: int | None = None
    left_open: tuple[str, ...] = ()


def first_reading(session: Session, event: Event, account_id: int, content: bytes) -> Reading:
    """Read a file that has just come. Raises ``Unreadable``, and ``BadHeader`` if nothing in it looks like a table."""
    sheet = read_sheet(content)
    known = _remembered(session, event, account_id, sheet.rows)
    found = survey(sheet.rows, _known_words(session, event.project_id), known or NO_CHOICES)
    found = replace(found, sheets=sheet.names, is_remembered=known is not None)
    return _reading(session, event, account_id, sheet, found)


def reading_with(session: Session, event: Event, account_id: int, content: bytes, chosen: Chosen) -> Reading:
    """Read a file as staff chose. Raises ``BadHeader`` for a sheet that is no table."""
    sheet = read_sheet(content, chosen.sheet)
    found = survey(sheet.rows, _known_words(session, event.project_id), chosen.choices, chosen.header)
    layout = replace(found.layout, sheet=chosen.sheet)
    found = replace(found, sheets=sheet.names, layout=layout, left_open=chosen.left_open)
    return _reading(session, event, account_id, sheet, found)


def _reading(session: Session, event: Event, account_id: int, sheet: Sheet, found: Survey) -> Reading:
    planned = None
    if found.is_clear:
        actor = audit.by_account(account_id)
        planned = plan_sheet(session, event, sheet, actor=actor, layout=found.layout)
    return Reading(found, planned)


def remember(tx: Transaction, event: Event, account_id: int, found: Survey) -> None:
    """Remember the choices for the next file with the same headings."""
    if found.choices == NO_CHOICES or found.layout.header == NO_HEADINGS:
        return
    key = _headings_key([column.heading for column in found.columns])
    of_account = (ListReading.event_id == event.id, ListReading.account_id == account_id)
    known = tx.scalars(select(ListReading).where(*of_account, ListReading.headings == key)).one_or_none()
    if known is None:
        known = ListReading(event_id=event.id, account_id=account_id, headings=key)
        tx.add(known)
    known.choices, known.used_at = asdict(found.choices), tx.now


def _remembered(session: Session, event: Event, account_id: int, rows: Sequence[NumberedRow]) -> Choices | None:
    """Return the newest choices for one of the first rows, of this event before those of the account's other events. A group that
    the event's project does not have, or not any more, is left out: staff are asked again."""
    query = (
        select(ListReading)
        .where(
            ListReading.headings.in_(list(_possible_keys(rows))),
            or_(ListReading.event_id == event.id, ListReading.account_id == account_id),
        )
        .order_by((ListReading.event_id == event.id).desc(), ListReading.used_at.desc(), ListReading.id.desc())
    )
    found = session.scalars(query.limit(1)).first()
    if found is None:
        return None
    choices = Choices(**found.choices)
    chosen = known_groups(choices.words.get("group", {}), group_codes(session, event.project_id).values())
    return replace(choices, words={**choices.words, "group": chosen}) if "group" in choices.words else choices


def _possible_keys(rows: Sequence[NumberedRow]) -> Iterator[str]:
    return (_headings_key(cells) for _number, cells in rows[:ROWS_WITH_TITLES] if sum(map(bool, cells)) > 1)


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


def keep_upload(tx: Transaction, event: Event, file: NewFile, reading: Reading) -> Upload:
    """Keep a file as it was just read for its account. The oldest of too many is deleted."""
    make_room(tx, file.account_id)
    upload = Upload(
        event_id=event.id,
        account_id=file.account_id,
        file_name=file.name,
        content=file.content,
        created_at=tx.now,
    )
    tx.add(upload)
    keep_reading(tx, upload, event, reading)
    return upload


def keep_reading(tx: Transaction, upload: Upload, event: Event, reading: Reading) -> None:
    """Keep the survey and the plan of a file. Without a plan, staff have to choose first."""
    upload.survey, upload.plan = as_text(reading.survey), None
    tx.flush()
    if reading.planned is not None:
        _keep_plan(tx, upload, event, reading.planned)


def survey_of(upload: Upload) -> Survey | None:
    """Return the survey as it was kept. None if a different version of the program kept it."""
    return from_text(Survey, upload.survey) if upload.survey is not None else None


def plan_again(tx: Transaction, upload: Upload, event: Event) -> None:
    """Plan the import again, if the list has changed since the file came."""
    before = plan_of(upload)
    layout = before.layout if before else None
    planned = plan(tx, event, upload.content, actor=audit.by_account(upload.account_id), layout=layout)
    _keep_plan(tx, upload, event, planned)


def _keep_plan(tx: Transaction, upload: Upload, event: Event, planned: ImportPlan) -> None:
    with without_search_for_garbage():
        upload.plan = as_text(planned)
    tx.flush()
    record_preview(tx, event.id, planned)


@dataclass(frozen=True)
class KeptPlan:
    """A plan with the text that it was read from: to read it takes long."""

    text: str
    planned: ImportPlan


def kept_plan(upload: Upload) -> KeptPlan | None:
    """Return the plan as it was kept. None if a different version of the program kept it."""
    if upload.plan is None:
        return None
    with without_search_for_garbage():
        planned = from_text(ImportPlan, upload.plan)
    return KeptPlan(upload.plan, planned) if planned is not None else None


def plan_of(upload: Upload) -> ImportPlan | None:
    """Return the plan of ``kept_plan``."""
    kept = kept_plan(upload)
    return kept.planned if kept else None


def own_upload(session: Session, upload_id: int, *, event_id: int, account_id: int) -> Upload | None:
    """Return the upload. None also for another account's upload, or for another event."""
    query = select(Upload).where(Upload.id == upload_id, Upload.event_id == event_id, Upload.account_id == account_id)
    return session.scalars(query).one_or_none()


def take_upload(tx: Transaction, upload_id: int, *, event_id: int, account_id: int) -> Upload | None:
    """Return the upload, and delete it with this transaction. None if it was taken or discarded before."""
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
