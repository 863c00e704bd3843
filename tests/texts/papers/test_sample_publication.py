"""The demo's sample documents: each page says in English and in its language that it is not the
real publication."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from ctevents.domain.launch.documents import DocumentFormat, DocumentKind
from ctevents.formats.documents import checked_file
from ctevents.services.events.seed import REFERENCE
from ctevents.texts.papers.sample_publication import sample_file

SAMPLE = json.loads((REFERENCE / "sample.json").read_text("utf-8"))


@pytest.mark.parametrize("language", ["en", "sq", "sr-Cyrl", "mk"])
@pytest.mark.parametrize(
    ("kind", "pages"),
    [(DocumentKind.PUBLICATION, 4), (DocumentKind.SUMMARY, 1), (DocumentKind.PRESENTATION, 3)],
    ids=lambda value: str(value),
)
def test_each_page_says_that_it_is_a_sample(kind: DocumentKind, pages: int, language: str) -> None:
    read = PdfReader(BytesIO(sample_file(SAMPLE, kind, language)))
    texts = [" ".join(page.extract_text().split()) for page in read.pages]
    assert len(texts) == pages
    assert all(text.startswith("Sample – not the real publication") for text in texts)
    assert all(SAMPLE["documents"]["banner"][language] in text for text in texts)


@pytest.mark.parametrize(
    "kind", [DocumentKind.PUBLICATION, DocumentKind.SUMMARY, DocumentKind.PRESENTATION]
)
def test_a_launch_pack_takes_each_as_if_somebody_sent_it(kind: DocumentKind) -> None:
    with checked_file(BytesIO(sample_file(SAMPLE, kind, "mk"))) as file:
        assert file.format is DocumentFormat.PDF
