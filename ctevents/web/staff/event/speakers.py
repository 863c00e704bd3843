"""The speakers and recommendations in a row of the programme's form. Blank fields at the end add a
speaker, an emptied name removes one, and the number before a name is the place among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db
from ctevents.domain.programme import Speaker, SpeakerRole
from ctevents.models import Event, Recommendation
from ctevents.services.launch.source_edits import recommendations
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words.programme import ROLES
from ctevents.web.forms import LONGEST_LINE, OneLine, at_most
from ctevents.web.staff.event.languages import languages_of, more_languages
from ctevents.web.staff.fields import Boxes, WholeNumber

MOST_SPEAKERS = 12
SPELLING = "spelling"
"""The beginning of the names of fields with a name or an institution in a language:
``spelling1_name_sq``."""
LONGEST_SHOWN = 90
"""Characters of a recommendation beside its box."""


@dataclass(frozen=True)
class SpeakerFields:
    """The fields of one speaker in a row of the form. ``names``, ``institutions``: by language."""

    place: Any
    name: Any
    role: Any
    institution: Any
    consents: Any
    names: Mapping[str, Any]
    institutions: Mapping[str, Any]

    @property
    def spellings(self) -> list[Any]:
        """The fields of name and institution in each language, in the order of the page."""
        return [
            field for tag, name in self.names.items() for field in (name, self.institutions[tag])
        ]

    def speaker(self) -> Speaker:
        return Speaker(
            name=self.name.data or "",
            role=SpeakerRole(self.role.data),
            institution=self.institution.data or "",
            has_consented=bool(self.consents.data),
            names=_filled(self.names),
            institutions=_filled(self.institutions),
        )


def speaker_row(count: int, languages: Sequence[str]) -> dict[str, Any]:
    """Return the fields of the speakers of a row by the prefixes of their names. ``languages``:
    those of other spellings."""
    row: dict[str, Any] = {}
    for number in range(1, count + 1):
        row |= {f"speaker{number}_{name}": field for name, field in _fields(number).items()}
        for tag in languages:
            row |= {
                f"{SPELLING}{number}_{name}_{tag}": field for name, field in _spellings(tag).items()
            }
    return row


def recommendations_row(known: Sequence[Recommendation]) -> dict[str, Any]:
    """Return the field of the recommendations that an item presents; none if there are none."""
    choices = [_choice(each) for each in known]
    return (
        {"recommendations": Boxes(_("Presents these recommendations"), choices=choices)}
        if choices
        else {}
    )


def spelling_languages(event: Event) -> list[str]:
    """Return English, the languages of the event, and those in which a saved speaker is spelled."""
    saved = {
        tag
        for item in event.programme
        for each in item.speakers
        for tag in (*each.names, *each.institutions)
    }
    own = languages_of(event)
    return [*own, *(tag for tag in more_languages(event) if tag in saved)]


def known_recommendations(event: Event) -> Sequence[Recommendation]:
    return recommendations(db.session(), [event.project_id])


def speaker_fields(row: Mapping[str, Any]) -> list[SpeakerFields]:
    return [SpeakerFields(**_of(row, number)) for number in _numbers(row)]


def check_speakers(row: Mapping[str, Any]) -> None:
    """Refuse an institution and other spellings without a name."""
    for fields in speaker_fields(row):
        if fields.name.data or fields.name.errors:
            continue
        if fields.institution.data:
            fields.name.errors = [
                gettext("Enter the name of the speaker, or empty the institution.")
            ]
        elif any(field.data for field in fields.spellings):
            fields.name.errors = [
                gettext("Enter the name of the speaker, or empty the fields in other languages.")
            ]


def speakers_of(row: Mapping[str, Any]) -> tuple[Speaker, ...]:
    """Return the named speakers by their places; those without a place come last."""
    named = [fields for fields in speaker_fields(row) if fields.name.data]
    return tuple(
        fields.speaker()
        for fields in sorted(named, key=lambda each: each.place.data or MOST_SPEAKERS + 1)
    )


def recommendations_of(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(row["recommendations"].data or ()) if "recommendations" in row else ()


def _of(row: Mapping[str, Any], number: int) -> dict[str, Any]:
    return {
        **_beginning(row, f"speaker{number}_"),
        "names": _beginning(row, f"{SPELLING}{number}_name_"),
        "institutions": _beginning(row, f"{SPELLING}{number}_institution_"),
    }


def _beginning(row: Mapping[str, Any], start: str) -> dict[str, Any]:
    """Return the fields whose names begin so, by the rest of their names."""
    return {
        name.removeprefix(start): field for name, field in row.items() if name.startswith(start)
    }


def _filled(fields: Mapping[str, Any]) -> dict[str, str]:
    return {tag: field.data for tag, field in fields.items() if field.data}


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


def _spellings(tag: str) -> dict[str, Any]:
    limit, language, marked = [at_most(LONGEST_LINE)], NAMES[tag], {"lang": tag}
    return {
        "name": OneLine(gettext("Name, %(language)s", language=language), limit, render_kw=marked),
        "institution": OneLine(
            gettext("Institution, %(language)s", language=language), limit, render_kw=marked
        ),
    }


def _choice(recommendation: Recommendation) -> SelectChoice:
    text = shorten(recommendation.text(page_language()), LONGEST_SHOWN, placeholder="…")
    return SelectChoice(recommendation.number, f"{recommendation.number}: {text}")
