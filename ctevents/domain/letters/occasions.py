"""Occasions of letters. A kind and an occasion exist once together, so that no job sends a letter twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class About(StrEnum):
    """The subject of a letter. ``NOMINATION``: it ended, and its seat is free. ``SECOND_ENTRY``: the calendar entry of a
    registration that was merged into another one. ``PERSON_REQUEST``: a request of a person about their own data."""

    REGISTRATION = "registration"
    INVITATION = "invitation"
    NOMINATION = "nomination"
    SECOND_ENTRY = "second-entry"
    PERSON_REQUEST = "person-request"
    TEST = "test"


@dataclass(frozen=True)
class Occasion:
    """Columns of the outbox. A usual value says that the column tells no letters apart.

    ``about_id``: a number for ever, also of a row that is gone; of a second entry that of the former registration, of a test
    that of the account. ``number``: the spell of a registration, or the SEQUENCE of the event or of the entry that ends.
    ``source_id``: the rule or the announcement, or the message that brought the entry that ends. ``moment``: the day or hour
    that calls for the letter. ``copy``: tells apart letters that say the same; empty for the first.
    """

    about: About
    about_id: int
    number: int = 0
    source_id: int = 0
    moment: str = ""
    copy: str = ""

    @property
    def first(self) -> Occasion:
        """Return the occasion of the first letter, of which this may be a copy."""
        return replace(self, copy="")


def occasion_of_registration(registration_id: int, number: int) -> Occasion:
    """Return the occasion. ``number``: the spell for a letter about a seat, the event's SEQUENCE for one about a change."""
    return Occasion(About.REGISTRATION, registration_id, number)
