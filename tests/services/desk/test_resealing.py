"""Values of earlier versions, and of an older data key, are sealed with the newest one; also after
``kill -9``."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import JSON, LargeBinary, String, column, func, insert, select, table, text

from ctevents.db.base import WRITING, give_keys
from ctevents.db.handle import db, rewrite_files, transaction
from ctevents.domain.launch.answers import Answer, Extent
from ctevents.domain.roles import Role
from ctevents.formats.sealed import DataKeys, Sealer
from ctevents.models import Account, DueRewrite, Export, IncomingMail, Registration
from ctevents.models.columns import MARK
from ctevents.services.common import audit
from ctevents.services.desk.resealing import is_any_left, seal_piece
from ctevents.services.launch.answers import answers_by_kind
from ctevents.services.privacy.requests import person_referred_to
from tests.cli.conftest import environment
from tests.cli.test_retention_traces import contents, traces
from tests.support import answered, stories
from tests.support.cards import sealer
from tests.support.forked import started
from tests.support.strong_keys import STRONG

KEY, NEWER = STRONG["DATA_KEY"], "Kd8wQz31xVnT5mRj-C0hSe7uLf2gAoBi"
SEEDS = {
    word: word for word in ("Zqdiet", "Zqsender", "Zqsubject", "Zqbody", "Zqsearch", "Zqphone")
}
MANY = 2500
EMAIL = "zqguest@police.example"
AT = datetime(2027, 2, 1, tzinfo=UTC)
MAILS = table(
    "incoming_mails",
    *(column(name, String) for name in ("digest", "kind", "outcome", "sender", "subject")),
    column("received_at", IncomingMail.received_at.type),
    column("content", LargeBinary),
)


@pytest.fixture
def older(app: Flask) -> Iterator[None]:
    """Rows as an earlier version wrote them."""
    stories.published_event()
    stories.registered(email=EMAIL)
    stories.account(Role.ORGANISER)
    account_id = db.session().scalars(select(Account.id)).first()
    with transaction(by=audit.SHELL) as tx:
        tx.add(
            Export(
                account_id=account_id,
                kind="guests",
                parameters={},
                link_nonce="n",
                created_at=tx.now,
            )
        )
    db.session.remove()
    plain = table("exports", column("parameters", JSON))
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        connection.execute(text("UPDATE registrations SET dietary = 'Zqdiet', access_needs = ''"))
        connection.execute(
            text("UPDATE people SET is_unnamed = true, unnamed_number = 1, phone = 'Zqphone'")
        )
        connection.execute(plain.update().values(parameters={"search": "Zqsearch"}))
        connection.execute(insert(MAILS), [mail(0)])
    yield
    give_keys(db.engine.dialect, DataKeys([KEY]))


def mail(number: int) -> dict[str, object]:
    said = {"sender": "zqsender@court.example", "subject": "Zqsubject", "content": b"Zqbody"}
    return said | {"digest": f"d{number}", "received_at": AT, "kind": "other", "outcome": "kept"}


def values() -> list[object]:
    db.session.remove()
    [registration], [found] = (
        db.session().scalars(select(table)).all() for table in (Registration, IncomingMail)
    )
    [parameters] = db.session().scalars(select(Export.parameters))
    needs = [registration.dietary, registration.access_needs, registration.person.phone]
    return [*needs, found.sender, found.subject, found.content, parameters]


VALUES = [
    "Zqdiet",
    "",
    "Zqphone",
    "zqsender@court.example",
    "Zqsubject",
    b"Zqbody",
    {"search": "Zqsearch"},
]


def seal_all(used: Sealer) -> int:
    done = 0
    while True:
        with transaction(by=audit.SHELL) as tx:
            count = seal_piece(tx, used)
        if not count:
            return done
        done += count


def found_in_files(database_uri: str, folder: Path) -> set[str]:
    db.session.remove()
    return set().union(*traces(SEEDS, contents(database_uri, folder)).values())


@pytest.mark.long
@pytest.mark.usefixtures("older")
def test_what_an_earlier_version_wrote_is_sealed_and_in_no_file(
    database_uri: str, tmp_path: Path
) -> None:
    assert len(found_in_files(database_uri, tmp_path)) == len(SEEDS)
    assert values() == VALUES
    assert is_any_left(db.session(), sealer())
    assert seal_all(sealer()) == 4
    assert not is_any_left(db.session(), sealer())
    assert values() == VALUES
    assert db.session().scalar(select(func.count()).select_from(DueRewrite)) == 1
    assert (
        person_referred_to(db.session(), stories.event(), EMAIL.upper().replace("@P", "@p")).phone
        == "Zqphone"
    )
    for _again in range(3):  # a connection that another test is just making can put one off
        rewrite_files({"registrations", "incoming_mails", "exports", "people"})
        if not found_in_files(database_uri, tmp_path):
            break
    assert found_in_files(database_uri, tmp_path) == set()
    assert seal_all(sealer()) == 0


@pytest.mark.long
@pytest.mark.usefixtures("older")
def test_after_a_rotation_all_is_sealed_with_the_newest_key() -> None:
    [first, *_] = answered.add_recommendations().values()
    answered.answered("ba", first, {"police": [Answer(Extent.YES, comment="good")] * 5})
    seal_all(sealer())
    give_keys(db.engine.dialect, DataKeys([NEWER, KEY]))
    both = Sealer(NEWER, KEY)
    assert values() == VALUES
    assert is_any_left(db.session(), both)
    assert seal_all(both) >= 5
    assert not is_any_left(db.session(), both)
    give_keys(db.engine.dialect, DataKeys([NEWER]))
    assert values() == VALUES
    assert person_referred_to(db.session(), stories.event(), EMAIL).phone == "Zqphone", (
        "its hash has the newest key, too"
    )
    assert len(answers_by_kind(db.session(), Sealer(NEWER), stories.event().id)["police"]) == 5


@pytest.mark.long
@pytest.mark.usefixtures("older")
def test_a_killed_run_goes_on_where_it_was(database_uri: str, tmp_path: Path) -> None:
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        connection.execute(insert(MAILS), [mail(number) for number in range(1, MANY)])
    settings = {name: each for name, each in os.environ.items() if not name.startswith("CTEVENTS_")}
    settings |= environment(database_uri, tmp_path)
    process = started(["ctevents.cli", "db", "upgrade"], settings)
    ends_at = time.monotonic() + 60
    while not sealed_mails() and time.monotonic() < ends_at:
        time.sleep(0.005)
    assert process.pid is not None
    os.killpg(process.pid, signal.SIGKILL)
    process.join()
    assert 0 < sealed_mails() < MANY, "it was killed in between"
    again = started(["ctevents.cli", "db", "upgrade"], settings)
    again.join(60)
    assert again.exitcode == 0
    assert sealed_mails() == MANY
    assert not is_any_left(db.session(), sealer())
    db.session.remove()
    senders = db.session().scalars(select(IncomingMail.sender)).all()
    assert senders == ["zqsender@court.example"] * MANY


def sealed_mails() -> int:
    db.session.remove()
    query = select(func.count()).select_from(MAILS).where(MAILS.c.sender.startswith(MARK))
    return db.session().scalar(query) or 0
