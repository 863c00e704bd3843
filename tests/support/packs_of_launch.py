"""Documents in a launch pack, for tests."""

from __future__ import annotations

from io import BytesIO

from ctevents.db.handle import transaction
from ctevents.domain.launch.documents import DocumentKind, shown_file_name
from ctevents.formats.documents import checked_file
from ctevents.models import Document, Event, Registration
from ctevents.services.common import audit
from ctevents.services.launch.documents import (
    DocumentFields,
    add_document,
    count_download,
    remove_document,
)
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.beginnings import begins
from tests.support.documents import pdf, pptx


@begins
def document(
    slug: str = "ba",
    *,
    content: bytes | None = None,
    language: str = "en",
    title: str = "Final publication",
    kind: DocumentKind = DocumentKind.PUBLICATION,
) -> Document:
    """Add a document to the pack of an event. Usually its content is a PDF of its own for each
    title and language."""
    with (
        checked_file(BytesIO(content or pdf(f"{title} {language}"))) as file,
        transaction(by=audit.SHELL) as tx,
    ):
        name = shown_file_name(f"{title}-{language}", file.format)
        fields = DocumentFields(file_name=name, title=title, language=language, kind=kind)
        return add_document(tx, stories.event(slug), file, fields)


LONG = (
    "Trafficking in persons and the smuggling of migrants in the Western Balkans: findings and "
    "recommendations of practitioners"
)


def packs_in_each_state(attendee: Registration, waiting: Registration) -> list[str]:
    """Return the addresses of packs: one that is open and public, at the event of ``attendee``, and
    one that opens later, with downloads and a document that was removed."""
    open_, later = attendee.event.slug, waiting.event.slug
    for slug in (open_, later):
        counted = document(slug, title=LONG)
        document(slug, language="sq", title="Përmbledhja e botimit", kind=DocumentKind.SUMMARY)
        removed = document(
            slug, title="Slides of the panel", kind=DocumentKind.PRESENTATION, content=pptx()
        )
        with transaction(by=audit.SHELL) as tx:
            for code in ("judges", "judges", "police", ""):
                count_download(tx, counted, code)
            remove_document(tx, removed)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, attendee.event_id).pack_public_at = tx.now
    packs = [stories.path(Purpose.DOCUMENTS, each.link_nonce) for each in (attendee, waiting)]
    return [*packs, f"/events/{open_}/documents"]
