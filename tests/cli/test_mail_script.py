"""The script of deploy/postfix that takes mail for the mail server: 75 keeps a message, every other
failure sends it back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.support.postfix import parts

COMMAND = "/srv/ctevents/.venv/bin/ctevents mail receive"
NOT_NOW = 75


def status_with(folder: Path, command: str | None, *, has_settings: bool = True) -> int:
    """Return the exit status of the mail script if its command is this shell script; None: the
    command is missing."""
    settings, program = folder / "ctevents.env", folder / "command"
    if has_settings:
        settings.write_text("CTEVENTS_EXAMPLE=1\n")
    if command is not None:
        program.write_text(f"#!/bin/sh\n{command}\n")
        program.chmod(0o755)
    script = parts()[0]
    assert COMMAND in script, "the script calls a different command now"
    ours = script.replace(COMMAND, str(program)).replace("/etc/ctevents.env", str(settings))
    return subprocess.run(["sh", "-c", ours], input=b"", capture_output=True, timeout=30).returncode


@pytest.mark.parametrize("status", [0, 2, 67, 75, 125])
def test_what_the_command_says_is_passed_on(tmp_path: Path, status: int) -> None:
    assert status_with(tmp_path, f"exit {status}") == status


def test_the_command_sees_the_settings(tmp_path: Path) -> None:
    assert status_with(tmp_path, '[ "$CTEVENTS_EXAMPLE" = 1 ]') == 0


def test_a_command_that_is_not_there_keeps_the_message(tmp_path: Path) -> None:
    """The command is missing during an upgrade."""
    assert status_with(tmp_path, None) == NOT_NOW


@pytest.mark.parametrize("status", [1, 126])
def test_a_command_that_cannot_be_run_keeps_the_message(tmp_path: Path, status: int) -> None:
    """1 is Python's if a module is missing during an upgrade; the command itself never says it."""
    assert status_with(tmp_path, f"exit {status}") == NOT_NOW


@pytest.mark.parametrize("signal", ["KILL", "TERM"])
def test_a_command_that_was_killed_keeps_the_message(tmp_path: Path, signal: str) -> None:
    assert status_with(tmp_path, f"kill -{signal} $$") == NOT_NOW


def test_without_settings_the_message_is_kept(tmp_path: Path) -> None:
    assert status_with(tmp_path, "exit 0", has_settings=False) == NOT_NOW
