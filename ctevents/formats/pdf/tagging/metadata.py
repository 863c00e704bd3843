"""The metadata of a file as XMP (ISO 16684-1), with the mark of PDF/UA (ISO 14289-1, 5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from ctevents.formats.pdf.tagging.tree import Written

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
        return b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%s\nendstream" % (len(packet), packet)
