"""Fields of an event's plan: open registration, approval, walk-ins, and companions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from wtforms import Field, Form, RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.domain.entry import WalkIns
from ctevents.domain.registration import MOST_COMPANIONS, Approval
from ctevents.models import Event, StakeholderGroup
from ctevents.texts.rendering import page_language

APPROVALS: dict[Approval, LazyString] = {
    Approval.AUTOMATIC: _("No approval: accepting gives a seat at once"),
    Approval.OFFICE: _("The country office"),
    Approval.FOCAL_POINT_AND_OFFICE: _(
        "The focal point of the institution, then the country office"
    ),
}

WALK_INS: dict[WalkIns, LazyString] = {
    WalkIns.ALLOWED: _("Register and let in, even above the capacity"),
    WalkIns.UNTIL_FULL: _("Register and let in while a seat is left"),
    WalkIns.APPROVAL: _("Register, and let in after the country office approves"),
    WalkIns.NONE: _("Turn away"),
}

OWN_RULE = "approval_of_"
"""Prefix of the fields for groups; the group's code follows."""


def vetting_fields(groups: Sequence[StakeholderGroup]) -> dict[str, Any]:
    of_event = SelectChoice("", _("Same as for all others"))
    return {
        "open_registration": RadioField(
            _("Registration"),
            choices=[
                SelectChoice("no", _("Only invited guests and nominees")),
                SelectChoice(
                    "yes",
                    _(
                        "Anybody, on a public page; the country office approves or rejects each "
                        "registration"
                    ),
                ),
            ],
        ),
        "approval": RadioField(_("Approval of registrations"), choices=_choices()),
        **{
            f"{OWN_RULE}{group.code}": SelectField(
                group.name(page_language()), choices=[of_event, *_choices()]
            )
            for group in groups
        },
        "walk_ins": RadioField(
            _("Guests without a registration, invited or not"),
            choices=[SelectChoice(rule.value, words) for rule, words in WALK_INS.items()],
        ),
        "most_companions": SelectField(
            _("Companions by name"),
            choices=[
                SelectChoice("0", _("No names: guests only give their number")),
                *(
                    SelectChoice(str(most), _("Up to %(num)s for each guest", num=most))
                    for most in _NAMED
                ),
            ],
        ),
    }


_NAMED = range(1, MOST_COMPANIONS + 1)


def own_rules(form: Form) -> list[Field]:
    return [field for field in form if field.name.startswith(OWN_RULE)]


def _choices() -> list[SelectChoice]:
    return [SelectChoice(approval.value, words) for approval, words in APPROVALS.items()]


def saved_vetting(event: Event, groups: Sequence[StakeholderGroup]) -> dict[str, str]:
    """Return the values of the fields."""
    own = {f"{OWN_RULE}{group.code}": event.approvals.get(group.code, "") for group in groups}
    return {
        "open_registration": "yes" if event.open_registration else "no",
        "approval": event.approval.value,
        "walk_ins": event.walk_ins.value,
        "most_companions": str(event.most_companions),
        **own,
    }


def vetting_values(form: Any) -> dict[str, object]:
    """Return the columns of the event as typed."""
    own = {field.name.removeprefix(OWN_RULE): field.data for field in own_rules(form)}
    return {
        "open_registration": form.open_registration.data == "yes",
        "approval": Approval(form.approval.data),
        "approvals": {code: approval for code, approval in own.items() if approval},
        "walk_ins": WalkIns(form.walk_ins.data),
        "most_companions": int(form.most_companions.data),
    }
