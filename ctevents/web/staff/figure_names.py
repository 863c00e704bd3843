"""What the stages, sexes and means of the figures are called, and what narrows them in the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import request
from flask_babel import gettext, lazy_pgettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.db import db
from ctevents.domain.attendance import STAGES
from ctevents.domain.entry import Means
from ctevents.domain.figures import FigureFilters, Stage
from ctevents.domain.people import Sex
from ctevents.languages import NAMES
from ctevents.models import Event
from ctevents.rendering import page_language
from ctevents.services.guest_lookup import institutions
from ctevents.services.people import groups
from ctevents.web.staff.paging import row_asked

ALL_STAGES: dict[str, LazyString] = {
    Stage.INVITED: _("Invited"),
    Stage.REPLIED: _("Replied"),
    Stage.REGISTERED: _("Registered"),
    Stage.CONFIRMED: _("Confirmed"),
    Stage.ATTENDED: _("Attended"),
    Stage.WALK_IN: lazy_pgettext("stage", "Walk-ins"),
    Stage.ABSENT: lazy_pgettext("stage", "Absent"),
}
FOUR_STAGES: dict[str, LazyString] = {stage: ALL_STAGES[stage] for stage in STAGES}
"""Of those who may not see exact figures, and of files."""

SEX_NAMES: dict[str | None, LazyString] = {
    Sex.F: _("Women"),
    Sex.M: _("Men"),
    Sex.X: _("Not said"),
    None: _("Not shown separately"),
}
MEANS_NAMES: dict[Means, LazyString] = {
    Means.SCAN: _("Badge scanned"),
    Means.MANUAL: _("Chosen by name at the door"),
    Means.PAPER: _("Signature on the sign-in sheet"),
}


@dataclass(frozen=True)
class Asked:
    """What the address asks for; ``chosen`` is it again, for links to other pages of the same figures."""

    filters: FigureFilters
    stage: Stage | None
    chosen: dict[str, Any]


def asked(event: Event | None = None) -> Asked:
    """Whatever is not known narrows nothing. Institutions are those of one event."""
    group, sex, language, stage = (request.args.get(name, "") for name in ("group", "sex", "language", "stage"))
    institution_id = row_asked("institution") if event else None
    filters = FigureFilters(
        group=group if group in group_names() else "",
        sex=Sex(sex) if sex in set(Sex) else None,
        institution_id=institution_id if event and institution_id in dict(institution_choices(event)) else None,
        language=language if language in NAMES else "",
    )
    chosen: dict[str, Any] = {
        "group": filters.group,
        "sex": filters.sex,
        "institution": filters.institution_id,
        "language": filters.language,
        "stage": Stage(stage) if stage in set(Stage) else None,
    }
    return Asked(filters, chosen["stage"], {name: value for name, value in chosen.items() if value})


def institution_choices(event: Event) -> list[tuple[int, str]]:
    return [(each.id, each.name) for each in institutions(db.session(), event.id)]


def group_names() -> dict[str | None, str]:
    language = page_language()
    names: dict[str | None, str] = {group.code: group.name(language) for group in groups(db.session())}
    return names | {None: gettext("Other groups")}


def choices(event: Event | None = None) -> dict[str, Any]:
    """What the form that narrows the figures offers."""
    names = [(code, name) for code, name in group_names().items() if code]
    return {
        "group_choices": names,
        "sex_choices": [(sex.value, SEX_NAMES[sex]) for sex in Sex],
        "institution_choices": institution_choices(event) if event else [],
        "language_choices": list(NAMES.items()),
        "stage_choices": list(ALL_STAGES.items()),
    }
