"""The launches for anybody: where the publication was launched, and its content once it is
public.

Readers of the launch pack: the person behind a personal link, and what they may open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.domain.launch.documents import DocumentKind, PackReader
from ctevents.domain.registration import ENDED
from ctevents.domain.schedule import EventStatus
from ctevents.models import (
    Document,
    Event,
    Finding,
    Invitation,
    Person,
    ProgrammeSession,
    Project,
    Recommendation,
    Registration,
    recommendations_of_sessions,
)
from ctevents.services.events.events import listed_events, public_events
from ctevents.services.launch.documents import has_documents, pack_times
from ctevents.services.launch.source_edits import findings, has_results_for_guests, recommendations
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.services.replies.registrations import registration_by_nonce, registration_of
from ctevents.services.replies.vetting import has_open_invitation


@dataclass(frozen=True)
class Launch:
    """An event, the publications in its pack, and the numbers of the recommendations presented
    there. ``is_public``: everybody may open the pack."""

    event: Event
    publications: Sequence[Document]
    numbers: Sequence[str]
    is_public: bool


@dataclass(frozen=True)
class Publication:
    recommendations: Sequence[Recommendation]
    findings: Sequence[Finding]


def launches(session: Session, project: Project, now: datetime) -> list[Launch]:
    """Return the launches of a project that anybody may see. A pack that is closed shows nothing,
    and a cancelled event launches nothing."""
    events = listed_events(session, project)
    opened = [event.id for event in events if pack_times(event).is_open_to(PackReader.INVITED, now)]
    publications, numbers = _publications(session, opened), _numbers(session, opened)
    return [
        Launch(
            event,
            publications.get(event.id, ()),
            numbers.get(event.id, ()),
            pack_times(event).is_open_to(PackReader.PUBLIC, now),
        )
        for event in events
    ]


def _publications(session: Session, event_ids: Iterable[int]) -> Mapping[int, list[Document]]:
    query = select(Document).where(
        Document.event_id.in_(event_ids),
        Document.kind == DocumentKind.PUBLICATION,
        Document.removed_at.is_(None),
    )
    found: defaultdict[int, list[Document]] = defaultdict(list)
    for document in session.scalars(query.order_by(Document.language, Document.id)):
        found[document.event_id].append(document)
    return found


def _numbers(session: Session, event_ids: Iterable[int]) -> Mapping[int, list[str]]:
    """Return the numbers of the recommendations in the programme, by event and in their printed
    order."""
    query = (
        select(ProgrammeSession.event_id, Recommendation.number)
        .join(
            recommendations_of_sessions,
            recommendations_of_sessions.c.session_id == ProgrammeSession.id,
        )
        .join(Recommendation, recommendations_of_sessions.c.recommendation_id == Recommendation.id)
        .where(ProgrammeSession.event_id.in_(event_ids))
        .order_by(Recommendation.position, Recommendation.id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for event_id, number in session.execute(query):
        if number not in found[event_id]:
            found[event_id].append(number)
    return found


def publication(session: Session, project: Project, now: datetime) -> Publication | None:
    """Return the content of the publication of a project; None before the pack of one of its events
    is public."""
    is_public = any(
        pack_times(event).is_open_to(PackReader.PUBLIC, now)
        for event in public_events(session, project)
    )
    return (
        Publication(recommendations(session, [project.id]), findings(session, project.id))
        if is_public
        else None
    )


@dataclass(frozen=True)
class Reader:
    """A person with a personal link, and the event whose pack they read."""

    event: Event
    person: Person
    kind: PackReader

    @property
    def group_code(self) -> str:
        return self.person.group.code

    @property
    def opens_at(self) -> datetime | None:
        return pack_times(self.event).opens_at(self.kind)

    def may_open(self, now: datetime) -> bool:
        return pack_times(self.event).is_open_to(self.kind, now)


def reader_by_nonce(session: Session, nonce: str) -> Reader | None:
    """Return the reader behind the personal link of a registration or an invitation.

    None if the link was ended, if the event is a draft, and for a registration that has ended if
    its person is not invited any more.
    """
    about = registration_by_nonce(session, nonce) or invitation_by_nonce(session, nonce)
    if about is None or about.person is None or about.event.status is EventStatus.DRAFT:
        return None
    kind = reader_kind(session, about)
    return Reader(about.event, about.person, kind) if kind else None


def reader_kind(session: Session, about: Registration | Invitation) -> PackReader | None:
    """Return what somebody with this registration or invitation is before the pack; None if nothing
    is theirs to open."""
    registration = (
        about if isinstance(about, Registration) else registration_of(session, about.person_id or 0)
    )
    if registration is None:
        return PackReader.INVITED
    if registration.has_entered:
        return PackReader.ATTENDEE
    is_invited = registration.state not in ENDED or has_open_invitation(session, registration)
    return PackReader.INVITED if is_invited else None


def sees_results(session: Session, reader: Reader, *, now: datetime) -> bool:
    """Return whether the reader came to the event and its results can be seen."""
    return reader.kind is PackReader.ATTENDEE and has_results_for_guests(
        session, reader.event, now=now
    )


@dataclass(frozen=True)
class PackNotice:
    """The state of the launch pack for one guest. ``opens_at``: None if no time is known."""

    link_nonce: str
    is_open: bool
    opens_at: datetime | None


def pack_notice(
    session: Session, about: Registration | Invitation, *, now: datetime
) -> PackNotice | None:
    """Return the state of the pack for the guest's own page; None if it is empty, or not theirs."""
    event = about.event
    if event.status is EventStatus.DRAFT or not has_documents(session, event.id):
        return None
    kind = reader_kind(session, about)
    if kind is None or (event.status is EventStatus.CANCELLED and kind is not PackReader.ATTENDEE):
        return None
    times = pack_times(event)
    return PackNotice(about.link_nonce, times.is_open_to(kind, now), times.opens_at(kind))
