"""``python -m tests.support.size 39110a38``: how large the product was at that commit, and how
large it is at another (``HEAD``, unless one is named), from what git holds."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tarfile
import tokenize
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import click

PRODUCT = ("ctevents", "config.py", "wsgi.py")
UNCOUNTED = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}
STARTED = """
import sys
from wsgi import app
from ctevents.models import Event
print(len(Event.metadata.tables), len(list(app.url_map.iter_rules())), len(sys.modules))
"""


def bytes_of_code(source: bytes) -> int:
    """Return the bytes of a Python file without docstrings, comments and the white space between
    tokens."""
    docstrings = {
        (statement.lineno, statement.col_offset) for statement in _docstrings(ast.parse(source))
    }
    return sum(
        len(token.string.encode())
        for token in tokenize.tokenize(BytesIO(source).readline)
        if token.type not in UNCOUNTED
        and not (token.type == tokenize.STRING and token.start in docstrings)
    )


def _docstrings(tree: ast.Module) -> Iterator[ast.Expr]:
    """Yield each statement that is only a string: docstrings, and those below a constant."""
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                yield node


def figures(root: Path) -> dict[str, int]:
    python = [*_files(root, ("ctevents",), "py"), root / "config.py", root / "wsgi.py"]
    return {
        "Python of the product, bytes of code": sum(
            bytes_of_code(file.read_bytes()) for file in python
        ),
        "Python of the product, lines": sum(file.read_bytes().count(b"\n") for file in python),
        "JSON, bytes": _bytes(_files(root, ("ctevents",), "json")),
        "templates, bytes": _bytes(_files(root, ("templates",), "*")),
        "JavaScript, bytes": _bytes(_files(root, ("ctevents/static",), "js")),
        "migrations": len(_files(root, ("migrations/versions",), "py")),
        "tests, lines": sum(
            file.read_bytes().count(b"\n") for file in _files(root, ("tests",), "py")
        ),
        "documents, words": sum(
            len(file.read_text().split()) for file in _files(root, ("docs",), "md")
        ),
        **_started(root),
    }


def _files(root: Path, folders: Iterable[str], suffix: str) -> list[Path]:
    """Return the files in these folders; those behind links to folders or files are counted where
    they lie."""
    return [
        file
        for folder in folders
        for file in sorted((root / folder).rglob(f"*.{suffix}"))
        if file.is_file() and not any(each.is_symlink() for each in (file, *file.parents))
    ]


def _bytes(files: Iterable[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def _started(root: Path) -> dict[str, int]:
    """Return what an application has that was just made."""
    settings = {"CTEVENTS_INSTANCE_PATH": str(root), "CTEVENTS_BASE_URL": "http://127.0.0.1:8000"}
    printed = subprocess.run(
        [sys.executable, "-c", STARTED],
        cwd=root,
        env=os.environ | settings,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return dict(zip(("tables", "routes", "modules at the start"), map(int, printed), strict=True))


def at_commit(commit: str) -> dict[str, int]:
    archive = subprocess.run(["git", "archive", commit], check=True, capture_output=True).stdout
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        return figures(Path(folder).resolve())


def main(before: str, after: str = "HEAD") -> None:
    old, new = at_commit(before), at_commit(after)
    for name, count in new.items():
        change = (count - old[name]) / old[name] * 100
        click.echo(f"{name:40}{old[name]:>12,} → {count:>12,}{change:>+9.1f} %")


if __name__ == "__main__":
    main(*sys.argv[1:])
