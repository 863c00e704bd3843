"""A language whose catalogue of the desk is missing: the door and guests have it, pages of staff
are wholly English."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from ctevents.domain.roles import Role
from ctevents.texts.rendering import desk_languages, languages
from tests.conftest import Clock, Databases, lent, made_once
from tests.support import stories
from tests.support.catalogues import TRANSLATIONS, po_file, pretended, write
from tests.support.pages import Browser, Page

pytestmark = pytest.mark.once
MK = {"Accept-Language": "mk"}


@pytest.fixture(scope="module")
def half_translated(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Albanian as it is, and Macedonian without the desk, in which each text is the English one
    behind «mk»."""
    folder = tmp_path_factory.mktemp("translations")
    shutil.copytree(TRANSLATIONS / "sq", folder / "sq")
    write(pretended("mk"), po_file("mk", folder))
    return str(folder)


@pytest.fixture(scope="module")
def half_translated_app(
    databases: Databases,
    tmp_path_factory: pytest.TempPathFactory,
    compiled_templates: FileSystemBytecodeCache,
    half_translated: str,
) -> Flask:
    return made_once(databases, tmp_path_factory, compiled_templates, TRANSLATIONS=half_translated)


@pytest.fixture
def app(
    half_translated_app: Flask, database_uri: str, tmp_path: Path, clock: Clock
) -> Iterator[Flask]:
    with lent(half_translated_app, tmp_path, clock) as app:
        yield app


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def language(page: Page) -> str:
    assert page.tree is not None
    assert page.tree.html is not None
    return str(page.tree.html["lang"])


def choose(office: Browser, tag: str) -> None:
    page = office.open("/staff/")
    assert page.tree is not None
    token = page.tree.select_one("form.language [name=csrf_token]")
    assert token is not None
    assert (
        office.post("/account/language", {"csrf_token": token["value"], "language": tag}).status
        == 303
    )


def test_only_a_language_with_both_catalogues_is_one_of_the_desk(app: Flask) -> None:
    assert languages() == ("en", "sq", "mk")
    assert desk_languages() == ("en", "sq")


@pytest.mark.long
def test_the_door_and_sign_in_speak_it_and_pages_of_staff_are_wholly_english(
    office: Browser,
) -> None:
    choose(office, "mk")
    for path in ("/staff/", "/staff/events/ba", "/staff/events/ba/guests", "/staff/nowhere"):
        page = office.open(path, headers=MK)
        assert (path, language(page), "mk " in page.text) == (path, "en", False)
    for path in ("/door/ba/desk", "/nowhere"):
        page = office.open(path)
        assert (path, language(page), "mk " in page.text) == (path, "mk", True)


def test_the_language_of_a_browser_counts_only_where_the_page_has_it(
    app: Flask, office: Browser
) -> None:
    assert language(Browser(app).open("/account/sign-in", headers=MK)) == "mk"
    assert language(office.open("/staff/", headers={"Accept-Language": "mk, sq;q=0.5"})) == "sq"
    assert language(office.open("/staff/?lang=mk")) == "en"


def test_the_choice_is_kept_and_says_which_pages_have_it(office: Browser) -> None:
    choose(office, "mk")
    page = office.open("/staff/")
    assert page.all("form.language option[selected]") == ["македонски"]
    assert page.all("form.language .hint span[lang]") == ["English", "shqip"]
    assert "The door is available in all languages." in page.text
