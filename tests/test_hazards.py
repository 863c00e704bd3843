"""The code has none of the calls by which text becomes code, objects, commands, queries or
connections."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "ctevents").rglob("*.py"))
SCRIPTS = [
    file
    for file in sorted((ROOT / "ctevents" / "static").rglob("*.js"))
    if "vendor" not in file.parts
]
TEMPLATES = sorted(file for file in (ROOT / "templates").rglob("*") if file.is_file())

CALLS = frozenset(
    {
        "eval",
        "exec",
        "compile",
        "__import__",
        "render_template_string",
        "from_string",
        "system",
        "popen",
    }
)
"""Functions that make code, templates or commands from text."""

IMPORTS = {
    "pickle": "makes objects",
    "marshal": "makes code",
    "shelve": "makes objects",
    "yaml": "makes objects",
    "dill": "makes objects",
    "telnetlib": "sends in the clear",
    "ftplib": "sends in the clear",
    "http.client": "fetches what an address names",
    "urllib.request": "fetches what an address names",
    "requests": "fetches what an address names",
    "httpx": "fetches what an address names",
    "xml.dom": "resolves entities",
    "xml.sax": "resolves entities",
    "uuid.uuid1": "makes numbers that can be guessed",
    "uuid.uuid3": "hashes by MD5",
}
ALLOWED_IMPORTS = {
    (
        "ctevents/cli/demo.py",
        "urllib.request",
    ): "asks its own server at loopback whether it has started",
}

PROCESSES = {
    "ctevents/cli/demo.py",
    "ctevents/cli/worker.py",
    "ctevents/formats/limited/process.py",
    "ctevents/db/copies.py",
    "ctevents/mail/access_token.py",
}
"""Modules that start processes, never by a shell. The arguments are fixed; the last one runs a
command of the settings."""

SOCKETS = {
    "ctevents/cli/serve.py",
    "ctevents/cli/web_process.py",
    "ctevents/cli/demo.py",
    "ctevents/mail/deadline.py",
    "ctevents/mail/smtp.py",
    "ctevents/formats/limited/process.py",
    "ctevents/formats/limited/reach.py",
    "ctevents/mail/inbox.py",
    "ctevents/cli/watching/certificate.py",
}
"""Modules that know sockets: servers, the mail server of the settings, the certificate of the base
URL, and the test of the reader of uploads."""

WEAK = re.compile(r"\b(md5|sha1|SHA1|MD5|ECB|CBC|TripleDES|Blowfish|ARC4|PKCS1v15)\b")
SECRET_IN_CODE = re.compile(
    r"(?i)\b(secret_key|data_key|password|api_key|token)\s*=\s*[\"'][^\"'{}%<>\s]{12,}[\"']"
)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


Nodes = list[tuple[str, ast.AST]]


@pytest.fixture(scope="module")
def nodes() -> Nodes:
    """Return the calls, imports and constants of all modules, each with the name of its module."""
    return [
        (name_of(file), node)
        for file in MODULES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call | ast.Import | ast.ImportFrom | ast.Constant)
    ]


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def test_no_text_becomes_code_a_template_or_a_command(nodes: Nodes) -> None:
    found = [
        (name, node.lineno)
        for name, node in nodes
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id in CALLS)
            or (isinstance(node.func, ast.Attribute) and node.func.attr in CALLS - {"compile"})
            or any(word.arg == "shell" for word in node.keywords)
        )
    ]
    assert found == []


def test_nothing_dangerous_is_imported(nodes: Nodes) -> None:
    found = {
        (name, module) for name, node in nodes for module in imported(node) if module in IMPORTS
    }
    assert found <= set(ALLOWED_IMPORTS)


@pytest.mark.parametrize(("module", "allowed"), [("subprocess", PROCESSES), ("socket", SOCKETS)])
def test_few_modules_start_processes_or_connect(
    nodes: Nodes, module: str, allowed: set[str]
) -> None:
    assert {name for name, node in nodes if module in imported(node)} <= allowed


def test_random_numbers_come_from_the_system(nodes: Nodes) -> None:
    found = [
        (name, each) for name, node in nodes for each in imported(node) if each.startswith("random")
    ]
    assert {each for _, each in found} <= {"random", "random.SystemRandom"}
    assert not [
        name for name, node in nodes if isinstance(node, ast.Import) and "random" in imported(node)
    ]


def test_no_query_is_put_together_from_text(nodes: Nodes) -> None:
    """The text of a query is a constant, or made of names of our own tables in ``ctevents/db``."""
    found = [
        name
        for name, node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "text"
        and not isinstance(node.args[0], ast.Constant)
    ]
    assert {name for name in found if not name.startswith("ctevents/db/")} == set()


@pytest.mark.long
def test_no_weak_cryptography_and_no_secret_is_in_the_code() -> None:
    texts = {name_of(file): file.read_text("utf-8") for file in MODULES}
    assert [name for name, text in texts.items() if WEAK.search(text)] == []
    assert [name for name, text in texts.items() if SECRET_IN_CODE.search(text)] == []


def test_the_origin_of_a_request_decides_nothing(nodes: Nodes) -> None:
    origins = ("Origin", "HTTP_ORIGIN")
    assert [
        name for name, node in nodes if isinstance(node, ast.Constant) and node.value in origins
    ] == []


def test_no_script_makes_code_or_markup_from_text() -> None:
    hazards = re.compile(
        r"\beval\s*\(|new "
        r"Function|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|javascript:"
    )
    assert [name_of(file) for file in SCRIPTS if hazards.search(file.read_text("utf-8"))] == []


def test_templates_escape_everything() -> None:
    hazards = re.compile(r"\|\s*safe\b|autoescape\s+false|javascript:")
    found = {
        name_of(file) for file in TEMPLATES if hazards.search(file.read_text("utf-8", "replace"))
    }
    # the English letter below, which a template has made
    assert found == {"templates/mail/layout.html"}


@pytest.mark.parametrize(
    ("pattern", "hazard"),
    [(WEAK, "hashlib.md5(content)"), (SECRET_IN_CODE, 'API_KEY = "sk-0123456789abcdef"')],
)
def test_a_hazard_is_found(pattern: re.Pattern[str], hazard: str) -> None:
    assert pattern.search(hazard)
