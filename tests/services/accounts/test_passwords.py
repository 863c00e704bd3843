"""The kept proof of a password: a slow hash with a salt of its own, sealed with a key that the database does not have."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from sqlalchemy import String, select, type_coerce

from ctevents.db.base import give_keys
from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.formats.sealed import DataKeys, SealBroken
from ctevents.models import Account
from ctevents.services.accounts.passwords import hash_of, is_password_of
from tests.support import stories

FORM = re.compile(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)")
PASSWORD = "correct horse battery staple"


@pytest.mark.usefixtures("slow_passwords")
def test_a_password_is_hashed_slowly_and_with_a_salt_of_its_own() -> None:
    first, second = (FORM.fullmatch(hash_of(PASSWORD)) for _ in range(2))
    assert first
    assert second
    memory, rounds, salt, hashed = first.groups()
    assert int(memory) >= 19 * 1024  # KiB
    assert int(rounds) >= 2
    assert (len(salt), len(hashed)) == (22, 43)  # 128 and 256 bits
    assert (salt, hashed) != second.groups()[2:]


def test_every_character_of_a_password_counts() -> None:
    long = "when the river rises, " * 5
    hashed = hash_of(f"{long}a")
    assert is_password_of(hashed, f"{long}a")
    assert not is_password_of(hashed, f"{long}b")
    assert not is_password_of(hashed, long)


def test_a_thief_of_the_database_cannot_try_passwords(app: Flask) -> None:
    email = stories.account(Role.ORGANISER)
    raw = db.session().scalars(select(type_coerce(Account.password_hash, String)).where(Account.email == email)).one()
    assert raw
    assert FORM.search(raw) is None
    db.session.remove()
    give_keys(db.engine.dialect, DataKeys(["the data key of somebody else, long enough"]))
    with pytest.raises(SealBroken):
        db.session().scalars(select(Account).where(Account.email == email)).one()
    give_keys(db.engine.dialect, app.extensions["ctevents.data_keys"])
