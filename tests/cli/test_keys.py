"""``ctevents keys rotate``: with keys in the instance folder, and in the environment."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask

from ctevents.app import create_app
from ctevents.config import Config
from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import StaffSession
from ctevents.services.common import audit
from ctevents.tokens import Purpose
from tests.cli.conftest import DATA_KEY, SECRET, Command
from tests.support import stories
from tests.support.pages import Browser
from tests.support.strong_keys import is_strong
from tests.web.test_key_rotation import COOKIE


@pytest.fixture
def kept(app: Flask, ctevents: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder with both keys, which are those of the test's application."""
    for name, key in (("SECRET_KEY", SECRET), ("DATA_KEY", DATA_KEY)):
        monkeypatch.delenv(f"CTEVENTS_{name}")
        (tmp_path / name.lower().replace("_", "-")).write_text(key)
    return tmp_path


def entries() -> list[tuple[str, str]]:
    return [(entry.actor, entry.action) for entry in audit.entries(db.session())]


def lines(file: Path) -> list[str]:
    return file.read_text("ascii").splitlines()


def test_a_new_secret_key_stands_before_the_old_one(kept: Path, ctevents: Command) -> None:
    [old], data = lines(kept / "secret-key"), (kept / "data-key").read_bytes()
    ended = ctevents("keys", "rotate")
    assert (ended.status, ended.err) == (0, "")
    new, *older = lines(kept / "secret-key")
    assert older == [old]
    assert is_strong(new)
    assert new not in ended.out
    assert stat.S_IMODE((kept / "secret-key").stat().st_mode) == 0o600
    assert (kept / "data-key").read_bytes() == data
    config = Config.from_environment()
    assert (config.SECRET_KEY, config.SECRET_KEY_FALLBACKS) == (new, (old,))
    assert entries()[0] == ("shell", "secret_key.rotated")


def test_each_rotation_keeps_all_keys_before(kept: Path, ctevents: Command) -> None:
    first = lines(kept / "secret-key")
    ctevents("keys", "rotate")
    second = lines(kept / "secret-key")
    ctevents("keys", "rotate")
    assert lines(kept / "secret-key")[1:] == second
    assert second[1:] == first


@contextmanager
def new_process() -> Iterator[Flask]:
    """Yield an application with the settings of now, and end its connections."""
    app = create_app(Config.from_environment())
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.mark.long
def test_sessions_end_at_once_and_links_stay_valid(kept: Path, ctevents: Command) -> None:
    stories.published_event()
    registration = stories.registered()
    with new_process() as before:
        with before.app_context():
            link = stories.path(Purpose.REGISTRATION, registration.link_nonce)
            data = stories.session_data(stories.session_of(Role.ADMINISTRATOR))
            cookie = before.session_interface.get_signing_serializer(before).dumps(data)  # type: ignore[attr-defined]
        copied = Browser(before)
        copied.client.set_cookie(COOKIE, cookie)
        assert copied.open("/staff/").status == 200
        assert ctevents("keys", "rotate", "--json").json["sessions_ended"] == 1
        assert db.session().query(StaffSession).count() == 0
        assert copied.open("/staff/").status == 303, "also on a process that still has the old key"
    with new_process() as after:
        assert Browser(after).open(link).status == 200


@pytest.mark.long
def test_a_new_data_key_stands_before_the_old_one_and_ends_no_session(
    kept: Path, ctevents: Command
) -> None:
    stories.session_of(Role.ADMINISTRATOR)
    [old] = lines(kept / "data-key")
    ended = ctevents("keys", "rotate", "--data-key", "--json")
    assert (ended.json["key"], ended.json["sessions_ended"]) == ("DATA_KEY", None)
    assert lines(kept / "data-key")[1:] == [old]
    assert len(lines(kept / "secret-key")) == 1
    assert db.session().query(StaffSession).count() == 1
    assert entries()[0] == ("shell", "data_key.rotated")
    assert ctevents("audit", "verify").status == 0, "entries of the old key are verified with it"


@pytest.mark.parametrize(("option", "name"), [((), "SECRET_KEY"), (("--data-key",), "DATA_KEY")])
@pytest.mark.usefixtures("app")
def test_of_a_key_in_the_environment_it_says_what_to_set(
    ctevents: Command, tmp_path: Path, option: tuple[str, ...], name: str
) -> None:
    ended = ctevents("keys", "rotate", *option)
    assert (
        f"Add its present value to CTEVENTS_{name}_FALLBACKS, and set the new one:\n" in ended.out
    )
    [line] = [line for line in ended.out.splitlines() if line.startswith("CTEVENTS_")]
    variable, _equals, key = line.partition("=")
    assert variable == f"CTEVENTS_{name}"
    assert is_strong(key)
    assert SECRET not in ended.out + ended.err
    assert not (tmp_path / "secret-key").exists()
    made = ctevents("keys", "rotate", *option, "--json").json
    assert (made["file"], [*made["set"]], made["fallback"]) == (
        None,
        [f"CTEVENTS_{name}"],
        f"CTEVENTS_{name}_FALLBACKS",
    )
