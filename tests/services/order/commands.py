"""The commands of the services, found by their first argument."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.test_architecture import layer_of, trees

SERVICES = "ctevents.services."


def commands() -> set[str]:
    """Return functions that take a transaction, as ``replies.invitations.accept``."""
    return {name for name, first in _functions() if first == "Transaction"}


def steps() -> set[str]:
    """Return functions that take a decision, which a command has begun."""
    return {name for name, first in _functions() if first == "Decision"}


def _functions() -> Iterator[tuple[str, str]]:
    for module, tree in trees().items():
        for node in tree.body if layer_of(module) == "services" else ():
            if (
                isinstance(node, ast.FunctionDef)
                and not node.name.startswith("_")
                and node.args.args
            ):
                annotation = node.args.args[0].annotation
                yield (
                    f"{module.removeprefix(SERVICES)}.{node.name}",
                    ast.unparse(annotation) if annotation else "",
                )


def used_outside() -> set[str]:
    """Return what pages, letters and commands import from the services, as
    ``replies.invitations.accept``."""
    return {
        name
        for module, tree in trees().items()
        if layer_of(module) not in ("services", "models", "db", "domain", "formats")
        for name in _used_by(tree)
    }


def _used_by(tree: ast.Module) -> Iterator[str]:
    modules = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(SERVICES):
            for alias in node.names:
                name = f"{node.module}.{alias.name}".removeprefix(SERVICES)
                modules[alias.asname or alias.name] = name
                yield name
        elif isinstance(node, ast.ImportFrom) and node.module == SERVICES.rstrip("."):
            modules |= {alias.asname or alias.name: alias.name for alias in node.names}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in modules
        ):
            yield f"{modules[node.value.id]}.{node.attr}"
