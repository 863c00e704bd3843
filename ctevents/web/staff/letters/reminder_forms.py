"""The form of a reminder rule."""

from __future__ import annotations

import re
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, NumberRange, ValidationError

from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import TO_WHOM, Anchor, Timing, Unit, fits
from ctevents.domain.letters.segments import Standing
from ctevents.models import Event, ReminderRule
from ctevents.services.letters.reminder_rules import RuleFields, rule_version
from ctevents.services.letters.reminders import due_of
from ctevents.texts.words.reminders import KINDS
from ctevents.web.forms import OneLine
from ctevents.web.staff.fields import WholeNumber
from ctevents.web.staff.letters.segment_forms import STANDINGS, NarrowedForm

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
            *(SelectChoice(each, STANDINGS[each]) for each in TO_WHOM[LetterKind.PUBLICATION_AVAILABLE]),
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
        _("Days or hours"), choices=[SelectChoice(Unit.DAYS, _("days")), SelectChoice(Unit.HOURS, _("hours"))]
    )
    side = SelectField(
        _("Before or after"), choices=[SelectChoice("before", _("before")), SelectChoice("after", _("after"))]
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
                local_time=self.local_time.data.zfill(5) if is_by_day and self.local_time.data else None,
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
            self.standing.errors = [gettext("Only the news of the publication has a choice of recipients.")]
        elif self.local_time.data and fields.timing.unit is Unit.HOURS:
            self.local_time.errors = [gettext("A time of day is only for days. Leave it empty for hours.")]
        elif self._comes_after_the_start(fields.timing) and not fields.may_follow_start:
            self.may_follow_start.errors = [
                gettext("The event has started by that time. Choose an earlier time, or allow sending after the start.")
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
        name: getattr(rule, name) for name in ("kind", "amount", "unit", "anchor", "local_time", "may_follow_start")
    }
    segment = rule.segment
    more = {
        "groups": segment["groups"],
        "languages": segment["languages"],
        "version": rule_version(rule),
        "standing": segment["standing"],
    }
    return RuleForm(event, data=saved | more | {"side": "after" if rule.is_after else "before"}, **options)
