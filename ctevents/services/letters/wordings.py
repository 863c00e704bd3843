"""The wording of an event's letters, if it is not the usual one.

One wording for several events: that of one event, used at others, and undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, delete, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.people import scripts_of
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, LetterWording, ReplacedWording
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, refuse_archived, version_of
from ctevents.services.events.events import current_events


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


def wording_for(
    session: Session, event_id: int, kind: LetterKind, language: str
) -> tuple[str, Wording] | None:
    """Return the event's wording for readers of this language, after the language that it is in:
    theirs, or the same in its other script. None: they get the standard wording, which every
    language has."""
    for tag in scripts_of(language):
        if own := own_wording(session, event_id, kind, tag):
            return tag, own
    return None


def own_wordings(session: Session, event_id: int) -> set[tuple[LetterKind, str]]:
    """Return the kinds and languages that have a wording of their own."""
    query = select(LetterWording.kind, LetterWording.language).where(
        LetterWording.event_id == event_id
    )
    return {(kind, language) for kind, language in session.execute(query)}


def wording_version(own: Wording | None) -> str:
    """Return a hash of the wording. Empty for the usual one."""
    return version_of((own.subject, own.opening)) if own else ""


def set_wording(
    tx: Transaction,
    event: Event,
    kind: LetterKind,
    language: str,
    wording: Wording,
    *,
    seen: str | None = None,
) -> None:
    """Set a wording, whose placeholders must be those of the kind
    (``domain.letters.wordings.wrong_braces``). The same again does nothing.

    ``seen`` is the ``wording_version`` that the editor began with. If somebody else saved since,
    nothing is written.
    """
    own = _held(tx, event, kind, language, seen)
    if own is None:
        own = LetterWording(
            event_id=event.id,
            kind=kind,
            language=language,
            subject="",
            opening="",
            changed_at=tx.now,
        )
        tx.add(own)
    if (own.subject, own.opening) == (wording.subject, wording.opening):
        return
    own.subject, own.opening, own.changed_at = wording.subject, wording.opening, tx.now
    _record(tx, "wording.set", event, kind, language)


def drop_wording(
    tx: Transaction, event: Event, kind: LetterKind, language: str, *, seen: str | None = None
) -> None:
    """Delete the event's wording, so that letters have the usual one. ``seen``: as in
    ``set_wording``."""
    own = _held(tx, event, kind, language, seen)
    if own is not None:
        tx.delete(own)
        _record(tx, "wording.dropped", event, kind, language)


def _held(
    tx: Transaction, event: Event, kind: LetterKind, language: str, seen: str | None
) -> LetterWording | None:
    """Return the wording under the lock of the event."""
    lock_event(tx, event.id)
    if seen not in (None, wording_version(own_wording(tx, event.id, kind, language))):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    return tx.scalars(_of(event.id, kind, language)).one_or_none()


def _of(event_id: int, kind: LetterKind, language: str) -> Select[LetterWording]:
    return select(LetterWording).where(
        LetterWording.event_id == event_id,
        LetterWording.kind == kind,
        LetterWording.language == language,
    )


def _record(tx: Transaction, action: str, event: Event, kind: LetterKind, language: str) -> None:
    audit.record(tx, action, event_id=event.id, letter=kind.value, language=language)


@dataclass(frozen=True)
class Place:
    """A letter in one language, at the event whose wording is used."""

    event: Event
    kind: LetterKind
    language: str

    def own(self, session: Session, event_id: int | None = None) -> Wording | None:
        """Return the wording at this event, or at another one."""
        return own_wording(session, event_id or self.event.id, self.kind, self.language)

    def version(self, session: Session, event_id: int | None = None) -> str:
        return wording_version(self.own(session, event_id))


def other_events(session: Session, event: Event) -> Sequence[Event]:
    """Return the events of its project at which the wordings of this one can be used."""
    return [
        each
        for each in current_events(session)
        if each.id != event.id and each.project_id == event.project_id
    ]


def use_elsewhere(tx: Transaction, place: Place, seen: Mapping[int, str]) -> int:
    """Use the wording at these events, and return at how many it is a different one. The standard
    wording can be used as well.

    ``seen``: the ``wording_version`` that staff saw, by the id of each event, that of ``place``
    too. If one has changed since, nothing is written.
    """
    for event_id in sorted(seen):
        lock_event(tx, event_id)
    if any(place.version(tx, event_id) != version for event_id, version in seen.items()):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    wording = place.own(tx)
    changed = [
        event
        for event in other_events(tx, place.event)
        if event.id in seen and place.own(tx, event.id) != wording
    ]
    for event in changed:
        _keep(tx, place, event.id)
        _put(tx, place, event, wording)
    return len(changed)


def replaced(session: Session, place: Place) -> Sequence[ReplacedWording]:
    """Return what the wording of this event has replaced elsewhere, and can be put back: nobody has
    changed it since."""
    return [
        each
        for each in session.scalars(_replaced(place))
        if place.version(session, each.event_id) == each.version
    ]


def undo_elsewhere(tx: Transaction, place: Place) -> int:
    """Put back what was replaced, and return at how many events. A wording that was changed since
    stays, and so does one at an event in the archive."""
    for event_id in sorted(
        {place.event.id, *(each.event_id for each in tx.scalars(_replaced(place)))}
    ):
        lock_event(tx, event_id)
    refuse_archived(tx.get_one(Event, place.event.id))
    found = replaced(tx, place)
    for each in found:
        former = (
            None
            if each.subject is None or each.opening is None
            else Wording(each.subject, each.opening)
        )
        _put(tx, place, tx.get_one(Event, each.event_id), former)
    for row in tx.scalars(_replaced(place)).all():
        tx.delete(row)
    return len(found)


def _replaced(place: Place) -> Select[ReplacedWording]:
    return (
        select(ReplacedWording)
        .join(Event, Event.id == ReplacedWording.event_id)
        .where(
            Event.archived_at.is_(None),
            ReplacedWording.from_event_id == place.event.id,
            ReplacedWording.kind == place.kind,
            ReplacedWording.language == place.language,
        )
        .order_by(ReplacedWording.event_id)
    )


def _keep(tx: Transaction, place: Place, event_id: int) -> None:
    """Keep the wording of this event, in place of what was kept before."""
    where = {"event_id": event_id, "kind": place.kind, "language": place.language}
    former = place.own(tx, event_id)
    tx.execute(delete(ReplacedWording).filter_by(**where))
    tx.add(
        ReplacedWording(
            **where,
            from_event_id=place.event.id,
            subject=former and former.subject,
            opening=former and former.opening,
            version=place.version(tx),
            replaced_at=tx.now,
        )
    )


def _put(tx: Transaction, place: Place, event: Event, wording: Wording | None) -> None:
    if wording is None:
        drop_wording(tx, event, place.kind, place.language)
    else:
        set_wording(tx, event, place.kind, place.language, wording)
