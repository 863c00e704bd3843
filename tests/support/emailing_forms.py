"""The forms of the desk whose POST can queue a letter, found by what their views use, however
deep."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

from tests.test_architecture import trees

QUEUEING = {
    "ctevents.services.outbox.mailings.queue_letter",
    "ctevents.services.outbox.mailings.note_queued",
}
SEATS = {"promote_waiting", "seats_changed"}
"""Methods of a decision. People who wait get seats by them, and letters. A decision without them
seats nobody."""
PROMOTE, DECISION = (
    "ctevents.services.seating.decision.promote",
    "ctevents.services.seating.decision.Decision",
)


def emailing_forms() -> set[str]:
    """Return the endpoints."""
    uses = {name: {*_used(module, node)} - {DECISION} for module, name, node in _definitions()}
    return {
        endpoint
        for endpoint, view in views().items()
        if not QUEUEING.isdisjoint(_reached(view, uses))
    }


def views() -> dict[str, str]:
    """Return the full name of the function of each endpoint of staff that takes a POST."""
    return {
        f"staff.{node.name}": name
        for _module, name, node in _definitions()
        if name.startswith("ctevents.web.staff.")
        and isinstance(node, ast.FunctionDef)
        and _takes_post(node)
    }


def _takes_post(node: ast.FunctionDef) -> bool:
    decorators = [ast.unparse(each) for each in node.decorator_list]
    return any(".post(" in text or (".route(" in text and "'POST'" in text) for text in decorators)


def _definitions() -> Iterator[tuple[str, str, ast.stmt]]:
    """Yield the functions, classes and tables of all modules: module, full name, definition."""
    for module, tree in trees().items():
        for node in tree.body:
            for name in _names(node):
                yield module, f"{module}.{name}", node


def _names(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    targets = (
        node.targets
        if isinstance(node, ast.Assign)
        else [node.target]
        if isinstance(node, ast.AnnAssign)
        else []
    )
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _used(module: str, node: ast.stmt) -> Iterator[str]:
    """Yield the full names that a definition uses: of its module, imported, and of imported
    modules."""
    known = _known(module)
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and each.id in known:
            yield known[each.id]
        elif isinstance(each, ast.Attribute) and each.attr in SEATS:
            yield PROMOTE
        elif (
            isinstance(each, ast.Attribute)
            and isinstance(each.value, ast.Name)
            and each.value.id in known
        ):
            yield f"{known[each.value.id]}.{each.attr}"


@cache
def _known(module: str) -> dict[str, str]:
    """Return the full names of what a module defines and imports."""
    tree = trees()[module]
    known = {name: f"{module}.{name}" for node in tree.body for name in _names(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            known |= {
                alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names
            }
    return known


def _reached(start: str, uses: dict[str, set[str]]) -> set[str]:
    reached, ahead = {start}, [start]
    while ahead:
        new = uses.get(ahead.pop(), set()) - reached
        reached |= new
        ahead += new
    return reached
