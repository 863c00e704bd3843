"""Attributes of people and invitations that a roster shows are written in one place, which notifies
the doors. ``test_roster.py`` tests the news that doors get."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from ctevents.models import Invitation, Person
from ctevents.services.common.roster_changes import SHOWN_OF_INVITATION, SHOWN_OF_NAMED
from tests.test_architecture import layer_of, trees

SHOWN = SHOWN_OF_NAMED | SHOWN_OF_INVITATION
WRITER = "common.roster_changes.write_shown"

OTHER_TABLES = frozenset(
    {
        "registration.state",
        "message.state",
        "export.state",
        "registration.person",
        "check_in.person_id",
        "institution.group_id",
        "invitation.institution.group_id",
        "document.title",
        "companion.given_name",
        "companion.family_name",
    }
)
"""Attributes of the same name in other tables, by the names that variables for their rows have
everywhere."""

OTHER_COLUMNS = {
    "ctevents.web.staff.launch.source_forms._add_texts": "fields of a form",
    "ctevents.web.staff.guests.duplicates._form": "fields of a form",
    "door.former_standings.restore": "a registration, from its former standing",
    "door.former_standings.standing_now": "a former standing",
    "events.copying._copy_plan": "an event",
    "events.events._carry_out": "an event",
    "events.launch_times._moved": "times of an event",
    "events.projects.edit_project": "the project",
    "guests.import_.ListImport.change_offers": "seats, address and language of an institution",
    "guests.list._write_offer": "address and language of an institution",
    "guests.merging._merge_registration": "what a registrant wishes",
    "launch.source_edits._write": "a source of the publication",
    "letters.announcements.edit_announcement": "an announcement",
    "letters.reminder_rules.edit_rule": "a reminder",
    "privacy.person_requests.take_consent_back": "a consent of a registrant",
    "replies.registrations.write_wishes": "what a registrant wishes",
}
"""Functions that write columns by variable names (``setattr``), and what they write."""

NOTIFYING = {
    "guests.list._write_institution": (
        "its caller notifies the doors about everybody of the institution"
    ),
}
"""Functions that write many people in one statement."""


def functions() -> Iterator[tuple[str, ast.AST]]:
    for module, tree in trees().items():
        if layer_of(module) != "models":
            yield from _functions_in(module.removeprefix("ctevents.services."), tree)


def _functions_in(path: str, tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield f"{path}.{node.name}", node
        elif isinstance(node, ast.ClassDef):
            yield from _functions_in(f"{path}.{node.name}", node)


def assigned(node: ast.AST) -> Iterator[str]:
    """Yield the attributes that are assigned to, as ``person.given_name``."""
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store):
            yield ast.unparse(each)


def set_by_name(node: ast.AST) -> bool:
    return any(
        isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == "setattr"
        for each in ast.walk(node)
    )


def updated(node: ast.AST) -> Iterator[str]:
    """Yield the columns that a statement of the function updates, as ``Person.given_name``."""
    for each in ast.walk(node):
        if (
            isinstance(each, ast.Call)
            and isinstance(each.func, ast.Attribute)
            and each.func.attr == "values"
        ):
            tables = {
                table
                for table in ("Person", "Invitation")
                if f"update({table})" in ast.unparse(each.func)
            }
            yield from (f"{table}.{keyword.arg}" for table in tables for keyword in each.keywords)


def is_shown(path: str) -> bool:
    owner, _, name = path.rpartition(".")
    return name in SHOWN and owner != "self" and path not in OTHER_TABLES


def test_shown_attributes_exist() -> None:
    assert {
        name for name in SHOWN if not hasattr(Person, name) and not hasattr(Invitation, name)
    } == set()


@pytest.mark.long
def test_shown_attributes_are_written_in_one_place() -> None:
    found = [
        (name, path) for name, node in functions() for path in assigned(node) if is_shown(path)
    ]
    assert found == [], f"write them with {WRITER}"


@pytest.mark.long
def test_columns_by_variable_names_are_written_in_one_place() -> None:
    found = {name for name, node in functions() if set_by_name(node)}
    assert found - {WRITER} == set(OTHER_COLUMNS)


@pytest.mark.long
def test_people_updated_in_one_statement_are_told_by_the_caller() -> None:
    found = {
        name
        for name, node in functions()
        if any(path.rpartition(".")[2] in SHOWN for path in updated(node))
    }
    assert found == set(NOTIFYING)


@pytest.mark.parametrize(
    "code",
    [
        "person.given_name = typed",
        "a, person.group = b",
        "kept.unnamed_number += 1",
        "stays.state = new",
    ],
)
def test_writes_are_found(code: str) -> None:
    assert any(map(is_shown, assigned(ast.parse(code))))
