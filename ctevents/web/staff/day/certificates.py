"""Certificates of attendance, printed for all attendees or for one."""

from __future__ import annotations

from typing import IO

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response as Redirect

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import files_of
from ctevents.domain.roles import Right
from ctevents.formats import pdf
from ctevents.models import Account
from ctevents.services.common import audit
from ctevents.services.figures.certificates import (
    count_holders,
    count_only_practised,
    record_certificates,
)
from ctevents.services.guests.lookup import person_guest
from ctevents.texts.exports.exporting import FileSummary, ListRequest, Signs
from ctevents.texts.papers.certificates import (
    certificate_face,
    certificate_said,
    outdated_certificates,
    reissue,
    sheets_of_certificates,
    write_down_certificates,
)
from ctevents.texts.rendering import file_stem, page_language
from ctevents.web.access import actor, event_or_404, narrowed, needs, works_in_archive
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.exports import written_later

PARTS = {
    "event_title": _("Title"),
    "held": _("City and date"),
    "place": _("Place"),
    "project": _("Project"),
    "small_print": _("Small print"),
    "signatory": _("Signatory"),
}
"""Names of the parts of a certificate that state facts of the event."""


@blueprint.get("/events/<slug>/certificates")
@narrowed(needs(Right.PRINT_BADGES))
def certificate_choose(slug: str) -> str:
    event = event_or_404(slug)
    count = count_holders(db.session(), event, now=now())
    outdated, differences = outdated_certificates(event, now=now())
    return render_template(
        "staff/certificate_choose.html",
        event=event,
        count=count,
        files=files_of(count),
        has_begun=event.starts_at is not None and event.starts_at <= now(),
        practised=count_only_practised(db.session(), event),
        outdated=outdated,
        differences=differences,
        parts=PARTS,
    )


class Rewriting:
    """Work of the worker: rewrite certificates that differ from their event. It leaves no file."""

    kind = "certificates"
    name = _("Reissued certificates")

    def may_be_seen_by(self, account: Account) -> bool:
        return account.disabled_at is None and account.may(Right.PLAN_EVENTS)

    def write(self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs) -> FileSummary:
        """Rewrite; the audit log records each certificate as it is written."""
        actor = audit.by_account(asking.account.id)
        reissue(
            asking.of_event.id, tell=signs.tell, count_in=signs.count, actor=actor, now=asking.now
        )
        return FileSummary(signs.counted, lambda _tx: None)


REWRITING = Rewriting()


@blueprint.post("/events/<slug>/certificates")
@narrowed(needs(Right.PLAN_EVENTS))
def certificate_reissue(slug: str) -> Redirect:
    """Ask the worker to rewrite the certificates that differ from their event. A second request
    meanwhile starts nothing new."""
    words = gettext(
        "The certificates are being reissued in the background. This page shows the progress."
    )
    parameters = {"ending": "", "language": page_language(), "arguments": {}}
    return written_later(REWRITING.kind, parameters, event_or_404(slug), None, words)


@blueprint.post("/events/<slug>/certificates.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def certificate_sheets(slug: str) -> Response:
    """Return the file that ``part`` numbers from 1 on. A POST, since each file with names is
    recorded in the audit log. Once the event is over, printed certificates are stored."""
    event = event_or_404(slug)
    number, places = _file_chosen(count_holders(db.session(), event, now=now()))
    write_down_certificates(event.id, actor=actor(), now=now())
    with transaction(by=actor()) as tx:
        record_certificates(tx, event, len(places))
    content = sheets_of_certificates(event, places, now=now())
    return download(content, f"{file_stem('certificates', event)}{number}.pdf")


def _file_chosen(count: int) -> tuple[str, range]:
    """Return the suffix of the file's name, and the positions of the people in it."""
    files = {str(number): places for number, places in enumerate(files_of(count), start=1)}
    chosen = request.form.get("part", "1")
    if chosen not in files:
        abort(400)
    return f"-{chosen}" if len(files) > 1 else "", files[chosen]


@blueprint.post("/events/<slug>/guests/people/<int(max=2147483647):person_id>/certificate.pdf")
@narrowed(needs(Right.PRINT_BADGES))
@works_in_archive
def certificate_print(slug: str, person_id: int) -> Response | Redirect:
    event = event_or_404(slug)
    write_down_certificates(event.id, person_id=person_id, actor=actor(), now=now())
    with transaction(by=actor()) as tx:
        guest = person_guest(tx, event.id, person_id)
        if guest is None or guest.registration is None:
            abort(404)
        said = certificate_said(guest.registration, now=now())
        if said is not None:
            record_certificates(tx, event, 1, person_id=person_id)
    if said is None:
        flash(
            gettext("This guest has no certificate, because nobody with this name was checked in."),
            "error",
        )
        return redirect(url_for("staff.guest_edit", slug=slug, person_id=person_id), 303)
    return download(pdf.certificate(certificate_face(event, said)), f"certificate-{person_id}.pdf")
