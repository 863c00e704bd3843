"""The search by name at a door."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import Event, Invitation
from ctevents.services.common import audit
from ctevents.services.door.search import MOST_FOUND, SearchResult, find_people
from tests.support import door, stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event()


def find(event: Event, text: str) -> list[SearchResult]:
    return find_people(db.session(), event.id, text)


def states(
    found: list[SearchResult],
) -> list[tuple[str, InvitationState | None, RegistrationState | None, bool]]:
    return [
        (
            one.name,
            one.invitation,
            one.registrant.state if one.registrant else None,
            one.is_registered,
        )
        for one in found
    ]


@pytest.mark.long
def test_everybody_on_the_list_is_found_with_their_state(event: Event) -> None:
    stories.registered(given_name="Ana", email="ana@police.example")
    door.cancelled(stories.registered(given_name="Boris", email="boris@police.example").id)
    stories.invited(given_name="Vuk", email="vuk@police.example")
    alone = stories.guest(given_name="Zana", email="zana@police.example").id
    with transaction(by=audit.SHELL) as tx:
        tx.delete(tx.get_one(Invitation, alone))
    assert states(find(event, "kova")) == [
        ("Ana Kovačević", InvitationState.ACCEPTED, RegistrationState.CONFIRMED, True),
        ("Boris Kovačević", InvitationState.DECLINED, RegistrationState.CANCELLED, False),
        ("Vuk Kovačević", InvitationState.SENT, None, False),
        ("Zana Kovačević", None, None, False),
    ]


@pytest.mark.parametrize("text", ["oneill", "O'Neill", "o’neill jam", "O’Nei"])
def test_an_apostrophe_may_be_typed_or_left_out(event: Event, text: str) -> None:
    stories.invited(given_name="James", family_name="O'Neill")
    assert [one.name for one in find(event, text)] == ["James O'Neill"]


def test_of_many_the_first_by_name_in_two_statements(event: Event) -> None:
    event_id = event.id
    door.crowd(event_id, MOST_FOUND + 5)
    with door.statements() as sent:
        found = find_people(db.session(), event_id, "guest")
    assert [one.name for one in found] == [f"Guest Number {number}" for number in range(MOST_FOUND)]
    assert len(sent) == 2


@pytest.mark.parametrize("text", ["", " ", "%", "_", "王"])
def test_what_holds_no_word_finds_nobody(event: Event, text: str) -> None:
    stories.invited()
    assert find(event, text) == []


@pytest.mark.parametrize(
    "typed", ["dorde", "djordje", "Đorđe", "Ђорђе", "djor", "dord", "duric", "djuric"]
)
@pytest.mark.parametrize("written", ["Đorđe Đurić", "Ђорђе Ђурић", "Djordje Djuric", "Dorde Duric"])
def test_dj_and_d_find_each_other(event: Event, typed: str, written: str) -> None:
    given, family = written.split()
    stories.invited(given_name=given, family_name=family)
    assert [one.name for one in find(event, typed)] == [written]
