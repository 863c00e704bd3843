"""Lists as files: short ones at once, long ones by the worker; and the page with the progress and
other files.

Each export is a POST, since the audit log records it. Its address has the same filters as the
list's page.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from io import BytesIO
from typing import Any

from flask import Response as FileResponse
from flask import abort, render_template, request, stream_with_context, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import AT_ONCE, IMPORT, ExportState, FailedBecause, FileEnding
from ctevents.models import Event, Export
from ctevents.services.desk.exports import (
    ask_for_export,
    cancel_export,
    export_to_download,
    exports_of,
    length_of,
    pieces_of,
)
from ctevents.texts.exports.columns import TableColumns, of_table
from ctevents.texts.exports.exporting import (
    ExportRow,
    Listing,
    ListRequest,
    ListRows,
    listings,
    may_still_be_seen,
    works,
    write_list,
)
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import file_stem, page_language
from ctevents.tokens import Purpose
from ctevents.web.access import actor, event_or_404, staff, works_in_archive
from ctevents.web.command import done, now, refusals_to
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.list_choices import LARGEST_ID

STATES: dict[ExportState, LazyString] = {
    ExportState.QUEUED: _("waiting"),
    ExportState.RUNNING: _("in progress"),
    ExportState.DONE: _("ready"),
    ExportState.FAILED: _("failed"),
}

FAILED: dict[str, LazyString] = {
    FailedBecause.NOT_ALLOWED: _("You may no longer see the contents."),
    FailedBecause.BROKE: _(
        "The file could not be prepared after three attempts. Ask your administrator."
    ),
}

TONES = {ExportState.DONE: "good", ExportState.FAILED: "bad"}


@blueprint.post("/exports/<overview>.<any(csv, xlsx):ending>")
def overview_export(overview: str, ending: str) -> Response:
    """Export a list that belongs to no event."""
    return _export(None, overview, FileEnding(ending))


@blueprint.post("/events/<slug>/exports/<listing>.<any(csv, xlsx):ending>")
@works_in_archive
def listing_export(slug: str, listing: str, ending: str) -> Response:
    return _export(event_or_404(slug), listing, FileEnding(ending))


@blueprint.get("/exports")
def export_list() -> str:
    waiting = exports_of(db.session(), staff().id, now=now())
    found = [export for export in waiting if export.kind != IMPORT]  # it has its own page
    return render_template(
        "staff/export_list.html",
        exports=[(export, works().get(export.kind), _address(export)) for export in found],
        is_under_way=any(export.state.is_under_way for export in found),
        states=STATES,
        failed=FAILED,
        tones=TONES,
    )


@blueprint.get("/exports/files/<token>")
def export_download(token: str) -> FileResponse:
    """Return the file to the account that requested it, while it may see the list; otherwise one
    404 for all cases."""
    nonce = link_keys().nonce(Purpose.EXPORT, token)
    session, account = db.session(), staff()
    export = export_to_download(session, nonce, account_id=account.id, now=now()) if nonce else None
    if export is None or export.file_name is None or may_still_be_seen(export, account) is None:
        abort(404)
    file_name = export.file_name
    answer = download(stream_with_context(pieces_of(session, export.id)), file_name)
    answer.content_length = length_of(session, export.id)
    return answer


@blueprint.post("/exports/<int:export_id>/cancel")
def export_cancel(export_id: int) -> Response:
    """Cancel an export of the signed-in account."""
    address = url_for("staff.export_list")
    with refusals_to(address), transaction(by=actor()) as tx:
        is_cancelled = export_id <= LARGEST_ID and cancel_export(
            tx, export_id, account_id=staff().id
        )
    if not is_cancelled:
        abort(404)
    return done(gettext("The export is cancelled. You can request it again."), address)


def _export(event: Event | None, kind: str, ending: FileEnding) -> Response:
    listing = listings().get(kind)
    if listing is None or listing.is_of_event is not (event is not None):
        abort(404)
    if not listing.may_be_seen_by(staff()):
        abort(403)
    asked = {name: request.args[name] for name in listing.filters if name in request.args}
    asking = ListRequest(staff(), event, asked, now())
    found = listing.find(asking)
    file_name = f"{file_stem(kind, event)}.{ending}" if event else f"{kind}.{ending}"
    if found.total > AT_ONCE:
        return _export_later(listing, asking, ending, file_name, found.total)
    return _export_now(listing, asking, ending, file_name, found)


def _export_now(
    listing: Listing,
    asking: ListRequest,
    ending: FileEnding,
    file_name: str,
    found: ListRows[ExportRow],
) -> Response:
    file = BytesIO()
    rows = write_list(file, ending, listing.head(asking), found.rows)
    record = listing.entry(asking, ending, rows)
    with transaction(by=actor()) as tx:
        record(tx)
    return download(file.getvalue(), file_name)


def _export_later(
    listing: Listing, asking: ListRequest, ending: FileEnding, file_name: str, total: int
) -> Response:
    words = ngettext(
        "The list has one row and is being prepared in the background. This page shows the "
        "progress.",
        "The list has %(num)d rows and is being prepared in the background. This page shows the "
        "progress.",
        total,
    )
    parameters = {
        "ending": ending.value,
        "language": page_language(),
        "arguments": dict(asking.arguments),
    }
    return written_later(listing.kind, parameters, asking.event, file_name, words)


def written_later(
    kind: str, parameters: Mapping[str, Any], event: Event | None, file_name: str | None, words: str
) -> Response:
    """Leave the export to the worker and redirect to the progress page, which begins with
    ``words``."""
    address = url_for("staff.export_list")
    with refusals_to(address), transaction(by=actor()) as tx:
        ask_for_export(
            tx,
            kind,
            parameters,
            account_id=staff().id,
            event_id=event.id if event else None,
            file_name=file_name,
        )
    return done(words, address)


def _address(export: Export) -> str:
    """Return the address of the file; "" if there is none."""
    if export.state is not ExportState.DONE or export.file_name is None:
        return ""
    return url_for(
        "staff.export_download", token=link_keys().token(Purpose.EXPORT, export.link_nonce)
    )


@blueprint.context_processor
def _for_templates() -> dict[str, Any]:
    return {
        "export_address": export_address,
        "listing_name": listing_name,
        "columns_of": columns_of,
    }


def export_address(kind: str, ending: str) -> str:
    """Return the address that exports this page's list, with its filters."""
    listing = listings()[kind]
    chosen: dict[str, Any] = {
        name: request.args[name] for name in listing.filters if request.args.get(name)
    }
    if listing.is_of_event:
        slug = (request.view_args or {})["slug"]
        return url_for("staff.listing_export", slug=slug, listing=kind, ending=ending, **chosen)
    return url_for("staff.overview_export", overview=kind, ending=ending, **chosen)


def columns_of(kind: str, keys: Collection[str] = ()) -> TableColumns:
    """Return the columns of a table on the page of a list. The page makes the cells under
    ``keys``."""
    columns = listings()[kind].columns
    assert not callable(columns), "a table of another shape than its file"
    return of_table(columns, keys)


def listing_name(kind: str) -> LazyString:
    return listings()[kind].name
