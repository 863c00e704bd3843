"""The speakers and recommendations in a row of the programme's form. Blank fields at the end add a speaker, an emptied name
removes one, and the number before a name is the place among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from flask import request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db
from ctevents.domain.programme import Speaker, SpeakerRole
from ctevents.models import Event, ProgrammeSession, Recommendation
from ctevents.services.launch.sources import recommendations
from ctevents.texts.rendering import page_language
from ctevents.texts.words.programme import ROLES
from ctevents.web.forms import LONGEST_LINE, OneLine, at_most
from ctevents.web.staff.fields import Boxes, WholeNumber

BLANK_SPEAKERS = 2
MOST_SPEAKERS = 12
LONGEST_SHOWN = 90
"""Characters of a recommendation beside its box."""

UNTYPED = ("place", "role", "consents", "recommendations")
"""Fields that do not make a row by themselves."""


@dataclass(frozen=True)
class SpeakerFields:
    """The fields of one speaker in a row of the form."""

    place: Any
    name: Any
    role: Any
    institution: Any
    consents: Any

    def speaker(self) -> Speaker:
        return Speaker(
            name=self.name.data or "",
            role=SpeakerRole(self.role.data),
            institution=self.institution.data or "",
            has_consented=bool(self.consents.data),
        )


def asked_speakers(event: Event) -> int:
    """Return the speakers in each row of the sent form, else the most of a saved item and some blank ones."""
    sent = request.form.get("speakers", "")
    saved = max((len(item.speakers) for item in event.programme), default=0)
    return min(int(sent) if sent.isdecimal() and len(sent) < 4 else saved + BLANK_SPEAKERS, MOST_SPEAKERS)


def speaker_row(count: int, known: Sequence[Recommendation]) -> dict[str, Any]:
    """Return the fields of a row by the prefixes of their names."""
    row: dict[str, Any] = {}
    for number in range(1, count + 1):
        row |= {f"speaker{number}_{name}": field for name, field in _fields(number).items()}
    if known:
        row["recommendations"] = Boxes(_("Presents these recommendations"), choices=[_choice(each) for each in known])
    return row


def known_recommendations(event: Event) -> Sequence[Recommendation]:
    return recommendations(db.session(), [event.project_id])


def saved_speakers(item: ProgrammeSession, number: int) -> dict[str, Any]:
    """Return the values of a saved item for the fields of its row."""
    saved: dict[str, Any] = {f"recommendations-{number}": [each.number for each in item.recommendations]}
    for place, speaker in enumerate(item.speakers, start=1):
        values = {
            "place": place,
            "name": speaker.name,
            "role": speaker.role,
            "institution": speaker.institution,
            "consents": speaker.has_consented,
        }
        saved |= {f"speaker{place}_{name}-{number}": value for name, value in values.items()}
    return saved


def speaker_fields(row: Mapping[str, Any]) -> list[SpeakerFields]:
    return [SpeakerFields(**_of(row, number)) for number in _numbers(row)]


def check_speakers(row: Mapping[str, Any]) -> None:
    """Refuse details without a name, and a name without a place of its own kind."""
    for fields in speaker_fields(row):
        if not fields.name.data and fields.institution.data and not fields.name.errors:
            fields.name.errors = [gettext("Enter the name of the speaker, or empty the institution.")]


def speakers_of(row: Mapping[str, Any]) -> tuple[Speaker, ...]:
    """Return the named speakers by their places; those without a place come last."""
    named = [fields for fields in speaker_fields(row) if fields.name.data]
    return tuple(fields.speaker() for fields in sorted(named, key=lambda each: each.place.data or MOST_SPEAKERS + 1))


def recommendations_of(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(row["recommendations"].data or ()) if "recommendations" in row else ()


def _of(row: Mapping[str, Any], number: int) -> dict[str, Any]:
    start = f"speaker{number}_"
    return {name.removeprefix(start): field for name, field in row.items() if name.startswith(start)}


def _numbers(row: Mapping[str, Any]) -> Iterator[int]:
    number = 1
    while f"speaker{number}_name" in row:
        yield number
        number += 1


def _fields(number: int) -> dict[str, Any]:
    limit = [at_most(LONGEST_LINE)]
    roles = [SelectChoice(role, text) for role, text in ROLES.items()]
    return {
        "place": WholeNumber(_("Place in the order"), most=MOST_SPEAKERS),
        "name": OneLine(gettext("Speaker %(number)d: name", number=number), limit),
        "role": SelectField(_("Role"), choices=roles, default=SpeakerRole.SPEAKER),
        "institution": OneLine(_("Institution"), limit),
        "consents": BooleanField(_("Agreed to be named in public")),
    }


def _choice(recommendation: Recommendation) -> SelectChoice:
    text = shorten(recommendation.text(page_language()), LONGEST_SHOWN, placeholder="…")
    return SelectChoice(recommendation.number, f"{recommendation.number}: {text}")
