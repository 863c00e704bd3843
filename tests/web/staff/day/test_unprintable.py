"""Staff learn before they print that a name has letters that no font has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.formats.pdf import use_fonts
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from tests.conftest import Clock, MakeApp
from tests.formats.conftest import OTHERS
from tests.support import stories

NAME = {"given_name": "小明", "family_name": "王", "email": "wang@x.example"}
SAID = (
    "The details of one guest contain letters that cannot be printed. {} On paper they are empty "
    "boxes."
)


def warnings(app: Flask, path: str) -> list[str]:
    page = stories.signed_in(app, Role.ORGANISER).open(f"/staff/events/ba/{path}")
    assert page.status == 200
    return [
        text.partition(" Type")[0]
        for text in page.all(".notice.warning")
        if "cannot be printed" in text
    ]


@pytest.fixture
def _usual_fonts() -> Iterator[None]:
    yield
    use_fonts([])


@pytest.fixture
def wang(app: Flask) -> int:
    """Return a guest whose name no font has, beside others: one unnamed, one in Arabic, one with a
    letter on paper."""
    stories.published_event()
    stories.registered(given_name="فاطمة", family_name="حداد", email="f@x.example")
    stories.unnamed(
        stories.registered(given_name="Secret", family_name="明", email="s@x.example").person_id
    )
    stories.invited(given_name="花子", family_name="山田", email="")
    with transaction(by=audit.SHELL) as tx:
        make_door_token(tx, stories.event(), "A")
    return stories.registered(**NAME).person_id


@pytest.mark.usefixtures("wang")
@pytest.mark.parametrize(
    ("path", "name"),
    [
        *(
            (path, "王, 小明")
            for path in ("badges", "name-plates", "attendee-list", "sign-in-sheet", "door-tokens")
        ),
        ("paper", "山田, 花子"),
    ],
)
def test_pages_from_which_names_are_printed_say_which(app: Flask, path: str, name: str) -> None:
    assert warnings(app, path) == [SAID.format(name)]


@pytest.mark.long
def test_so_does_the_page_of_the_guest(app: Flask, wang: int) -> None:
    assert warnings(app, f"guests/people/{wang}") == [
        "The details contain letters that cannot be printed: 小明王 On paper they are empty boxes."
    ]


@pytest.mark.long
def test_so_does_the_page_of_certificates(app: Flask, clock: Clock) -> None:
    stories.published_event()
    clock.advance(days=stories.ON_THE_DAY)
    stories.checked_in(stories.registered(**NAME))
    assert warnings(app, "certificates") == [SAID.format("王, 小明")]


@pytest.mark.long
@pytest.mark.usefixtures("_usual_fonts")
def test_with_a_font_that_has_the_letters_there_is_no_warning(make_app: MakeApp) -> None:
    app = make_app(FONTS=(str(OTHERS),))
    with app.app_context():
        stories.published_event()
        stories.registered(**NAME)
        assert warnings(app, "badges") == []
