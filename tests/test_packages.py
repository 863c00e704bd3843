"""The packages that `make dist` makes. tests/journeys/test_wheel.py installs it and walks the main
story."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ctevents import places
from ctevents.cli import main
from tests.support import released

ROOT = Path(__file__).resolve().parents[1]
LINKS = {
    "config.py": "../config.py",
    "migrations": "../migrations",
    "templates": "../templates",
    "wsgi.py": "../wsgi.py",
}

pytestmark = pytest.mark.once


UNRELEASED = "Unreleased"
RELEASED = re.compile(r"(\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)")
"""The title of a chapter of CHANGELOG.md: a version and its day."""


def chapters() -> list[str]:
    return re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)


def test_the_package_links_to_what_stands_at_the_top_of_the_tree() -> None:
    """setuptools follows these links, so that a wheel has all of it inside the package."""
    linked = {
        path.name: str(path.readlink()) for path in places.PACKAGE.iterdir() if path.is_symlink()
    }
    assert linked == LINKS


def test_the_version_is_said_once() -> None:
    said = CliRunner().invoke(main, ["--version"], standalone_mode=True)
    assert (said.output.strip(), said.exit_code) == (f"ctevents {released.version_of_tree()}", 0)


def test_the_newest_changes_are_those_of_this_version() -> None:
    version = released.version_of_tree()
    assert chapters()[0].partition(" (")[0] == (UNRELEASED if "dev" in version else version)


def test_each_released_version_has_its_day_and_its_databases() -> None:
    titles = [title for title in chapters() if title != UNRELEASED]
    assert [title for title in titles if not RELEASED.fullmatch(title)] == []
    assert sorted(title.partition(" (")[0] for title in titles) == released.versions()
    files = {
        file.name
        for version in released.versions()
        for file in (released.RELEASES / version).iterdir()
    }
    assert files == {f"{kind}.sql" for kind in released.KINDS}


def test_an_installed_package_has_its_instance_in_the_current_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert places.usual_instance() == ROOT / "instance"
    monkeypatch.setattr(places, "IS_SOURCE_TREE", False)
    monkeypatch.chdir(tmp_path)
    assert places.usual_instance() == tmp_path / "instance"
