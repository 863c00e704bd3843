"""The beginning and end of every command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from flask import Flask

from ctevents.cli import COMMANDS, main
from ctevents.db.schema import newest_revision, what_to_do
from tests.cli.conftest import Command, Ended, environment
from tests.conftest import Databases
from tests.support import forked

PROGRAM = [str(Path(sys.executable).with_name("ctevents"))]
MODULE = [sys.executable, "-m", "ctevents.cli"]


def process(command: list[str], *arguments: str, **changes: str) -> Ended:
    """Run a command in a separate process whose environment has only these variables."""
    done = subprocess.run([*command, *arguments], env=changes, capture_output=True, text=True)
    return Ended(done.returncode, done.stdout, done.stderr)


def at_once(*arguments: str, stdin: str = "", **changes: str) -> Ended:
    """Run the command in a process that need not import everything again."""
    (done,) = forked.ended(["ctevents.cli", *arguments], changes, stdin.encode())
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def leaves(command: click.Command, *path: str) -> list[tuple[str, ...]]:
    if isinstance(command, click.Group):
        context = click.Context(command)
        subs = [
            (name, command.get_command(context, name)) for name in command.list_commands(context)
        ]
        return [leaf for name, each in subs if each for leaf in leaves(each, *path, name)]
    return [path]


@pytest.mark.long
def test_a_fresh_database_by_real_processes(databases: Databases, tmp_path: Path) -> None:
    """The schema, the reference data and the first account, each by a process of its own."""
    uri = databases.empty()
    shell = environment(uri, tmp_path)
    assert at_once("events", "list", **shell) == Ended(1, "", f"ctevents: {what_to_do(None)}\n")
    told, reached = process(PROGRAM, "db", "upgrade", **shell).out.splitlines()
    assert told.startswith("The database is ")
    assert reached == f"The schema is at {newest_revision()}."
    assert at_once("db", "upgrade", **shell).status == 0
    first = process(MODULE, "seed", "--json", **shell)
    assert first.json == {"projects": 1, "stakeholder_groups": 13, "events": 6}
    assert at_once("seed", "--json", **shell).json == {
        "projects": 0,
        "stakeholder_groups": 0,
        "events": 0,
    }
    added = at_once(
        "staff",
        "add",
        "root@ctevents.example",
        "--role",
        "administrator",
        "--password-stdin",
        stdin="correct horse battery staple\n",
        **shell,
    )
    assert added == Ended(0, "root@ctevents.example can sign in.\n", "")
    databases.drop(uri)


@pytest.mark.long
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"CTEVENTS_SECRET_KEY": "short"},
            "CTEVENTS_SECRET_KEY is too short: give at least 32 characters",
        ),
        (
            {"CTEVENTS_SQLALCHEMY_DATABASE_URI": "mysql://nowhere"},
            "CTEVENTS_SQLALCHEMY_DATABASE_URI must begin with sqlite: or postgresql+psycopg:",
        ),
        (
            {"CTEVENTS_SQLALCHEMY_DATABASE_URL": "postgresql+psycopg://events@db/events"},
            (
                "CTEVENTS_SQLALCHEMY_DATABASE_URL is not a setting: the nearest one is "
                "CTEVENTS_SQLALCHEMY_DATABASE_URI"
            ),
        ),
    ],
)
def test_a_wrong_setting_is_named_on_one_line(
    tmp_path: Path, changes: dict[str, str], words: str
) -> None:
    shell = environment(f"sqlite:///{tmp_path / 'none.sqlite3'}", tmp_path) | changes
    assert at_once("seed", **shell) == Ended(1, "", f"ctevents: {words}\n")


@pytest.mark.long
def test_a_database_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    shell = environment("postgresql+psycopg://nobody@127.0.0.1:1/none?connect_timeout=2", tmp_path)
    ended = at_once("events", "list", **shell)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith("ctevents: the database: connection failed")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize("command", leaves(main), ids=" ".join)
def test_every_command_has_help_that_needs_no_settings(
    ctevents: Command, command: tuple[str, ...]
) -> None:
    ended = ctevents(*command, "--help")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(f"Usage: ctevents {' '.join(command)} ")


@pytest.mark.parametrize(
    ("name", "words"), [(name, words) for name, (_, words) in COMMANDS.items()]
)
def test_the_list_of_commands_has_the_first_words_of_each(
    ctevents: Command, name: str, words: str
) -> None:
    help_ = " ".join(ctevents(name, "--help").out.split())
    assert words.removesuffix(".") in help_


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nonsense",), "No such command 'nonsense'."),
        (("staff", "add"), "Missing argument 'EMAIL'."),
        (("events", "list", "--nonsense"), "No such option '--nonsense'."),
        (
            ("messages", "list", "--state", "lost"),
            "Invalid value for '--state': 'lost' is not one of",
        ),
    ],
)
def test_wrong_use_is_one_line_and_2(
    ctevents: Command, arguments: tuple[str, ...], words: str
) -> None:
    ended = ctevents(*arguments)
    assert (ended.status, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith(f"ctevents: {words}")


def test_a_command_without_arguments_shows_its_commands(ctevents: Command) -> None:
    ended = ctevents("staff")
    assert (ended.status, ended.out) == (2, "")
    assert "disable" in ended.err


@pytest.mark.usefixtures("app")
def test_what_is_not_there_is_one_line_and_1(ctevents: Command) -> None:
    assert ctevents("guests", "list", "zz") == Ended(
        1, "", "ctevents: there is no event 'zz': see ctevents events list\n"
    )
    assert ctevents("staff", "disable", "nobody@x.example") == Ended(
        1, "", "ctevents: there is no account 'nobody@x.example': see ctevents staff list\n"
    )
    assert ctevents("invitations", "send", "ba", "--group", "pirates").err.startswith(
        "ctevents: there is no group 'pirates': choose of police, border-police,"
    )


@pytest.mark.long
def test_a_reader_that_closes_the_pipe_is_no_trouble(
    app: Flask, database_uri: str, tmp_path: Path
) -> None:
    shell = environment(database_uri, tmp_path)
    with subprocess.Popen(
        [*PROGRAM, "events", "list"], env=shell, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
