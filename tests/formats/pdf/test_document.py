import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A6

from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fonts import FONTS
from ctevents.formats.pdf.tagging import TaggedCanvas


def written(text: str, font: str = REGULAR) -> bytes:
    def draw(canvas: TaggedCanvas) -> None:
        canvas.setFont(font, 12)
        canvas.drawString(20, 200, text)

    return pdf(draw, A6, title="Значке: Beograd", author="Пројекат", language="sr-Cyrl")


def test_a_file_tells_its_title_its_author_and_its_language() -> None:
    reader = PdfReader(BytesIO(written("Ana")))
    catalogue = reader.trailer["/Root"]
    assert (reader.metadata.title, reader.metadata.author) == ("Значке: Beograd", "Пројекат")
    assert (catalogue["/Lang"], catalogue["/ViewerPreferences"]) == (
        "sr-Cyrl",
        {"/DisplayDocTitle": True},
    )


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert written("Ђорђе Živković") == written("Ђорђе Živković")


@pytest.mark.parametrize("font", [REGULAR, BOLD])
def test_both_scripts_are_embedded_and_extracted_as_typed(font: str) -> None:
    text = "Ђорђе Ѓорѓи Ќосев С́ена ЉЊЏ – Živković, Shqipëri, Đorđe"
    page = PdfReader(BytesIO(written(text, font))).pages[0]
    fonts = [
        entry.get_object()["/FontDescriptor"] for entry in page["/Resources"]["/Font"].values()
    ]
    assert page.extract_text().strip() == text
    assert [descriptor["/FontName"] for descriptor in fonts] == [f"/AAAAAA+{font}"]
    assert all("/FontFile2" in descriptor for descriptor in fonts)


def test_the_fonts_come_with_their_licence() -> None:
    assert "Bitstream Vera" in (FONTS / "LICENCE").read_text(encoding="utf-8")


@pytest.fixture
def _frequent_switches() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.long
@pytest.mark.usefixtures("_frequent_switches")
def test_threads_do_not_disturb_each_other() -> None:
    texts = [f"čćžšđ ŠĐČĆŽ ëç ÀÉ {letter}" for letter in "ЂЃЌЏЊЉѝѐйЙ" * 3]
    alone = [written(text) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(written, texts)) == alone
