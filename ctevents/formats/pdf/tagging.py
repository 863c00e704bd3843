"""A canvas whose drawings carry structure, for people who use screen readers (ISO 32000-1, 14.7 and 14.8).

reportlab writes no structure itself. But its pages accept literal operators, and its catalogue accepts a structure tree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True)
class _Mark:
    """A piece of content: its role and section, and the page and number by which its operators refer to it."""

    role: str
    section: int
    page: int
    number: int
    attributes: str


@dataclass(frozen=True)
class _Section:
    """A group of content: its parent section (0 is the document), its role and its language."""

    number: int
    within: int
    role: str
    language: str


class TaggedCanvas(Canvas):
    """A canvas that is read in the order in which it is drawn. Draw only within ``tagged``, ``figure`` or ``artifact``."""

    _code: list[str]  # of Canvas, which has no types for them
    _doc: Any

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._content: list[_Mark | _Section] = []
        self._marks_on_page = 0
        self._section = self._sections = 0

    def begin_section(self, language: str = "", *, role: str = "Sect", within: int = 0) -> int:
        """Begin a section, up to the next one, and return its number. Pass ``language``, a BCP 47 tag, if it differs from the
        file's.

        ``within``: the number of the parent section; for example, a row is within a table.
        """
        self._sections += 1
        self._section = self._sections
        self._content.append(_Section(self._section, within, role, language))
        return self._section

    @contextmanager
    def tagged(self, role: str, words: str = "", language: str = "") -> Iterator[None]:
        """Draw tagged content. ``role``: ``H1``, ``P``, or another standard structure type. ``words``: the text that is read, if
        the order or the letters that are drawn differ from it. ``language``, a BCP 47 tag: if it differs from the section's."""
        attributes = f"/ActualText {_text(words)}" if words else ""
        yield from self._mark(role, attributes + (f"/Lang ({language})" if language else ""))

    @contextmanager
    def figure(self, words: str, left: float, bottom: float, right: float, top: float) -> Iterator[None]:
        """Draw a picture within these sides; screen readers say ``words`` for it."""
        corners = (*self.absolutePosition(left, bottom), *self.absolutePosition(right, top))
        box = " ".join(f"{corner:.2f}" for corner in corners)
        yield from self._mark("Figure", f"/Alt {_text(words)}/A<</O/Layout/Placement/Block/BBox[{box}]>>")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw content that is not read: rules, marks to cut at."""
        self.addLiteral("/Artifact BMC")
        yield
        self.addLiteral("EMC")

    def showPage(self) -> None:
        super().showPage()
        self._marks_on_page = 0

    def save(self) -> None:
        if self._code:
            self.showPage()
        _write_structure(self._doc, self._content, pages=self.getPageNumber() - 1)
        super().save()

    def _mark(self, role: str, attributes: str = "") -> Iterator[None]:
        number = self._marks_on_page
        self._content.append(_Mark(role, self._section, self.getPageNumber(), number, attributes))
        self._marks_on_page += 1
        self.addLiteral(f"/{role}<</MCID {number}>>BDC")
        yield
        self.addLiteral("EMC")


class _Written(PDFObject):
    """An object of the file with its final text, and the reference to it."""

    def __init__(self, document: Any, text: str = "") -> None:
        self.text = text
        document.Reference(self)
        self.reference = f"{document.objectcounter} 0 R"

    def format(self, _document: Any) -> bytes:
        return self.text.encode("ascii")


def _write_structure(document: Any, content: Iterable[_Mark | _Section], pages: int) -> None:
    """Write the tree from the document down to its marks, and for each page the array that leads back from them."""
    root, top = _Written(document), _Written(document)
    elements, children = {0: top}, defaultdict[int, list[str]](list)
    of_page: dict[int, list[str]] = {page: [] for page in range(1, pages + 1)}
    sections = []
    for part in content:
        if isinstance(part, _Section):
            sections.append(part)
            elements[part.number] = _Written(document)
            children[part.within].append(elements[part.number].reference)
        else:
            element = _Written(document, _element(document, part, elements[part.section])).reference
            children[part.section].append(element)
            of_page[part.page].append(element)
    for each in sections:
        language = f"/Lang ({each.language})" if each.language else ""
        elements[each.number].text = _group(each.role, elements[each.within], children[each.number], language)
    top.text = _group("Document", root, children[0])
    parents = " ".join(f"{page - 1} [{' '.join(rows)}]" for page, rows in of_page.items())
    root.text = f"<</Type/StructTreeRoot/K {top.reference}/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {pages}>>"
    _announce(document, root, pages)


def _element(document: Any, mark: _Mark, parent: _Written) -> str:
    page, version = document.idToObjectNumberAndVersion[f"Page{mark.page}"]
    place = f"/P {parent.reference}/Pg {page} {version} R/K {mark.number}"
    return f"<</Type/StructElem/S/{mark.role}{place}{mark.attributes}>>"


def _group(role: str, parent: _Written, children: Iterable[str], language: str = "") -> str:
    return f"<</Type/StructElem/S/{role}/P {parent.reference}{language}/K[{' '.join(children)}]>>"


def _announce(document: Any, root: _Written, pages: int) -> None:
    document.Catalog.StructTreeRoot = root
    document.Catalog.MarkInfo = _Written(document, "<</Marked true>>")
    for number in range(pages):
        page = document.idToObject[f"Page{number + 1}"]
        # A page writes only the attributes in a list of reportlab's, which lacks these two.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number, "/S"


def _text(words: str) -> str:
    return f"<feff{words.encode('utf-16-be').hex()}>"
