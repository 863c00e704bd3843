"""Anybody sees where the publication was launched; its content only once the pack of an event is
public."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import insert, select

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, ProgrammeSession, Recommendation, recommendations_of_sessions
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.launch.documents import remove_document
from ctevents.services.launch.published import launches, publication
from tests.support import sources, stories
from tests.support.packs_of_launch import document

HOUR = timedelta(hours=1)


def change(slug: str, **changes: object) -> None:
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event(slug).id)
        for name, value in changes.items():
            setattr(event, name, value)


def launched(slug: str = "ba") -> tuple[list[str], list[str]]:
    """Return the titles of publications, and the numbers of recommendations."""
    now = stories.now()
    [launch] = [
        each for each in launches(db.session(), stories.project(), now) if each.event.slug == slug
    ]
    return [each.title for each in launch.publications], [*launch.numbers]


@pytest.fixture
def over(app: Flask) -> None:
    """A launch that is over, with a pack and a recommendation in its programme."""
    sources.add(*sources.ALL)
    event = stories.published_event()
    document(title="The report", kind=DocumentKind.PUBLICATION)
    document(title="A summary", kind=DocumentKind.SUMMARY, language="bs")
    now = stories.now()
    with transaction(by=audit.SHELL) as tx:
        item = ProgrammeSession(
            event_id=event.id, starts_at=now - HOUR, ends_at=now, titles={"en": "Launch"}
        )
        tx.add(item)
        tx.flush()
        recommendation_id = tx.scalar(select(Recommendation.id))
        tx.execute(
            insert(recommendations_of_sessions).values(
                session_id=item.id, recommendation_id=recommendation_id
            )
        )
    change("ba", starts_at=now - 3 * HOUR, ends_at=now - HOUR)


@pytest.mark.usefixtures("over")
def test_a_launch_names_its_publications_and_recommendations() -> None:
    assert launched() == (["The report"], ["1"])


@pytest.mark.usefixtures("over")
def test_a_document_that_was_removed_is_not_named() -> None:
    [launch] = launches(db.session(), stories.project(), stories.now())
    with transaction(by=audit.SHELL) as tx:
        remove_document(tx, launch.publications[0])
    assert launched() == ([], ["1"])


@pytest.mark.usefixtures("over")
def test_a_closed_pack_names_nothing() -> None:
    change("ba", pack_opens_at=stories.now() + HOUR)
    assert launched() == ([], [])


@pytest.mark.usefixtures("over")
def test_a_pack_that_is_public_early_is_named() -> None:
    change("ba", pack_opens_at=stories.now() + HOUR, pack_public_at=stories.now())
    assert launched() == (["The report"], ["1"])


@pytest.mark.usefixtures("over")
def test_a_cancelled_event_launches_nothing() -> None:
    change(
        "ba",
        starts_at=stories.now() + HOUR,
        ends_at=stories.now() + 2 * HOUR,
        pack_opens_at=stories.now() - HOUR,
    )
    assert launched() == (["The report"], ["1"])
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event("ba"), reason="")
    assert launched() == ([], [])


@pytest.mark.usefixtures("over")
def test_a_cancelled_event_publishes_nothing() -> None:
    change(
        "ba",
        starts_at=stories.now() + HOUR,
        ends_at=stories.now() + 2 * HOUR,
        pack_public_at=stories.now() - HOUR,
    )
    assert publication(db.session(), stories.project(), stories.now()) is not None
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event("ba"), reason="")
    assert publication(db.session(), stories.project(), stories.now()) is None


@pytest.mark.usefixtures("over")
def test_a_draft_is_no_launch() -> None:
    change("ba", status=EventStatus.DRAFT, pack_public_at=stories.now())
    assert launches(db.session(), stories.project(), stories.now()) == []
    assert publication(db.session(), stories.project(), stories.now()) is None


@pytest.mark.parametrize(
    ("hours", "is_shown"),
    [(None, False), (1, False), (0, True), (-1, True)],
    ids=["never", "later", "now", "earlier"],
)
@pytest.mark.usefixtures("over")
def test_the_publication_is_public_once_a_pack_is(hours: int | None, is_shown: bool) -> None:
    change("ba", pack_public_at=stories.now() + hours * HOUR if hours is not None else None)
    found = publication(db.session(), stories.project(), stories.now())
    assert (found is not None) is is_shown
    if found is not None:
        assert [each.number for each in found.recommendations] == ["1"]
        assert [each.number for each in found.findings] == ["F"]
