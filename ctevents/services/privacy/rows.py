"""Erasure of rows: what ``domain.privacy.endings`` says, carried out table by table.

Earlier details of a person, for the person: the page "What is kept about me"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Select,
    Table,
    bindparam,
    delete,
    exists,
    false,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Transaction
from ctevents.domain.people import Sex
from ctevents.domain.privacy.endings import ENDINGS, FEWEST, Act, endings
from ctevents.domain.privacy.times import day_of
from ctevents.formats.sealed import Sealer
from ctevents.models import (
    Event,
    Export,
    IdentityChange,
    Invitation,
    Message,
    Nomination,
    Person,
    ProgrammeSession,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.people import fields_of, is_group_at, known_as
from ctevents.services.privacy.facts import Row
from ctevents.services.privacy.parts import REWRITERS
from ctevents.tokens import new_nonce

_TABLES = Base.metadata.tables


@dataclass(frozen=True)
class Scope:
    """The people to erase: those of an event, or one of them. ``sealer`` opens the answers of the
    event. ``mails``: the numbers of incoming mails from the one person's address."""

    event: Event
    sealer: Sealer
    person_id: int | None = None
    mails: Collection[int] = ()

    @property
    def is_of_one(self) -> bool:
        return self.person_id is not None

    @cached_property
    def people(self) -> Select[int]:
        query = select(Person.id).where(Person.event_id == self.event.id)
        return query if self.person_id is None else query.where(Person.id == self.person_id)

    @cached_property
    def invitations(self) -> Select[int]:
        """Those of the people; with the whole event, of institutions too."""
        query = select(Invitation.id).where(Invitation.event_id == self.event.id)
        return query.where(Invitation.person_id == self.person_id) if self.is_of_one else query

    @cached_property
    def registrations(self) -> Select[int]:
        return select(Registration.id).where(Registration.person_id.in_(self.people))

    @cached_property
    def messages(self) -> Select[int]:
        query = select(Message.id).where(Message.event_id == self.event.id)
        if not self.is_of_one:
            return query
        theirs = (
            Message.registration_id.in_(self.registrations),
            Message.invitation_id.in_(self.invitations),
        )
        return query.where(or_(*theirs))


def erase_rows(tx: Transaction, scope: Scope) -> dict[str, int]:
    """Erase what the scope has, and return the number of rows by table. The caller holds the lock
    of the event."""
    done = {name: _erase_table(tx, scope, _TABLES[name]) for name in ENDINGS}
    tx.expire_all()
    return {name: count for name, count in done.items() if count}


def _erase_table(tx: Transaction, scope: Scope, table: Table) -> int:
    acts = endings(table.name, is_of_one=scope.is_of_one)
    if not acts:
        return 0
    which = rows_of(scope, table)
    if Act.DELETE in acts.values():
        return tx.connection().execute(delete(table).where(which)).rowcount
    emptied = {
        column: empty_value(table.c[column]) for column, act in acts.items() if act is Act.EMPTY
    }
    if emptied:
        tx.execute(update(table).where(which).values(emptied))
    others = {column: act for column, act in acts.items() if act is not Act.EMPTY}
    return _write_each(tx, scope, table, others, which) if others else 0


def _write_each(
    tx: Transaction, scope: Scope, table: Table, acts: Mapping[str, Act], which: ColumnElement[bool]
) -> int:
    """Write values that differ from row to row. Return the number of rows."""
    keys = [column.name for column in table.primary_key]
    found = tx.execute(
        select(*(table.c[name] for name in {*keys, *acts, *_BESIDES.get(table.name, ())})).where(
            which
        )
    ).all()
    same_row = [table.c[key] == bindparam(f"of_{key}") for key in keys]
    writing = (
        update(table)
        .where(*same_row)
        .values({name: bindparam(f"to_{name}", type_=table.c[name].type) for name in acts})
    )
    for piece in in_pieces(found):
        values = [
            {f"of_{key}": getattr(row, key) for key in keys}
            | {f"to_{name}": _value(scope, table.c[name], act, row) for name, act in acts.items()}
            for row in piece
        ]
        tx.connection().execute(writing, values)
    return len(found)


_BESIDES = {"people": ("is_unnamed",), "sealed_answers": ("group_code",)}
"""Columns that a rewriter reads beside its own."""


def _value(scope: Scope, column: Column[Any], act: Act, row: Any) -> Any:
    before = getattr(row, column.name)
    match act:
        case Act.DAY:
            return None if before is None else day_of(before, scope.event.time_zone)
        case Act.RENEW:
            return new_value(column)
        case Act.NUMBER:
            return f"# {row.id}"
        case _:
            return REWRITERS[f"{column.table.name}.{column.name}"](scope.event, scope.sealer, row)


def new_value(column: Column[Any]) -> Any:
    """Return a random value, from the column's own rule if it has one."""
    own: Any = column.default
    return own.arg(None) if own is not None and own.is_callable else new_nonce()


def empty_value(column: Column[Any]) -> Any:
    """Return nothing where the column may be null, else the empty text, list or object, or nought
    bytes."""
    if column.nullable:
        return None
    own: Any = column.default
    if (
        isinstance(column.type, JSON)
        or getattr(column.type, "impl_instance", None).__class__ is JSON
    ):
        return own.arg(None)
    return b"" if column.type.python_type is bytes else ""


def rows_of(scope: Scope, table: Table) -> ColumnElement[bool]:
    """Return the condition on a table's rows that belong to the scope."""
    if table.name in _OWN_WAY:
        return _OWN_WAY[table.name](scope, table)
    if table.name in ("people", "invitations", "registrations", "messages"):
        return table.c.id.in_(getattr(scope, table.name))
    if "event_id" in table.c and not scope.is_of_one:
        return table.c.event_id == scope.event.id
    ways = [
        table.c[name].in_(getattr(scope, owner))
        for name, owner in _OWNERS.items()
        if name in table.c
    ]
    return or_(false(), *ways)


_OWNERS = {
    "person_id": "people",
    "invitation_id": "invitations",
    "registration_id": "registrations",
}
"""A column that names the owner of a row → the part of the scope that it is in."""


def _of_nominators(scope: Scope, table: Table) -> ColumnElement[bool]:
    """Letters of the institutions that named the person: on paper they name several people."""
    if not scope.is_of_one:
        return table.c.invitation_id.in_(scope.invitations)
    named = select(Nomination.invitation_id).where(
        Nomination.registration_id.in_(scope.registrations)
    )
    return or_(table.c.invitation_id.in_(named), table.c.invitation_id.in_(scope.invitations))


def _small(scope: Scope, table: Table) -> ColumnElement[bool]:
    """Institutions with few people; for one person, the institution if all its people are erased
    and nobody invited it."""
    if scope.is_of_one:
        theirs = select(Person.institution_id).where(Person.id.in_(scope.people))
        others = exists().where(Person.institution_id == table.c.id, Person.erased_at.is_(None))
        return (
            table.c.id.in_(theirs)
            & ~others
            & ~exists().where(Invitation.institution_id == table.c.id)
        )
    few = select(Person.institution_id).where(
        Person.event_id == scope.event.id, Person.institution_id.is_not(None)
    )
    large = few.group_by(Person.institution_id).having(func.count() >= FEWEST)
    return (table.c.event_id == scope.event.id) & table.c.id.not_in(large)


def _with_everything(scope: Scope, table: Table) -> ColumnElement[bool]:
    """Files that may name anybody of the event: its own, and those about all events."""
    return or_(table.c.event_id == scope.event.id, table.c.event_id.is_(None))


def _mails(scope: Scope, table: Table) -> ColumnElement[bool]:
    """Mails about the event; for one person, those about their registration, with their letters,
    and from their address, unless they are about another event."""
    if not scope.is_of_one:
        return table.c.event_id == scope.event.id
    return or_(
        table.c.registration_id.in_(scope.registrations),
        table.c.bounced_id.in_(scope.messages),
        table.c.id.in_(scope.mails),
    )


def _pairs(scope: Scope, table: Table) -> ColumnElement[bool]:
    return or_(table.c.person_id.in_(scope.people), table.c.other_id.in_(scope.people))


def _of_sessions(scope: Scope, table: Table) -> ColumnElement[bool]:
    return table.c.session_id.in_(
        select(ProgrammeSession.id).where(ProgrammeSession.event_id == scope.event.id)
    )


_OWN_WAY: Mapping[str, Callable[[Scope, Table], ColumnElement[bool]]] = {
    "events": lambda scope, table: table.c.id == scope.event.id,
    "export_pieces": lambda scope, table: table.c.export_id.in_(
        select(Export.id).where(or_(Export.event_id == scope.event.id, Export.event_id.is_(None)))
    ),
    "exports": _with_everything,
    "incoming_mails": _mails,
    "institutions": _small,
    "official_letters": _of_nominators,
    "outbox_gates": lambda _scope, table: table.c.paused_at.is_(None),
    "programme_speakers": _of_sessions,
    "tags": lambda _scope, table: ~exists().where(_TABLES["person_tags"].c.tag_id == table.c.id),
    "two_people": _pairs,
    "uploads": lambda scope, table: table.c.event_id == scope.event.id,
}
"""Tables whose rows are not found by ``event_id`` or an owner."""


def former_details(session: Session, person: Person) -> list[Row]:
    """Return earlier names, addresses and institutions, and those with which staff put the person
    on the list; then what the person replaced themselves, and what they typed that is not kept any
    more."""
    now = known_as(person)
    known = [{name: each[name] for name in now} for each in (*person.formerly, *person.brought)]
    rows: list[Row] = [
        {**each} for number, each in enumerate(known) if each != now and each not in known[:number]
    ]
    query = (
        select(IdentityChange)
        .where(IdentityChange.person_id == person.id)
        .order_by(IdentityChange.id)
    )
    changes = session.scalars(query).all()
    for change in changes:
        for texts in (change.old, _gone(change, changes, person)):
            rows += (
                [{**_with_words(session, person.event_id, texts), "changed_at": change.changed_at}]
                if texts
                else []
            )
    return rows


def _gone(
    change: IdentityChange, changes: Sequence[IdentityChange], person: Person
) -> dict[str, str]:
    """Return the details that the person typed, that are not theirs today, and that they did not
    replace themselves."""
    seen = [vars(fields_of(person)), *(each.old for each in changes)]
    return {
        name: text
        for name, text in change.new.items()
        if all((of.get(name) or "") != text for of in seen)
    }


def _with_words(session: Session, event_id: int, texts: dict[str, str]) -> Row:
    """Return stored details in the order of the present ones, with values that have words instead
    of codes, and without the rank, which staff enter. PostgreSQL stores them in an order of its
    own."""
    order = {name: place for place, name in enumerate(_ORDER)}
    names = sorted(texts, key=lambda name: (order.get(name, len(order)), name))
    row: Row = {name: texts[name] for name in names if name != "rank"}
    if texts.get("sex"):
        row["sex"] = Sex(texts["sex"])
    if "group" in row:
        row["group"] = session.scalar(
            select(StakeholderGroup).where(
                StakeholderGroup.code == texts["group"], is_group_at(event_id)
            )
        )
    return row


_ORDER = (
    "title",
    "given_name",
    "family_name",
    "email",
    "phone",
    "institution",
    "position",
    "group",
    "sex",
    "language",
)
"""The order of the details of a person, as among the present ones."""
