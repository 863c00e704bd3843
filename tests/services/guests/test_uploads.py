"""An account keeps few uploaded files at once."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, Upload
from ctevents.services.common import audit
from ctevents.services.guests.uploads import MOST_KEPT
from tests.support import stories

LIST = b"Given name,Family name\nAmra,Begovic\n"


def test_the_oldest_of_too_many_goes_and_those_of_others_stay(app: Flask) -> None:
    emails = [stories.account(role) for role in (Role.ORGANISER, Role.ADMINISTRATOR)]
    one, other = (
        db.session().scalars(select(Account.id).where(Account.email == email)).one()
        for email in emails
    )
    with transaction(by=audit.SHELL) as tx:
        stories.uploaded(tx, other, "theirs.csv", LIST)
        for number in range(MOST_KEPT + 2):
            stories.uploaded(tx, one, f"{number}.csv", LIST)
    kept = [upload.file_name for upload in db.session().scalars(select(Upload).order_by(Upload.id))]
    assert kept == ["theirs.csv", *(f"{number}.csv" for number in range(2, MOST_KEPT + 2))]
