"""Kinds and states: the enumeration is the one list of what a column holds."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import text, update
from sqlalchemy.exc import StatementError

from ctevents.db.handle import db, transaction
from ctevents.models import Event
from ctevents.services.common import audit
from tests.support import stories


@pytest.mark.usefixtures("app")
def test_what_is_not_in_the_enumeration_is_not_written() -> None:
    stories.published_event()
    with pytest.raises(StatementError, match="is not among"), transaction(by=audit.SHELL) as tx:
        tx.execute(update(Event).values(status="postponed"))


def test_what_is_not_in_the_enumeration_is_not_read(app: Flask) -> None:
    stories.published_event()
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text("UPDATE events SET status = 'postponed'"))
    with pytest.raises(LookupError, match="'postponed' is not among"):
        db.session.query(Event).all()
