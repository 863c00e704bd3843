"""The wording of an event's letters, if it is not the usual one."""

from __future__ import annotations

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.people import scripts_of
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, LetterWording
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.versions import version_of


def own_wording(session: Session, event_id: int, kind: LetterKind, language: str) -> Wording | None:
    about = {"of_event": event_id, "of_kind": kind, "in_language": language}
    found = session.execute(_OWN, about).one_or_none()
    return Wording(found.subject, found.opening) if found else None


_OWN = select(LetterWording.subject, LetterWording.opening).where(
    LetterWording.event_id == bindparam("of_event"),
    LetterWording.kind == bindparam("of_kind", type_=LetterWording.kind.type),
    LetterWording.language == bindparam("in_language"),
)
"""The query is made once, since a worker needs it for each letter."""


def wording_for(session: Session, event_id: int, kind: LetterKind, language: str) -> tuple[str, Wording] | None:
    """Return the event's wording for readers of this language, after the language that it is in: theirs, or the same in its other
    script. None: they get the standard wording, which every language has."""
    for tag in scripts_of(language):
        if own := own_wording(session, event_id, kind, tag):
            return tag, own
    return None


def own_wordings(session: Session, event_id: int) -> set[tuple[LetterKind, str]]:
    """Return the kinds and languages that have a wording of their own."""
    query = select(LetterWording.kind, LetterWording.language).where(LetterWording.event_id == event_id)
    return {(kind, language) for kind, language in session.execute(query)}


def wording_version(own: Wording | None) -> str:
    """Return a hash of the wording. Empty for the usual one."""
    return version_of((own.subject, own.opening)) if own else ""


def set_wording(
    tx: Transaction, event: Event, kind: LetterKind, language: str, wording: Wording, *, seen: str | None = None
) -> None:
    """Set a wording, whose placeholders must be those of the kind (``domain.letters.wordings.wrong_braces``). The same again does
    nothing.

    ``seen`` is the ``wording_version`` that the editor began with. If somebody else saved since, nothing is written.
    """
    own = _held(tx, event, kind, language, seen)
    if own is None:
        own = LetterWording(event_id=event.id, kind=kind, language=language, subject="", opening="", changed_at=tx.now)
        tx.add(own)
    if (own.subject, own.opening) == (wording.subject, wording.opening):
        return
    own.subject, own.opening, own.changed_at = wording.subject, wording.opening, tx.now
    _record(tx, "wording.set", event, kind, language)


def drop_wording(tx: Transaction, event: Event, kind: LetterKind, language: str, *, seen: str | None = None) -> None:
    """Delete the event's wording, so that letters have the usual one. ``seen``: as in ``set_wording``."""
    own = _held(tx, event, kind, language, seen)
    if own is not None:
        tx.delete(own)
        _record(tx, "wording.dropped", event, kind, language)


def _held(tx: Transaction, event: Event, kind: LetterKind, language: str, seen: str | None) -> LetterWording | None:
    """Return the wording under the lock of the event."""
    lock_event(tx, event.id)
    if seen not in (None, wording_version(own_wording(tx, event.id, kind, language))):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    return tx.scalars(_of(event.id, kind, language)).one_or_none()


def _of(event_id: int, kind: LetterKind, language: str) -> Select[LetterWording]:
    return select(LetterWording).where(
        LetterWording.event_id == event_id, LetterWording.kind == kind, LetterWording.language == language
    )


def _record(tx: Transaction, action: str, event: Event, kind: LetterKind, language: str) -> None:
    audit.record(tx, action, event_id=event.id, letter=kind.value, language=language)
