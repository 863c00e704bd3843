"""The rules of the tree. ``MAY_IMPORT`` is the table, and its documentation."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from ctevents.app import create_app
from ctevents.db.handle import db
from tests.conftest import settings

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "ctevents"

STANDARD_LIBRARY_ONLY = ("domain",)

# Each layer → the layers it may import, besides itself.
INNER = ("domain", "formats")
USE_CASES = (*INNER, "db", "tokens", "models", "services")
OUTWARD = (*USE_CASES, "clock", "logs", "measures", "texts")
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "domain": (),
    "formats": ("domain",),
    "clock": (),
    "logs": (),
    "measures": ("db",),
    "places": (),
    "private_files": (),
    "tokens": (),
    "config": ("domain", "db", "places"),
    "db": ("places",),
    "models": ("domain", "db"),
    "services": (*INNER, "db", "tokens", "models"),
    "texts": (*USE_CASES, "clock", "logs"),
    "web": OUTWARD,
    "mail": OUTWARD,
    "cli": (*OUTWARD, "private_files", "mail", "config", "app"),
    "pages": ("web",),
    "app": (*OUTWARD, "private_files", "places", "config", "web", "pages"),
    "wsgi": ("private_files", "config", "logs", "app"),
}

# Each part of the texts → the parts that it may import, besides itself.
FACTS = (
    "languages",
    "numbers",
    "times",
    "projects",
    "rendering",
    "markup",
    "groups",
    "sealing",
    "link_keys",
)
TEXTS_MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "languages": (),
    "numbers": (),
    "times": ("languages",),
    "projects": (),
    "rendering": ("languages", "numbers", "times", "link_keys", "projects", "varying"),
    "language_switch": ("languages", "rendering"),
    "markup": ("numbers", "rendering"),
    "unprintable": (),
    "groups": ("rendering",),
    "sealing": (),
    "link_keys": (),
    "varying": (),
    "badges": FACTS,
    "arrival": FACTS,
    "health": FACTS,
    "words": (*FACTS, "arrival"),
    "calendars": (*FACTS, "arrival"),
    "exports": FACTS,
    "letters": (*FACTS, "arrival", "badges", "calendars"),
    "papers": (*FACTS, "arrival", "letters", "words"),
    "privacy": (*FACTS, "words"),
    "donor_pack": (*FACTS, "words"),
}

# Each package of the use cases → those that it may import, besides itself.
SEATING = ("common", "people", "outbox", "seating")
FIGURES = (*SEATING, "events", "replies", "letters", "door", "launch", "figures")
SERVICES_MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "common": (),
    "people": ("common",),
    "outbox": ("common", "people"),
    "seating": ("common", "people", "outbox"),
    "events": SEATING,
    "replies": SEATING,
    "letters": (*SEATING, "events", "replies"),
    "door": (*SEATING, "events", "replies"),
    "launch": (*SEATING, "events", "replies", "letters", "door"),
    "figures": (*SEATING, "events", "replies", "letters", "door", "launch"),
    "guests": FIGURES,
    "bulk": (*FIGURES, "guests"),
    "programs": (*FIGURES, "guests"),
    "desk": (*FIGURES, "guests", "bulk"),
    "accounts": (*FIGURES, "guests", "bulk", "desk"),
    "privacy": (*FIGURES, "guests", "bulk", "desk", "accounts"),
}

# Third-party packages that a layer must not know.
FOREIGN: dict[str, tuple[str, ...]] = {
    "formats": ("flask", "sqlalchemy", "flask_sqlalchemy"),
    "services": ("flask", "flask_sqlalchemy", "flask_babel"),
    "models": ("flask", "flask_sqlalchemy"),
    "web": ("sqlalchemy", "flask_sqlalchemy", "flask_mail"),
}

# Attributes that identify a person
IDENTITY = frozenset(
    {
        "name",
        "given_name",
        "family_name",
        "search_key",
        "sort_key",
        "email",
        "email_bounced",
        "phone",
        "institution",
        "institution_name",
        "institution_typed",
        "position",
        "title",
        "titled_name",
        "rank",
        "formerly",
    }
)

Function = ast.FunctionDef | ast.AsyncFunctionDef

MODULES = sorted(PACKAGE.rglob("*.py"))


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def trees() -> dict[str, ast.Module]:
    """Return the syntax tree of each module, read once for all tests."""
    return {name_of(file): ast.parse(file.read_text("utf-8")) for file in MODULES}


@cache
def walked() -> dict[str, list[ast.AST]]:
    """Return all nodes of each tree: to walk takes longer than any question about them."""
    return {name: [*ast.walk(tree)] for name, tree in trees().items()}


def imports(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.stmt]]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "ctevents":
            yield from ((f"ctevents.{alias.name}", node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or "", node


@pytest.mark.long
def test_imports_point_inwards() -> None:
    wrong = [
        (name, target)
        for name, nodes in walked().items()
        for target in targets(nodes)
        if layer_of(target) not in (layer_of(name), *MAY_IMPORT[layer_of(name)])
    ]
    assert wrong == []


def test_only_the_edges_read_the_settings() -> None:
    readers = {
        layer_of(name)
        for name, nodes in walked().items()
        if "ctevents.config" in {target for target, _ in imports(nodes)}
    }
    assert readers == {"app", "cli", "wsgi"}


@pytest.mark.parametrize(
    ("layer", "table"), [("services", SERVICES_MAY_IMPORT), ("texts", TEXTS_MAY_IMPORT)]
)
def test_packages_within_a_layer_import_in_their_order(
    layer: str, table: dict[str, tuple[str, ...]]
) -> None:
    wrong = [
        (name, target)
        for name, nodes in walked().items()
        if (own := package_of(name, layer))
        for target in targets(nodes)
        if (other := package_of(target, layer)) and other not in (own, *table[own])
    ]
    assert wrong == []


def package_of(module: str, layer: str) -> str:
    """``seating`` of ``ctevents.services.seating.seats`` in ``services``; empty for what is not of
    the layer."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["ctevents", layer] and len(parts) > 2 else ""


def test_inner_layers_know_no_framework() -> None:
    wrong = []
    for name, nodes in walked().items():
        found = {target.split(".")[0] for target, _ in imports(nodes)}
        foreign = found & set(FOREIGN.get(layer_of(name), ()))
        if layer_of(name) in STANDARD_LIBRARY_ONLY:
            foreign |= found - sys.stdlib_module_names - {"ctevents"}
        wrong += [(name, package) for package in sorted(foreign)]
    assert wrong == []


def test_audiences_do_not_import_each_other() -> None:
    audiences = [
        folder.name for folder in (PACKAGE / "web").iterdir() if (folder / "__init__.py").exists()
    ]
    assert len(audiences) > 3
    wrong = [
        (name, target)
        for name, nodes in walked().items()
        if (own := package_of(name, "web")) in audiences
        for target in targets(nodes)
        if (other := package_of(target, "web")) in audiences and other != own
    ]
    assert wrong == []


@pytest.mark.long
def test_modules_with_pages_are_all_loaded() -> None:
    """A page whose module ``pages.py`` does not name would answer 404."""
    with_pages = {
        name for name, tree in trees().items() if "\n@blueprint." in f"\n{ast.unparse(tree)}"
    }
    loaded = {target for target, _ in imports(walked()["ctevents.pages"])}
    assert len(with_pages) > 50
    assert with_pages - loaded == set()


@pytest.mark.long
def test_folders_import_each_other_in_one_direction() -> None:
    graph: dict[str, set[str]] = {}
    for name, nodes in walked().items():
        for target in targets(nodes):
            if node_of(target) != node_of(name):
                graph.setdefault(node_of(name), set()).add(node_of(target))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a cycle of imports: {' → '.join(reversed(error.args[1]))}")


def node_of(module: str) -> str:
    """Return the folder of the module; at the top of the package, the module itself."""
    folder = module if (ROOT / module.replace(".", "/")).is_dir() else module.rpartition(".")[0]
    return module if folder == "ctevents" else folder


def targets(nodes: Iterable[ast.AST]) -> set[str]:
    """Modules of the package that are imported, also as ``from folder import module``."""
    named = {
        target
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module
        for target in (
            {f"{node.module}.{alias.name}" for alias in node.names} & set(trees()) or {node.module}
        )
    }
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {target for target in named | plain if target.startswith("ctevents.")}


@pytest.mark.long
def test_no_import_inside_a_function() -> None:
    inside = [
        (name, node.name)
        for name, nodes in walked().items()
        for node in nodes
        if isinstance(node, Function)
        for _ in imports(ast.walk(node))
    ]
    assert inside == []


def loaded_by(statement: str) -> set[str]:
    """The names of all modules that a fresh interpreter has loaded after the statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    return set(ended.stdout.decode().split())


def test_the_package_itself_is_empty() -> None:
    assert (PACKAGE / "__init__.py").read_bytes() == b""


def test_a_rule_loads_in_milliseconds() -> None:
    """85 modules, most of them the interpreter's own. One import of a framework would make it
    several hundred."""
    loaded = loaded_by("import ctevents.domain.seats")
    assert len(loaded) <= 110, sorted(loaded)


@pytest.mark.long
def test_use_cases_load_no_flask() -> None:
    services = [name for name in trees() if layer_of(name) in ("models", "services")]
    assert "flask" not in loaded_by(f"import {', '.join(services)}")


def test_the_help_of_the_command_line_loads_no_framework() -> None:
    assert {"flask", "sqlalchemy", "ctevents.config"} & loaded_by(
        "from ctevents.cli import main"
    ) == set()


@pytest.mark.long
def test_a_web_process_loads_nothing_that_only_commands_need() -> None:
    """It starts sooner and stays smaller without them."""
    only_commands = {"alembic", "aiosmtpd", "flask_mail", "python_calamine"}
    assert only_commands & loaded_by("import ctevents.cli.serve, ctevents.cli.application") == set()


@pytest.mark.long
def test_a_start_does_not_load_what_few_requests_need() -> None:
    seldom = {"fido2", "markdown_it", "xlsxwriter"}
    assert seldom & loaded_by("import ctevents.cli.serve, ctevents.cli.application") == set()


@pytest.mark.parametrize("uri", ["sqlite:///never-made.sqlite3", "postgresql+psycopg:///nowhere"])
def test_an_application_that_was_made_has_no_connection_yet(uri: str, tmp_path: Path) -> None:
    """It is made before the web processes are forked: two of them must not speak over one."""
    with create_app(settings(uri, tmp_path)).app_context():
        assert "Connections in pool: 0" in db.engine.pool.status()


def test_one_place_commits() -> None:
    """No module but ``db/handle.py`` commits; a session elsewhere may only read, flush and roll
    back. ``db/sqlite.py`` passes the commits of its connections on."""
    calls = [
        name
        for name, nodes in walked().items()
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("commit", "begin")
    ]
    assert sorted(set(calls)) == [
        "ctevents.db.handle",
        "ctevents.db.migrating",
        "ctevents.db.sqlite",
    ]


def test_time_is_an_argument() -> None:
    """No module but ``clock.py`` reads the clock; below ``web`` and ``cli`` the time is an
    argument."""
    wrong = [
        name
        for name, nodes in walked().items()
        if name != "ctevents.clock"
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("now", "utcnow", "today")
    ]
    assert wrong == []


@pytest.mark.long
def test_commands_take_a_transaction_first() -> None:
    """Functions that write ask for a ``Transaction``: a plain session does not type-check."""
    for name, tree in trees().items():
        for function in tree.body if layer_of(name) == "services" else ():
            if not isinstance(function, Function) or not function.args.args:
                continue
            first = function.args.args[0]
            writes = any(
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "session"
                and node.attr in ("add", "add_all", "delete", "merge", "flush")
                for node in ast.walk(function)
            )
            assert not writes, f"{name}.{function.name} writes with a plain session"
            if first.arg == "tx":
                assert ast.unparse(first.annotation or ast.Constant(None)) == "Transaction", (
                    function.name
                )


SEAT = frozenset({"holds_seat", "awaits", "answer_by"})


@pytest.mark.long
def test_a_seat_changes_only_within_a_decision() -> None:
    """A function that writes what makes a seat takes a ``Decision`` first, or opens one."""
    wrong = [
        f"{name}.{function.name}"
        for name, nodes in walked().items()
        if layer_of(name) == "services" and name != "ctevents.services.seating.decision"
        for function in nodes
        if isinstance(function, Function) and _writes_a_seat(function)
        if not ast.unparse(function.args).startswith("decision: Decision")
        and "deciding(tx, " not in ast.unparse(function)
    ]
    assert wrong == []


def _writes_a_seat(function: Function) -> bool:
    written = [
        target
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        for each in node.targets
        for target in (each.elts if isinstance(each, ast.Tuple) else [each])
        if isinstance(target, ast.Attribute)
    ]
    return any(
        target.attr in SEAT
        or (target.attr == "state" and ast.unparse(target.value) == "registration")
        for target in written
    )


@pytest.mark.long
def test_staff_know_people_as_they_are_shown() -> None:
    """They use ``shown(person)``, or masked values of services: a record, a registrant, a search
    result."""
    read = {
        f"{name}.{function.name}: {ast.unparse(node)}"
        for name, nodes in walked().items()
        if re.match(
            r"ctevents\.(web\.(staff|door|api)|cli|texts\.badges|texts\.papers\.(door|attendee_list|order_sheet))\b",
            name,
        )
        for function in nodes
        # the form of a named person
        if isinstance(function, Function) and function.name != "saved_person"
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute) and node.attr in IDENTITY and _is_a_person(node.value)
    }
    assert read == set()


def _is_a_person(node: ast.expr) -> bool:
    return (isinstance(node, ast.Name) and node.id == "person") or (
        isinstance(node, ast.Attribute) and node.attr == "person"
    )
