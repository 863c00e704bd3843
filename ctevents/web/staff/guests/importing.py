"""The import of a guest list that was uploaded: at once, or a long one by the worker."""

from __future__ import annotations

from functools import partial
from typing import IO

from flask_babel import lazy_gettext as _

from ctevents.db.base import Transaction
from ctevents.db.handle import db, rehearsal, transaction
from ctevents.domain.exports import IMPORT, ExportState
from ctevents.domain.guests.survey import Survey
from ctevents.domain.guests.wrong_list import version
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_xlsx
from ctevents.models import Account, Event, Export, Upload
from ctevents.services.common import audit
from ctevents.services.desk.exports import exports_of
from ctevents.services.guests.import_ import Wanted, import_as_shown
from ctevents.services.guests.plan import ImportPlan, PageAsked, Preview, preview_of
from ctevents.services.guests.uploads import (
    Chosen,
    NewFile,
    Reading,
    as_shown,
    first_reading,
    keep_shown,
    keep_upload,
    own_upload,
    plan_again,
    plan_reading,
    read_again,
    reading_with,
    rehearsed,
    remember,
    shown_version,
    take_upload,
)
from ctevents.services.guests.wrong_list import misfits
from ctevents.texts.exports.exporting import ListRequest, Signs
from ctevents.texts.rendering import speaking
from ctevents.texts.words import import_notes as notes
from ctevents.web.access import staff
from ctevents.web.command import now
from ctevents.web.staff.guests.refused_rows import refused_table

PLANNED = 0.4
"""The share of the work when the rows are planned and none is written."""


class Importing:
    """Work of the worker: import a long list. It leaves no file.

    The arguments are what came with the button, and ``upload``, the number of the file."""

    kind = IMPORT
    name = _("Guest list import")

    def may_be_seen_by(self, account: Account) -> bool:
        return account.disabled_at is None and account.may(Right.EDIT_GUESTS)

    def write(self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs) -> None:
        try:
            planned = agreed(asking)
            signs.tell(PLANNED)  # nothing is said later: SQLite has one writer at a time
            with transaction(by=audit.by_account(asking.account.id)) as tx:
                done = carry_out(tx, asking, planned)
                signs.finish(tx, done.counts.new + done.counts.changed, outcome_of(asking, done))
        except Refusal as refusal:
            if refusal.reason is Reason.PREVIEW_CHANGED:
                show_again(asking)
            raise


IMPORTING = Importing()


def receive(event_id: int, file: NewFile) -> tuple[int, bool] | None:
    """Keep a file that has come. Return its number, and whether nothing has to be chosen; None if
    it has no rows. Raises ``Unreadable`` and ``BadHeader``."""
    event = db.session().get_one(Event, event_id)
    reading = first_reading(db.session(), event, file.account_id, file.content)
    if not reading.survey.rows:
        return None
    planned = rehearsed_plan(event, file.account_id, reading)
    with transaction(by=audit.by_account(file.account_id)) as tx:
        upload = keep_upload(tx, event, file, reading.chosen, planned)
        return upload.id, reading.survey.is_clear


def survey_of(upload_id: int) -> Survey:
    """Return what was understood of a file that is kept."""
    upload, event = _kept(upload_id)
    return read_again(db.session(), event, upload).survey


def choose(upload_id: int, chosen: Chosen, *, needs_names: bool) -> Survey:
    """Read a file as it is chosen, and keep that, unless it then has no rows or no names. Raises
    ``Unreadable`` and ``BadHeader``."""
    upload, event = _kept(upload_id)
    account_id = upload.account_id
    reading = reading_with(db.session(), event, upload.content, chosen)
    found = reading.survey
    if not found.rows or (needs_names and not found.has_names):
        return found
    planned = rehearsed_plan(event, account_id, reading)
    with transaction(by=audit.by_account(account_id)) as tx:
        keep_shown(tx, _kept(upload_id)[0], event, reading.chosen, planned)
        if planned is not None:
            remember(tx, event, account_id, found)
    return found


def looked_at(upload_id: int, page: PageAsked) -> tuple[Preview, bool] | None:
    """Return a page of the preview, and whether the choices are those of an earlier file; None if
    something else was shown."""
    upload, event = _kept(upload_id)
    reading = read_again(db.session(), event, upload)
    planned = as_shown(upload, plan_reading(db.session(), event, upload.account_id, reading))
    if planned is None:
        return None
    return preview_of(db.session(), event, planned, page), reading.survey.is_remembered


def refused_rows(upload_id: int, language: str) -> bytes | None:
    """Return the rejected rows as a workbook, None if something else was shown."""
    upload, event = _kept(upload_id)
    planned = as_shown(upload, plan_again(db.session(), event, upload))
    if planned is None:
        return None
    with speaking(language):
        return write_xlsx(refused_table(planned), sheet="refused")


def rehearsed_plan(event: Event, account_id: int, reading: Reading) -> ImportPlan | None:
    """Return the plan of a file with its effects. None if staff have something to choose."""
    if not reading.survey.is_clear:
        return None
    planned = plan_reading(db.session(), event, account_id, reading)
    return rehearsed(partial(rehearsal, by=audit.by_account(account_id)), event, planned)


def _kept(upload_id: int) -> tuple[Upload, Event]:
    upload = db.session().get(Upload, upload_id)
    if upload is None or upload.event_id is None:
        raise Refusal(Reason.UPLOAD_GONE)
    return upload, db.session().get_one(Event, upload.event_id)


def job_of(upload_id: int) -> Export | None:
    """Return the worker's import of a file of the signed-in account: one that has failed only if
    there is no other."""
    found = [
        each
        for each in exports_of(db.session(), staff().id, now=now())
        if each.kind == IMPORTING.kind and each.parameters["arguments"]["upload"] == str(upload_id)
    ]
    return min(found, key=lambda each: each.state is ExportState.FAILED, default=None)


def agreed(asking: ListRequest) -> ImportPlan:
    """Plan the import again, and refuse one that the page of the account did not show. Refuse a
    list that may be another event's, unless the account saw exactly these signs and still wants
    it."""
    event, upload = asking.of_event, upload_of(asking)
    planned = as_shown(upload, plan_again(db.session(), event, upload)) if upload.shown else None
    if planned is None or asking.arguments.get("seen") != shown_version(upload):
        raise Refusal(Reason.PREVIEW_CHANGED)
    sees_all = asking.account.may(Right.LINK_PEOPLE)
    found = misfits(db.session(), event, planned.rows, sees_all=sees_all)
    if found and asking.arguments.get("despite") != version(found):
        raise Refusal(Reason.LIST_OF_ANOTHER_EVENT)
    return planned


def carry_out(tx: Transaction, asking: ListRequest, planned: ImportPlan) -> ImportPlan:
    event, arguments = asking.of_event, asking.arguments
    upload = take_upload(
        tx, int(arguments["upload"]), event_id=event.id, account_id=asking.account.id
    )
    if upload is None:
        raise Refusal(Reason.UPLOAD_GONE)
    if arguments.get("seen") != shown_version(upload):
        raise Refusal(Reason.PREVIEW_CHANGED)
    wanted = Wanted(
        skip_refused=arguments.get("rows") == "good",
        take_replies=arguments.get("replies") == "take",
        file_name=upload.file_name,
    )
    return import_as_shown(tx, event, planned, wanted)


def outcome_of(asking: ListRequest, done: ImportPlan) -> str:
    return notes.outcome_sentence(done, replies=asking.arguments.get("replies", ""))


def show_again(asking: ListRequest) -> None:
    """Keep what the preview shows from now on."""
    event, upload = asking.of_event, upload_of(asking)
    reading = read_again(db.session(), event, upload)
    planned = rehearsed_plan(event, asking.account.id, reading)
    with transaction(by=audit.by_account(asking.account.id)) as tx:
        keep_shown(tx, upload_of(asking), event, reading.chosen, planned)


def upload_of(asking: ListRequest) -> Upload:
    """Return the account's file. Raises ``Refusal`` if it has none with this number."""
    upload = own_upload(
        db.session(),
        int(asking.arguments["upload"]),
        event_id=asking.of_event.id,
        account_id=asking.account.id,
    )
    if upload is None:
        raise Refusal(Reason.UPLOAD_GONE)
    return upload
