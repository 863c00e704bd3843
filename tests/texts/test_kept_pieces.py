"""Pieces of guests' pages are rendered once for the same values, and are never out of date."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.people import Sex
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, prefilled


@pytest.fixture
def invitation(app: Flask) -> str:
    stories.published_event()
    return stories.path(Purpose.INVITATION, stories.invited().link_nonce)


def kept(app: Flask) -> dict[object, str]:
    pieces: dict[object, str] = app.extensions["ctevents.kept_pieces"]
    return pieces


@pytest.mark.parametrize("page", ["invitation", "open form", "registration"])
def test_a_second_page_renders_no_piece_again(app: Flask, browser: Browser, page: str) -> None:
    """Words that are made for each page would be kept again for each."""
    stories.published_event(open_registration=True)
    address = {
        "invitation": lambda: stories.path(Purpose.INVITATION, stories.invited().link_nonce),
        "open form": lambda: "/events/ba/register",
        "registration": lambda: stories.path(Purpose.REGISTRATION, stories.registered().link_nonce),
    }[page]()
    first = browser.open(address).text
    pieces = dict(kept(app))
    assert pieces
    assert browser.open(address).text == first
    assert kept(app) == pieces


class ClearedAtOnce(dict[object, str]):
    """Pieces that another thread clears as soon as one is kept."""

    def __setitem__(self, key: object, piece: str) -> None:
        super().__setitem__(key, piece)
        self.clear()


def test_a_page_is_whole_if_another_thread_clears_the_pieces(app: Flask, browser: Browser, invitation: str) -> None:
    app.extensions["ctevents.kept_pieces"] = ClearedAtOnce()
    assert "Privacy notice" in browser.open(invitation).text


def test_a_change_of_the_event_is_shown_at_once(app: Flask, browser: Browser, invitation: str) -> None:
    assert "Main hall" not in browser.open(invitation).text
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, tx.query(Event).filter_by(slug="ba").one(), {"venues": {"en": "Main hall"}})
    assert "Main hall" in browser.open(invitation).text


def test_links_to_calendars_follow_a_change_of_the_event(app: Flask, browser: Browser) -> None:
    stories.published_event()
    own = stories.path(Purpose.REGISTRATION, stories.registered().link_nonce)
    assert "location=Main+hall" not in browser.client.get(own).text
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, tx.query(Event).filter_by(slug="ba").one(), {"venues": {"en": "Main hall"}})
    assert "location=Main+hall" in browser.client.get(own).text


def test_each_language_has_its_own_pieces(browser: Browser, invitation: str) -> None:
    english = browser.open(invitation).text
    assert "Privacy notice" in english
    assert "Privacy notice" not in browser.open(f"{invitation}?lang=sq").text
    assert browser.open(f"{invitation}?lang=en").text == english


def test_no_piece_holds_what_somebody_typed_or_who_they_are(app: Flask, browser: Browser, invitation: str) -> None:
    page = browser.open(invitation)
    browser.submit(
        page, "privacy", press="Decline", words_to_host="Typed words" * 500, given_name="Typedname", sex="nonsense"
    )
    assert "nonsense" not in repr(kept(app))
    everything = repr(kept(app))
    for word in ("Typedname", "Typed words", "Amra", "amra@"):
        assert word not in everything


def test_the_choice_of_one_guest_is_not_shown_to_another(app: Flask, browser: Browser) -> None:
    stories.published_event()
    links = [
        stories.path(Purpose.INVITATION, stories.invited(email=f"{sex}@police.example", sex=sex).link_nonce)
        for sex in (Sex.F, Sex.M)
    ]
    checked = [len(browser.open(link).all("#sex-1[checked]")) for link in (*links, *links)]
    assert checked == [0, 1, 0, 1]


def test_the_texts_of_one_guest_are_not_shown_to_another(browser: Browser) -> None:
    stories.published_event()
    positions = ('Head of "Unit 7" & <b>others</b>', r"Adviser \g<1> \1", "")
    links = {
        stories.path(
            Purpose.INVITATION, stories.invited(email=f"{number}@police.example", position=position).link_nonce
        ): position
        for number, position in enumerate(positions)
    }
    for link in (*links, *links):
        assert prefilled(browser.open(link).found_form("privacy"))["position"] == links[link]


def test_a_text_that_looks_like_a_hole_is_shown_as_it_is(browser: Browser) -> None:
    stories.published_event()
    link = stories.path(Purpose.INVITATION, stories.invited(position="given_name", given_name="position").link_nonce)
    fields = prefilled(browser.open(link).found_form("privacy"))
    assert (fields["given_name"], fields["position"]) == ("position", "given_name")
