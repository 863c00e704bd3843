"""The certificate of attendance on paper, in one language and in two, with the longest names."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from ctevents.formats.pdf import (
    CertificateFace,
    CertificateText,
    Picture,
    certificate,
    certificates,
)
from tests.formats.pdf.test_badges import (
    DOTS,
    FOOTNOTE,
    MM,
    ink,
    needs_poppler,
    pages,
    photographed,
    read,
    unspaced,
)
from tests.formats.pdf.test_tagging import children, document_of, roles
from tests.support import stories
from tests.support.accessible_pdf import faults, marks

ADDRESS = "https://events.example.org/certificates/1234-5678-9ABC-DEFG-HJKM-NPQR-STVW"
LOGO = Picture("Government of Italy", stories.picture(), 300, 100)
ENGLISH = CertificateText(
    language="en",
    project=("The agency", "The project (TC 1)"),
    heading="Certificate of attendance",
    certified="This is to certify that",
    attended="took part in the event",
    event_title="Launch of the final report",
    held="in Pristina on 10 March 2027",
    place=("Hotel Europe", "The designation"),
    small_print=("Funded by: Italy", FOOTNOTE),
    how_to_verify="This address shows whether the certificate is valid.",
    code_words="The code",
    signatory=("Vesa Gashi", "Head of Office"),
)
SERBIAN = CertificateText(
    language="sr-Cyrl",
    project=("Агенција", "Пројекат (TC 1)"),
    heading="Потврда о учешћу",
    certified="Потврђује се да је",
    attended="учествовао у догађају",
    event_title="Представљање завршног извештаја",
    held="у Приштини 10. марта 2027.",
    place=("Хотел Европа", "Ознака"),
    small_print=("Финансира: Италија", "Фуснота"),
    how_to_verify="Ова адреса показује да ли је потврда важећа.",
    code_words="Код",
    signatory=("Vesa Gashi", "Руководилац канцеларије"),
)
LONG = replace(
    ENGLISH,
    event_title="Strengthening the fight against trafficking in persons " * 6,
    small_print=[FOOTNOTE] * 9,
)
FACES = {
    "plain": CertificateFace(
        name="Ana Kos", texts=[ENGLISH], address=ADDRESS, author="The project"
    ),
    "cyrillic": CertificateFace(
        name="Његослава Стојановска-Ѓорѓиевска",
        texts=[SERBIAN, ENGLISH],
        address=ADDRESS,
        logos=[LOGO],
    ),
    "long": CertificateFace(
        name="Maximiliana Aleksandra von und zu Hohenstein-Wittgenstein-Berleburg de la Fontaine",
        texts=[replace(LONG, language="sq"), LONG],
        address=ADDRESS,
        logos=[LOGO] * 9,
    ),
    "one word": CertificateFace(name="И" * 90, texts=[ENGLISH], address=ADDRESS),
}


def in_order(face: CertificateFace) -> str:
    """Return the text in the order of reading aloud."""
    first = face.texts[0]
    above = [
        *first.project,
        *(text.heading for text in face.texts),
        *(text.certified for text in face.texts),
        face.name,
    ]
    about = [
        part
        for text in face.texts
        for part in (text.attended, text.event_title, text.held, *text.place)
    ]
    below = [
        *(text.how_to_verify for text in face.texts),
        face.address.partition("://")[2],
        *first.small_print,
    ]
    below += dict.fromkeys(words for text in face.texts for words in text.signatory)
    return unspaced("".join((*above, *about, *below)))


def text_of(pdf: bytes) -> str:
    return unspaced("".join(page.extract_text() for page in pages(pdf)))


@pytest.mark.parametrize("face", FACES.values(), ids=FACES)
def test_it_is_one_a4_page_across_whose_text_extracts_as_typed(face: CertificateFace) -> None:
    pdf = certificate(face)
    [page] = pages(pdf)
    assert [round(float(side) / MM) for side in page.mediabox[2:]] == [297, 210]
    assert text_of(pdf) == in_order(face)


@pytest.mark.long
@needs_poppler
@pytest.mark.parametrize("shape", ["cyrillic", "long"])
def test_on_paper_it_reads_back_stands_in_the_middle_and_keeps_within_its_border(
    shape: str, tmp_path: Path
) -> None:
    image = photographed(certificate(FACES[shape]), tmp_path)
    assert read(image) == {ADDRESS}
    assert ink(image.crop((0, 0, round(7 * DOTS), image.height))) is None
    edge = round(11 * DOTS)
    inner = image.crop((edge, edge, image.width - edge, image.height - edge))
    found, heading = (
        ink(inner),
        ink(inner.crop((0, round(18 * DOTS), inner.width, round(35 * DOTS)))),
    )
    assert found is not None
    assert heading is not None
    assert min(found[0], inner.width - found[2]) >= 7 * DOTS
    assert min(found[1], inner.height - found[3]) >= 3 * DOTS
    assert abs(heading[0] - (inner.width - heading[2])) <= 1 * DOTS


def test_each_language_is_a_section_of_its_own_and_the_name_of_none() -> None:
    document = document_of(PdfReader(BytesIO(certificate(FACES["cyrillic"]))))
    sections = [(section.get("/Lang"), roles(section)) for section in children(document)]
    assert sections == [
        ("sr-Cyrl", ["P", "P"]),
        ("sr-Cyrl", ["H1"]),
        ("en", ["P"]),
        ("sr-Cyrl", ["P"]),
        ("en", ["P"]),
        (None, ["P"]),
        ("sr-Cyrl", ["P"] * 5),
        ("en", ["P"] * 5),
        ("sr-Cyrl", ["P"]),
        ("en", ["P"]),
        (None, ["P", "P"]),
        ("sr-Cyrl", ["Figure", "Figure", "P", "P"]),
        (None, ["P"] * 3),
    ]


def test_a_certificate_without_a_name_to_sign_says_what_the_line_is_for() -> None:
    """One that was stored before has only the line."""
    nobody = replace(ENGLISH, signatory=[])
    for signature, said in (("Signature", True), ("", False)):
        face = replace(FACES["plain"], texts=[replace(nobody, signature=signature)])
        assert text_of(certificate(face)).endswith("Signature") == said
        assert faults(certificate(face)) == []


@pytest.mark.parametrize("face", FACES.values(), ids=FACES)
def test_all_that_is_drawn_is_marked_and_only_lines_are_not_read(face: CertificateFace) -> None:
    found = list(marks(pages(certificate(face))[0]))
    assert [role for role, _, _ in found if role == ""] == []
    assert {operator for role, _, drawn in found if role == "Artifact" for operator in drawn} <= {
        b"S"
    }


def test_many_come_in_the_order_given_with_a_logo_once_and_give_the_same_bytes() -> None:
    faces = [replace(FACES["cyrillic"], name=f"Ana {number}") for number in range(3)]
    pdf = written(*faces)
    assert [f"Ana {number}" in page.extract_text() for number, page in enumerate(pages(pdf))] == [
        True
    ] * 3
    drawn = [page["/Resources"]["/XObject"] for page in pages(pdf)]
    assert len({pictures.raw_get(name).idnum for pictures in drawn for name in pictures}) == 1
    assert written(*faces) == pdf


def test_none_give_one_page_that_says_so() -> None:
    assert (len(pages(written())), text_of(written())) == (
        1,
        unspaced("Certificates: Sarajevo Nobody has come."),
    )


def test_the_file_gives_its_kind_owner_and_language() -> None:
    reader = PdfReader(BytesIO(certificate(FACES["cyrillic"])))
    assert reader.metadata is not None
    assert reader.metadata.title == "Потврда о учешћу · Његослава Стојановска-Ѓорѓиевска"
    assert reader.trailer["/Root"]["/Lang"] == "sr-Cyrl"


def written(*faces: CertificateFace) -> bytes:
    return certificates(
        faces, title="Certificates: Sarajevo", language="en", empty_text="Nobody has come."
    )
