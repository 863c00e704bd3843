"""Files for the launch pack, good and bad."""

from __future__ import annotations

import zipfile
from io import BytesIO

from PIL import Image

MARKUP = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
MAIN = "application/vnd.openxmlformats-officedocument."
PPTX_MAIN = f"{MAIN}presentationml.presentation.main+xml"
DOCX_MAIN = f"{MAIN}wordprocessingml.document.main+xml"


def pdf(words: str = "Publication", *, size: int = 0) -> bytes:
    """Return a file that looks like a PDF, of so many bytes at least."""
    filling = b"%" + words.encode() * (size // max(1, len(words)) + 1) if size else b""
    return b"%PDF-1.7\n" + words.encode() + filling + b"\ntrailer <</Root 1 0 R>>\n%%EOF\n"


def archive(members: dict[str, bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", packing) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return out.getvalue()


def content_types(*parts: tuple[str, str]) -> bytes:
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts)
    return f"<Types {MARKUP}>{overrides}</Types>".encode()


def pptx(more: dict[str, bytes] | None = None, *, main: str = PPTX_MAIN) -> bytes:
    part = "ppt/presentation.xml"
    return archive({"[Content_Types].xml": content_types((part, main)), part: b"<p/>", **(more or {})})


def docx() -> bytes:
    part = "word/document.xml"
    return archive({"[Content_Types].xml": content_types((part, DOCX_MAIN)), part: b"<d/>"})


def epub(more: dict[str, bytes] | None = None) -> bytes:
    members = {"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<container/>"}
    return archive(members | (more or {}))


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, kind)
    return out.getvalue()
