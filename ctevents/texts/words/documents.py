"""The words of launch packs: kinds of documents, their formats and sizes."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.launch.documents import DocumentKind
from ctevents.models import Document
from ctevents.texts.numbers import size_told

KINDS: dict[DocumentKind, LazyString] = {
    DocumentKind.PUBLICATION: _("Publication"),
    DocumentKind.SUMMARY: _("Summary"),
    DocumentKind.PRESENTATION: _("Presentation"),
    DocumentKind.OTHER: lazy_pgettext("document", "Other"),
}


def format_and_size(document: Document) -> str:
    """Return the format and the size of a document's file: ``PDF, 2.3 MB``."""
    ending = document.file_name.rpartition(".")[2].upper()
    return f"{ending}, {size_told(document.file.size)}"
