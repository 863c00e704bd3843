"""One wording for several events, and its undoing."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.letters.wordings import (
    Place,
    drop_wording,
    own_wording,
    replaced,
    set_wording,
    undo_elsewhere,
    use_elsewhere,
)
from tests.support import stories
from tests.support.racing import behind

KIND, LANGUAGE = LetterKind.INVITATION, "en"
OURS, THEIRS, NEWER = (Wording(f"{word}: {{title}}", word) for word in ("Ours", "Theirs", "Newer"))


@pytest.fixture(autouse=True)
def _worded(app: Flask) -> None:
    for slug in ("al", "ba", "mk"):
        stories.planned_event(slug)
    reword("al", OURS)
    reword("ba", THEIRS)


def reword(slug: str, wording: Wording) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_wording(tx, stories.event(slug), KIND, LANGUAGE, wording)


def place() -> Place:
    return Place(stories.event("al"), KIND, LANGUAGE)


def seen(*slugs: str) -> dict[int, str]:
    numbers = [stories.event(slug).id for slug in ("al", *slugs)]
    return {number: place().version(db.session(), number) for number in numbers}


def wordings() -> list[Wording | None]:
    db.session.rollback()
    return [
        own_wording(db.session(), stories.event(slug).id, KIND, LANGUAGE)
        for slug in ("al", "ba", "mk")
    ]


def used(*slugs: str) -> int:
    saw = seen(*slugs)
    with transaction(by=audit.SHELL) as tx:
        return use_elsewhere(tx, place(), saw)


def undone() -> int:
    with transaction(by=audit.SHELL) as tx:
        return undo_elsewhere(tx, place())


def test_a_wording_is_used_at_the_chosen_events_and_undone() -> None:
    assert used("ba", "mk") == 2
    assert wordings() == [OURS, OURS, OURS]
    assert used("ba", "mk") == 0
    assert undone() == 2
    assert wordings() == [OURS, THEIRS, None]
    assert undone() == 0
    actions = [
        entry.action
        for entry in audit.entries(db.session())
        if entry.event and entry.event.slug == "mk"
    ]
    assert actions[:2] == ["wording.dropped", "wording.set"]


def test_the_standard_wording_can_be_used_too() -> None:
    with transaction(by=audit.SHELL) as tx:
        drop_wording(tx, stories.event("al"), KIND, LANGUAGE)
    assert used("ba") == 1
    assert wordings() == [None, None, None]
    assert undone() == 1
    assert wordings() == [None, THEIRS, None]


def test_a_wording_that_was_changed_since_is_not_undone() -> None:
    used("ba", "mk")
    reword("ba", NEWER)
    assert [each.event_id for each in replaced(db.session(), place())] == [stories.event("mk").id]
    assert undone() == 1
    assert wordings() == [OURS, NEWER, None]


@pytest.mark.parametrize("slug", ["al", "ba"])
def test_nothing_is_written_if_one_has_changed(slug: str) -> None:
    saw = seen("ba", "mk")
    reword(slug, NEWER)
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        use_elsewhere(tx, place(), saw)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert wordings()[2] is None


@pytest.mark.postgresql
def test_of_two_at_the_same_moment_the_second_is_refused(app: Flask) -> None:
    saw, at = seen("ba", "mk"), place()

    def second(tx: object) -> Reason | None:
        try:
            use_elsewhere(tx, at, saw)  # type: ignore[arg-type]
        except Refusal as refusal:
            return refusal.reason
        return None

    assert behind(app, lambda tx: use_elsewhere(tx, at, saw), second) is Reason.CHANGED_MEANWHILE
    assert wordings() == [OURS, OURS, OURS]


@pytest.mark.postgresql
def test_of_two_undoings_the_second_has_nothing_to_undo(app: Flask) -> None:
    used("ba", "mk")
    at = place()
    assert behind(app, lambda tx: undo_elsewhere(tx, at), lambda tx: undo_elsewhere(tx, at)) == 0
    assert wordings() == [OURS, THEIRS, None]


def test_events_in_the_archive_keep_theirs_until_they_are_taken_out() -> None:
    used("ba", "mk")
    set_archived("ba", is_in=True)
    assert [each.event_id for each in replaced(db.session(), place())] == [stories.event("mk").id]
    assert (undone(), wordings()) == (1, [OURS, OURS, None])
    set_archived("ba", is_in=False)
    assert (undone(), wordings()) == (1, [OURS, THEIRS, None])
    used("mk")
    set_archived("al", is_in=True)
    with pytest.raises(Refusal, match=Reason.EVENT_ARCHIVED):
        undone()


def set_archived(slug: str, *, is_in: bool) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event(slug).id).archived_at = tx.now if is_in else None
