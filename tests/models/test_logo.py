"""Logos."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import transaction
from ctevents.models import Logo
from ctevents.services.common import audit
from tests.support import stories


def add() -> int:
    with transaction(by=audit.SHELL) as tx:
        logo = Logo(
            project_id=stories.event().project_id,
            name="A donor",
            position=1,
            png=b"",
            digest="",
            width=1,
            height=1,
            created_at=stories.now(),
        )
        tx.add(logo)
        tx.flush()
        return logo.id


def test_the_number_of_a_removed_one_is_not_given_again(app: Flask) -> None:
    removed = add()
    with transaction(by=audit.SHELL) as tx:
        tx.delete(tx.get_one(Logo, removed))
    assert add() != removed
