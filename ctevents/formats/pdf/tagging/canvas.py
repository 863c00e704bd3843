"""A canvas whose drawings carry structure.

The metadata of a file as XMP (ISO 16684-1), with the mark of PDF/UA (ISO 14289-1, 5)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfgen.canvas import Canvas

from ctevents.formats.pdf.tagging.tree import Mark, Section, Written, text_of, write_structure

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>ctevents</xmp:CreatorTool>{mark}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_MARK = "\n<pdfuaid:part>1</pdfuaid:part>"


@dataclass(frozen=True)
class Metadata:
    """``language`` is a BCP 47 tag."""

    title: str
    author: str
    language: str

    def write(self, document: Any, *, is_accessible: bool) -> None:
        """Add the packet to the file. It claims PDF/UA only with ``is_accessible``."""
        texts = {name: escape(value) for name, value in vars(self).items()}
        packet = _PACKET.format(**texts, mark=_MARK if is_accessible else "")
        document.Catalog.Metadata = _Packet(document, packet)


class _Packet(Written):
    """A stream that is never compressed, so that programs find it in the file."""

    def format(self, _document: Any) -> bytes:
        packet = self.text.encode()
        return b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream" % (
            len(packet),
            packet,
        )


class TaggedCanvas(Canvas):
    """A canvas that is read in the order in which it is drawn. Draw only within ``tagged``,
    ``figure`` or ``artifact``."""

    _code: list[str]  # of Canvas, which has no types for them
    _doc: Any

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._content: list[Mark | Section] = []
        self._bookmarks: list[tuple[str, int]] = []
        self._marks_on_page = 0
        self.is_legible = True
        """False once a text was drawn of which a font lacks letters: such a file claims no
        PDF/UA."""
        self._section = self._sections = 0

    def begin_section(self, language: str = "", *, role: str = "Sect", within: int = 0) -> int:
        """Begin a section, up to the next one, and return its number. Pass ``language``, a BCP 47
        tag, if it differs from the file's.

        ``within``: the number of the parent section; for example, a row is within a table.
        """
        return self._begin(role, within, f"/Lang ({language})" if language else "")

    def begin_cell(self, row: int, *, scope: str = "", columns: int = 1) -> int:
        """Begin a cell of a row. ``scope``: ``Column`` or ``Row`` if it is their heading.
        ``columns``: how many it spans."""
        of_heading = f"/Scope/{scope}" if scope else ""
        span = f"/ColSpan {columns}" if columns > 1 else ""
        attributes = f"/A<</O/Table{of_heading}{span}>>" if of_heading or span else ""
        return self._begin("TH" if scope else "TD", row, attributes)

    def _begin(self, role: str, within: int, attributes: str) -> int:
        self._sections += 1
        self._section = self._sections
        self._content.append(Section(self._section, within, role, attributes))
        return self._section

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add an entry to the contents that viewers show beside a file of several pages. ``level``:
        0, or 1 for what is within the last of level 0. ``top``: the y at which it leads into the
        page."""
        self.bookmarkPage(f"{len(self._bookmarks)}", "XYZ", 0, top, zoom=0)
        self._bookmarks.append((title, level))

    @contextmanager
    def tagged(self, role: str, words: str = "", language: str = "") -> Iterator[None]:
        """Draw tagged content. ``role``: ``H1``, ``P``, or another standard structure type.
        ``words``: the text that is read, if the order or the letters that are drawn differ from it.
        ``language``, a BCP 47 tag: if it differs from the section's."""
        attributes = f"/ActualText {text_of(words)}" if words else ""
        yield from self._mark(role, attributes + (f"/Lang ({language})" if language else ""))

    @contextmanager
    def figure(
        self, words: str, left: float, bottom: float, right: float, top: float
    ) -> Iterator[None]:
        """Draw a picture within these sides; screen readers say ``words`` for it."""
        corners = (*self.absolutePosition(left, bottom), *self.absolutePosition(right, top))
        box = " ".join(f"{corner:.2f}" for corner in corners)
        yield from self._mark(
            "Figure", f"/Alt {text_of(words)}/A<</O/Layout/Placement/Block/BBox[{box}]>>"
        )

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw content that is not read: rules, marks to cut at."""
        self.addLiteral("/Artifact BMC")
        yield
        self.addLiteral("EMC")

    def showPage(self) -> None:
        super().showPage()
        self._marks_on_page = 0

    def save_with(self, metadata: Metadata) -> None:
        """Write the file. It claims PDF/UA if it has a title and all its letters."""
        if self._code:
            self.showPage()
        pages = self.getPageNumber() - 1
        write_structure(self._doc, self._content, pages)
        metadata.write(self._doc, is_accessible=self.is_legible and bool(metadata.title))
        if pages > 1 and self._bookmarks:
            self._write_bookmarks()
        self.save()

    def _write_bookmarks(self) -> None:
        for number, (title, level) in enumerate(self._bookmarks):
            self.addOutlineEntry(title, f"{number}", level, closed=bool(level))
        self.showOutline()

    def _mark(self, role: str, attributes: str = "") -> Iterator[None]:
        number = self._marks_on_page
        self._content.append(Mark(role, self._section, self.getPageNumber(), number, attributes))
        self._marks_on_page += 1
        self.addLiteral(f"/{role}<</MCID {number}>>BDC")
        yield
        self.addLiteral("EMC")
