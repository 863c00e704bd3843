"""The part of a form that selects a letter's recipients.

The form of an announcement: its text in each language, and its recipients.

The form of a reminder rule."""

from __future__ import annotations

import re
from typing import Any

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, NumberRange, ValidationError

from ctevents.db.handle import db
from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import TO_WHOM, Anchor, Timing, Unit, fits
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.people import LANGUAGES
from ctevents.models import Announcement, Event, ReminderRule
from ctevents.services.letters.announcements import (
    LONGEST_BODY,
    LONGEST_SUBJECT,
    AnnouncementFields,
    announcement_version,
)
from ctevents.services.letters.reminder_rules import RuleFields, due_of, rule_version
from ctevents.services.people.institutions import institution_names
from ctevents.services.people.people import groups
from ctevents.texts.groups import group_names
from ctevents.texts.languages import NAMES
from ctevents.texts.words.reminders import KINDS
from ctevents.web.forms import Form, OneLine, Paragraphs, at_most, group_choices
from ctevents.web.staff.fields import Boxes, WholeNumber

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
    languages = Boxes(
        _("Only these languages"), choices=[SelectChoice(tag, NAMES[tag]) for tag in LANGUAGES]
    )

    def __init__(self, event: Event, **options: Any) -> None:
        super().__init__(**options)
        known = groups(db.session(), event.project_id)
        self.groups.choices = group_choices(known)


class SegmentForm(NarrowedForm):
    standing = SelectField(
        _("Send to"),
        choices=[SelectChoice(standing, words) for standing, words in STANDINGS.items()],
    )
    institutions = Boxes(_("Only these institutions"))
    ticked = HiddenField()

    def __init__(self, event: Event, **options: Any) -> None:
        super().__init__(event, **options)
        self.standing.flags.always_filled = True
        known = institution_names(db.session(), event.id)
        self.institutions.choices = [
            SelectChoice(str(number), name) for number, name in known.items()
        ]

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
    return ngettext(
        "Only one guest, ticked in the guest list",
        "Only %(num)d guests, ticked in the guest list",
        count,
    )


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


class AnnouncementForm(SegmentForm):
    """``announcement_form`` adds the text fields. ``version``: of the edited announcement."""

    version = HiddenField()
    tags: tuple[str, ...] = ()

    def validate(self, extra_validators: Any = None) -> bool:
        return super().validate(extra_validators) and not self._says_half()

    def announcement_fields(self) -> AnnouncementFields:
        return AnnouncementFields(
            subjects=self._texts("subject"), bodies=self._texts("body"), segment=self.segment()
        )

    def _texts(self, beginning: str) -> dict[str, str]:
        typed = {tag: self[f"{beginning}_{tag}"].data for tag in self.tags}
        return {tag: text for tag, text in typed.items() if text}

    def _says_half(self) -> bool:
        """Return whether a language has only a subject or only a text."""
        for tag in self.tags:
            subject, body = self[f"subject_{tag}"], self[f"body_{tag}"]
            if bool(subject.data) != bool(body.data):
                missing = body if subject.data else subject
                missing.errors = [
                    gettext("%(field)s: fill in both fields, or neither.", field=missing.label.text)
                ]
        return bool(self.errors)


def announcement_form(
    event: Event,
    tags: list[str],
    announcement: Announcement | None = None,
    *,
    ticked: str = "",
    **options: Any,
) -> AnnouncementForm:
    """Return the form in the languages ``tags``, filled with the saved announcement. ``ticked``:
    rows of the guest list that a new one is for, as ``str(Ticks)``."""
    form_class = type(
        "EventAnnouncementForm", (AnnouncementForm,), {"tags": tuple(tags), **_texts(tags)}
    )
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
        fields[f"subject_{tag}"] = OneLine(
            str(_("Subject, %(language)s")) % label, subject, render_kw=attributes
        )
        fields[f"body_{tag}"] = Paragraphs(
            str(_("Text, %(language)s")) % label, body, render_kw=attributes
        )
    return fields


def _saved(announcement: Announcement, tags: list[str]) -> dict[str, object]:
    texts = {
        f"{beginning}_{tag}": saved.get(tag, "")
        for beginning, saved in (("subject", announcement.subjects), ("body", announcement.bodies))
        for tag in tags
    }
    segment = segment_values(Segment.from_json(announcement.segment))
    return texts | segment | {"version": announcement_version(announcement)}


LONGEST_SPAN = 365
CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")


class TimeOfDay(OneLine):
    """A time of day such as ``09:00``, or nothing."""

    def pre_validate(self, form: object) -> None:
        if self.data and not CLOCK.fullmatch(self.data):
            raise ValidationError(gettext("Enter a time of day such as 09:00."))


class RuleForm(NarrowedForm):
    """A rule of reminders. ``version``: that of the rule as the page showed it."""

    version = HiddenField()
    kind = SelectField(
        _("Letter"),
        choices=[SelectChoice(kind, words) for kind, words in KINDS.items()],
        default=LetterKind.REPLY_REMINDER,
    )
    standing = SelectField(
        _("Send to"),
        choices=[
            SelectChoice("", _("The usual recipients of the letter")),
            *(
                SelectChoice(each, STANDINGS[each])
                for each in TO_WHOM[LetterKind.PUBLICATION_AVAILABLE]
            ),
        ],
    )
    amount = WholeNumber(
        _("How many"),
        [
            InputRequired(_("Enter the number of days or hours.")),
            NumberRange(max=LONGEST_SPAN, message=_("Enter at most %(max)d.")),
        ],
    )
    unit = SelectField(
        _("Days or hours"),
        choices=[SelectChoice(Unit.DAYS, _("days")), SelectChoice(Unit.HOURS, _("hours"))],
    )
    side = SelectField(
        _("Before or after"),
        choices=[SelectChoice("before", _("before")), SelectChoice("after", _("after"))],
    )
    anchor = SelectField(
        _("For"),
        choices=[
            SelectChoice(Anchor.DEADLINE, _("the registration deadline")),
            SelectChoice(Anchor.START, _("the start of the event")),
            SelectChoice(Anchor.END, _("the end of the event")),
        ],
    )
    local_time = TimeOfDay(_("At, local time"))
    may_follow_start = BooleanField(_("May be sent after the event has started"))

    def __init__(self, event: Event, **options: Any) -> None:
        super().__init__(event, **options)
        self.event = event
        for name in ("kind", "standing", "amount", "unit", "side", "anchor"):
            self[name].flags.always_filled = True

    def validate(self, extra_validators: Any = None) -> bool:
        return super().validate(extra_validators) and not self._contradicts_itself()

    def rule_fields(self) -> RuleFields:
        is_by_day = self.unit.data == Unit.DAYS
        return RuleFields(
            kind=LetterKind(self.kind.data),
            timing=Timing(
                anchor=Anchor(self.anchor.data),
                is_after=self.side.data == "after",
                amount=self.amount.data or 0,
                unit=Unit(self.unit.data),
                local_time=self.local_time.data.zfill(5)
                if is_by_day and self.local_time.data
                else None,
            ),
            standing=Standing(self.standing.data) if self.standing.data else None,
            groups=tuple(self.groups.data or ()),
            languages=tuple(self.languages.data or ()),
            may_follow_start=self.may_follow_start.data,
        )

    def _contradicts_itself(self) -> bool:
        fields = self.rule_fields()
        if not fits(fields.kind, fields.timing):
            is_thanks = fields.kind is LetterKind.THANK_YOU
            self.kind.errors = [
                gettext("A thank-you can be sent only after the end of the event.")
                if is_thanks
                else gettext("After the end of the event, only a thank-you can be sent.")
            ]
        elif fields.standing not in (None, *TO_WHOM[fields.kind]):
            self.standing.errors = [
                gettext("Only the news of the publication has a choice of recipients.")
            ]
        elif self.local_time.data and fields.timing.unit is Unit.HOURS:
            self.local_time.errors = [
                gettext("A time of day is only for days. Leave it empty for hours.")
            ]
        elif self._comes_after_the_start(fields.timing) and not fields.may_follow_start:
            self.may_follow_start.errors = [
                gettext(
                    "The event has started by that time. Choose an earlier time, or allow sending "
                    "after the start."
                )
            ]
        return bool(self.errors)

    def _comes_after_the_start(self, timing: Timing) -> bool:
        if timing.is_after and timing.anchor is not Anchor.DEADLINE:
            return True
        due = due_of(self.event, timing)
        return due is not None and self.event.starts_at is not None and due >= self.event.starts_at


def rule_form(event: Event, rule: ReminderRule | None = None, **options: Any) -> RuleForm:
    """Return the form, filled with the saved rule."""
    if rule is None:
        return RuleForm(event)
    saved = {
        name: getattr(rule, name)
        for name in ("kind", "amount", "unit", "anchor", "local_time", "may_follow_start")
    }
    segment = rule.segment
    more = {
        "groups": segment["groups"],
        "languages": segment["languages"],
        "version": rule_version(rule),
        "standing": segment["standing"],
    }
    return RuleForm(
        event, data=saved | more | {"side": "after" if rule.is_after else "before"}, **options
    )
