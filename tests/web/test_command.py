"""The POST of a form, once: a refusal undoes what was written, and is answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask, get_flashed_messages
from werkzeug.exceptions import HTTPException

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry
from ctevents.services.common import audit
from ctevents.web import command
from ctevents.web.command import refusals_in, refusals_to
from ctevents.web.forms import Form

OVER = "The event is over."


def test_a_refusal_undoes_what_was_written_and_leads_to_the_page(app: Flask) -> None:
    with app.test_request_context():
        with (
            pytest.raises(HTTPException) as ended,
            refusals_to("/there"),
            transaction(by=audit.SHELL) as tx,
        ):
            audit.record(tx, "signed_in")
            raise Refusal(Reason.EVENT_OVER)
        answer = ended.value.get_response()
        assert (answer.status_code, answer.headers["Location"]) == (303, "/there")
        assert get_flashed_messages(with_categories=True) == [("error", OVER)]
        assert db.session.query(AuditEntry).count() == 0


@pytest.mark.once
def test_a_form_is_shown_again_with_the_sentence_and_the_status(app: Flask) -> None:
    with app.test_request_context():
        form = Form()
        with (
            pytest.raises(HTTPException) as ended,
            refusals_in(form, lambda: f"the page: {form.form_errors}"),
        ):
            raise Refusal(Reason.EVENT_OVER)
        answer = ended.value.get_response()
        assert (answer.status_code, answer.get_data(as_text=True)) == (409, f"the page: {[OVER]}")


@pytest.mark.once
def test_no_page_catches_a_refusal_itself() -> None:
    """The worker imports long lists, and has no page."""
    pages = Path(command.__file__).parent.rglob("*.py")
    catching = sorted(page.name for page in pages if "except Refusal" in page.read_text())
    assert catching == ["command.py", "importing.py"]
