"""The README is held against the code."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import click

from config import SETTINGS, Config
from ctevents.cli import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def section(title: str) -> str:
    return README.partition(f"## {title}\n")[2].partition("\n## ")[0]


def first_cells(text: str) -> list[str]:
    rows = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| ")]
    return rows[1:]


def commands(group: click.Command, name: str = "ctevents") -> set[str]:
    if isinstance(group, click.Group):
        context = click.Context(group)
        subs = {sub: group.get_command(context, sub) for sub in group.list_commands(context)}
        return {found for sub, command in subs.items() if command for found in commands(command, f"{name} {sub}")}
    return {name}


def test_every_setting_has_its_row() -> None:
    read = set(
        re.findall(r'given(?:\.get\(|\[)"(\w+)"|"(\w+)" (?:not )?in given', (ROOT / "config.py").read_text("utf-8"))
    )
    settings = {f"CTEVENTS_{first or second}" for first, second in read}
    assert {f"CTEVENTS_{name}" for name in SETTINGS} == settings
    assert {cell.strip("`") for cell in first_cells(section("Settings"))} == settings
    assert {name.removeprefix("CTEVENTS_") for name in settings} <= {field.name for field in fields(Config)}


def test_every_command_has_its_row() -> None:
    told = set()
    for cell in first_cells(section("Commands")):
        first, *others = re.findall(r"`([^`]+)`", cell)
        told |= {first, *(f"{first.rpartition(' ')[0]} {other}" for other in others)}
    assert told == commands(main)


def test_every_path_exists() -> None:
    for path in re.findall(r"`((?:ctevents|templates|tests|migrations|\.ci)/[^`<…]*?)`", README):
        assert (ROOT / path).exists(), path


def test_every_make_target_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) <= targets


def test_each_picture_is_there_and_shown() -> None:
    shown = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README)
    taken = (ROOT / "tests" / "golden" / "screenshots").iterdir()
    assert sorted(path for _says, path in shown) == sorted(str(file.relative_to(ROOT)) for file in taken)
