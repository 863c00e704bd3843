"""Files for the launch pack, good and bad."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO

from PIL import Image

MARKUP = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
MAIN = "application/vnd.openxmlformats-officedocument."
PPTX_MAIN = f"{MAIN}presentationml.presentation.main+xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
USUAL_TYPES = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
OUTSIDE = ' TargetMode="External"'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCX_MAIN = f"{MAIN}wordprocessingml.document.main+xml"


def pdf(words: str = "Publication", *, size: int = 0) -> bytes:
    """Return a PDF with a blank page and these words in a comment, of so many bytes at least."""
    filling = words * (size // max(1, len(words)) + 1) if size else ""
    return plain_pdf(pages(), comment=words + filling)


def pages(catalog: str = "", page: str = "", *more: str) -> list[str]:
    """The objects of a PDF with one blank page. ``more`` begin with object 4."""
    return [
        f"<</Type/Catalog/Pages 2 0 R {catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}>>",
        *more,
    ]


def plain_pdf(objects: Sequence[str], *, comment: str = "") -> bytes:
    """Return a PDF with its objects in plain text, the catalogue first."""
    out, places = bytearray(f"%PDF-1.7\n%{comment}\n".encode()), []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(out)}\n%%EOF\n"
    return (
        bytes(out) + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()
    )


def packed_pdf(objects: Sequence[str]) -> bytes:
    """Return the same PDF with its objects in a compressed stream, as programs write it today."""
    places = [sum(len(each) + 1 for each in objects[:index]) for index in range(len(objects))]
    heads = " ".join(f"{number} {place}" for number, place in enumerate(places, start=1)) + " "
    packed = zlib.compress((heads + "\n".join(objects)).encode())
    holder, size = len(objects) + 1, len(objects) + 3
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    rows = [(0, 0, 65535), *((2, holder, index) for index in range(len(objects))), (1, len(out), 0)]
    kinds = f"/Type/ObjStm/N {len(objects)}/First {len(heads)}"
    out += _stream(holder, kinds, packed)
    rows.append((1, len(out), 0))
    table = zlib.compress(b"".join(struct.pack(">BIH", *row) for row in rows))
    end = f"startxref\n{len(out)}\n%%EOF\n".encode()
    return out + _stream(holder + 1, f"/Type/XRef/W[1 4 2]/Size {size}/Root 1 0 R", table) + end


def _stream(number: int, entries: str, content: bytes) -> bytes:
    head = f"{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {len(content)}>>\nstream\n"
    return head.encode() + content + b"\nendstream\nendobj\n"


def archive(members: dict[str, bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", packing) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return out.getvalue()


def content_types(*parts: tuple[str, str]) -> bytes:
    usual = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in USUAL_TYPES.items()
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    return f"<Types {MARKUP}>{usual}{overrides}</Types>".encode()


def pptx(more: dict[str, bytes] | None = None, *, main: str = PPTX_MAIN) -> bytes:
    part = "ppt/presentation.xml"
    return archive(
        {"[Content_Types].xml": content_types((part, main)), part: b"<p/>", **(more or {})}
    )


def docx(
    body: str = "",
    more: dict[str, bytes] | None = None,
    *,
    links: Sequence[tuple[str, str]] = (),
    types: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return a document of Word with this text. ``links``: ends of the types of its relationships,
    and their targets, which are outside if they have a colon. ``types``: further parts and their
    types."""
    part = "word/document.xml"
    text = (
        "<w:document "
        f"{WORD}><w:body><w:p><w:r><w:t>Publication</w:t></w:r>{body}</w:p></w:body></w:document>"
    )
    members = {
        "[Content_Types].xml": content_types((part, DOCX_MAIN), *types),
        "_rels/.rels": relationships(("officeDocument", part)),
        part: text.encode(),
        "word/_rels/document.xml.rels": relationships(*links),
    }
    return archive(members | (more or {}))


def relationships(*links: tuple[str, str]) -> bytes:
    rows = (
        f'<Relationship Id="rId{number}" Type="{RELATIONSHIPS}{kind}" Target="{target}"'
        f"{OUTSIDE if ':' in target else ''}/>"
        for number, (kind, target) in enumerate(links, start=1)
    )
    markup = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return f"<Relationships {markup}>{''.join(rows)}</Relationships>".encode()


def epub(more: dict[str, bytes] | None = None) -> bytes:
    members = {"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<container/>"}
    return archive(members | (more or {}))


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, kind)
    return out.getvalue()
