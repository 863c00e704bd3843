"""Files for the launch pack: the content decides, and each fault has a reason of its own."""

from __future__ import annotations

import struct
import zipfile
from hashlib import sha256
from io import BytesIO

import pytest

from ctevents.domain.launch.documents import LARGEST_DOCUMENT, DocumentFormat
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.documents import checked_file
from tests.support.documents import archive, content_types, docx, epub, pdf, picture, pptx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOOK = {"mimetype": b"application/epub+zip", "META-INF/container.xml": b"<c/>"}
BOOK_ENCRYPTION = (
    '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
    '<enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/></enc:EncryptedData></encryption>'
)


def format_of(content: bytes) -> DocumentFormat:
    with checked_file(BytesIO(content)) as found:
        return found.format


def reason_against(content: bytes) -> Reason:
    with pytest.raises(Refusal) as caught:
        format_of(content)
    return caught.value.reason


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(pdf(), DocumentFormat.PDF, id="pdf"),
        pytest.param(pptx(), DocumentFormat.PPTX, id="pptx"),
        pytest.param(docx(), DocumentFormat.DOCX, id="docx"),
        pytest.param(epub(), DocumentFormat.EPUB, id="epub"),
        pytest.param(picture("PNG"), DocumentFormat.PNG, id="png"),
        pytest.param(picture("JPEG"), DocumentFormat.JPEG, id="jpeg"),
    ],
)
def test_the_content_says_the_format(content: bytes, expected: DocumentFormat) -> None:
    assert format_of(content) is expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"", Reason.DOCUMENT_UNKNOWN, id="empty"),
        pytest.param(b"<!doctype html><p>%PDF-1.7 %%EOF", Reason.DOCUMENT_UNKNOWN, id="html"),
        pytest.param(OLE + b"PowerPoint Document", Reason.DOCUMENT_UNKNOWN, id="ppt before 2007"),
        pytest.param(archive({"a.txt": b"a"}), Reason.DOCUMENT_UNKNOWN, id="a plain zip"),
        pytest.param(
            archive({"[Content_Types].xml": content_types(), "ppt/presentation.xml": b"<p/>"}),
            Reason.DOCUMENT_UNKNOWN,
            id="a part without its type",
        ),
        pytest.param(
            archive({"a": b"", **BOOK}),
            Reason.DOCUMENT_UNKNOWN,
            id="a book whose type comes second",
        ),
        pytest.param(
            pptx({"ppt/vbaProject.bin": b"Sub AutoOpen"}), Reason.DOCUMENT_HAS_MACROS, id="macros"
        ),
        pytest.param(
            pptx(main="application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"),
            Reason.DOCUMENT_HAS_MACROS,
            id="a macro type",
        ),
        pytest.param(pdf()[:-8], Reason.DOCUMENT_DAMAGED, id="pdf cut off"),
        pytest.param(picture("PNG")[:-9], Reason.DOCUMENT_DAMAGED, id="png cut off"),
        pytest.param(picture("JPEG")[:-2], Reason.DOCUMENT_DAMAGED, id="jpeg cut off"),
        pytest.param(pptx()[:-30], Reason.DOCUMENT_DAMAGED, id="pptx cut off"),
        pytest.param(
            OLE + "EncryptedPackage".encode("utf-16-le"),
            Reason.DOCUMENT_ENCRYPTED,
            id="office with a password",
        ),
        pytest.param(
            epub({"META-INF/rights.xml": b"<r/>"}),
            Reason.DOCUMENT_ENCRYPTED,
            id="a book with rights",
        ),
        pytest.param(
            epub(
                {
                    "META-INF/encryption.xml": BOOK_ENCRYPTION.format(
                        "http://www.w3.org/2001/04/xmlenc#aes128-cbc"
                    ).encode()
                }
            ),
            Reason.DOCUMENT_ENCRYPTED,
            id="an encrypted book",
        ),
    ],
)
def test_anything_else_is_refused(content: bytes, expected: Reason) -> None:
    assert reason_against(content) is expected


def test_a_book_may_hide_its_fonts() -> None:
    fonts = BOOK_ENCRYPTION.format("http://www.idpf.org/2008/embedding").encode()
    assert format_of(epub({"META-INF/encryption.xml": fonts})) is DocumentFormat.EPUB


def test_the_sign_of_an_encryption_that_is_cut_by_a_piece_is_found() -> None:
    for place in range(262_130, 262_150, 4):
        assert (
            reason_against(OLE + b"x" * place + "EncryptedPackage".encode("utf-16-le"))
            is Reason.DOCUMENT_ENCRYPTED
        )


class TestBombs:
    @pytest.mark.long
    def test_zeros_that_pack_well(self) -> None:
        assert (
            reason_against(pptx({"ppt/media/image1.png": b"\0" * 70_000_000}))
            is Reason.DOCUMENT_UNPACKS_TOO_LARGE
        )

    def test_a_declared_size_beyond_the_limit(self) -> None:
        assert (
            reason_against(with_declared_size(pptx(), 4_000_000_000))
            is Reason.DOCUMENT_UNPACKS_TOO_LARGE
        )

    def test_a_size_that_is_declared_too_low(self) -> None:
        assert (
            reason_against(with_declared_size(pptx({"a": b"\0" * 10_000}), 1))
            is Reason.DOCUMENT_DAMAGED
        )

    @pytest.mark.long
    def test_more_members_than_a_presentation_has(self) -> None:
        assert (
            reason_against(pptx({f"{number}": b"" for number in range(5_001)}))
            is Reason.DOCUMENT_UNPACKS_TOO_LARGE
        )

    def test_two_members_of_one_name(self) -> None:
        out = BytesIO(pptx())
        with zipfile.ZipFile(out, "a") as written, pytest.warns(UserWarning, match="Duplicate"):
            written.writestr("ppt/presentation.xml", b"<other/>")
        assert reason_against(out.getvalue()) is Reason.DOCUMENT_DAMAGED

    def test_content_types_with_entities(self) -> None:
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><Types/>'
        assert reason_against(archive({"[Content_Types].xml": bomb})) is Reason.DOCUMENT_DAMAGED

    def test_pictures_that_hardly_pack_are_taken(self) -> None:
        noise = sha256(b"1").digest() * 40_000
        assert format_of(pptx({"ppt/media/image1.png": noise})) is DocumentFormat.PPTX


def with_declared_size(content: bytes, size: int) -> bytes:
    """Return the archive with a false size of its last member in the directory."""
    start = content.rindex(b"PK\x01\x02")
    return content[: start + 24] + struct.pack("<I", size) + content[start + 28 :]


def test_a_file_over_50_mb_is_not_read_to_its_end() -> None:
    class Endless(BytesIO):
        taken = 0

        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            self.taken += size
            return b"%" * size

    endless = Endless()
    with pytest.raises(Refusal) as caught, checked_file(endless):
        pytest.fail("taken")
    assert caught.value.reason is Reason.DOCUMENT_TOO_LARGE
    assert endless.taken <= LARGEST_DOCUMENT + 1024 * 1024


def test_its_pieces_are_the_file() -> None:
    content = pdf(size=700_000)
    with checked_file(BytesIO(content)) as found:
        assert (found.size, found.digest) == (len(content), sha256(content).hexdigest())
        assert b"".join(found.pieces()) == content
