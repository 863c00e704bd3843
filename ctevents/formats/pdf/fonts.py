"""The fonts of PDF files: DejaVu Sans, and those of the setting ``CTEVENTS_FONTS`` for letters that
it lacks.

DejaVu Sans has Latin, Cyrillic, Greek, Arabic, Hebrew, Armenian and Georgian. Chinese, Japanese,
Korean and Thai need others. Every font is embedded: PDF's own fonts for these languages are not,
and then what is printed depends on the printer.

Scripts that are more than one glyph after the other: Arabic letters are joined, Arabic and
Hebrew run from right to left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from arabic_reshaper.arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFError, TTFont

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_WITH_RULES = re.compile(
    "[\u0700-\u08bf\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1900-\u1c7f\ua800-\uabff]"
)
"""Syriac, Thaana, N'Ko, the scripts of India, Tibetan, Burmese, Khmer and others, whose fonts have
rules that we do not apply."""

# Without the ligature for the name of God, which DejaVu lacks
_reshape: Callable[[str], str] = ArabicReshaper({"ARABIC LIGATURE ALLAH": False}).reshape  # type: ignore[no-untyped-call]


def is_right_to_left(text: str) -> bool:
    """True if a text has a letter that is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def shaped(text: str) -> str:
    """Return a text composed, with the forms that Arabic letters have beside each other. It is
    still in the order of reading."""
    text = unicodedata.normalize("NFC", text)
    if not is_right_to_left(text):
        return text
    return "".join(letter for letter in _reshape(text) if not is_invisible(letter))


def in_order_of_print(line: str, paragraph: str) -> str:
    """Return a line of a shaped paragraph as it is printed, from left to right. The first letter
    gives the direction."""
    if not is_right_to_left(line):
        return line
    first, text = next(filter(str.isalpha, paragraph), ""), line.rstrip()
    return (
        str(get_display(text, base_dir="R" if is_right_to_left(first) else "L")) + line[len(text) :]
    )


def as_typed(text: str) -> str:
    """Return a shaped text with the letters that were typed."""
    return _JOINED.sub(lambda letter: unicodedata.normalize("NFKC", letter[0]), text)


def is_invisible(letter: str) -> bool:
    """True for marks that only say how letters beside them join, or which way they run."""
    return unicodedata.category(letter) == "Cf"


def needs_rules(letter: str) -> bool:
    """True for letters of scripts that we cannot print, whatever fonts there are."""
    return _WITH_RULES.match(letter) is not None


REGULAR = "DejaVuSans"
BOLD = "DejaVuSans-Bold"
FONTS = Path(__file__).parents[1] / "fonts"

_GLYPH = re.compile("> <([0-9A-F]+)>")
"""The character of a glyph in the table from which text is copied and found."""
_SLANTED = re.compile("Oblique|Italic")


class _Font(TTFont):
    """A font whose text is found as it was typed. reportlab's table has the joined forms of Arabic
    letters."""

    def addObjects(self, document: Any) -> None:
        others = set(document.idToObject)
        super().addObjects(document)
        for key in document.idToObject.keys() - others:
            if key.startswith("toUnicodeCMap:"):
                table = document.idToObject[key]
                table.content = _GLYPH.sub(_typed, table.content)

    @property
    def is_bold(self) -> bool:
        return b"Bold" in self.face.name

    def has(self, letter: str) -> bool:
        return ord(letter) in self.face.charToGlyph


def _typed(glyph: re.Match[str]) -> str:
    """Return the letters of a glyph from left to right. Programs turn words from right to left over
    as a whole, with the two letters of the ligature of lam and alef."""
    letters = as_typed(chr(int(glyph[1], 16)))[::-1].encode("utf-16-be").hex().upper()
    return f"> <{letters}>"


_loaded: dict[str, _Font] = {}
_folders: list[Path] = []


def _load(name: str, file: Path) -> None:
    # Without the letters of English that no text has: they would be half of a badge.
    font = _Font(name, str(file), asciiReadable=False)
    registerFont(font)
    _loaded[name] = font


# at once, since web workers share only what was loaded before they began
for _name in (REGULAR, BOLD):
    _load(_name, FONTS / f"{_name}.ttf")


def use_fonts(folders: Sequence[Path]) -> None:
    """Use the fonts in these folders for letters that DejaVu Sans lacks.

    They are ``.ttf`` and ``.ttc`` files with TrueType outlines, which can be embedded; others, and
    slanted ones, are left out. The first font that has a letter is used, in the order of the
    folders and file names; for bold text a bold one if there is one.
    """
    if _folders != list(folders):
        _folders[:] = folders
        for name in [*_loaded][2:]:
            del _loaded[name]
        for file in (file for folder in folders for file in sorted(folder.rglob("*.tt[fc]"))):
            _try(file)
        font_of.cache_clear()
        width_of.cache_clear()


def _try(file: Path) -> None:
    if not _SLANTED.search(file.stem):
        try:
            _load(f"{file.stem}-{len(_loaded)}", file)
        except TTFError:
            return  # no TrueType outlines, or no font


def further_fonts() -> list[str]:
    """Return the names of the files that are used beside DejaVu Sans."""
    return [Path(font.face.filename).name for font in [*_loaded.values()][2:]]


def file_of(font: str) -> tuple[str, int]:
    """Return the file of a font, and its number in a collection."""
    face = _loaded[font].face
    return str(face.filename), int(getattr(face, "subfontIndex", 0))


@lru_cache(maxsize=4096)
def font_of(letter: str, font: str) -> str | None:
    """Return the name of the font for a letter of text in ``font``, or None if no font has it."""
    return next((name for name in _in_order(font) if _loaded[name].has(letter)), None)


def _in_order(font: str) -> Iterator[str]:
    yield font
    yield REGULAR
    yield from sorted(_loaded, key=lambda name: _loaded[name].is_bold != (font == BOLD))


@lru_cache(maxsize=4096)
def width_of(letter: str, font: str) -> float:
    """Return the width of a letter at font size 1. Fonts are set without kerning: a word is as wide
    as its letters."""
    width: float = stringWidth(letter, font_of(letter, font) or font, 1)
    return width


def runs(text: str, font: str) -> list[tuple[str, str]]:
    """Divide a line into pieces of one font: the name of the font, and the text."""
    if text.isascii():
        return [(font, text)]
    return [
        (name, "".join(letters))
        for name, letters in groupby(text, lambda letter: font_of(letter, font) or font)
    ]


def unprintable(text: str) -> str:
    """Return the letters of a text that cannot be printed as they are written: no font has them, or
    they would need rules of their script that are not applied."""
    return "".join(letter for letter in dict.fromkeys(shaped(text)) if not _is_printable(letter))


def _is_printable(letter: str) -> bool:
    if letter.isspace() or is_invisible(letter):
        return True
    return not needs_rules(letter) and font_of(letter, REGULAR) is not None
