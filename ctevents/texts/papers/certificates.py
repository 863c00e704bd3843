"""Certificates of attendance: their content, from current data or as it was stored; storing, reissuing and verifying them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from flask import current_app
from flask_babel import gettext

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import (
    CertificateVerdict,
    WrittenCertificate,
    verdict_on_unwritten,
    verdict_on_written,
)
from ctevents.domain.schedule import EventStatus
from ctevents.formats.pdf import CertificateFace, CertificateText, certificates
from ctevents.logs import trace
from ctevents.models import Certificate, Event, Registration
from ctevents.services.common.locks import lock_event
from ctevents.services.figures.certificates import (
    Holder,
    certificate_numbered,
    count_in_force,
    due_holders,
    events_with_certificates_due,
    holder_of,
    holders,
    holders_in_force,
    is_entitled,
    registration_numbered,
    texts_in_force,
    write_down,
)
from ctevents.services.people.unnamed import shown
from ctevents.texts.papers.certificate_texts import TextDifference, TextIn, differences, texts_of
from ctevents.texts.papers.frame import pictures
from ctevents.texts.papers.numbers import CertificateNumbers
from ctevents.texts.rendering import page_language, spoken
from ctevents.tokens import number_typed, spelt

AT_ONCE = 50
"""Number of certificates stored in one transaction."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class CertificateContent:
    """A certificate: its number, and what it says in the language of its holder and in English."""

    number: str
    name: str
    texts: list[CertificateText]

    @property
    def address(self) -> str:
        """Return the URL that verifies the certificate."""
        return f"{current_app.config['BASE_URL']}/certificates/{self.number}"


def certificate_said(registration: Registration, *, now: datetime) -> CertificateContent | None:
    """Return the registrant's certificate, or None if they have none."""
    holder = holder_of(db.session(), registration, now=now)
    return None if holder is None else _said_of(holder, texts_of(registration.event), now)


def _said_of(holder: Holder, text_in: TextIn, now: datetime) -> CertificateContent | None:
    """Return the holder's certificate, or None if its content was erased."""
    if holder.last is None or _needs_another(holder, now):
        return _as_it_is(holder, text_in)
    return _as_written(holder.last) if _verdict_on(holder.last, now) is CertificateVerdict.STANDS else None


def _needs_another(holder: Holder, now: datetime) -> bool:
    """Return whether no stored certificate has the present name. An erased certificate is not replaced."""
    return holder.last is None or _verdict_on(holder.last, now) is CertificateVerdict.REPLACED


def certificate_face(event: Event, said: CertificateContent) -> CertificateFace:
    return _faces(event)(said)


def sheets_of_certificates(event: Event, places: range, *, now: datetime) -> bytes:
    """Return a PDF with one page for each attendee at these positions, sorted by family name. Each page matches the
    holder's own file, in the holder's language."""
    text_in, face = texts_of(event), _faces(event)
    of_file = holders(db.session(), event, now=now)[places.start : places.stop]
    found = (_said_of(holder, text_in, now) for holder in of_file)
    return certificates(
        (face(said) for said in found if said is not None),
        title=gettext("Certificates: %(city)s", city=event.city(page_language())),
        author=event.project.title,
        language=page_language(),
        empty_text=gettext("There is no certificate to print: nobody with a name on the list has attended."),
    )


def _faces(event: Event) -> Callable[[CertificateContent], CertificateFace]:
    """Return a function that makes the page of a certificate; it reads the author and the logos once."""
    author, logos = event.project.title, pictures(event)
    return lambda said: CertificateFace(
        name=said.name, texts=said.texts, address=said.address, author=author, logos=logos
    )


@dataclass(frozen=True)
class Verification:
    """The answer to a person who knows the number. ``said`` is set only for a certificate in force."""

    verdict: CertificateVerdict
    said: CertificateContent | None = None


def verification_of(typed: str, *, now: datetime) -> Verification | None:
    """Find a certificate by its typed number, in any spelling; None if we did not issue it."""
    number = number_typed(typed)
    if number is None:
        return None
    found = _verification_of(spelt(number), now)
    if found is None or found.said is None:
        return found
    return replace(found, said=replace(found.said, number=spelt(number)))  # as on the paper, whichever key made it


def _verification_of(number: str, now: datetime) -> Verification | None:
    about = _numbers().read(number)
    written = certificate_numbered(db.session(), {number, *(_numbers().spellings(*about) if about else ())})
    if written is not None:
        verdict = _verdict_on(written, now)
        return Verification(verdict, _as_written(written) if verdict is CertificateVerdict.STANDS else None)
    registration = registration_numbered(db.session(), about[0]) if about else None
    if about is None or registration is None:
        return None
    return _verification_of_unwritten(registration, *about, now)


def _verification_of_unwritten(
    registration: Registration, registration_id: int, edition: int, now: datetime
) -> Verification:
    holder = holder_of(db.session(), registration, now=now)
    if holder is None:
        return Verification(CertificateVerdict.NOT_VALID)
    is_other = registration.id != registration_id or not _needs_another(holder, now)
    verdict = verdict_on_unwritten(edition, _next_edition(holder), has_other=is_other)
    said = _as_it_is(holder, texts_of(registration.event)) if verdict is CertificateVerdict.STANDS else None
    return Verification(verdict, said)


def write_down_due(now: datetime, *, actor: str) -> Iterator[tuple[str, int]]:
    """Store due certificates of each ended event; yield the slug and the count where any was stored. A failing event
    does not stop the others."""
    for event_id in events_with_certificates_due(db.session(), now):
        try:
            slug, count = write_down_certificates(event_id, actor=actor, now=now)
        except Exception as error:
            log.error("certificates of event %d cannot be written down: %s", event_id, trace(error))
        else:
            if count:
                yield slug, count


def write_down_certificates(
    event_id: int, *, person_id: int | None = None, actor: str, now: datetime
) -> tuple[str, int]:
    """Store the event's, or one person's, certificates that are due after its end; return the slug and the count. Each
    transaction stores a few, so that nobody waits long."""
    count, after, is_more = 0, 0, True
    while is_more:
        with transaction(by=actor, at=now) as tx:
            event = lock_event(tx, event_id)
            due = (
                due_holders(tx, event, person_id=person_id, after=after, limit=AT_ONCE) if _is_over(event, now) else []
            )
            count += _write_down(tx, event, due)
            slug, is_more = event.slug, len(due) == AT_ONCE
            after = due[-1].registration.id if due else after
    return slug, count


def _is_over(event: Event, now: datetime) -> bool:
    return event.status_at(now) is EventStatus.HELD


def _write_down(tx: Transaction, event: Event, due: Sequence[Holder]) -> int:
    """Store what is needed and return how many. Check again here: databases trim names differently, so ``due`` may hold
    too many."""
    text_in, needing = texts_of(event), [holder for holder in due if _needs_another(holder, tx.now)]
    return sum(_write_one_down(tx, holder, text_in) for holder in needing)


def _write_one_down(tx: Transaction, holder: Holder, text_in: TextIn) -> bool:
    """Return False if it fails; the other certificates continue."""
    registration_id = holder.registration.id
    try:
        with tx.begin_nested():
            said = _as_it_is(holder, text_in)
            as_said = {"name": said.name, "texts": [asdict(text) for text in said.texts]}
            write_down(tx, holder, said.number, as_said)
    except Exception as error:
        log.error("the certificate of registration %d cannot be written down: %s", registration_id, trace(error))
        return False
    return True


def outdated_certificates(event: Event, *, now: datetime) -> tuple[int, list[TextDifference]]:
    """Return how many stored certificates differ from the event, now that it is over, and the different texts once each."""
    text_in, count, found = texts_of(event), 0, dict[TextDifference, None]()
    for texts, says_it in texts_in_force(db.session(), event) if _is_over(event, now) else ():
        differing = [*differences((CertificateText(**text) for text in texts), text_in)]
        count += says_it if differing else 0
        found |= dict.fromkeys(differing)
    return count, list(found)


def reissue(
    event_id: int,
    *,
    tell: Callable[[float], object],
    count_in: Callable[[Transaction, int], object] = lambda _tx, _count: None,
    actor: str,
    now: datetime,
) -> int:
    """Replace certificates whose text differs from the event, a few in each transaction; return how many. The old
    number then verifies as replaced.

    ``tell`` gets the share that is done, after each transaction. A process stopped there loses nothing; a new start
    writes only the rest. ``count_in`` gets the number of rewritten certificates within each transaction.
    """
    count, total, seen, after, is_more = 0, 0, 0, 0, True
    while is_more:
        with transaction(by=actor, at=now) as tx:
            event = lock_event(tx, event_id)
            holders = holders_in_force(tx, event, after=after, limit=AT_ONCE) if _is_over(event, now) else []
            text_in = texts_of(event)
            outdated = [holder for holder in holders if holder.last and any(differences(_texts(holder.last), text_in))]
            written = sum(_write_one_down(tx, holder, text_in) for holder in outdated)
            count_in(tx, written)
            total = total or count_in_force(tx, event)
            is_more, after = len(holders) == AT_ONCE, holders[-1].registration.id if holders else after
        count, seen = count + written, seen + len(holders)
        tell(seen / max(total, seen, 1))
    return count


def _verdict_on(written: Certificate, now: datetime) -> CertificateVerdict:
    registration = written.registration
    certificate = WrittenCertificate(written.as_said.get("name"), is_revoked=written.revoked_at is not None)
    return verdict_on_written(
        certificate, registration.person.titled_name, is_entitled=is_entitled(db.session(), registration, now=now)
    )


def _as_written(written: Certificate) -> CertificateContent:
    return CertificateContent(number=written.number, name=written.as_said["name"], texts=_texts(written))


def _texts(written: Certificate) -> list[CertificateText]:
    return [CertificateText(**text) for text in written.as_said["texts"]]


def _as_it_is(holder: Holder, text_in: TextIn) -> CertificateContent:
    person = holder.registration.person
    return CertificateContent(
        number=_numbers().number(holder.registration.id, _next_edition(holder)),
        name=shown(person).titled_name,
        texts=[text_in(tag) for tag in dict.fromkeys((spoken(person.language), "en"))],
    )


def _next_edition(holder: Holder) -> int:
    """Return the next edition: more than the number stored and more than the last edition. Earlier rows may be lost,
    for example by a schema downgrade."""
    about = _numbers().read(holder.last.number) if holder.last is not None else None
    is_theirs = about is not None and about[0] == holder.registration.id
    return max(holder.written, about[1] + 1) if about and is_theirs else holder.written


def _numbers() -> CertificateNumbers:
    numbers: CertificateNumbers = current_app.extensions["ctevents.certificates"]
    return numbers
