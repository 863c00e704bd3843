"""The content of the donor pack: frozen figures, later corrections, and listed people."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import Correction, Stage
from ctevents.domain.figures.report import Names
from ctevents.domain.marks import Mark
from ctevents.domain.people import Sex
from ctevents.models import StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.figures.freezing import CountedEvent, counted_for_report, thaw_figures
from tests.conftest import Databases
from tests.support import stories
from tests.support.packs import CYRILLIC, make_attended

OVER = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)


@pytest.fixture
def attended(app: Flask, databases: Databases) -> None:
    databases.told(make_attended)


def counted(names: Names | None = None, *slugs: str) -> list[CountedEvent]:
    events = [stories.event(slug) for slug in slugs or ("xk",)]
    return counted_for_report(db.session(), events, names, now=OVER)


def freeze() -> None:
    stories.frozen("xk", at=OVER)


def take_back(name: str) -> None:
    with transaction(by=audit.SHELL, at=OVER) as tx:
        person = tx.query(stories.Person).filter_by(family_name=name).one()
        entry_id = tx.query(stories.Registration).filter_by(person_id=person.id).one().entry_id
        assert entry_id is not None
        undo_check_in(tx, stories.event("xk").id, entry_id)


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_frozen_figures_stay_and_what_is_corrected_is_told_beside_them() -> None:
    (before,) = counted()
    freeze()
    take_back("0")
    (after,) = counted()
    assert after.figures.matrix == before.figures.matrix
    assert (before.frozen, after.frozen is not None) == (None, True)
    police = {"group": "police", "sex": Sex.F}
    assert after.corrections == [
        Correction(**police, stage=Stage.ATTENDED, frozen=6, live=5),
        Correction(**police, stage=Stage.ABSENT, frozen=0, live=1),
    ]


@pytest.mark.usefixtures("attended")
def test_a_group_that_came_after_the_freezing_is_in_all_matrices() -> None:
    freeze()
    with transaction(by=audit.SHELL) as tx:
        names = {"en": "Interpreters"}
        tx.add(
            StakeholderGroup(
                project_id=stories.project().id,
                code="interpreters",
                names=names,
                position=99,
                mark=Mark.TEAL_LATTICE,
            )
        )
    frozen, live = counted(None, "xk", "ba")
    assert list(frozen.figures.matrix.cells) == list(live.figures.matrix.cells)
    assert ("interpreters", Sex.M) in frozen.figures.matrix.cells
    assert frozen.figures.matrix.totals[Stage.ATTENDED] == 7


@pytest.mark.usefixtures("attended")
def test_nobody_is_listed_unless_asked_for_and_who_is_not_named_by_pseudonym_last() -> None:
    registration = (
        db.session.query(stories.Registration).order_by(stories.Registration.id).limit(1).one()
    )
    stories.unnamed(registration.person_id)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(stories.Registration, registration.id).may_share_details = True
    assert [each.attendees for each in counted()] == [[]]
    (consented,) = counted(Names.CONSENTED)
    assert [each.shown.name for each in consented.attendees] == [CYRILLIC]
    (everybody,) = counted(Names.ALL)
    assert [each.shown.name for each in everybody.attendees] == [
        *(f"Edin {number}" for number in range(1, 6)),
        CYRILLIC,
        "Police 001",
    ]


@pytest.mark.usefixtures("attended")
def test_figures_that_were_frozen_by_mistake_are_told_of() -> None:
    freeze()
    with transaction(by=audit.SHELL, at=OVER) as tx:
        thaw_figures(tx, stories.event("xk"), "A sheet was missing.")
    (found,) = counted()
    assert ([each.reason for each in found.thawed], found.frozen) == (
        ["A sheet was missing."],
        None,
    )
