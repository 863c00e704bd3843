"""The words of a programme: the roles of speakers, and a speaker in one line."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.programme import SpeakerRole
from ctevents.models import ProgrammeSpeaker
from ctevents.texts.rendering import page_language

ROLES: dict[SpeakerRole, LazyString] = {
    SpeakerRole.SPEAKER: _("speaker"),
    SpeakerRole.CHAIR: _("chair"),
    SpeakerRole.PANELLIST: _("panellist"),
    SpeakerRole.INTERPRETER: _("interpreter"),
}


def speaker_line(speaker: ProgrammeSpeaker) -> str:
    """Return name, role and institution in the language of the page. The usual role goes without saying."""
    language = page_language()
    role = "" if speaker.role is SpeakerRole.SPEAKER else str(ROLES[speaker.role])
    return ", ".join(filter(None, (speaker.name_in(language), role, speaker.institution_in(language))))
