"""The form of an announcement: its text in each language, and its recipients."""

from __future__ import annotations

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import HiddenField
from wtforms.validators import DataRequired

from ctevents.domain.letters.segments import Segment
from ctevents.models import Announcement, Event
from ctevents.services.letters.announcements import (
    LONGEST_BODY,
    LONGEST_SUBJECT,
    AnnouncementFields,
    announcement_version,
)
from ctevents.texts.languages import NAMES
from ctevents.web.forms import OneLine, Paragraphs, at_most
from ctevents.web.staff.letters.segment_forms import SegmentForm, segment_values


class AnnouncementForm(SegmentForm):
    """``announcement_form`` adds the text fields. ``version``: of the edited announcement."""

    version = HiddenField()
    tags: tuple[str, ...] = ()

    def validate(self, extra_validators: Any = None) -> bool:
        return super().validate(extra_validators) and not self._says_half()

    def announcement_fields(self) -> AnnouncementFields:
        return AnnouncementFields(subjects=self._texts("subject"), bodies=self._texts("body"), segment=self.segment())

    def _texts(self, beginning: str) -> dict[str, str]:
        typed = {tag: self[f"{beginning}_{tag}"].data for tag in self.tags}
        return {tag: text for tag, text in typed.items() if text}

    def _says_half(self) -> bool:
        """Return whether a language has only a subject or only a text."""
        for tag in self.tags:
            subject, body = self[f"subject_{tag}"], self[f"body_{tag}"]
            if bool(subject.data) != bool(body.data):
                missing = body if subject.data else subject
                missing.errors = [gettext("%(field)s: fill in both fields, or neither.", field=missing.label.text)]
        return bool(self.errors)


def announcement_form(
    event: Event, tags: list[str], announcement: Announcement | None = None, *, ticked: str = "", **options: Any
) -> AnnouncementForm:
    """Return the form in the languages ``tags``, filled with the saved announcement. ``ticked``: rows of the guest list that a new
    one is for, as ``str(Ticks)``."""
    form_class = type("EventAnnouncementForm", (AnnouncementForm,), {"tags": tuple(tags), **_texts(tags)})
    form: AnnouncementForm = form_class(
        event, data=_saved(announcement, tags) if announcement else {"ticked": ticked}, **options
    )
    return form


def _texts(tags: list[str]) -> dict[str, Any]:
    """Return the fields in the order of the page, which is that of the error summary."""
    needed = {
        "subject": DataRequired(_("Enter the subject in English.")),
        "body": DataRequired(_("Enter the text in English.")),
    }
    fields: dict[str, Any] = {}
    for tag in tags:
        attributes = {"lang": tag}
        subject, body = (
            [*([needed[name]] if tag == "en" else []), at_most(longest)]
            for name, longest in (("subject", LONGEST_SUBJECT), ("body", LONGEST_BODY))
        )
        label = {"language": NAMES[tag]}
        fields[f"subject_{tag}"] = OneLine(str(_("Subject, %(language)s")) % label, subject, render_kw=attributes)
        fields[f"body_{tag}"] = Paragraphs(str(_("Text, %(language)s")) % label, body, render_kw=attributes)
    return fields


def _saved(announcement: Announcement, tags: list[str]) -> dict[str, object]:
    texts = {
        f"{beginning}_{tag}": saved.get(tag, "")
        for beginning, saved in (("subject", announcement.subjects), ("body", announcement.bodies))
        for tag in tags
    }
    segment = segment_values(Segment.from_json(announcement.segment))
    return texts | segment | {"version": announcement_version(announcement)}
