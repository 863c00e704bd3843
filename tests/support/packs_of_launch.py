"""Documents in a launch pack, for tests."""

from __future__ import annotations

from io import BytesIO

from ctevents.db.handle import transaction
from ctevents.domain.launch.documents import DocumentKind, shown_file_name
from ctevents.formats.documents import checked_file
from ctevents.models import Document
from ctevents.services.common import audit
from ctevents.services.launch.documents import DocumentFields, add_document
from tests.support import stories
from tests.support.documents import pdf


def document(
    slug: str = "ba",
    *,
    content: bytes | None = None,
    language: str = "en",
    title: str = "Final publication",
    kind: DocumentKind = DocumentKind.PUBLICATION,
) -> Document:
    """Add a document to the pack of an event. Usually its content is a PDF of its own for each title and language."""
    with checked_file(BytesIO(content or pdf(f"{title} {language}"))) as file, transaction(by=audit.SHELL) as tx:
        name = shown_file_name(f"{title}-{language}", file.format)
        fields = DocumentFields(file_name=name, title=title, language=language, kind=kind)
        return add_document(tx, stories.event(slug), file, fields)
