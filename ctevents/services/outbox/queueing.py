"""Letters that are queued, in the transaction of the fact that they report."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Self
from uuid import uuid4

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.occasions import Occasion
from ctevents.models import Invitation, Message, Registration


@dataclass(frozen=True, kw_only=True)
class NewLetter:
    """A letter to queue. It goes to the person or institution of the invitation or registration that it is about.

    ``mailing_id``: the mailing that it is a part of. ``test_for_id``: the account that gets it as a test, in
    ``test_language``. ``is_for_assistant``: it goes to the assistant of the guest.
    """

    kind: LetterKind
    occasion: Occasion
    event_id: int
    invitation_id: int | None = None
    registration_id: int | None = None
    mailing_id: int | None = None
    test_for_id: int | None = None
    test_language: str | None = None
    is_for_assistant: bool = False

    @classmethod
    def about(cls, row: Invitation | Registration, kind: LetterKind, occasion: Occasion) -> Self:
        is_invitation = isinstance(row, Invitation)
        return cls(
            kind=kind,
            occasion=occasion,
            event_id=row.event_id,
            invitation_id=row.id if is_invitation else None,
            registration_id=None if is_invitation else row.id,
        )

    @classmethod
    def copy_of(cls, message: Message) -> Self:
        """Return a letter that says the same, and differs from the message in the ``copy`` of its occasion."""
        same = {field.name: getattr(message, field.name) for field in fields(cls)}
        return cls(**same | {"occasion": replace(message.occasion, copy=str(uuid4()))})

    @classmethod
    def for_assistant(cls, message: Message) -> Self:
        """Return the letter to the assistant that repeats this one to the guest."""
        return replace(
            cls.copy_of(message),
            is_for_assistant=True,
            occasion=replace(message.occasion, copy=f"assistant {message.id}"),
        )


def queue_letter(tx: Transaction, letter: NewLetter) -> Message:
    """Queue the letter, and return its row. Call it once for each occasion: the database refuses a second message of the same kind
    and occasion."""
    message = Message(**vars(letter), message_id=str(uuid4()), created_at=tx.now, due_at=tx.now)
    tx.add(message)
    return message
