"""Bulk actions on rows of a guest list: what one does with a row, or why it leaves the row out.

Rows of a guest list that staff have ticked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from ctevents.domain.registration import ENDED, InvitationState, RegistrationState
from ctevents.domain.roles import Right


class BulkKind(StrEnum):
    INVITE = "invite"
    REMIND = "remind"
    WITHDRAW = "withdraw"
    GROUP = "group"
    LANGUAGE = "language"
    TAG = "tag"
    UNTAG = "untag"
    BADGES = "badges"
    LETTERS = "letters"
    EXPORT = "export"

    @property
    def is_file(self) -> bool:
        """True if it makes a file and changes nothing."""
        return self in (BulkKind.BADGES, BulkKind.LETTERS, BulkKind.EXPORT)


RIGHTS: dict[BulkKind, Right] = {
    BulkKind.INVITE: Right.SEND_LETTERS,
    BulkKind.REMIND: Right.SEND_LETTERS,
    BulkKind.GROUP: Right.EDIT_GUESTS,
    BulkKind.LANGUAGE: Right.EDIT_GUESTS,
    BulkKind.TAG: Right.EDIT_GUESTS,
    BulkKind.UNTAG: Right.EDIT_GUESTS,
    BulkKind.BADGES: Right.PRINT_BADGES,
    BulkKind.LETTERS: Right.EDIT_GUESTS,
    BulkKind.EXPORT: Right.SEE_GUESTS,
    BulkKind.WITHDRAW: Right.EDIT_GUESTS,
}
"""The right that each needs, in the order of the buttons."""


class Effect(StrEnum):
    """The effect on a row. ``unsent``: the invitation is withdrawn before anybody was told of
    it."""

    BY_EMAIL = "by-email"
    BY_LETTER = "by-letter"
    LOSES_SEAT = "loses-seat"
    LINK_ENDS = "link-ends"
    UNSENT = "unsent"
    CHANGED = "changed"
    PRINTED = "printed"
    EXPORTED = "exported"


class LeftOut(StrEnum):
    """The reason why nothing happens to a row."""

    ALREADY_INVITED = "already-invited"
    NOT_INVITED = "not-invited"
    NO_INVITATION = "no-invitation"
    """The person came onto the list in a different way: as a nominee, by registering, or at the
    door."""
    REPLIED = "replied"
    WITHDRAWN = "withdrawn"
    PASSED_ON = "passed-on"
    NO_ADDRESS = "no-address"
    DOUBTFUL_ADDRESS = "doubtful-address"
    UNSUBSCRIBED = "unsubscribed"
    REMINDED_TODAY = "reminded-today"
    UNNAMED = "unnamed"
    ERASED = "erased"
    NO_SEAT = "no-seat"
    INSTITUTION = "institution"
    SAME = "same"


@dataclass(frozen=True, kw_only=True)
class RowFacts:
    """The known facts about a row. ``group``: a code, or an empty text for an institution without
    one. ``leads_to_unnamed``: a letter with its link would reveal an unnamed guest.
    ``was_written_to``: the invitation went out by e-mail."""

    is_institution: bool = False
    is_erased: bool = False
    leads_to_unnamed: bool = False
    has_address: bool = True
    has_doubtful_address: bool = False
    has_unsubscribed: bool = False
    is_reminded: bool = False
    has_badge: bool = False
    was_written_to: bool = False
    invitation: InvitationState | None = None
    registration: RegistrationState | None = None
    group: str = ""
    language: str = ""

    @property
    def has_place(self) -> bool:
        return self.registration is not None and self.registration not in ENDED


def verdict(kind: BulkKind, facts: RowFacts, value: str | None = None) -> Effect | LeftOut:
    """Return what the action does with the row. ``value``: the new group or language, or None while
    it is not chosen yet."""
    if kind is BulkKind.EXPORT:
        return Effect.EXPORTED
    if facts.is_erased:
        return LeftOut.ERASED
    match kind:
        case BulkKind.GROUP:
            return LeftOut.SAME if facts.group == value else Effect.CHANGED
        case BulkKind.LANGUAGE:
            return LeftOut.SAME if facts.language == value else Effect.CHANGED
        case BulkKind.TAG | BulkKind.UNTAG:
            return LeftOut.INSTITUTION if facts.is_institution else Effect.CHANGED
        case BulkKind.BADGES:
            return _on_badge(facts)
    if facts.invitation is None:
        return LeftOut.NO_INVITATION
    if facts.invitation in _NEVER:
        return _NEVER[facts.invitation]
    return {
        BulkKind.INVITE: _invited,
        BulkKind.REMIND: _reminded,
        BulkKind.WITHDRAW: _withdrawn,
        BulkKind.LETTERS: _on_paper,
    }[kind](facts)


def is_emailed(kind: BulkKind, facts: RowFacts, *, tells: bool) -> bool:
    """True if the action queues a letter to the row's address. ``tells``: guests get a letter
    if their invitation is withdrawn."""
    match verdict(kind, facts):
        case Effect.BY_EMAIL:
            return True
        case Effect.LOSES_SEAT:
            return facts.has_address
    return (
        tells
        and verdict(kind, facts) is Effect.LINK_ENDS
        and facts.has_address
        and facts.was_written_to
    )


_NEVER = {
    InvitationState.WITHDRAWN: LeftOut.WITHDRAWN,
    InvitationState.DELEGATED: LeftOut.PASSED_ON,
}


def _invited(facts: RowFacts) -> Effect | LeftOut:
    if facts.invitation is not InvitationState.DRAFT:
        return LeftOut.ALREADY_INVITED
    return Effect.BY_EMAIL if facts.has_address else Effect.BY_LETTER


def _reminded(facts: RowFacts) -> Effect | LeftOut:
    if facts.invitation is InvitationState.DRAFT:
        return LeftOut.NOT_INVITED
    hindrances = {
        LeftOut.REPLIED: facts.invitation is not InvitationState.SENT
        or facts.registration is not None,
        LeftOut.NO_ADDRESS: not facts.has_address,
        LeftOut.DOUBTFUL_ADDRESS: facts.has_doubtful_address,
        LeftOut.UNSUBSCRIBED: facts.has_unsubscribed,
        LeftOut.REMINDED_TODAY: facts.is_reminded,
    }
    return next((reason for reason, applies in hindrances.items() if applies), Effect.BY_EMAIL)


def _withdrawn(facts: RowFacts) -> Effect:
    if not facts.is_institution and facts.has_place:
        return Effect.LOSES_SEAT
    return Effect.UNSENT if facts.invitation is InvitationState.DRAFT else Effect.LINK_ENDS


def _on_paper(facts: RowFacts) -> Effect | LeftOut:
    if facts.leads_to_unnamed:
        return LeftOut.UNNAMED
    if facts.invitation is InvitationState.DRAFT:
        return LeftOut.NOT_INVITED
    return Effect.PRINTED if facts.invitation is InvitationState.SENT else LeftOut.REPLIED


def _on_badge(facts: RowFacts) -> Effect | LeftOut:
    if facts.is_institution:
        return LeftOut.INSTITUTION
    return Effect.PRINTED if facts.has_badge else LeftOut.NO_SEAT


class Kept(StrEnum):
    """The reason why a row is not undone. ``told``: a letter about it has gone out, or is being
    sent."""

    TOLD = "told"
    LOST_SEAT = "lost-seat"
    CHANGED_SINCE = "changed-since"


class RowState(StrEnum):
    """The state of a row in a bulk action. ``passed-over``: at its turn the action did not apply to
    it any more. ``kept``: it could not be undone."""

    WAITING = "waiting"
    DONE = "done"
    PASSED_OVER = "passed-over"
    UNDONE = "undone"
    KEPT = "kept"


LARGEST_ID = 2**31 - 1


@dataclass(frozen=True)
class Ticks:
    """The people and the invited institutions of ticked rows, by their ids. Forms, addresses and
    stored segments have it as a text: "i5,p12"."""

    people: frozenset[int] = frozenset()
    institutions: frozenset[int] = frozenset()

    @classmethod
    def read(cls, texts: Iterable[str]) -> Self:
        """Read what ``str`` wrote, or the ticks of single rows. Anything else is ignored."""
        found = [
            match.groups()
            for text in texts
            for part in text.split(",")
            if (match := _TICK.fullmatch(part))
        ]
        known = [(kind, int(number)) for kind, number in found if int(number) <= LARGEST_ID]
        return cls(*(frozenset(number for of, number in known if of == kind) for kind in "pi"))

    def __str__(self) -> str:
        bodies, people = sorted(self.institutions), sorted(self.people)
        return ",".join(
            [*(f"i{number}" for number in bodies), *(f"p{number}" for number in people)]
        )

    def __len__(self) -> int:
        return len(self.people) + len(self.institutions)


_TICK = re.compile(r"([pi])([0-9]{1,10})", re.ASCII)
