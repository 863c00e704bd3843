"""The invented publication of the demo, its summary and a presentation, as PDF files. Each page
says that it is a sample."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm

from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.launch.sources import SourceKind
from ctevents.formats.pdf.badges import ACCENT, INK
from ctevents.formats.pdf.document import BOLD, REGULAR, pdf
from ctevents.formats.pdf.fitting import Paragraph, fit
from ctevents.formats.pdf.tagging import TaggedCanvas

MARGIN, HEAD = 20 * mm, 16 * mm
WARNING = "#8a1c1c"
RECOMMENDATIONS_ON_A_PAGE = 4

Page = Sequence[Paragraph]


def sample_file(sample: dict[str, Any], kind: DocumentKind, language: str) -> bytes:
    """Return a sample document in this language."""
    size = landscape(A4) if kind is DocumentKind.PRESENTATION else A4
    title: str = sample["documents"][kind]["title"][language]
    banners: dict[str, str] = sample["documents"]["banner"]
    banner = " / ".join(dict.fromkeys((banners["en"], banners[language])))

    def draw(canvas: TaggedCanvas) -> None:
        for page in _pages(sample, kind, language):
            _draw_page(canvas, banner, page, size)

    return pdf(draw, size, title=title, author="ctevents", language=language)


def _pages(sample: dict[str, Any], kind: DocumentKind, language: str) -> Iterator[Page]:
    texts = sample["documents"][kind]
    scale = 1.8 if kind is DocumentKind.PRESENTATION else 1.0
    yield [
        Paragraph(texts["title"][language], BOLD, 24, ACCENT, role="H1"),
        Paragraph(sample["title"][language], REGULAR, 14, INK, gap=10),
        Paragraph(texts["about"][language], REGULAR, 11, INK, gap=24),
    ]
    found = sample[SourceKind.RECOMMENDATION]
    if kind is DocumentKind.PUBLICATION:
        yield _listed(sample["findings"], language, scale)
    if kind is not DocumentKind.SUMMARY:
        for first in range(0, len(found), RECOMMENDATIONS_ON_A_PAGE):
            yield _listed(found[first : first + RECOMMENDATIONS_ON_A_PAGE], language, scale)


def _listed(sources: Sequence[dict[str, Any]], language: str, scale: float) -> Page:
    return [
        paragraph
        for each in sources
        for paragraph in (
            Paragraph(each["number"], BOLD, 12 * scale, ACCENT, gap=12, role="H2"),
            Paragraph(each[f"text:{language}"], REGULAR, 10 * scale, INK, gap=3),
        )
    ]


def _draw_page(canvas: TaggedCanvas, banner: str, page: Page, size: tuple[float, float]) -> None:
    width, height = size
    fit([Paragraph(banner, BOLD, 13, WARNING)], width - 2 * MARGIN, HEAD).draw(
        canvas, MARGIN, height - MARGIN / 2
    )
    box = fit(page, width - 2 * MARGIN, height - 2 * MARGIN - HEAD)
    box.draw(canvas, MARGIN, height - MARGIN - HEAD)
    canvas.showPage()
