"""Segments: named selections of an event's people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.registration import InvitationState, RegistrationState


class Standing(StrEnum):
    """The state of a person at an event. ``everybody``: invited or registered, without those who
    declined or cancelled. ``absent`` and ``attended`` only include people with a seat. Nobody is
    absent before the event is over."""

    EVERYBODY = "everybody"
    NOT_REPLIED = "not-replied"
    PENDING = "pending"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    ATTENDED = "attended"
    ABSENT = "absent"


@dataclass(frozen=True, kw_only=True)
class Situation:
    """The known facts about one addressee: a person with an invitation, a registration or both, or
    an institution."""

    invitation: InvitationState | None = None
    registration: RegistrationState | None = None
    has_attended: bool = False
    is_over: bool = False


def stands(standing: Standing, situation: Situation) -> bool:
    has_place = situation.registration is RegistrationState.CONFIRMED
    match standing:
        case Standing.EVERYBODY:
            return situation.registration in _NOT_ENDED or (
                situation.registration is None
                and situation.invitation in (InvitationState.SENT, InvitationState.ACCEPTED)
            )
        case Standing.NOT_REPLIED:
            return situation.registration is None and situation.invitation is InvitationState.SENT
        case Standing.PENDING:
            return situation.registration is RegistrationState.PENDING
        case Standing.CONFIRMED:
            return has_place
        case Standing.WAITLISTED:
            return situation.registration is RegistrationState.WAITLISTED
        case Standing.ATTENDED:
            return has_place and situation.has_attended
        case Standing.ABSENT:
            return has_place and not situation.has_attended and situation.is_over


_NOT_ENDED = (RegistrationState.PENDING, RegistrationState.CONFIRMED, RegistrationState.WAITLISTED)


@dataclass(frozen=True, kw_only=True)
class Segment:
    """People with a standing. If groups (codes), institutions (ids) or languages are named, only
    people with one of them. With ``ticked``, only those rows of the guest list."""

    standing: Standing
    groups: tuple[str, ...] = ()
    institutions: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    ticked: Ticks | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the segment for a column. ``ticked`` is left out if it is not set."""
        ticked = {} if self.ticked is None else {"ticked": str(self.ticked)}
        return ticked | {
            "standing": self.standing.value,
            "groups": list(self.groups),
            "institutions": list(self.institutions),
            "languages": list(self.languages),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        return cls(
            standing=Standing(values["standing"]),
            groups=tuple(values["groups"]),
            institutions=tuple(values["institutions"]),
            languages=tuple(values["languages"]),
            ticked=Ticks.read([values["ticked"]]) if "ticked" in values else None,
        )
