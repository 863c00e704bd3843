"""Rows of what was launched at an event: documents with downloads, and copies given out at the
door."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from ctevents.db.handle import transaction
from ctevents.domain.launch.documents import DocumentKind
from ctevents.models import Copy, CopyStock, Document, Downloads, StoredFile
from ctevents.services.common import audit
from tests.support import stories


def launched(
    slug: str, downloads: Mapping[str, int], copies: int, stock: int, language: str = "en"
) -> None:
    """Add one document. ``downloads``: by the code of the group; empty for the public."""
    event, digest = stories.event(slug), uuid4().hex
    with transaction(by=audit.SHELL) as tx:
        tx.add(StoredFile(digest=digest, size=3, media_type="application/pdf", created_at=tx.now))
        document = Document(
            event_id=event.id,
            digest=digest,
            file_name="report.pdf",
            title="Final report",
            kind=DocumentKind.PUBLICATION,
            language=language,
            added_at=tx.now,
        )
        tx.add(document)
        tx.flush()
        tx.add_all(
            Downloads(document_id=document.id, group_code=code, count=n)
            for code, n in downloads.items()
        )
        tx.add_all(
            Copy(id=str(uuid4()), event_id=event.id, language=language, station="A")
            for _number in range(copies)
        )
        tx.add(CopyStock(event_id=event.id, language=language, stock=stock))
