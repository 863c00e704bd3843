"""The project block and the stakeholder groups are edited, and each edit is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.marks import Mark
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.events import projects
from ctevents.services.events.projects import ProjectFields
from ctevents.services.events.seed import seed
from ctevents.services.people.people import groups
from tests.support import stories

FIELDS = ProjectFields(
    title="Against trafficking in persons",
    code="TC 0001",
    period="2027",
    agency="IOM",
    donors=["Government of Italy"],
    partners=[],
    disclaimer="The views are the authors' own.",
    footnote="A footnote.",
)


def save(fields: ProjectFields) -> None:
    with transaction(by=audit.SHELL) as tx:
        projects.edit_project(tx, projects.projects(tx)[0], fields)


def log() -> list[tuple[str, dict[str, object]]]:
    return [(entry.action, entry.details) for entry in reversed(audit.entries(db.session()))]


def codes() -> list[str]:
    return [group.code for group in groups(db.session(), stories.project().id)]


def edit(code: str, **changes: object) -> None:
    group = found(code)
    saved = {name: getattr(group, name) for name in ("names", "position", "is_offered", "mark")}
    with transaction(by=audit.SHELL) as tx:
        projects.edit_group(tx, group, **saved | changes)


def found(code: str) -> StakeholderGroup:
    group = projects.group_by_code(db.session(), stories.project().id, code)
    assert group is not None
    return group


def test_the_project_block_is_saved_and_what_changed_recorded(app: Flask) -> None:
    save(FIELDS)
    save(replace(FIELDS, code="TC 0002", donors=[]))
    block = stories.project()
    assert {name: getattr(block, name) for name in vars(FIELDS)} == vars(FIELDS) | {
        "code": "TC 0002",
        "donors": [],
    }
    assert log()[1:] == [
        ("project.edited", {"project": "tc-0770-0782", "fields": ["code", "donors"]})
    ]


def test_saving_the_same_block_records_nothing(app: Flask) -> None:
    save(FIELDS)
    before = log()
    save(FIELDS)
    assert log() == before


def test_seeding_again_keeps_what_was_edited(app: Flask) -> None:
    save(FIELDS)
    edit("media", names={"en": "Press"})
    with transaction(by=audit.SHELL) as tx:
        assert seed(tx) == {"projects": 0, "stakeholder_groups": 0, "events": 0}
    assert (stories.project().code, found("media").name()) == ("TC 0001", "Press")


def test_a_new_group_comes_last_is_offered_and_has_a_mark_of_its_own(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        projects.add_group(
            tx, projects.projects(tx)[0], "labour-inspectors", {"en": "Labour inspectors"}
        )
    assert codes()[-2:] == ["iom", "labour-inspectors"]
    assert found("labour-inspectors").is_offered
    assert len({group.mark for group in groups(db.session(), stories.project().id)}) == 14
    assert log() == [("group.added", {"project": "tc-0770-0782", "group": "labour-inspectors"})]


def test_a_code_names_one_group(app: Flask) -> None:
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        projects.add_group(tx, projects.projects(tx)[0], "media", {"en": "Press"})
    assert refused.value == Refusal(Reason.GROUP_EXISTS)


@pytest.mark.parametrize(
    ("position", "order"),
    [
        (1, ["iom", "police", "border-police", "prosecutors"]),
        (3, ["police", "border-police", "iom", "prosecutors"]),
        (13, ["police", "border-police", "prosecutors", "judges"]),
        (99, ["police", "border-police", "prosecutors", "judges"]),
    ],
)
def test_a_group_is_put_at_its_place_and_the_others_move(
    app: Flask, position: int, order: list[str]
) -> None:
    edit("iom", position=position)
    assert codes()[:4] == order
    assert [group.position for group in groups(db.session(), stories.project().id)] == list(
        range(1, 14)
    )


def test_an_edit_of_a_group_records_what_changed(app: Flask) -> None:
    edit("media", names={"en": "Press"}, is_offered=False, mark=Mark.BLUE_SOLID, position=1)
    edit("media")
    assert log() == [
        (
            "group.edited",
            {
                "project": "tc-0770-0782",
                "group": "media",
                "fields": ["names", "is_offered", "mark", "position"],
            },
        )
    ]
    assert "media" not in [
        group.code for group in groups(db.session(), stories.project().id, offered_only=True)
    ]
