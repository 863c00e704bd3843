"""Reference data: loaded once, exact to the letter, and edits are never overwritten."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.segments import Segment
from ctevents.domain.marks import Mark
from ctevents.models import Event, Project, ReminderRule, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.events.projects import edit_group
from ctevents.services.events.seed import seed
from ctevents.services.letters.reminder_rules import delete_rule, rules_of_event
from tests.conftest import Clock


def test_the_six_launches_are_drafts_with_their_designations(app: Flask) -> None:
    rows = [
        (
            event.slug,
            event.designation(),
            event.city(),
            event.time_zone,
            event.languages,
            event.needs_footnote,
        )
        for event in db.session.query(Event).order_by(Event.position)
    ]
    assert rows == [
        ("al", "Albania", "Tirana", "Europe/Tirane", ["sq"], False),
        (
            "ba",
            "Bosnia and Herzegovina",
            "Sarajevo",
            "Europe/Sarajevo",
            ["bs", "sr-Latn", "sr-Cyrl"],
            False,
        ),
        (
            "xk",
            "Kosovo UNSCR 1244/99-ICJ 2010",
            "Pristina",
            "Europe/Belgrade",
            ["sq", "sr-Latn"],
            True,
        ),
        ("me", "Montenegro", "Podgorica", "Europe/Podgorica", ["cnr", "sq"], False),
        ("rs", "Serbia", "Belgrade", "Europe/Belgrade", ["sr-Cyrl", "sr-Latn"], False),
        (
            "mk",
            "The former Yugoslav Republic of Macedonia",
            "Skopje",
            "Europe/Skopje",
            ["mk", "sq"],
            False,
        ),
    ]
    assert {event.status for event in db.session.query(Event)} == {"draft"}


def test_nobody_translates_a_designation_that_is_not_in_the_reference_data(app: Flask) -> None:
    mk = db.session.query(Event).filter_by(slug="mk").one()
    assert mk.designation("mk") == "The former Yugoslav Republic of Macedonia"


def test_groups_have_a_name_in_each_interface_language(app: Flask) -> None:
    groups = db.session.query(StakeholderGroup).order_by(StakeholderGroup.position).all()
    assert [group.code for group in groups] == [
        "police",
        "border-police",
        "prosecutors",
        "judges",
        "partner-agencies",
        "donors",
        "government",
        "international-organisations",
        "diplomatic-corps",
        "civil-society",
        "academia",
        "media",
        "iom",
    ]
    assert {frozenset(group.names) for group in groups} == {
        frozenset({"en", "sq", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk"})
    }
    assert [group.mark for group in groups] == [*Mark][:13]


def test_the_project_block_is_that_of_the_fact_sheet(app: Flask) -> None:
    block = db.session.query(Project).one()
    assert (block.code, block.period) == ("TC 0770/0782", "01 July 2014 – 30 November 2015")
    assert block.donors == ["IOM Development Fund", "Government of Italy"]
    assert block.partners == [
        "FRONTEX",
        "EUROPOL",
        "EUROJUST",
        "Italian National Anti-Mafia Directorate",
    ]


def test_each_launch_has_five_reminders(app: Flask) -> None:
    for event in db.session.query(Event):
        rules = rules_of_event(db.session(), event.id)
        assert [_described(rule) for rule in rules] == [
            "reply-reminder to not-replied: 10 days before deadline at 09:00",
            "reply-reminder to not-replied: 3 days before deadline at 09:00",
            "event-reminder to confirmed: 2 days before start at 09:00",
            "event-reminder to confirmed: 1 days before start at 08:00",
            "thank-you to attended: 1 days after end at 10:00, may follow the start",
        ]


def _described(rule: ReminderRule) -> str:
    timing = rule.timing
    side = "after" if timing.is_after else "before"
    when = f"{timing.amount} {timing.unit} {side} {timing.anchor} at {timing.local_time}"
    recipients = Segment.from_json(rule.segment).standing
    return (
        f"{rule.kind} to {recipients}: "
        f"{when}{', may follow the start' if rule.may_follow_start else ''}"
    )


def test_a_second_seed_adds_nothing_and_leaves_edits_alone(app: Flask, clock: Clock) -> None:
    with transaction(by=audit.SHELL) as tx:
        group = tx.query(StakeholderGroup).filter_by(code="police").one()
        edit_group(
            tx,
            group,
            names={"en": "Police forces"},
            position=9,
            is_offered=False,
            mark=Mark.TEAL_LATTICE,
        )
        tx.query(Project).one().title = "Another title"
    for rule in db.session.query(ReminderRule).filter(ReminderRule.event.has(slug="al")).all():
        with transaction(by=audit.SHELL) as tx:
            delete_rule(tx, rule)
    with transaction(by=audit.SHELL) as tx:
        assert seed(tx) == {"projects": 0, "stakeholder_groups": 0, "events": 0}
    police = db.session.query(StakeholderGroup).filter_by(code="police").one()
    kept = ({"en": "Police forces"}, 9, False, Mark.TEAL_LATTICE)
    assert (police.names, police.position, police.is_offered, police.mark) == kept
    assert db.session.query(Project).one().title == "Another title"
    assert db.session.query(ReminderRule).count() == 25
