"""Nobody but the service's own user reads its files: new ones, those of an older version, and what
commands write."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from ctevents.app import create_app
from ctevents.db.handle import db
from ctevents.formats.maildir import keep
from ctevents.private_files import faults, faults_of, tighten
from tests.support.databases import settings
from tests.support.forked import ended
from tests.support.server import Processes
from tests.support.users import as_other_user, folder_for_everybody


@pytest.fixture(autouse=True)
def usual_mask() -> Iterator[None]:
    """Set the mask of most systems, which makes files readable for all."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    every = [folder, *folder.rglob("*")]
    return {
        str(path.relative_to(folder)): f"{stat.S_IMODE(path.stat().st_mode):o}" for path in every
    }


def closed(found: dict[str, str], folder: Path) -> dict[str, str]:
    return {name: "700" if (folder / name).is_dir() else "600" for name in found}


def run(instance: Path, *arguments: str) -> None:
    own = {name: value for name, value in os.environ.items() if not name.startswith("CTEVENTS_")}
    told = own | {"CTEVENTS_INSTANCE_PATH": str(instance), "CTEVENTS_BASE_URL": "http://localhost"}
    [done] = ended(["ctevents.cli", *arguments], told)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.long
@pytest.mark.once
def test_a_new_installation_is_closed_to_others(tmp_path: Path) -> None:
    instance = tmp_path / "parent" / "instance"
    run(instance, "db", "upgrade")
    run(instance, "seed")
    found = modes(instance)
    assert {".", "secret-key", "ctevents.sqlite3"} <= set(found)
    assert found == closed(found, instance)


@pytest.mark.long
@pytest.mark.once
def test_a_start_closes_what_an_older_version_left_open(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    run(instance, "db", "upgrade")
    keep(instance / "inbox", b"Subject: Invitation\r\n\r\nThe link\r\n")
    (instance / "requests").mkdir()
    for name in ("demo.json", "demo-password", "ctevents.sqlite3-wal", "ctevents.sqlite3-shm"):
        (instance / name).touch()
    (instance / "notes-of-the-administrator.txt").write_text("ours")
    for path in (instance, *instance.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    with create_app(settings(f"sqlite:///{instance}/ctevents.sqlite3", instance)).app_context():
        db.engine.dispose()
    found = modes(instance)
    assert found.pop("notes-of-the-administrator.txt") == "644", "that file is not the service's"
    assert len(found) > 9
    assert found == closed(found, instance)


@pytest.mark.once
def test_a_folder_that_is_everybodys_stays_so(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("ours")
    shared = tmp_path / "tmp"
    shared.mkdir()
    shared.chmod(0o1777)
    (shared / "demo.json").symlink_to(tmp_path / "elsewhere")
    with create_app(settings(f"sqlite:///{tmp_path}/x.sqlite3", shared)).app_context():
        db.engine.dispose()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777
    assert stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode) == 0o644


@pytest.mark.long
@pytest.mark.once
def test_a_running_server_writes_for_its_owner_only(tmp_path: Path) -> None:
    instance = tmp_path / "served"
    run(instance, "db", "upgrade")
    run(instance, "seed")
    with Processes(f"sqlite:///{instance}/ctevents.sqlite3", instance):
        found = modes(instance)
        assert {"ctevents.sqlite3-wal", "ctevents.sqlite3-shm"} <= set(found), "nobody is connected"
        assert found == closed(found, instance)


def test_importing_the_application_leaves_the_mask_as_it_is(app: Flask, tmp_path: Path) -> None:
    create_app(settings(app.config["SQLALCHEMY_DATABASE_URI"], tmp_path))
    assert os.umask(0o022) == 0o022


def test_a_file_of_another_user_is_named(tmp_path: Path) -> None:
    """Its owner is the one that the instance folder has: a command that root ran leaves such a
    file."""
    key, other = tmp_path / "secret-key", os.getuid() + 54321
    key.touch(0o600)
    assert list(faults_of(key, other)) == [f"{key} does not belong to {other}: chown {other} {key}"]
    assert list(faults_of(key, os.getuid())) == []
    key.unlink()
    assert list(faults_of(key, other)) == [], "gone by now"


def test_an_open_folder_of_requests_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    requests = tmp_path / "requests"
    requests.mkdir(mode=0o755)
    assert faults(tmp_path, None) == [f"other users can open {requests}: chmod 700 {requests}"]
    tighten(tmp_path, None)
    assert faults(tmp_path, None) == []


def test_a_folder_that_is_closed_to_us_is_left_alone() -> None:
    with folder_for_everybody() as folder:
        instance = folder / "instance"
        keep(instance / "inbox", b"Subject: Invitation\r\n\r\nThe link\r\n")
        instance.chmod(0o755)
        for closed_folder in (instance / "inbox", instance):
            closed_folder.chmod(0o000)
            with as_other_user():
                tighten(instance, instance / "ctevents.sqlite3")


@pytest.mark.long
@pytest.mark.once
def test_what_a_command_writes_is_its_owners(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    run(instance, "db", "upgrade")
    run(instance, "seed")
    run(instance, "report", "all", "-o", str(tmp_path / "report.xlsx"))
    assert stat.S_IMODE((tmp_path / "report.xlsx").stat().st_mode) == 0o600
