"""Two people press "Import" at the same moment: the list is imported once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
from tests.web.staff.guests.test_imports import AMRA, EMINA, people, preview, uploads


def test_two_people_who_press_at_once_import_once(app: Flask) -> None:
    office = stories.signed_in(app, Role.OFFICE, "ba")
    colleague = stories.signed_in(app, Role.ORGANISER)
    pages = [(each, preview(each, AMRA, EMINA)) for each in (office, colleague)]
    with ThreadPoolExecutor(2) as threads:
        pressed = [threads.submit(each.submit, page, "Import 2 rows") for each, page in pages]
        answers = [each.result().location or "" for each in pressed]
    assert sorted(answer.endswith("/guests") for answer in answers) == [False, True]
    assert (people(), uploads()) == (["Amra Kovačević", "Emina Begić"], 1)


def test_two_presses_at_once_import_once(app: Flask) -> None:
    token = stories.session_of(Role.OFFICE, "ba")
    first, second = (stories.browser_of(app, token) for _window in range(2))
    page = preview(first, AMRA)
    pages = [(first, page), (second, second.open(page.path))]
    with ThreadPoolExecutor(2) as threads:
        pressed = [threads.submit(each.submit, shown, "Import one row") for each, shown in pages]
        assert sorted(each.result().status for each in pressed) == [303, 404]
    assert people() == ["Amra Kovačević"]
