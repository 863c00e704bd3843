"""The demo's invented guests: nobody is on a list twice, the figures match a manual count, and consents differ."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import EVERYBODY, FigureFilters
from ctevents.domain.people import Sex
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.desk.sample import make_sample
from ctevents.services.events.events import all_events
from ctevents.services.people.duplicates import possible_duplicates_by_event
from tests.services.figures.test_figures import assert_counted
from tests.support import stories


def test_the_sample_is_made_once_with_both_answers_and_nobody_looks_like_another_or_is_counted_twice(
    app: Flask,
) -> None:
    with transaction(by=audit.SHELL) as tx:
        assert len(make_sample(tx)) == 6
        assert make_sample(tx) == []
    ids = [event.id for event in all_events(db.session())]
    for consent in ("may_be_photographed", "may_share_details"):
        given = {(row.event_id, getattr(row, consent)) for row in db.session.query(Registration)}
        assert given == {(event_id, answer) for event_id in ids for answer in (True, False)}, consent
    assert {key: pairs for key, pairs in possible_duplicates_by_event(db.session(), ids).items() if pairs} == {}
    assert_counted(
        all_events(db.session()), [EVERYBODY, FigureFilters(group="police"), FigureFilters(sex=Sex.F)], stories.now()
    )
