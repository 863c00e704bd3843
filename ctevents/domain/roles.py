"""Roles and their rights."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    ORGANISER = "organiser"
    OFFICE = "office"
    DOOR = "door"
    OBSERVER = "observer"

    @property
    def is_limited_to_events(self) -> bool:
        return self in (Role.OFFICE, Role.DOOR)


class Right(StrEnum):
    """One thing that staff may do, on each event they can see."""

    EDIT_ACCOUNTS = "edit_accounts"
    EDIT_GROUPS = "edit_groups"
    EDIT_PROJECT = "edit_project"
    EDIT_LAUNCH = "edit_launch"
    """The right to edit what is launched: recommendations, launch packs, answer cards."""
    SEE_EVENTS = "see_events"
    PLAN_EVENTS = "plan_events"
    SEE_GUESTS = "see_guests"
    EDIT_GUESTS = "edit_guests"
    VET_REGISTRATIONS = "vet_registrations"
    SEND_LETTERS = "send_letters"
    PRINT_BADGES = "print_badges"
    CHECK_IN = "check_in"
    SEE_FIGURES = "see_figures"
    SEE_EXACT_FIGURES = "see_exact_figures"
    SETTLE_FIGURES = "settle_figures"
    """The right to freeze the figures of an event, enter the signatures, and declare the figures
    final."""
    SEE_AUDIT = "see_audit"
    LINK_PEOPLE = "link_people"
    """The right to see people who are on the lists of several events, and to link them."""
    UNMASK = "unmask"
    """The right to see the identity of an unnamed guest."""
    ERASE = "erase"
    """The right to erase a person on their request."""
    SEE_STATUS = "see_status"
    """The right to see whether the installation works, and to get its alarms."""


_DOOR = {Right.SEE_EVENTS, Right.CHECK_IN}
_OFFICE = _DOOR | {
    Right.SEE_GUESTS,
    Right.EDIT_GUESTS,
    Right.VET_REGISTRATIONS,
    Right.PRINT_BADGES,
    Right.SEE_FIGURES,
    Right.SEE_EXACT_FIGURES,
    Right.SETTLE_FIGURES,
}
_ORGANISER = _OFFICE | {
    Right.EDIT_PROJECT,
    Right.EDIT_LAUNCH,
    Right.PLAN_EVENTS,
    Right.SEND_LETTERS,
    Right.SEE_AUDIT,
    Right.LINK_PEOPLE,
    Right.UNMASK,
    Right.ERASE,
}

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: frozenset(Right),
    Role.ORGANISER: frozenset(_ORGANISER),
    Role.OFFICE: frozenset(_OFFICE),
    Role.DOOR: frozenset(_DOOR),
    Role.OBSERVER: frozenset({Right.SEE_EVENTS, Right.SEE_FIGURES}),
}


def may(role: Role, right: Right) -> bool:
    return right in RIGHTS[role]


def may_take_over(giver: Role, taker: Role) -> bool:
    """Return whether somebody of the second role may do all that the first may, so that work can be
    handed over to them."""
    return RIGHTS[giver] <= RIGHTS[taker]
