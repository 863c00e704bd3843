"""Every template compiles, says everything through gettext, and letters have their files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from jinja2 import nodes

from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.registration import RegistrationPage
from tests.test_architecture import IDENTITY

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
FILES = sorted(file for file in TEMPLATES.rglob("*") if file.is_file())


def name_of(file: Path) -> str:
    return str(file.relative_to(TEMPLATES))


@pytest.mark.long
def test_every_template_compiles(app: Flask) -> None:
    for file in FILES:
        app.jinja_env.get_template(name_of(file))


def test_every_letter_is_a_folder_of_its_parts(app: Flask) -> None:
    folders = {
        folder.name
        for folder in (TEMPLATES / "mail").iterdir()
        if folder.is_dir() and folder.name != "parts"
    }
    assert folders == {kind.value for kind in LetterKind}
    for folder in folders:
        assert sorted(file.name for file in (TEMPLATES / "mail" / folder).iterdir()) == [
            "body.html",
            "body.txt",
            "opening.txt",
            "subject.txt",
        ]


def test_every_page_of_a_registration_has_a_block() -> None:
    template = (TEMPLATES / "public" / "registration_show.html").read_text("utf-8")
    assert re.findall(r'if page == "(\w+)"', template) == [page.value for page in RegistrationPage]


@pytest.mark.long
def test_no_word_stands_outside_gettext() -> None:
    outside = {
        name_of(file): words
        for file in FILES
        if file.suffix == ".html" and (words := words_outside_gettext(file))
    }
    assert outside == {}


def words_outside_gettext(file: Path) -> list[str]:
    source = re.sub(r"\{#.*?#\}", "", file.read_text("utf-8"), flags=re.S)
    source = re.sub(r"\{% block body_class %\}.*?\{% endblock %\}", "", source)
    source = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", source, flags=re.S)
    source = re.sub(r"<code>.*?</code>", " ", source)  # code is the same in every language
    words = BeautifulSoup(source, "html.parser").get_text(" ")
    return re.findall(r"[^\W\d_]{2,}", re.sub(r"\b(METHOD|UTC|ctevents)\b", "", words))


def test_pages_have_no_inline_style_or_script() -> None:
    """The content security policy would drop them. That of a letter in a frame allows styles."""
    inline = r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\bsrc=)(?![^>]*application/json)"
    letters = [
        file
        for file in FILES
        if {"mail", "staff_mail"} & set(file.parts) or file.stem.startswith("letter_frame")
    ]
    pages = [file for file in FILES if file not in letters]
    assert [name_of(file) for file in pages if re.search(inline, file.read_text("utf-8"))] == []


def test_sentences_are_not_glued_together() -> None:
    """A line's end goes with the block that ends there: the next sentence needs a space of its
    own."""
    says = r"\{\{ (?:_|n?gettext)\("
    glued = re.compile(rf"{says}[^\n]*\}}\}}\{{% end\w+ %\}}\n(?:\{{% if [^%]*%\}})?{says}")
    assert {
        name_of(file): found for file in FILES if (found := glued.findall(file.read_text("utf-8")))
    } == {}


def test_cities_have_the_form_of_their_place_in_the_sentence() -> None:
    """Albanian has *Shkupi* after a colon, *Shkup* after a comma."""
    calls = {
        call
        for file in FILES
        for call in re.findall(r'"[^"]*%\(city\)s"[^{}]*', file.read_text("utf-8"))
    }
    after = {"at": ", %(city)s", "": ": %(city)s"}
    assert all(any(end in call for call in calls) for end in after.values())
    assert [call for call in calls if after[""] in call and "city_at(" in call] == []
    assert [call for call in calls if after["at"] in call and "event.city(" in call] == []


@pytest.mark.long
def test_pages_of_staff_name_people_as_they_are_shown(app: Flask) -> None:
    """Use ``(person | shown).name``: an unnamed guest has a pseudonym there, and no address."""
    names_them = {"staff/guest_unmask.html"}  # its purpose
    of_staff = [
        file
        for file in FILES
        if file.parent.name in ("staff", "door") and name_of(file) not in names_them
    ]
    read = {
        name_of(file): found for file in of_staff if (found := what_is_read_of_people(app, file))
    }
    assert (len(of_staff) > 20, read) == (True, {})


def what_is_read_of_people(app: Flask, file: Path) -> list[str]:
    tree = app.jinja_env.parse(file.read_text("utf-8"))
    of_people = {
        target.name
        for step in tree.find_all(nodes.Assign)
        for target, value in pairs(step)
        if isinstance(target, nodes.Name)
        and isinstance(value, nodes.Getattr)
        and value.attr == "person"
    } | {"person"}
    return [
        f"{node.attr} in line {node.lineno}"
        for node in tree.find_all(nodes.Getattr)
        if node.attr in IDENTITY
        and (
            (isinstance(node.node, nodes.Name) and node.node.name in of_people)
            or (isinstance(node.node, nodes.Getattr) and node.node.attr == "person")
        )
    ]


def pairs(step: nodes.Assign) -> list[tuple[nodes.Node, nodes.Node]]:
    """Return pairs of target and value."""
    if isinstance(step.target, nodes.Tuple) and isinstance(step.node, nodes.Tuple):
        return list(zip(step.target.items, step.node.items, strict=True))
    return [(step.target, step.node)]


def test_cells_of_a_table_given_its_headings_say_them() -> None:
    """A phone shows each row as a card, without the row of headings."""
    pages = [file.read_text("utf-8") for file in FILES if file.suffix == ".html"]
    tables = re.findall(r"\{% call\(labels\) table\(.*?\{% endcall %\}", "".join(pages), re.S)
    assert len(tables) > 20
    assert [table for table in tables if re.search(r"<td(?! data-label=)", table)] == []
