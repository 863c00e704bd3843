"""The page that uses one wording at several events."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.letters.wordings import own_wording, set_wording
from tests.support import stories
from tests.support.pages import Browser

PATH = "/staff/events/al/letters/invitation/en/elsewhere"
OURS = Wording("Come to {city}", "{salutation}\n\nPlease come.")
THEIRS = Wording("Come to {city}", "{salutation}\n\nPlease come soon.")


@pytest.fixture
def organiser(app: Flask) -> Browser:
    reword("al", OURS)
    reword("ba", THEIRS)
    return stories.signed_in(app, Role.ORGANISER)


def reword(slug: str, wording: Wording) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_wording(tx, stories.event(slug), LetterKind.INVITATION, "en", wording)


def worded(slug: str) -> Wording | None:
    return own_wording(db.session(), stories.event(slug).id, LetterKind.INVITATION, "en")


def test_the_difference_is_shown_and_own_wordings_are_not_ticked(organiser: Browser) -> None:
    page = organiser.open(PATH)
    assert page.tree is not None
    ticked = [box["value"] for box in page.tree.select("[name=event][checked]")]
    assert ticked == ["xk", "me", "rs", "mk"]
    assert "Sarajevo: own wording, which is replaced" in page.text
    [difference] = [
        each for each in page.tree.select("pre") if "Please come soon." in each.get_text()
    ]
    assert [part.get_text() for part in difference.select("del, ins")] == ["come soon.", "come."]


@pytest.mark.long
def test_it_is_used_and_undone(organiser: Browser) -> None:
    page = organiser.follow(organiser.submit(organiser.open(PATH), "event", event=["ba", "mk"]))
    assert "2 events have the wording now." in page.text
    assert "At 2 events this wording has replaced a different one." in page.text
    assert "Sarajevo: has the same wording already" in page.text
    assert [worded("ba"), worded("mk"), worded("me")] == [OURS, OURS, None]
    page = organiser.follow(organiser.submit(page, "Undo: restore the former wording"))
    assert "2 events have their former wording again." in page.text
    assert [worded("ba"), worded("mk")] == [THEIRS, None]


def test_a_page_that_is_out_of_date_is_refused(organiser: Browser) -> None:
    page = organiser.open(PATH)
    reword("ba", OURS)
    refused = organiser.submit(page, "event", event=["ba", "mk"])
    assert (refused.status, worded("mk")) == (409, None)


def test_at_least_one_event_is_ticked(organiser: Browser) -> None:
    refused = organiser.submit(organiser.open(PATH), "event", event=None)
    assert refused.status == 422
    assert "Tick at least one event." in refused.text
