"""The figures of what was launched at each event: documents, their downloads, and printed
copies.

The letter that the publication is available: sent by hand to a segment, once to each person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Self

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.launch.documents import PackReader
from ctevents.domain.letters.kinds import LetterKind, MailingKind
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import CopyStock, Document, Downloads, Event, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.launch.copies import copies_by_language
from ctevents.services.launch.documents import has_documents, pack_times
from ctevents.services.letters.announcements import hindrance_to_announce
from ctevents.services.letters.reminder_rules import reached_by, without_told
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.segments import Member


@dataclass(frozen=True)
class Launched:
    """The figures of one event. All but ``downloads`` are by language; ``downloads`` are by the
    code of the group (empty for the public) and language. Downloads of documents that were removed
    count too. ``attended``: people who came, by the code of the group; at least so many could
    download."""

    documents: dict[str, int] = field(default_factory=dict)
    downloads: dict[tuple[str, str], int] = field(default_factory=dict)
    copies: dict[str, int] = field(default_factory=dict)
    stock: dict[str, int] = field(default_factory=dict)
    attended: dict[str, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not (self.documents or self.downloads or self.copies or self.stock)

    @property
    def languages(self) -> set[str]:
        return {
            *self.documents,
            *self.copies,
            *self.stock,
            *(language for _group, language in self.downloads),
        }

    @property
    def by_group(self) -> dict[str, int]:
        """Keys are codes of groups."""
        return _added((group, count) for (group, _language), count in self.downloads.items())

    @property
    def by_language(self) -> dict[str, int]:
        return _added((language, count) for (_group, language), count in self.downloads.items())

    def as_json(self) -> dict[str, Any]:
        """Return the fields; downloads are ``[group, language, number]`` each."""
        return vars(self) | {"downloads": [[*key, count] for key, count in self.downloads.items()]}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        downloads = {(group, language): count for group, language, count in values["downloads"]}
        return cls(**{**values, "downloads": downloads})


def launched(session: Session, event_ids: Sequence[int]) -> Mapping[int, Launched]:
    """Return the figures by event, in five queries."""
    found = {event_id: Launched() for event_id in event_ids}
    for event_id, language, count in session.execute(
        _DOCUMENTS.where(Document.event_id.in_(event_ids))
    ):
        found[event_id].documents[language] = count
    for event_id, group, language, count in session.execute(
        _DOWNLOADS.where(Document.event_id.in_(event_ids))
    ):
        found[event_id].downloads[group, language] = int(count)
    for event_id, group, count in session.execute(
        _ATTENDED.where(Registration.event_id.in_(event_ids))
    ):
        found[event_id].attended[group] = count
    for event_id, copies in copies_by_language(session, event_ids).items():
        found[event_id].copies.update(copies)
    for row in session.scalars(select(CopyStock).where(CopyStock.event_id.in_(event_ids))):
        found[row.event_id].stock[row.language] = row.stock
    return found


_DOCUMENTS = (
    select(Document.event_id, Document.language, func.count())
    .where(Document.removed_at.is_(None))
    .group_by(Document.event_id, Document.language)
)
_DOWNLOADS = (
    select(Document.event_id, Downloads.group_code, Document.language, func.sum(Downloads.count))
    .join(Document, Document.id == Downloads.document_id)
    .where(Downloads.count > 0)
    .group_by(Document.event_id, Downloads.group_code, Document.language)
)
_ATTENDED = (
    select(Registration.event_id, StakeholderGroup.code, func.count())
    .join(StakeholderGroup, StakeholderGroup.id == Registration.group_id)
    .where(Registration.has_entered)
    .group_by(Registration.event_id, StakeholderGroup.code)
)


def _added(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, count in pairs:
        found[key] = found.get(key, 0) + count
    return found


KIND = LetterKind.PUBLICATION_AVAILABLE


def hindrance_to_send(session: Session, event: Event, *, now: datetime) -> Reason | None:
    """Return the reason why the letter cannot be sent now, or None."""
    hindrance = hindrance_to_announce(event.status_at(now))
    if hindrance is None and not has_documents(session, event.id):
        return Reason.PACK_IS_EMPTY
    return hindrance


def readers_to_tell(
    session: Session, event: Event, standing: Standing, *, now: datetime
) -> list[Member]:
    """Return the people with this standing who can open the pack now, can be reached, and have no
    such letter yet."""
    found = reached_by(session, event, Segment(standing=standing), now=now)
    if not pack_times(event).is_open_to(PackReader.INVITED, now):
        attended = reached_by(session, event, Segment(standing=Standing.ATTENDED), now=now)
        open_to = {member.person_id for member in attended}
        found = [member for member in found if member.person_id in open_to]
    return without_told(session, event.id, KIND, found)


def send_publication_letter(
    tx: Transaction, event: Event, standing: Standing, *, expected: int
) -> None:
    """Queue the letter to ``readers_to_tell``. ``expected``: the number to which staff agreed. If
    it has changed, nothing is sent."""
    event = lock_event(tx, event.id)
    hindrance = hindrance_to_send(tx, event, now=tx.now)
    if hindrance is not None:
        raise Refusal(hindrance)
    readers = readers_to_tell(tx, event, standing, now=tx.now)
    if not readers:
        raise Refusal(Reason.NOBODY_TO_WRITE_TO)
    if len(readers) != expected:
        raise Refusal(Reason.GUEST_LIST_CHANGED)
    mailing = begin_mailing(tx, event.id, MailingKind.PUBLICATION)
    queue_letters(tx, mailing, KIND, readers, lambda member: member.about)
    audit.record(tx, "pack.letter_sent", event_id=event.id, letters=len(readers))
