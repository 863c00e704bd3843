"""The structure tree of a file (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject


@dataclass(frozen=True)
class Mark:
    """A piece of content: its role and section, and the page and number by which its operators
    refer to it."""

    role: str
    section: int
    page: int
    number: int
    attributes: str


@dataclass(frozen=True)
class Section:
    """A group of content: its parent section (0 is the document), its role and its attributes."""

    number: int
    within: int
    role: str
    attributes: str


class Written(PDFObject):
    """An object of the file with its final text, and the reference to it."""

    def __init__(self, document: Any, text: str = "") -> None:
        self.text = text
        document.Reference(self)
        self.reference = f"{document.objectcounter} 0 R"

    def format(self, _document: Any) -> bytes:
        return self.text.encode("ascii")


def write_structure(document: Any, content: Iterable[Mark | Section], pages: int) -> None:
    """Write the tree from the document down to its marks, and for each page the array that leads
    back from them."""
    root, top = Written(document), Written(document)
    elements, children = {0: top}, defaultdict[int, list[str]](list)
    of_page: dict[int, list[str]] = {page: [] for page in range(1, pages + 1)}
    sections = []
    for part in content:
        if isinstance(part, Section):
            sections.append(part)
            elements[part.number] = Written(document)
            children[part.within].append(elements[part.number].reference)
        else:
            element = Written(document, _element(document, part, elements[part.section])).reference
            children[part.section].append(element)
            of_page[part.page].append(element)
    for each in sections:
        elements[each.number].text = _group(each, elements[each.within], children[each.number])
    top.text = _group(Section(0, 0, "Document", ""), root, children[0])
    parents = " ".join(f"{page - 1} [{' '.join(rows)}]" for page, rows in of_page.items())
    root.text = (
        "<</Type/StructTreeRoot/K "
        f"{top.reference}/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {pages}>>"
    )
    _announce(document, root, pages)


def _element(document: Any, mark: Mark, parent: Written) -> str:
    page, version = document.idToObjectNumberAndVersion[f"Page{mark.page}"]
    place = f"/P {parent.reference}/Pg {page} {version} R/K {mark.number}"
    return f"<</Type/StructElem/S/{mark.role}{place}{mark.attributes}>>"


def _group(section: Section, parent: Written, children: Iterable[str]) -> str:
    place = f"/P {parent.reference}{section.attributes}/K[{' '.join(children)}]"
    return f"<</Type/StructElem/S/{section.role}{place}>>"


def _announce(document: Any, root: Written, pages: int) -> None:
    document.Catalog.StructTreeRoot = root
    document.Catalog.MarkInfo = Written(document, "<</Marked true>>")
    for number in range(pages):
        page = document.idToObject[f"Page{number + 1}"]
        # A page writes only the attributes in a list of reportlab's, which lacks these two.
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number, "/S"


def text_of(words: str) -> str:
    return f"<feff{words.encode('utf-16-be').hex()}>"
