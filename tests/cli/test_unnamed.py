"""No command reveals the identity of an unnamed guest."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from tests.cli.conftest import Command
from tests.conftest import Databases
from tests.support import unnamed


@pytest.mark.long
@pytest.mark.parametrize(
    "form", [("--json",), pytest.param((), marks=pytest.mark.crawl)], ids=["json", "text"]
)
def test_no_command_tells_it(
    app: Flask, databases: Databases, ctevents: Command, tmp_path: Path, form: tuple[str, ...]
) -> None:
    event = databases.told(unnamed.event_of_unnamed)
    file = str(unnamed.exported(tmp_path))
    for command in (
        ["guests", "list", event],
        ["messages", "list"],
        ["events", "list"],
        ["staff", "list"],
        ["guests", "import", event, file, "--dry-run"],
        ["guests", "import", event, file],
        ["invitations", "send", event, "--dry-run"],
        ["reminders", "run", "--now", "2090-03-09T09:00:00+01:00"],
        ["invitations", "send", event],
        ["worker", "--once"],
    ):
        ended = ctevents(*command, *form)
        assert unnamed.told(ended.out + ended.err) == set(), command
    badges = tmp_path / "badges.pdf"
    assert ctevents("badges", event, "-o", str(badges)).status == 0
    assert unnamed.told(badges.read_bytes()) == set()
