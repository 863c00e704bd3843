"""Notes, tags, VIP marks, hosts and assistants: what staff keep about guests for themselves, until
the person is erased.

All commands take people of one event, one or many. They leave out people of other events and erased
ones, and return those who were changed, sorted: exactly these go back if the command is undone.

An unnamed guest keeps the marks that staff give to the pseudonym. A file never gives marks to an
unnamed guest, nor does a named entry that turns out to be the same person: the office would see by
its own tag that its guess was right. Only people who may see the identity read the note and the
assistant's address, since both may have a name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists, insert, or_, select, update
from sqlalchemy.orm import Session, undefer

from ctevents.db.base import Transaction
from ctevents.domain.guests.rows import joined_notes
from ctevents.domain.people import name_key, tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right, Role, may
from ctevents.models import Account, AccountEvent, Person, PersonTag, Registration, Tag
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of
from ctevents.services.common.pieces import in_pieces
from ctevents.services.common.roster_changes import mark_changed, mark_people, write_shown
from ctevents.services.people.companions import may_reveal


@dataclass(frozen=True, kw_only=True)
class Marks:
    """The marks of one guest, as the form of staff has them. ``note`` and ``assistant_email`` are
    None for those who may not read them. ``awaited_by``: the contact to tell on arrival, a text.
    ``assistant_email``: gets a copy of each letter from now on."""

    note: str | None
    assistant_email: str | None
    is_vip: bool
    tags: Sequence[str]
    host_id: int | None
    awaited_by: str


def save_marks(tx: Transaction, person: Person, marks: Marks, *, seen: str | None = None) -> bool:
    """Write the marks that differ. ``seen``: the ``marks_version`` that the editor began with.
    Return False if nothing changed."""
    lock_event(tx, person.event_id)
    tx.refresh(person)
    if person.erased_at is not None:
        raise Refusal(Reason.PERSON_ERASED)
    reads_note = not person.is_unnamed or may_reveal(tx, tx.actor)
    if seen not in (None, marks_version(tx, person, reads_note=reads_note)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    event_id, ids = person.event_id, [person.id]
    changed = [
        *set_vip(tx, event_id, ids, is_vip=marks.is_vip),
        *set_host(tx, event_id, ids, marks.host_id),
        *set_tags(tx, event_id, person.id, marks.tags),
    ]
    if reads_note:
        changed += write_notes(tx, event_id, {} if marks.note is None else {person.id: marks.note})
        changed += set_assistant(tx, person, marks.assistant_email)
    return set_awaited_by(tx, person, marks.awaited_by) or bool(changed)


def set_awaited_by(tx: Transaction, person: Person, awaited_by: str) -> bool:
    """Set who waits for the person, as a text for staff; empty for nobody. The doors learn that
    somebody waits, and not who. Return False if nothing changed."""
    lock_event(tx, person.event_id)
    tx.refresh(person)
    if person.erased_at is not None:
        raise Refusal(Reason.PERSON_ERASED)
    if person.awaited_by == awaited_by:
        return False
    write_shown(tx, person, awaited_by=awaited_by)
    audit.record(
        tx, "guest.edited", event_id=person.event_id, person_id=person.id, fields=["awaited_by"]
    )
    mark_changed(
        tx,
        person.event_id,
        *tx.scalars(select(Registration.id).where(Registration.person_id == person.id)),
    )
    return True


def set_vip(tx: Transaction, event_id: int, people: Collection[int], *, is_vip: bool) -> list[int]:
    """Set or remove the VIP mark. The doors get it."""
    lock_event(tx, event_id)
    return _write_for_doors(
        tx, event_id, _those(tx, event_id, people, Person.is_vip.is_not(is_vip)), is_vip=is_vip
    )


def set_host(
    tx: Transaction, event_id: int, people: Collection[int], host_id: int | None
) -> list[int]:
    """Set the account that hosts the people, or none. Refused if the account is not of the event's
    ``team``. The doors learn that somebody waits for the guests. A new host has not been told yet
    that a guest has arrived."""
    lock_event(tx, event_id)
    if host_id is not None and host_id not in {account.id for account in team(tx, event_id)}:
        raise Refusal(Reason.NOT_OF_TEAM)
    changed = _those(tx, event_id, people, Person.host_id.is_distinct_from(host_id))
    return _write_for_doors(tx, event_id, changed, host_id=host_id, arrival_told_at=None)


def write_notes(tx: Transaction, event_id: int, notes: Mapping[int, str]) -> list[int]:
    """Set the note of each person. The audit log says that it changed, and not the words."""
    lock_event(tx, event_id)
    changed = []
    for piece in in_pieces(_those(tx, event_id, notes)):
        query = (
            select(Person)
            .options(undefer(Person.note))
            .where(Person.id.in_(piece))
            .order_by(Person.id)
        )
        for person in tx.scalars(query):
            if person.note != notes[person.id]:
                person.note = notes[person.id]
                changed.append(person.id)
        tx.flush()
    return _recorded(tx, event_id, changed, "note")


def set_assistant(tx: Transaction, person: Person, address: str | None) -> list[int]:
    """Set who gets a copy of the letters to the person. Empty: nobody; None: no change. Letters
    that were sent already are not copied."""
    lock_event(tx, person.event_id)
    if address is None or person.assistant_email == address:
        return []
    person.assistant_email = address
    tx.flush()
    return _recorded(tx, person.event_id, [person.id], "assistant_email")


def add_tag(tx: Transaction, event_id: int, people: Collection[int], name: str) -> list[int]:
    """Give people a tag, which is made if the event has none of this name."""
    lock_event(tx, event_id)
    tag = tag_named(tx, event_id, name)
    changed = _those(tx, event_id, people, *([] if tag is None else [~_has(tag.id)]))
    if not changed:
        return []
    if tag is None:
        tag = Tag(event_id=event_id, name=tidy(name), name_key=name_key(name))
        tx.add(tag)
        tx.flush()
    for piece in in_pieces(changed):
        tx.execute(
            insert(PersonTag), [{"person_id": person_id, "tag_id": tag.id} for person_id in piece]
        )
    return _recorded(tx, event_id, changed, "tags")


def remove_tag(tx: Transaction, event_id: int, people: Collection[int], tag_id: int) -> list[int]:
    """Take a tag from people. It is deleted once nobody has it."""
    lock_event(tx, event_id)
    changed = _those(tx, event_id, people, _has(tag_id))
    for piece in in_pieces(changed):
        tx.execute(
            delete(PersonTag).where(PersonTag.tag_id == tag_id, PersonTag.person_id.in_(piece))
        )
    drop_unused_tags(tx)
    return _recorded(tx, event_id, changed, "tags")


def set_tags(tx: Transaction, event_id: int, person_id: int, names: Iterable[str]) -> list[int]:
    """Give the person these tags and no others."""
    lock_event(tx, event_id)
    wanted = {name_key(name): name for name in names}
    known = {tag.name_key: tag.id for tag in tags_of(tx, person_id)}
    changed: set[int] = set()
    for key in known.keys() - wanted.keys():
        changed.update(remove_tag(tx, event_id, [person_id], known[key]))
    for key in wanted.keys() - known.keys():
        changed.update(add_tag(tx, event_id, [person_id], wanted[key]))
    return sorted(changed)


def take_marks(tx: Transaction, kept: Person, lost: Person) -> None:
    """Give the marks of a merged person to the one who stays. If that is an unnamed guest and the
    other one was named, only the note and the assistant: the office would recognise the others."""
    kept.note = joined_notes((kept.note, lost.note))
    kept.assistant_email = kept.assistant_email or lost.assistant_email
    theirs = select(PersonTag.tag_id).where(PersonTag.person_id == kept.id)
    repeated = PersonTag.person_id == lost.id
    if kept.is_unnamed == lost.is_unnamed:
        repeated &= PersonTag.tag_id.in_(theirs)
        told = [at for at in (kept.arrival_told_at, lost.arrival_told_at) if at]
        kept.arrival_told_at = min(told, default=None)
        write_shown(
            tx, kept, is_vip=kept.is_vip or lost.is_vip, host_id=kept.host_id or lost.host_id
        )
    tx.execute(delete(PersonTag).where(repeated))
    drop_unused_tags(tx)


def tags_of(session: Session, person_id: int) -> Sequence[Tag]:
    """Return the tags of a person, by name."""
    query = (
        select(Tag)
        .join(PersonTag, PersonTag.tag_id == Tag.id)
        .where(PersonTag.person_id == person_id)
    )
    return session.scalars(query.order_by(Tag.name_key)).all()


def tags(session: Session, event_id: int) -> Sequence[Tag]:
    """Return the tags of an event, by name."""
    return session.scalars(select(Tag).where(Tag.event_id == event_id).order_by(Tag.name_key)).all()


def tag_named(session: Session, event_id: int, name: str) -> Tag | None:
    query = select(Tag).where(Tag.event_id == event_id, Tag.name_key == name_key(name))
    return session.scalars(query).one_or_none()


def tags_by_person(session: Session, people: Collection[int]) -> dict[int, list[str]]:
    """Return the names of tags by person, for people who have some."""
    found: dict[int, list[str]] = {}
    for piece in in_pieces(sorted(people)):
        query = select(PersonTag.person_id, Tag.name).join(Tag, PersonTag.tag_id == Tag.id)
        for person_id, name in session.execute(
            query.where(PersonTag.person_id.in_(piece)).order_by(Tag.name_key)
        ):
            found.setdefault(person_id, []).append(name)
    return found


def team(session: Session, event_id: int) -> Sequence[Account]:
    """Return the accounts that see names of the event's guests, by name and address: those of all
    events, and the event's own."""
    of_event = select(AccountEvent.account_id).where(AccountEvent.event_id == event_id)
    everywhere = [
        role for role in Role if may(role, Right.CHECK_IN) and not role.is_limited_to_events
    ]
    limited = [role for role in Role if may(role, Right.CHECK_IN) and role.is_limited_to_events]
    query = select(Account).where(
        Account.disabled_at.is_(None),
        or_(Account.role.in_(everywhere), Account.role.in_(limited) & Account.id.in_(of_event)),
    )
    return session.scalars(query.order_by(Account.name, Account.email)).all()


def host_names(session: Session, event_id: int) -> dict[int, str]:
    """Return the names of those who can host guests of the event, as a file has them."""
    return {account.id: account.name or account.email for account in team(session, event_id)}


def marks_version(session: Session, person: Person, *, reads_note: bool) -> str:
    """Return a hash that changes with every mark that the form of staff writes. ``reads_note``: it
    has the note, too."""
    names = [tag.name for tag in tags_of(session, person.id)]
    note = (person.note, person.assistant_email) if reads_note else None
    return version_of((note, person.is_vip, person.host_id, person.awaited_by, names))


def _those(
    tx: Transaction, event_id: int, people: Iterable[int], *which: ColumnElement[bool]
) -> list[int]:
    """Return the people of the event, sorted, that the conditions hold for. Erased ones are left
    out."""
    query = select(Person.id).where(Person.event_id == event_id, Person.erased_at.is_(None), *which)
    pieces = in_pieces(sorted(set(people)))
    return [
        each
        for piece in pieces
        for each in tx.scalars(query.where(Person.id.in_(piece)).order_by(Person.id))
    ]


def _has(tag_id: int) -> ColumnElement[bool]:
    return exists().where(PersonTag.person_id == Person.id, PersonTag.tag_id == tag_id)


def _write_for_doors(
    tx: Transaction, event_id: int, people: Sequence[int], **values: object
) -> list[int]:
    """Write columns that doors see, for all people in one statement, and notify the doors."""
    for piece in in_pieces(people):
        tx.execute(update(Person).where(Person.id.in_(piece)).values(values))
        registered = select(Registration.id).where(Registration.person_id.in_(piece))
        mark_changed(tx, event_id, *tx.scalars(registered))
    mark_people(tx, event_id, {person_id: person_id for person_id in people})
    return _recorded(tx, event_id, people, "is_vip" if "is_vip" in values else "host")


def _recorded(tx: Transaction, event_id: int, people: Sequence[int], field: str) -> list[int]:
    for person_id in people:
        audit.record(tx, "guest.edited", event_id=event_id, person_id=person_id, fields=[field])
    return list(people)


def drop_unused_tags(tx: Transaction) -> None:
    """Delete tags that nobody has any more."""
    is_used = exists().where(PersonTag.tag_id == Tag.id)
    tx.execute(delete(Tag).where(~is_used))
