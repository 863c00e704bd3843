"""The words of a programme: the roles of speakers, and a speaker in one line.

The words of launch packs: kinds of documents, their formats and sizes."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.programme import SpeakerRole
from ctevents.models import Document, ProgrammeSpeaker
from ctevents.texts.numbers import size_told
from ctevents.texts.rendering import page_language

ROLES: dict[SpeakerRole, LazyString] = {
    SpeakerRole.SPEAKER: _("speaker"),
    SpeakerRole.CHAIR: _("chair"),
    SpeakerRole.PANELLIST: _("panellist"),
    SpeakerRole.INTERPRETER: _("interpreter"),
}


def speaker_line(speaker: ProgrammeSpeaker) -> str:
    """Return name, role and institution in the language of the page. The usual role goes without
    saying."""
    language = page_language()
    role = "" if speaker.role is SpeakerRole.SPEAKER else str(ROLES[speaker.role])
    return ", ".join(
        filter(None, (speaker.name_in(language), role, speaker.institution_in(language)))
    )


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
