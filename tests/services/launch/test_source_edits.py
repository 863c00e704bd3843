"""Sources are added, edited and deleted, and each edit is recorded. A recommendation that may have
answers stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.sources import (
    FindingFields,
    SourceFields,
    SourceKind,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Finding, Recommendation, Workshop
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import (
    AnySource,
    Source,
    edit_source,
    fields_of,
    remove_source,
    source_numbered,
    source_version,
    sources_of,
)
from tests.support import stories
from tests.support.sources import ALL, FINDING, RECOMMENDATION, add, make_cards


def found(kind: type[Source], number: str) -> Source:
    source = source_numbered(db.session(), stories.project().id, kind, number)
    assert source is not None
    return source


def edit(
    source: AnySource, fields: SourceFields, position: int = 1, seen: str | None = None
) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_source(tx, source, fields, position=position, seen=seen)


def remove(source: AnySource) -> None:
    with transaction(by=audit.SHELL) as tx:
        remove_source(tx, source)


def refusal_of(source: AnySource, fields: SourceFields | None) -> Refusal:
    """Return the refusal of an edit, or of a deletion without ``fields``."""
    with pytest.raises(Refusal) as refused:
        if fields is None:
            remove(source)
        else:
            edit(source, fields)
    return refused.value


def log() -> list[tuple[str, dict[str, object]]]:
    return [(entry.action, dict(entry.details)) for entry in reversed(audit.entries(db.session()))]


def numbers(kind: SourceKind) -> list[str]:
    return [each.number for each in sources_of(db.session(), stories.project().id, kind)]


def test_each_kind_is_saved_as_it_was_given(app: Flask) -> None:
    add(*ALL)
    saved = found(Workshop, "W"), found(Finding, "F"), found(Recommendation, "1")
    assert tuple(map(fields_of, saved)) == ALL
    assert log() == [
        ("source.added", {"project": "tc-0770-0782", "kind": "workshops", "number": "W"}),
        ("source.added", {"project": "tc-0770-0782", "kind": "findings", "number": "F"}),
        ("source.added", {"project": "tc-0770-0782", "kind": "recommendations", "number": "1"}),
    ]


def test_an_edit_records_each_column_once(app: Flask) -> None:
    add(*ALL)
    after = replace(RECOMMENDATION, texts={"en": "Watch all ports."}, findings=(), workshop="")
    edit(found(Recommendation, "1"), after)
    assert fields_of(found(Recommendation, "1")) == after
    assert log()[3:] == [
        (
            "source.edited",
            {
                "project": "tc-0770-0782",
                "kind": "recommendations",
                "number": "1",
                "fields": ["text", "workshop", "findings"],
            },
        )
    ]


def test_the_same_values_record_nothing(app: Flask) -> None:
    add(*ALL)
    edit(found(Recommendation, "1"), RECOMMENDATION)
    assert len(log()) == 3


def test_a_number_is_given_once(app: Flask) -> None:
    add(FINDING, FindingFields(number="G"))
    with pytest.raises(Refusal) as refused:
        add(FINDING)
    taken = Refusal(Reason.SOURCE_NUMBER_TAKEN, ("F",))
    assert refused.value == taken
    assert refusal_of(found(Finding, "G"), FINDING) == taken


def test_new_ones_come_last_and_are_put_at_their_place(app: Flask) -> None:
    add(*(FindingFields(number=number) for number in "abc"))
    edit(found(Finding, "c"), FindingFields(number="c"), position=1)
    assert numbers(SourceKind.FINDING) == ["c", "a", "b"]
    assert log()[-1] == (
        "source.edited",
        {"project": "tc-0770-0782", "kind": "findings", "number": "c", "fields": ["position"]},
    )


def test_what_somebody_else_saved_meanwhile_is_not_replaced(app: Flask) -> None:
    """Two pages were opened, and both are saved."""
    add(*ALL)
    seen = source_version(found(Recommendation, "1"))
    edit(found(Recommendation, "1"), replace(RECOMMENDATION, workshop=""), seen=seen)
    with pytest.raises(Refusal) as refused:
        edit(found(Recommendation, "1"), replace(RECOMMENDATION, addressees=()), seen=seen)
    assert refused.value == Refusal(Reason.CHANGED_MEANWHILE)
    assert fields_of(found(Recommendation, "1")) == replace(RECOMMENDATION, workshop="")


@pytest.mark.parametrize(
    ("kind", "number"), [(Workshop, "W"), (Finding, "F")], ids=["workshop", "finding"]
)
def test_a_source_that_a_recommendation_names_is_not_deleted(
    app: Flask, kind: type[Workshop] | type[Finding], number: str
) -> None:
    add(*ALL, replace(RECOMMENDATION, number="2"))
    assert refusal_of(found(kind, number), None) == Refusal(Reason.SOURCE_IN_USE, ("1", "2"))
    for each in "12":
        remove(found(Recommendation, each))
    remove(found(kind, number))
    assert source_numbered(db.session(), stories.project().id, kind, number) is None


def test_a_recommendation_is_deleted_while_there_are_no_answer_cards(app: Flask) -> None:
    add(*ALL)
    remove(found(Recommendation, "1"))
    assert numbers(SourceKind.RECOMMENDATION) == []
    assert log()[-1] == (
        "source.removed",
        {"project": "tc-0770-0782", "kind": "recommendations", "number": "1"},
    )


@pytest.mark.parametrize(
    "fields", [None, replace(RECOMMENDATION, number="2")], ids=["deleted", "renumbered"]
)
def test_a_recommendation_that_may_have_answers_stays(
    app: Flask, fields: SourceFields | None
) -> None:
    add(*ALL)
    make_cards()
    assert refusal_of(found(Recommendation, "1"), fields) == Refusal(
        Reason.RECOMMENDATION_MAY_HAVE_ANSWERS, ("1",)
    )
    assert fields_of(found(Recommendation, "1")) == RECOMMENDATION


def test_its_texts_can_still_be_corrected_and_findings_renumbered(app: Flask) -> None:
    add(*ALL)
    make_cards()
    edit(found(Finding, "F"), replace(FINDING, number="G"))
    corrected = replace(RECOMMENDATION, texts={"en": "Watch every port."}, findings=("G",))
    edit(found(Recommendation, "1"), corrected)
    assert fields_of(found(Recommendation, "1")) == corrected
