"""Results are read of events whose answers have closed, and of no others."""

from __future__ import annotations

import pytest
from flask import Flask, current_app

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.results import Results
from ctevents.formats.sealed import SealBroken, Sealer
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.projects import edit_group, group_by_code
from ctevents.services.launch.answers import close_answers, closed_answers
from ctevents.services.launch.source_edits import open_answers, results_for_guests, results_of
from tests.conftest import Clock
from tests.support import answered, stories

pytestmark = pytest.mark.usefixtures("app")


def results(*slugs: str) -> Results:
    events = [stories.event(slug) for slug in slugs]
    return results_of(
        db.session(),
        closed_answers(
            db.session(), current_app.extensions["ctevents.sealer"], events, now=stories.now()
        ),
    )


@pytest.fixture
def given(app: Flask) -> dict[str, int]:
    """Sarajevo has answered and closed; Skopje has answered and is open."""
    numbers = answered.add_recommendations()
    for slug in ("ba", "mk"):
        answered.under_way(slug)
        answered.answered(
            slug, numbers["1"], {"police": [answered.YES] * 7, "judges": [answered.NO] * 2}
        )
    answered.closed("ba")
    return numbers


def test_an_event_that_is_open_contributes_nothing(given: dict[str, int]) -> None:
    assert {(row.event, row.group, row.answers) for row in results("ba", "mk").rows} == {
        ("ba", None, 9),
        ("all", None, 9),
    }
    assert results("mk") == Results()


def test_of_an_open_event_only_a_rough_number_is_told(given: dict[str, int]) -> None:
    sealer, events = (
        current_app.extensions["ctevents.sealer"],
        [stories.event("ba"), stories.event("mk")],
    )
    found = open_answers(db.session(), sealer, events, now=stories.now())
    assert [(each.event.slug, each.cards) for each in found] == [("mk", 5)]


def for_guests(slug: str) -> list[tuple[str, int]] | None:
    found = results_for_guests(
        db.session(),
        current_app.extensions["ctevents.sealer"],
        stories.event(slug),
        now=stories.now(),
    )
    return (
        None
        if found is None
        else [(recommendation.number, row.answers) for recommendation, row in found]
    )


def test_guests_see_the_sums_after_the_close(given: dict[str, int]) -> None:
    assert (for_guests("ba"), for_guests("mk")) == ([("1", 9)], None)


def test_guests_see_nothing_while_a_last_save_may_be_under_way(
    given: dict[str, int], clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        close_answers(tx, stories.event("mk"))
    assert for_guests("mk") is None
    clock.advance(minutes=1)
    assert for_guests("mk") == [("1", 9)]


def test_guests_see_nothing_of_an_event_without_cards_or_that_was_cancelled(
    given: dict[str, int],
) -> None:
    answered.under_way("al")
    answered.closed("al")
    assert for_guests("al") is None
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event("ba"), reason="")
    assert for_guests("ba") is None


def test_too_few_answers_are_an_empty_list(given: dict[str, int]) -> None:
    answered.under_way("al")
    answered.answered("al", given["1"], {"police": [answered.YES] * 4})
    answered.closed("al")
    assert for_guests("al") == []


def test_another_key_opens_nothing(given: dict[str, int]) -> None:
    with pytest.raises(SealBroken):
        closed_answers(
            db.session(),
            Sealer("another key of the tests, long enough"),
            [stories.event()],
            now=stories.now(),
        )


def test_the_order_of_groups_changes_no_row(app: Flask) -> None:
    """Otherwise the difference of two orders would tell exactly what a small group has answered."""
    numbers = answered.add_recommendations()
    answered.under_way("ba")
    large = {code: [answered.YES] * 9 for code in ("police", "prosecutors", "media")}
    answered.answered("ba", numbers["1"], large | {"judges": [answered.NO] * 3})
    answered.closed("ba")
    before = results("ba")
    for code in ("police", "prosecutors", "media"):
        group = group_by_code(db.session(), stories.project().id, code)
        assert group is not None
        with transaction(by=audit.SHELL) as tx:
            edit_group(tx, group, names=group.names, position=99, is_offered=True, mark=group.mark)
        after = results("ba")
        assert sorted(map(repr, after.rows)) == sorted(map(repr, before.rows))
        assert sorted(map(repr, after.feedback)) == sorted(map(repr, before.feedback))
