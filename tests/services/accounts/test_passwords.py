"""The kept proof of a password: a slow hash with a salt of its own, sealed with a key that the
database does not have."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from sqlalchemy import String, select, type_coerce

from ctevents.db.base import give_keys
from ctevents.db.handle import db
from ctevents.domain.accounts.passwords import Weakness
from ctevents.domain.roles import Role
from ctevents.formats.sealed import DataKeys, SealBroken
from ctevents.models import Account
from ctevents.services.accounts.passwords import hash_of, is_password_of, weakness
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


@pytest.mark.parametrize(
    "password",
    [
        "пароль123456",
        "лозинка12345",
        "Лозинка.2027",
        "мојалозинка1",
        "тајналозинка",
        "здраво123456",
        "fjalekalimi1",
        "Fjalëkalimi2027!",
        "fjalekalimiim",
        "shqiperia1912",
        "Shqipëria2027",
        "mirëmëngjesi1",
        "mojalozinka1",
        "mojaLozinka!",
        "željezničar1921",
        "Podgorica2027",
        "crvenazvezda",
        "ЦрвенаЗвезда1945",
        "Македонија2027",
        "македонија12",
        "Sarajevo2027",
        "Скопје1234567",
        "Приштина1999",
        "prishtina1999",
    ],
)
def test_common_ones_in_the_languages_of_the_region_are_refused(password: str) -> None:
    found = weakness(password, email="amra@office.example", site="launches.example.org")
    assert found in (Weakness.COMMON, Weakness.SEQUENCE)


@pytest.mark.parametrize(
    "password",
    [
        "четири збора без врска",
        "katër fjalë pa lidhje",
        "četiri riječi bez veze",
        "лубеница над реком 7",
    ],
)
def test_phrases_in_them_are_taken(password: str) -> None:
    assert weakness(password, email="amra@office.example", site="launches.example.org") is None


def test_every_character_of_a_password_counts() -> None:
    long = "when the river rises, " * 5
    hashed = hash_of(f"{long}a")
    assert is_password_of(hashed, f"{long}a")
    assert not is_password_of(hashed, f"{long}b")
    assert not is_password_of(hashed, long)


def test_a_thief_of_the_database_cannot_try_passwords(app: Flask) -> None:
    email = stories.account(Role.ORGANISER)
    raw = (
        db.session()
        .scalars(select(type_coerce(Account.password_hash, String)).where(Account.email == email))
        .one()
    )
    assert raw
    assert FORM.search(raw) is None
    db.session.remove()
    give_keys(db.engine.dialect, DataKeys(["the data key of somebody else, long enough"]))
    with pytest.raises(SealBroken):
        db.session().scalars(select(Account).where(Account.email == email)).one()
    give_keys(db.engine.dialect, app.extensions["ctevents.data_keys"])
