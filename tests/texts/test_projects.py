"""Facts about projects, with one and with several."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import add_source, recommendations
from ctevents.texts.donor_pack.report import donor_report
from ctevents.texts.projects import numbers_of, project_name
from ctevents.texts.rendering import speaking
from tests.support import sources, stories
from tests.support.projects import add_event, add_project


def numbers(*project_ids: int) -> list[str]:
    return [*numbers_of(recommendations(db.session(), project_ids)).values()]


@pytest.mark.long
def test_a_number_of_a_recommendation_names_its_project_beside_those_of_another(app: Flask) -> None:
    first, second = stories.project().id, add_project().id
    sources.add(*sources.ALL)
    with transaction(by=audit.SHELL) as tx:
        for each in sources.ALL:
            add_source(tx, second, sources.kind_of(each), each)
    assert numbers(first) == numbers(second) == ["1"]
    assert sorted(numbers(first, second)) == ["borders 1", "tc-0770-0782 1"]


def test_a_project_is_called_by_its_title_or_what_there_is(app: Flask) -> None:
    project = add_project()
    assert project_name(project) == "Against trafficking in persons"
    project.title = ""
    assert project_name(project) == "TC 0001"
    project.code = ""
    assert project_name(project) == "borders"
    db.session.rollback()


@pytest.mark.long
def test_what_the_donors_format_lacks_is_named_with_its_project(app: Flask) -> None:
    events = [stories.event("ba"), add_event("durres", add_project())]
    with speaking("en"):
        report = donor_report(events, is_together=True, is_public=False, now=stories.now())
    assert report.activities == ()
    assert "IATI identifier of the project (Against trafficking in persons)" in report.lacking
    labels = [label for label, _text in report.cover]
    assert (labels.count("Project"), labels.count("Donors")) == (2, 2)
