"""README and docs are compared with the code: each path, name, command and setting in them
exists."""

from __future__ import annotations

import re
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path

import click
import pytest

from ctevents.cli import main
from ctevents.config import SETTINGS, Config

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
GLOSSARIES = sorted((ROOT / "docs").glob("*/*.md"))
OPERATING = ROOT / "docs" / "operating.md"
MOST_BYTES = 6 * 1024
PICTURES = 3
FOLDERS = ("ctevents", "templates", "tests", "migrations", "bench", "docs", "deploy", ".ci")
"""Beginnings of paths named in documents."""

each_document = pytest.mark.parametrize(
    "document", [README, *DOCS, *GLOSSARIES], ids=lambda path: path.name
)


def text_of(document: Path) -> str:
    return document.read_text("utf-8")


def section(document: Path, title: str) -> str:
    return text_of(document).partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """The cells of each row of the tables, without the first heading."""
    lines = [line.split("|")[1:-1] for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line] for line in lines[1:]]


def spans(document: Path) -> list[str]:
    """Return the texts in backticks within a line."""
    return re.findall(
        r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```$", "", text_of(document), flags=re.M | re.S)
    )


def blocks(document: Path) -> str:
    return "\n".join(re.findall(r"^ *```\w*$(.*?)^ *```$", text_of(document), flags=re.M | re.S))


def links(document: Path) -> list[str]:
    """Return the targets of links and pictures."""
    return re.findall(r"\]\(([^)\s]+)\)", text_of(document))


def pictures(document: Path) -> list[Path]:
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text_of(document))
    return sorted((document.parent / path).resolve() for path in shown)


def anchors(document: Path) -> set[str]:
    """Return the anchors of headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", text_of(document), flags=re.M)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands(command: click.Command, name: str = "ctevents") -> dict[str, click.Command]:
    """Return each command that is no group, by name."""
    if not isinstance(command, click.Group):
        return {name: command}
    context, found = click.Context(command), {}
    for sub in command.list_commands(context):
        child = command.get_command(context, sub)
        assert child is not None
        found |= commands(child, f"{name} {sub}")
    return found


def test_the_readme_is_short() -> None:
    assert README.stat().st_size <= MOST_BYTES


def test_the_readme_leads_to_each_document() -> None:
    assert {f"docs/{document.name}" for document in DOCS} <= set(links(README))


def test_the_tree_has_each_package() -> None:
    named = {
        span.removeprefix("ctevents/")
        for row in rows(section(README, "The tree"))
        for span in re.findall(r"`([^`]+)`", "".join(row))
    }
    packages = [
        *(ROOT / "ctevents").glob("*/__init__.py"),
        *(ROOT / "ctevents" / "services").glob("*/__init__.py"),
    ]
    assert {f"{file.parent.name}/" for file in packages} <= named


def test_every_setting_has_its_row() -> None:
    read = set(
        re.findall(
            r'given(?:\.get\(\s*|\[)"(\w+)"|"(\w+)" (?:not )?in given',
            (ROOT / "config.py").read_text("utf-8"),
        )
    )
    settings = {f"CTEVENTS_{first or second}" for first, second in read}
    assert {f"CTEVENTS_{name}" for name in SETTINGS} == settings
    assert {row[0].strip("`") for row in rows(section(OPERATING, "Settings"))} == settings
    assert {name.removeprefix("CTEVENTS_") for name in settings} <= {
        field.name for field in fields(Config)
    }


@each_document
def test_every_setting_that_is_named_exists(document: Path) -> None:
    named = set(re.findall(r"CTEVENTS_([A-Z_]+)", text_of(document)))
    assert named <= {*SETTINGS}


def test_every_command_has_its_row_and_the_options_of_the_row() -> None:
    told = {}
    for names, does in rows(section(OPERATING, "Commands")):
        first, *others = re.findall(r"`([^`]+)`", names)
        told |= dict.fromkeys(
            [first, *(f"{first.rpartition(' ')[0]} {other}" for other in others)], does
        )
    found = commands(main)
    assert set(told) == set(found)
    for name, does in told.items():
        options = {option for parameter in found[name].params for option in parameter.opts}
        assert set(re.findall(r"`(--[a-z-]+)`", does)) <= options, name


@each_document
def test_every_command_that_is_named_exists(document: Path) -> None:
    found = commands(main)
    known = {*found, *(name.rpartition(" ")[0] for name in found)}
    named = re.findall(r"(?:^ *|bin/)ctevents ([a-z]+(?: [a-z]+)?)", blocks(document), re.M)
    named += [
        match[1]
        for span in spans(document)
        if (match := re.match(r"(?:\S*bin/)?ctevents ([a-z]+(?: [a-z]+)?)", span))
    ]
    assert [name for name in named if f"ctevents {name}" not in known] == []


@each_document
def test_every_path_exists(document: Path) -> None:
    words = [word for span in spans(document) for word in span.split()]
    paths = [
        word
        for word in words
        if word.partition("/")[0] in FOLDERS and "/" in word and not re.search(r"[<…*]", word)
    ]
    assert [path for path in paths if not (ROOT / path).exists()] == []


@each_document
def test_every_link_leads_somewhere(document: Path) -> None:
    for link in links(document):
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        assert link.startswith("https://") or target.exists(), link
        assert not anchor or anchor in anchors(target), link


@each_document
def test_every_name_is_in_the_file_that_is_named_for_it(document: Path) -> None:
    for names, path in re.findall(
        r"(`[\w.]+`(?:(?:, | and | or )`[\w.]+`)*)\s+in\s+`([\w./-]+\.\w+)`", text_of(document)
    ):
        code = (ROOT / path).read_text("utf-8")
        for name in re.findall(r"`(?:\w+\.)*(\w+)`", names):
            assert re.search(rf"\b{name}\b", code), f"{name} in {path}"


@each_document
def test_every_make_target_and_module_exists(document: Path) -> None:
    code = "\n".join([*spans(document), blocks(document)])
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert set(re.findall(r"\bmake ([a-z-]+)", code)) <= targets
    modules = set(re.findall(r"python3? -m ([\w.]+)", code))
    assert {module for module in modules if find_spec(module) is None} == set()


def test_the_readme_shows_some_pictures_and_the_tour_all() -> None:
    taken = sorted((ROOT / "tests" / "golden" / "screenshots").iterdir())
    assert len(pictures(README)) == PICTURES
    assert set(pictures(README)) <= set(taken)
    assert pictures(ROOT / "docs" / "tour.md") == taken
