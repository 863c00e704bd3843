"""English texts, docstrings and comments keep the rules of plain words: no heavy beginning, no
heavy word. Documents have no heavy word."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.catalogues import known_in

HEAVY_BEGINNINGS = ("Who", "Whom", "Whose", "Whoever", "Of", "By whom")
"""A question may begin so."""

HEAVY_WORDS = (
    "he",
    "his",
    "him",
    "himself",
    "whoever",
    "whom",
    "alone",
    "anew",
    "by then",
    "counted and not named",
    "good until",
    "look-alikes?",
    "mend",
    "narrow(?:ed)?",
    "shuts? (?:the device )?out",
    "take away",
)
_HEAVY = re.compile(
    rf"^(?:{'|'.join(HEAVY_BEGINNINGS)})\b(?!.*\?)|\b(?i:{'|'.join(HEAVY_WORDS)})\b(?!\))",
)
"""Names of placeholders end with a bracket."""

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

PLAIN_FOLDERS = ("bench", "ctevents", "tests")
"""Folders with plain docstrings and comments."""

NO_VERB_AND_NO_NOUN = """
    about above across after against along among around as at before behind below beneath beside
    besides between beyond by
    down during except for from in inside into like near of off on onto out outside over past per
    since through till to
    toward towards under until up upon with within without
    who whom whose whoever what whatever which whichever that when where wherever why how whether
    and or but nor if unless although though because so than while only also not else then
""".split()  # noqa: SIM905
_BEGINNING_OF_DOCSTRING = re.compile(rf"^(?:{'|'.join(NO_VERB_AND_NO_NOUN)})\b", re.IGNORECASE)
_BEGINNING_OF_SENTENCE = re.compile(r"(?:^|\. )(?:Who|Whom|Whoever|What|Of|By|As)\b")
_HEAVY_IN_CODE = re.compile(
    rf"\b(?:{'|'.join([*HEAVY_WORDS, '(?:is|are) told', 'stands?'])})\b", re.IGNORECASE
)
_QUOTED = re.compile(r"``.*?``|\*\*.*?\*\*|\".*?\"|“.*?”")


def test_english_texts_are_plain() -> None:
    texts = {text for message in known_in("sq") or () if message.id for text in _texts(message.id)}
    assert sorted(text for text in texts if _HEAVY.search(text)) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_documents_are_plain(document: Path) -> None:
    prose = re.sub(r"`[^`\n]+`", "", document.read_text("utf-8"))
    assert re.findall(rf"(?i)\b(?:{'|'.join(HEAVY_WORDS)})\b", prose) == []


@pytest.mark.parametrize(
    "text", ["Who accepts is registered.", "It is approved anew.", "The guest gets his badge."]
)
def test_a_heavy_text_is_found(text: str) -> None:
    assert _HEAVY.search(text)


@pytest.mark.parametrize(
    "text", ["Who comes instead of you?", "The guest gets a badge.", "Waiting for: %(whom)s"]
)
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert not _HEAVY.search(text)


@pytest.mark.long
@pytest.mark.parametrize("folder", PLAIN_FOLDERS)
def test_docstrings_and_comments_are_plain(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.py"))
    faults = [
        f"{file.relative_to(ROOT)}:{fault}" for file in files for fault in _faults(file.read_text())
    ]
    assert faults == []


@pytest.mark.parametrize(
    "source",
    [
        '"""Of a guest."""',
        '"""Return it.\n\nWho accepts is registered."""',
        "x = 1  # the guest gets his badge",
    ],
)
def test_a_heavy_docstring_or_comment_is_found(source: str) -> None:
    assert list(_faults(source))


def _texts(message_id: str | tuple[str, ...] | list[str]) -> list[str]:
    return [message_id] if isinstance(message_id, str) else list(message_id)


def _faults(source: str) -> Iterator[str]:
    """Yield the line and the words of each breach."""
    rules = (_BEGINNING_OF_SENTENCE, _HEAVY_IN_CODE)
    found = [(*each, (_BEGINNING_OF_DOCSTRING, *rules)) for each in _docstrings(source)]
    found += [(*each, rules) for each in _comments(source)]
    for line, text, patterns in found:
        words = _QUOTED.sub("…", " ".join(text.split()))
        yield from (
            f"{line}: {breach[0]}" for pattern in patterns if (breach := pattern.search(words))
        )


def _docstrings(source: str) -> Iterator[tuple[int, str]]:
    """Yield each string that is a statement, with its line."""
    for node in _statements(ast.parse(source)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            yield node.lineno, node.value.value


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all statements within, and no expression: most nodes are within those."""
    for field in ("body", "handlers", "orelse", "finalbody", "cases"):
        for each in getattr(node, field, ()):
            yield each
            if not isinstance(each, ast.Expr):
                yield from _statements(each)


def _comments(source: str) -> Iterator[tuple[int, str]]:
    if "#" not in source:
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string.lstrip("# ")
