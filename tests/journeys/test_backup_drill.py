"""The drill: people reply, a backup is made meanwhile, the machine dies, and the backup is put back
on an empty one."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.app import create_app
from ctevents.clock import system_clock
from ctevents.db.handle import db
from ctevents.models import Badge, Invitation, Message, Registration
from ctevents.services.outbox.gate import gate, is_held
from ctevents.tokens import Purpose
from tests.cli.conftest import environment
from tests.conftest import Clock, Databases, settings
from tests.support import stories
from tests.support.forked import ended
from tests.support.server import Processes, accept, all_at_once


class Guests:
    """People who reply one after the other, four at a time, and give up when the server is gone."""

    def __init__(self, urls: dict[str, str]) -> None:
        self._urls = urls
        self.confirmed: list[str] = []
        """The invitations whose guests have seen that they are registered, in that order."""
        self._replying = threading.Thread(target=all_at_once, args=(self._reply, [*urls], 4))

    def start(self) -> None:
        self._replying.start()

    def join(self) -> None:
        self._replying.join()

    def wait_for(self, count: int) -> None:
        ends_at = time.monotonic() + 120
        while len(self.confirmed) < count:
            assert time.monotonic() < ends_at, "nobody replies"
            time.sleep(0.01)

    def _reply(self, url: str) -> int:
        with suppress(OSError):
            if accept(url) == 303:
                self.confirmed.append(self._urls[url])
        return 0


@pytest.mark.long
@pytest.mark.parametrize(
    "guests", [24, pytest.param(1000, marks=pytest.mark.soak)], ids=["short", "soak"]
)
def test_nothing_confirmed_before_the_backup_is_missing(
    app: Flask, clock: Clock, databases: Databases, database_uri: str, tmp_path: Path, guests: int
) -> None:
    clock.now = system_clock()
    day = clock.now + timedelta(days=9)
    stories.published_event(capacity=guests, starts_at=day, ends_at=day + timedelta(hours=3))
    nonces = [each.link_nonce for each in stories.many_invited(guests)]
    file = tmp_path / "drill.backup"
    with Processes(database_uri, tmp_path) as processes:
        replying = Guests(
            {
                processes.base_url + stories.path(Purpose.INVITATION, nonce): nonce
                for nonce in nonces
            }
        )
        replying.start()
        replying.wait_for(guests // 3)
        before = set(replying.confirmed)
        (made,) = ended(["ctevents.cli", "backup", str(file)], environment(database_uri, tmp_path))
        assert made.returncode == 0, made.stderr
        processes.kill()
        replying.join()

    elsewhere = databases.empty()
    (restored,) = ended(["ctevents.cli", "restore", str(file)], environment(elsewhere, tmp_path))
    assert restored.returncode == 0, restored.stderr
    with create_app(settings(elsewhere, tmp_path)).app_context():
        registered = select(Invitation.link_nonce).join(
            Registration, Registration.person_id == Invitation.person_id
        )
        assert before <= set(db.session.scalars(registered))
        registrations = set(db.session.scalars(select(Registration.id)))
        assert set(db.session.scalars(select(Badge.registration_id))) == registrations
        assert set(db.session.scalars(select(Message.registration_id))) - {None} == registrations
        assert is_held(gate(db.session()))
        db.session.remove()
        db.engine.dispose()
