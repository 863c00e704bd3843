"""PDF files with content that acts, plain and with their dictionaries compressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.actions import JavaScript
from pypdf.generic import ArrayObject, ByteStringObject
from reportlab.pdfgen.canvas import Canvas

from ctevents.domain.launch.documents import DocumentFormat
from ctevents.domain.refusals import Reason
from tests.formats.limited.test_office_content import format_of, reason_against
from tests.support.documents import packed_pdf, pages, pdf, plain_pdf

SCRIPT = "<</S/JavaScript/JS(app.alert(1))>>"
WRITERS = {"plain": plain_pdf, "compressed": packed_pdf}

ACTIVE = {
    "a script on opening": pages(f"/OpenAction{SCRIPT}"),
    "a script elsewhere": pages("/OpenAction 4 0 R", "", SCRIPT),
    "a program on opening": pages("/OpenAction<</S/Launch/F(cmd.exe)>>"),
    "an address on opening": pages("/OpenAction<</S/URI/URI(https://example.org/seen)>>"),
    "a form that is sent on opening": pages("/OpenAction<</S/SubmitForm/F(https://example.org/)>>"),
    "an address after a page": pages(
        "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[<</S/URI/URI(https://a.example/)>>]>>"
    ),
    "on closing": pages(f"/AA<</WC{SCRIPT}>>"),
    "on turning a page": pages("", "/AA<</O<</S/URI/URI(https://example.org/)>>>>"),
    "on turning a page, elsewhere": pages(
        "", "/AA 4 0 R", "<</O 5 0 R>>", "<</S/URI/URI(https://example.org/)>>"
    ),
    "in the tree of names": pages("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "", SCRIPT),
    "in a branch of the tree": pages(
        "/Names 4 0 R", "", "<</JavaScript 5 0 R>>", f"<</Kids[<</Names[(a){SCRIPT}]>>]>>"
    ),
    "in a link": pages("", f"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A{SCRIPT}>>]"),
    "a link to a program": pages(
        "", "/Annots 4 0 R", "[<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(a.exe)>>>>]"
    ),
    "in an outline": pages("/Outlines<</First 4 0 R/Last 4 0 R>>", "", f"<</Title(a)/A{SCRIPT}>>"),
    "in a field": pages("/AcroForm<</Fields[4 0 R]>>", "", f"<</FT/Tx/T(a)/AA<</K{SCRIPT}>>>>"),
    "a form of another kind": pages("/AcroForm<</Fields[]/XFA(a)>>"),
    "a film with a script": pages(
        "", "/Annots[<</Subtype/Screen/A<</S/Rendition/JS(app.alert(1))>>>>]"
    ),
    "with its name in codes": pages("/OpenAction<</S/J#61vaScript/#4AS(app.alert(1))>>"),
    "on opening, and the same in a link": pages(
        "/OpenAction 4 0 R",
        "/Annots[<</Subtype/Link/A 4 0 R>>]",
        "<</S/URI/URI(https://example.org/)>>",
    ),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS.keys())
@pytest.mark.parametrize("objects", ACTIVE.values(), ids=ACTIVE.keys())
def test_scripts_and_actions(
    objects: Sequence[str], write: Callable[[Sequence[str]], bytes]
) -> None:
    assert reason_against(write(objects)) is Reason.PDF_HAS_SCRIPTS


ATTACHED = {
    "in the tree of names": pages(
        "/Names<</EmbeddedFiles<</Names[(a)<</F(a.pdf)/EF<</F 4 0 R>>>>]>>>>", "", "<<>>"
    ),
    "in a note": pages(
        "", "/Annots[<</Subtype/FileAttachment/FS<</F(a.docm)/EF<</F 4 0 R>>>>>>]", "<<>>"
    ),
    "as source of the document": pages("/AF[4 0 R]", "", "<</F(a.xlsx)/EF<</F 5 0 R>>>>", "<<>>"),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS.keys())
@pytest.mark.parametrize("objects", ATTACHED.values(), ids=ATTACHED.keys())
def test_attached_files(objects: Sequence[str], write: Callable[[Sequence[str]], bytes]) -> None:
    assert reason_against(write(objects)) is Reason.PDF_HAS_ATTACHMENTS


HARMLESS = {
    "a place on opening": pages("/OpenAction[3 0 R/Fit]"),
    "a print on opening": pages("/OpenAction<</S/Named/N/Print>>"),
    "links": pages(
        "", "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/)>>>>]"
    ),
    "places called like scripts": pages("/Dests<</JS[3 0 R/Fit]/JavaScript[3 0 R/Fit]>>"),
    "structure called like an action": pages("/StructTreeRoot<</K<</S/Launch>>>>"),
    "a page that turns nicely": pages("", "/Trans<</S/Dissolve>>"),
    "a page in a circle": pages("/OpenAction 4 0 R", "", "<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>"),
}


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS.keys())
@pytest.mark.parametrize("objects", HARMLESS.values(), ids=HARMLESS.keys())
def test_ordinary_files_are_taken(
    objects: Sequence[str], write: Callable[[Sequence[str]], bytes]
) -> None:
    assert format_of(write(objects)) is DocumentFormat.PDF


def test_the_test_files_are_real_ones() -> None:
    for write in WRITERS.values():
        assert len(PdfReader(BytesIO(write(pages())), strict=True).pages) == 1


def written(change: Callable[[PdfWriter], object]) -> bytes:
    """A file of a library that others use."""
    writer, out = PdfWriter(), BytesIO()
    writer.add_blank_page(595, 842)
    change(writer)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda writer: writer.add_open_action(JavaScript("app.alert(1)")), Reason.PDF_HAS_SCRIPTS),
        (lambda writer: writer.add_attachment("a.docm", b"a"), Reason.PDF_HAS_ATTACHMENTS),
        (lambda writer: writer.encrypt("secret", algorithm="AES-256"), Reason.DOCUMENT_ENCRYPTED),
        (
            lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"),
            Reason.DOCUMENT_ENCRYPTED,
        ),
    ],
    ids=["script", "attachment", "password", "password of the owner"],
)
def test_files_of_a_library(change: Callable[[PdfWriter], object], expected: Reason) -> None:
    assert reason_against(written(change)) is expected


@pytest.mark.parametrize("text", ["9c00", "009c", "feff010d", "fffe0d01", "efbbbfc48d"])
def test_a_text_in_another_encoding_hides_nothing(text: str) -> None:
    """pypdf decodes texts of the trailer before it sees that the file is encrypted, and guesses at
    the rest of a trailer with a text that it cannot decode."""

    def change(writer: PdfWriter) -> None:
        mark = ByteStringObject(bytes.fromhex(text))
        writer._ID = ArrayObject([mark, mark])
        writer.encrypt("secret", algorithm="RC4-128")

    assert reason_against(written(change)) is Reason.DOCUMENT_ENCRYPTED


def test_a_name_in_another_encoding_hides_nothing() -> None:
    names = "/#d6#d0 4 0 R"

    assert reason_against(plain_pdf(pages(names, "", SCRIPT))) is Reason.PDF_HAS_SCRIPTS


def test_a_publication_of_a_thousand_pages_is_taken() -> None:
    out = BytesIO()
    canvas = Canvas(out)
    for number in range(1_000):
        canvas.bookmarkPage(str(number))
        canvas.addOutlineEntry(f"Chapter {number}", str(number))
        canvas.drawString(100, 700, f"Finding {number}")
        for link in range(5):
            canvas.linkURL(f"https://example.org/{link}", (0, 0, 9, 9))
        canvas.showPage()
    canvas.save()
    assert format_of(out.getvalue()) is DocumentFormat.PDF


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"%PDF-1.7\n%%EOF", id="nothing"),
        pytest.param(pdf()[:100] + b"\n%%EOF", id="a part"),
        pytest.param(plain_pdf(["[]"]), id="no catalogue"),
    ],
)
def test_what_cannot_be_looked_at_is_damaged(content: bytes) -> None:
    assert reason_against(content) is Reason.DOCUMENT_DAMAGED
