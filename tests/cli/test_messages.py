"""The outbox from the shell."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from tests.cli.conftest import Command
from tests.support import stories


@pytest.mark.long
def test_letters_are_listed_newest_first_and_filtered(app: Flask, ctevents: Command) -> None:
    dates = {
        "starts_at": datetime(2090, 3, 10, 9, 0, tzinfo=UTC),
        "ends_at": datetime(2090, 3, 10, 12, 0, tzinfo=UTC),
    }
    for slug in ("ba", "xk"):
        stories.published_event(slug, **dates)
        stories.guest(slug, email=f"amra@{slug}.example")
        ctevents("invitations", "send", slug)
    found = ctevents("messages", "list", "--json").json
    assert [each["event"] for each in found] == ["xk", "ba"]
    letter = ctevents("messages", "list", "--event", "ba", "--state", "queued", "--json").json[0]
    created_at = letter["created_at"]
    assert datetime.fromisoformat(created_at).utcoffset() is not None
    assert letter == {
        "id": found[1]["id"],
        "event": "ba",
        "kind": "invitation",
        "state": "queued",
        "recipient": "amra@ba.example",
        "created_at": created_at,
        "due_at": created_at,
        "sent_at": None,
        "attempts": 0,
        "server_words": None,
    }
    assert ctevents("messages", "list", "--state", "failed", "--json").json == []
    lines = ctevents("messages", "list", "--event", "xk").out.splitlines()
    headings = "id event kind state recipient due_at sent_at attempts server_words"
    assert lines[0].split() == headings.split()
    assert lines[1].split()[1:5] == ["xk", "invitation", "queued", "amra@xk.example"]
