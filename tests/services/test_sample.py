"""The invented guests of the demo: nobody is on a list twice."""

from __future__ import annotations

from flask import Flask

from ctevents.db import db, transaction
from ctevents.services.events import all_events
from ctevents.services.look_alikes import look_alikes_by_event
from ctevents.services.sample import make_sample
from tests.support import stories


def test_the_sample_is_made_once_and_nobody_in_it_looks_like_another(app: Flask) -> None:
    with transaction() as tx:
        assert len(make_sample(tx, now=stories.now())) == 6
        assert make_sample(tx, now=stories.now()) == []
    ids = [event.id for event in all_events(db.session())]
    assert {key: pairs for key, pairs in look_alikes_by_event(db.session(), ids).items() if pairs} == {}
