"""An account keeps few uploaded files at once."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, Upload
from ctevents.services.common import audit
from ctevents.services.common.kept_uploads import MOST_KEPT
from ctevents.services.launch.source_import import keep_file
from tests.support import stories


def test_the_oldest_of_too_many_goes_and_those_of_others_stay(app: Flask) -> None:
    emails = [stories.account(role) for role in (Role.ORGANISER, Role.ADMINISTRATOR)]
    one, other = (
        db.session().scalars(select(Account.id).where(Account.email == email)).one()
        for email in emails
    )
    with transaction(by=audit.SHELL) as tx:
        keep_file(tx, stories.project().id, other, "theirs.csv", b"x")
        for number in range(MOST_KEPT + 2):
            keep_file(tx, stories.project().id, one, f"{number}.csv", b"x")
    kept = [upload.file_name for upload in db.session().scalars(select(Upload).order_by(Upload.id))]
    assert kept == ["theirs.csv", *(f"{number}.csv" for number in range(2, MOST_KEPT + 2))]
