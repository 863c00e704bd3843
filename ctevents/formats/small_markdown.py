"""The few marks that staff can put into letters, as HTML and as plain text: **bold**,
[links](https://…), and lists with dashes.

The rules are those of CommonMark, by markdown-it-py, with everything else switched off: other marks
stay as they were typed. The text is parsed first, and its placeholders are filled afterwards, so
that a name never becomes a mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from markupsafe import Markup

from ctevents.domain.letters.wordings import fill

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MAILBOX = "mailto:"
ADDRESSES = ("http://", "https://", MAILBOX)
_LINK = Markup('<a class="link" href="{}" style="color:#1d4b73">')
_BLOCKS = {
    "paragraph_open": Markup("<p>"),
    "paragraph_close": Markup("</p>"),
    "bullet_list_open": Markup("<ul>"),
    "bullet_list_close": Markup("</ul>"),
    "list_item_open": Markup("<li>"),
    "list_item_close": Markup("</li>"),
}
_RULE = r"-(?=(?:[ \t]+-){2,}[ \t]*$)"
_NO_MARK = re.compile(rf"^([ \t]*)([*+](?=\s|$)|\d+(?=[.)](?:\s|$))|{_RULE})|!(?=\[)", re.MULTILINE)
"""Marks of CommonMark that are none here: the asterisk of a footnote, a day of the month, numbers,
which are right as they were typed, a line of dashes, and images."""
_DEEPEST = 20
"""The parser drops what is nested deeper. A list in a list is two levels deeper."""


def as_html(text: str, values: Mapping[str, str] | None = None) -> Markup:
    """Return the text as HTML. ``values``: one for each placeholder; without them placeholders
    stay."""
    return Markup("").join(_html_of(token, values or {}) for token in _parsed(text))


def as_text(text: str, values: Mapping[str, str] | None = None) -> str:
    """Return the text as it is read without HTML: no marks, a link as ``words: address``, lists
    with dashes."""
    lines: list[str] = []
    depth, is_first_of_item = 0, False
    for token in _parsed(text):
        match token.type:
            case "bullet_list_open":
                lines += [""] if lines and depth == 0 else []
                depth += 1
            case "bullet_list_close":
                depth -= 1
            case "list_item_open":
                is_first_of_item = True
            case "inline":
                said = _text_of(token.children or [], values or {}).splitlines()
                lines += [""] if lines and not is_first_of_item and lines[-1] else []
                lines += _indented(said, depth, is_first_of_item)
                is_first_of_item = False
    return "\n".join(lines)


def _indented(lines: Sequence[str], depth: int, is_first_of_item: bool) -> list[str]:
    """Return the lines of a paragraph in a list of this depth, 0 for none."""
    if depth == 0:
        return list(lines)
    indent = "  " * depth
    dash = f"{indent[2:]}- " if is_first_of_item else indent
    return [(indent if index else dash) + line for index, line in enumerate(lines)]


def _is_address(address: str) -> bool:
    """Return whether a link may lead there. A placeholder is no part of an address: its value could
    lead anywhere."""
    return address.lower().startswith(ADDRESSES) and not re.search(
        r"%7B|%7D|[{}]", address, re.IGNORECASE
    )


@cache
def _parser(*rules: str) -> MarkdownIt:
    """The library is loaded now, since a start can do without."""
    parser: MarkdownIt = import_module("markdown_it").MarkdownIt(
        "zero", {"breaks": True, "maxNesting": _DEEPEST}
    )
    parser.enable(["newline", "escape", "emphasis", "link", *rules])
    parser.validateLink = _is_address  # type: ignore[method-assign,assignment]
    return parser


@lru_cache(maxsize=500)
def _parsed(text: str) -> Sequence[Token]:
    """Parse once what a mailing says to many people. Lists that are too deep stay as they were
    typed."""
    source = _NO_MARK.sub(_escaped, text)
    tokens = _parser("list").parse(source)
    is_too_deep = any(token.level >= _DEEPEST - 1 for token in tokens)
    return _parser().parse(source) if is_too_deep else tokens


def _escaped(found: re.Match[str]) -> str:
    indent, sign = found.groups()
    if sign is None:
        return "!\\"
    return f"{indent}{sign}\\" if sign.isdigit() else f"{indent}\\{sign}"


def _html_of(token: Token, values: Mapping[str, str]) -> Markup:
    if token.type == "inline":
        return Markup("").join(
            _inline_html(each, values, _gap(token, each)) for each in token.children or []
        )
    return Markup("") if token.hidden else _BLOCKS[token.type]


def _gap(block: Token, token: Token) -> Markup:
    """Return the HTML for the empty line of a value that has several paragraphs."""
    return Markup("</p><p>") if (block.level, token.level) == (1, 0) else Markup("<br>")


def _inline_html(token: Token, values: Mapping[str, str], gap: Markup) -> Markup:
    match token.type:
        case "softbreak" | "hardbreak":
            return Markup("<br>")
        case "link_open":
            return _LINK.format(str(token.attrs["href"]))
        case "link_close":
            return Markup("</a>")
        case "strong_open" | "strong_close" if token.markup == "**":
            return Markup("<strong>") if token.nesting == 1 else Markup("</strong>")
    parts = _words_of(token, values).split("\n\n")
    return gap.join(Markup("<br>").join(part.split("\n")) for part in parts)


def _words_of(token: Token, values: Mapping[str, str]) -> str:
    return fill(token.content, values) if token.type == "text" else token.content or token.markup


def _text_of(tokens: Sequence[Token], values: Mapping[str, str]) -> str:
    said, opened = "", [("", 0)]
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                said += "\n"
            case "link_open":
                opened.append((str(token.attrs["href"]).removeprefix(MAILBOX), len(said)))
            case "link_close":
                address, begin = opened.pop()
                said += "" if said[begin:] == address else f": {address}"
            case "strong_open" | "strong_close" if token.markup == "**":
                pass
            case _:
                said += _words_of(token, values)
    return said
