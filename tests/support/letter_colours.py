"""The colours of a letter's words, from its inline styles and its style sheet for dark screens.

Programs that force dark letters are of two kinds: some invert every colour's lightness, others only
light backgrounds and dark words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup, Comment, Tag

_DARK_SHEET = re.compile(r"@media \(prefers-color-scheme: dark\) \{\n(.*?)\n\}", re.S)
_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")


@dataclass(frozen=True)
class Ink:
    """Words of a letter with their colour and background, as ``#rrggbb``."""

    words: str
    colour: str
    paper: str

    @property
    def contrast(self) -> float:
        """1 to 21, as in WCAG 2."""
        light, dark = sorted((_luminance(self.colour), _luminance(self.paper)), reverse=True)
        return (light + 0.05) / (dark + 0.05)


def light(html: str) -> list[Ink]:
    return list(_inks(BeautifulSoup(html, "html.parser"), {}))


def dark(html: str) -> list[Ink]:
    tree = BeautifulSoup(html, "html.parser")
    [sheet] = _DARK_SHEET.findall(html)
    changed: dict[int, dict[str, str]] = {}
    for selector, text in _RULE.findall(sheet):
        for element in tree.select(selector.strip()):
            changed.setdefault(id(element), {}).update(_declarations(text))
    return list(_inks(tree, changed))


def all_inverted(html: str) -> list[Ink]:
    return [
        replace(ink, colour=_inverted(ink.colour), paper=_inverted(ink.paper))
        for ink in light(html)
    ]


def partly_inverted(html: str) -> list[Ink]:
    return [
        replace(
            ink,
            colour=ink.colour if _lightness(ink.colour) > 0.5 else _inverted(ink.colour),
            paper=_inverted(ink.paper) if _lightness(ink.paper) > 0.5 else ink.paper,
        )
        for ink in light(html)
    ]


SCHEMES: dict[str, Callable[[str], list[Ink]]] = {
    "light": light,
    "dark": dark,
    "all inverted": all_inverted,
    "partly inverted": partly_inverted,
}


def _inks(tree: BeautifulSoup, changed: dict[int, dict[str, str]]) -> Iterator[Ink]:
    assert tree.body is not None
    for string in tree.body.find_all(string=True):
        if string.strip() and not isinstance(string, Comment) and string.parent is not None:
            yield from _ink(string.strip(), string.parent, changed)
    for image in tree.find_all("img"):
        yield from _ink(str(image["alt"]), image, changed)


def _ink(words: str, element: Tag, changed: dict[int, dict[str, str]]) -> Iterator[Ink]:
    styles = [
        _declarations(str(each.get("style", ""))) | changed.get(id(each), {})
        for each in (element, *element.parents)
    ]
    if not any(style.get("display") == "none" for style in styles):
        yield Ink(
            words,
            *(
                next(style[name] for style in styles if name in style)
                for name in ("color", "background")
            ),
        )


def _declarations(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, _colon, value in pairs
        if name.strip()
    }


def _rgb(colour: str) -> list[float]:
    assert re.fullmatch("#[0-9a-f]{6}", colour), colour
    return [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]


def _lightness(colour: str) -> float:
    return rgb_to_hls(*_rgb(colour))[1]


def _inverted(colour: str) -> str:
    hue, lightness, saturation = rgb_to_hls(*_rgb(colour))
    return "#" + "".join(
        f"{round(part * 255):02x}" for part in hls_to_rgb(hue, 1 - lightness, saturation)
    )


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
