"""Two people save the programme of one event at the same moment."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from flask import Flask

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason
from ctevents.models import Event
from ctevents.services.events.programme import ProgrammeItem, programme_version, set_programme
from tests.support import racing, stories


def test_of_several_that_save_at_once_only_one_replaces_what_all_saw(app: Flask) -> None:
    event = stories.planned_event()
    event_id, seen, start = event.id, programme_version(event), event.starts_at
    assert start is not None

    def save(tx: Transaction, title: str) -> None:
        item = ProgrammeItem(
            starts_at=start, ends_at=start + timedelta(hours=1), titles={"en": title}
        )
        set_programme(tx, tx.get_one(Event, event_id), [item], seen=seen)

    refused = racing.at_once(
        app, *(partial(save, title=title) for title in ("Opening", "Coffee", "Findings"))
    )
    assert (
        refused.count(None),
        refused.count(Reason.CHANGED_MEANWHILE),
        len(stories.event().programme),
    ) == (1, 2, 1)
