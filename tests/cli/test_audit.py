"""``ctevents audit verify``."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from ctevents.cli.application import system_user
from ctevents.db.base import WRITING
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from ctevents.services.common.audit_heads import heads
from tests.cli.conftest import Command
from tests.cli.test_check import lines
from tests.support import stories

DROP = {
    "sqlite": "DROP TRIGGER audit_entries_unchanged",
    "postgresql": "SET LOCAL session_replication_role = replica",
}


@pytest.fixture(autouse=True)
def published(app: Flask) -> None:
    stories.published_event()


def change_second_entry() -> None:
    event_id = stories.event().id
    db.session.remove()
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        connection.execute(text(DROP[connection.dialect.name]))
        changed = "UPDATE audit_entries SET actor = 'link' WHERE chain = :chain AND position = 2"
        connection.execute(text(changed), {"chain": event_id})


def test_says_so_of_a_log_that_is_as_it_was_written(ctevents: Command) -> None:
    ended = ctevents("audit", "verify")
    assert (ended.status, ended.err) == (0, "")
    assert "ba: 2 entries, unchanged\n" in ended.out


@pytest.mark.long
def test_names_chain_and_position_of_a_changed_entry(ctevents: Command) -> None:
    change_second_entry()
    ended, as_json = ctevents("audit", "verify"), ctevents("audit", "verify", "--json")
    assert (ended.status, as_json.status) == (1, 1)
    assert "ba: the entry at position 2 was changed\n" in ended.out
    assert '"fault": "changed",\n    "position": 2,' in as_json.out
    assert (
        lines(ctevents("check"))["audit log"] == "FAILED: ba: the entry at position 2 was changed"
    )


def test_compares_a_head_that_was_kept(ctevents: Command) -> None:
    [head] = [head for head in heads(db.session()) if head.chain == stories.event().id]
    with transaction(by=audit.SHELL) as tx:
        audit.record(tx, "guest.edited", event_id=stories.event().id)
    assert ctevents("audit", "verify", "--head", str(head)).status == 0
    longer = str(head).replace(f" {head.length} ", f" {head.length + 2} ")
    assert (
        f"ba: the entry at position {head.length + 2} was removed"
        in ctevents("audit", "verify", "--head", longer).out
    )
    assert ctevents("audit", "verify", "--head", "3 three").status == 2


@pytest.mark.long
def test_an_upgrade_begins_the_chains_of_older_entries(ctevents: Command) -> None:
    db.session.remove()
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        connection.execute(text(DROP[connection.dialect.name]))
        connection.execute(
            text("UPDATE audit_entries SET code = NULL, key = NULL, words_code = NULL")
        )
        connection.execute(text("DELETE FROM audit_chains"))
    assert "its chain has not begun: run ctevents db upgrade" in ctevents("audit", "verify").out
    assert ctevents("db", "upgrade").status == 0
    assert ctevents("audit", "verify").status == 0


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        (("guests", "list", "ba"), "ba"),
        (("messages", "list"), None),
        (("door", "token", "ba", "--station", "A"), "ba"),
        (("staff", "add", "ana@ctevents.example", "--role", "observer"), None),
    ],
)
def test_a_command_that_prints_names_or_links_is_recorded_with_its_user(
    ctevents: Command, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], slug: str | None
) -> None:
    monkeypatch.setenv("SUDO_USER", "ana")
    assert ctevents(*words).status == 0
    [entry] = audit.entries(db.session(), beginning=["shell."], limit=9)
    assert (entry.event and entry.event.slug, entry.actor) == (slug, "shell")
    assert entry.details == {"command": " ".join(words[:2]), "user": system_user(), "sudo": "ana"}


@pytest.mark.long
def test_a_preview_with_guests_who_are_on_the_list_is_recorded(
    ctevents: Command, tmp_path: Path
) -> None:
    file = tmp_path / "guests.csv"
    file.write_text(
        "given_name,family_name,email,group\nAna,Ilić,ana@court.example,judges\n", "utf-8"
    )
    for _before_and_after in range(2):
        assert ctevents("guests", "import", "ba", str(file), "--dry-run").status == 0
        assert ctevents("guests", "import", "ba", str(file)).status == 0
    [entry] = audit.entries(db.session(), beginning=["guests.previewed"], limit=9)
    assert entry.details == {"rows": 1, "matched": 1}
