"""The part of a form that selects a letter's recipients."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel import ngettext
from flask_babel.speaklater import LazyString
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db
from ctevents.domain.guests.selection import Ticks
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.people import LANGUAGES
from ctevents.models import Event
from ctevents.services.people.institutions import institution_names
from ctevents.services.people.people import groups
from ctevents.texts.groups import group_names
from ctevents.texts.languages import NAMES
from ctevents.web.forms import Form, group_choices
from ctevents.web.staff.fields import Boxes

STANDINGS: dict[Standing, LazyString] = {
    Standing.EVERYBODY: _("Everybody invited or registered"),
    Standing.NOT_REPLIED: _("People who have not replied"),
    Standing.CONFIRMED: _("People with a seat"),
    Standing.WAITLISTED: _("People on the waiting list"),
    Standing.PENDING: _("People waiting for approval"),
    Standing.ATTENDED: _("Attendees"),
    Standing.ABSENT: _("Registered but absent (once the event is over)"),
}


class NarrowedForm(Form):
    """Filters of a letter's recipients; without a tick, all of them."""

    groups = Boxes(_("Only these groups"))
    languages = Boxes(_("Only these languages"), choices=[SelectChoice(tag, NAMES[tag]) for tag in LANGUAGES])

    def __init__(self, event: Event, **options: Any) -> None:
        super().__init__(**options)
        known = groups(db.session(), event.project_id)
        self.groups.choices = group_choices(known)


class SegmentForm(NarrowedForm):
    standing = SelectField(
        _("Send to"), choices=[SelectChoice(standing, words) for standing, words in STANDINGS.items()]
    )
    institutions = Boxes(_("Only these institutions"))
    ticked = HiddenField()

    def __init__(self, event: Event, **options: Any) -> None:
        super().__init__(event, **options)
        self.standing.flags.always_filled = True
        known = institution_names(db.session(), event.id)
        self.institutions.choices = [SelectChoice(str(number), name) for number, name in known.items()]

    def segment(self) -> Segment:
        return Segment(
            standing=Standing(self.standing.data),
            groups=tuple(self.groups.data or ()),
            institutions=tuple(int(number) for number in self.institutions.data or ()),
            languages=tuple(self.languages.data or ()),
            ticked=self.ticks() or None,
        )

    def ticks(self) -> Ticks:
        """Return the rows of the guest list that were ticked; empty for all of them."""
        return Ticks.read([self.ticked.data or ""])


def segment_values(segment: Segment) -> dict[str, object]:
    """Return the ``data`` of a ``SegmentForm`` that shows this segment."""
    return segment.as_json() | {"institutions": [str(number) for number in segment.institutions]}


def ticked_words(count: int) -> str:
    return ngettext("Only one guest, ticked in the guest list", "Only %(num)d guests, ticked in the guest list", count)


def segment_words(event: Event, segment: Segment) -> list[str]:
    """Return the segment in words: a line for the state of its people, and one for each filter."""
    names = group_names([event.project_id])
    bodies = institution_names(db.session(), event.id) if segment.institutions else {}
    return [
        str(STANDINGS[segment.standing]),
        *(names[code] for code in segment.groups if code in names),
        *(bodies[number] for number in segment.institutions if number in bodies),
        *(NAMES[tag] for tag in segment.languages),
        *([ticked_words(len(segment.ticked))] if segment.ticked is not None else []),
    ]
