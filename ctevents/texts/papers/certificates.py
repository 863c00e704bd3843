"""Certificates of attendance: their content, from current data or as it was stored; storing,
reissuing and verifying them.

The texts of certificates about their event, and how stored certificates differ from the event as
it is now.

The number of a certificate, computed from the registration with a key, so that nothing has to be
stored first.

It has 140 bits, spelt like the codes of links. 100 bits are a MAC. The others are the registration
(32) and the edition (8), hidden by a mask that is derived from the MAC. A replacement gets the next
edition. Nobody can guess a number or tell from one how many there are. A number opens nothing but
the content of its certificate."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import cache
from hashlib import sha256

from flask import current_app
from flask_babel import gettext, pgettext

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
from ctevents.texts.papers.frame import named_and_coded, pictures, small_print
from ctevents.texts.rendering import languages, page_language, speaking, spoken
from ctevents.texts.times import as_before, date_in_sentence
from ctevents.tokens import number_typed, spelt

EDITION_BITS = 8
ABOUT_BITS = 32 + EDITION_BITS
MAC_BITS = 100


class CertificateNumbers:
    """Makes numbers with the newest secret and reads numbers of all secrets."""

    def __init__(self, secret_keys: Sequence[str]) -> None:
        self._keys = [
            hmac.digest(key.encode(), b"ctevents certificate number 1", sha256)
            for key in secret_keys
        ]

    def number(self, registration_id: int, edition: int) -> str:
        """Return the number. ``edition`` starts at 0; above 255 raise ``OverflowError``."""
        if edition >> EDITION_BITS:
            raise OverflowError(f"registration {registration_id} has had too many certificates")
        return self.spellings(registration_id, edition)[0]

    def spellings(self, registration_id: int, edition: int) -> list[str]:
        """Return the number under each secret, the newest first: any of them may be on paper."""
        return [
            spelt(_number(key, registration_id << EDITION_BITS | edition)) for key in self._keys
        ]

    def read(self, typed: str) -> tuple[int, int] | None:
        """Return registration and edition of a genuine number in any spelling; None for any other
        text."""
        number = number_typed(typed)
        if number is None:
            return None
        mac, hidden = number >> ABOUT_BITS, number & (1 << ABOUT_BITS) - 1
        for key in self._keys:
            about = hidden ^ _mask(key, mac)
            if hmac.compare_digest(str(number), str(_number(key, about))):
                return about >> EDITION_BITS, about & (1 << EDITION_BITS) - 1
        return None


def _number(key: bytes, about: int) -> int:
    mac = _bits(key, b"mac", about, MAC_BITS)
    return mac << ABOUT_BITS | about ^ _mask(key, mac)


def _mask(key: bytes, mac: int) -> int:
    return _bits(key, b"mask", mac, ABOUT_BITS)


def _bits(key: bytes, use: bytes, number: int, count: int) -> int:
    digest = hmac.digest(key, use + number.to_bytes(16, "big"), sha256)
    return int.from_bytes(digest, "big") >> 256 - count


TextIn = Callable[[str], CertificateText]
"""Returns the text of one event in a language that has a catalogue."""

OF_THE_EVENT = ("event_title", "held", "place", "project", "small_print", "signatory")
"""The parts of a text that state facts of the event. Other parts are our wording: a better
translation makes no certificate wrong."""


@dataclass(frozen=True)
class TextDifference:
    """``part``: one of ``OF_THE_EVENT``, which said something else in that language when it was
    written down."""

    part: str
    language: str
    said: str
    now: str


def differences(texts: Iterable[CertificateText], text_in: TextIn) -> Iterator[TextDifference]:
    """Compare stored texts with the event as it is now, for languages that still have a catalogue.
    Older certificates have no weekday, or the month in the nominative; this is not a difference."""
    for text in texts:
        if text.language in languages():
            now = text_in(text.language)
            for part in OF_THE_EVENT:
                if _compared(text, part) != _compared(now, part):
                    yield TextDifference(part, text.language, _line(text, part), _line(now, part))


def _compared(text: CertificateText, part: str) -> object:
    if part != "held":
        return getattr(text, part)
    with speaking(text.language):
        return as_before(text.held)


def _line(text: CertificateText, part: str) -> str:
    value = getattr(text, part)
    return value if isinstance(value, str) else " · ".join(value)


def texts_of(event: Event) -> TextIn:
    """Return a function from language to text; it makes each text once."""

    @cache
    def text_in(tag: str) -> CertificateText:
        with speaking(tag):
            return _text(event)

    return text_in


def _text(event: Event) -> CertificateText:
    language, block = page_language(), event.project
    place = ", ".join(filter(None, (event.venue(language), event.address(language))))
    return CertificateText(
        language=language,
        project=[text for text in (block.agency, named_and_coded(block.title, block.code)) if text],
        heading=gettext("Certificate of attendance"),
        certified=pgettext("certificate, before the name", "This is to certify that"),
        attended=pgettext("certificate, after the name", "took part in the event"),
        event_title=event.title(language),
        held=_held(event),
        place=[text for text in (place, event.designation(language)) if text],
        small_print=small_print(event),
        signatory=event.signatory(language),
        signature=gettext("Signature"),
        how_to_verify=gettext(
            "This address shows whether the certificate is valid. Its last part is the number."
        ),
        code_words=gettext(
            "The code leads to the page that shows whether this certificate is valid."
        ),
    )


def _held(event: Event) -> str:
    """Return ``in Sarajevo on Wednesday, 10 March 2027``."""
    if event.starts_at is None or event.ends_at is None:
        return ""
    city = event.city_in(page_language())
    first, last = (
        date_in_sentence(instant, event.time_zone) for instant in (event.starts_at, event.ends_at)
    )
    if first == last:
        return pgettext("certificate", "in %(city)s on %(day)s", city=city, day=first)
    return pgettext(
        "certificate", "in %(city)s from %(first)s to %(last)s", city=city, first=first, last=last
    )


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
    return (
        _as_written(holder.last)
        if _verdict_on(holder.last, now) is CertificateVerdict.STANDS
        else None
    )


def _needs_another(holder: Holder, now: datetime) -> bool:
    """Return whether no stored certificate has the present name. An erased certificate is not
    replaced."""
    return holder.last is None or _verdict_on(holder.last, now) is CertificateVerdict.REPLACED


def certificate_face(event: Event, said: CertificateContent) -> CertificateFace:
    return _faces(event)(said)


def sheets_of_certificates(event: Event, places: range, *, now: datetime) -> bytes:
    """Return a PDF with one page for each attendee at these positions, sorted by family name. Each
    page matches the holder's own file, in the holder's language."""
    text_in, face = texts_of(event), _faces(event)
    of_file = holders(db.session(), event, now=now)[places.start : places.stop]
    found = (_said_of(holder, text_in, now) for holder in of_file)
    return certificates(
        (face(said) for said in found if said is not None),
        title=gettext("Certificates: %(city)s", city=event.city(page_language())),
        author=event.project.title,
        language=page_language(),
        empty_text=gettext(
            "There is no certificate to print: nobody with a name on the list has attended."
        ),
    )


def _faces(event: Event) -> Callable[[CertificateContent], CertificateFace]:
    """Return a function that makes the page of a certificate; it reads the author and the logos
    once."""
    author, logos = event.project.title, pictures(event)
    return lambda said: CertificateFace(
        name=said.name, texts=said.texts, address=said.address, author=author, logos=logos
    )


@dataclass(frozen=True)
class Verification:
    """The answer to a person who knows the number. ``said`` is set only for a certificate in
    force."""

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
    # as on the paper, whichever key made it
    return replace(found, said=replace(found.said, number=spelt(number)))


def _verification_of(number: str, now: datetime) -> Verification | None:
    about = _numbers().read(number)
    written = certificate_numbered(
        db.session(), {number, *(_numbers().spellings(*about) if about else ())}
    )
    if written is not None:
        verdict = _verdict_on(written, now)
        return Verification(
            verdict, _as_written(written) if verdict is CertificateVerdict.STANDS else None
        )
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
    said = (
        _as_it_is(holder, texts_of(registration.event))
        if verdict is CertificateVerdict.STANDS
        else None
    )
    return Verification(verdict, said)


def write_down_due(now: datetime, *, actor: str) -> Iterator[tuple[str, int]]:
    """Store due certificates of each ended event; yield the slug and the count where any was
    stored. A failing event does not stop the others."""
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
    """Store the event's, or one person's, certificates that are due after its end; return the slug
    and the count. Each transaction stores a few, so that nobody waits long."""
    count, after, is_more = 0, 0, True
    while is_more:
        with transaction(by=actor, at=now) as tx:
            event = lock_event(tx, event_id)
            due = (
                due_holders(tx, event, person_id=person_id, after=after, limit=AT_ONCE)
                if _is_over(event, now)
                else []
            )
            count += _write_down(tx, event, due)
            slug, is_more = event.slug, len(due) == AT_ONCE
            after = due[-1].registration.id if due else after
    return slug, count


def _is_over(event: Event, now: datetime) -> bool:
    return event.status_at(now) is EventStatus.HELD


def _write_down(tx: Transaction, event: Event, due: Sequence[Holder]) -> int:
    """Store what is needed and return how many. Check again here: databases trim names differently,
    so ``due`` may hold too many."""
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
        log.error(
            "the certificate of registration %d cannot be written down: %s",
            registration_id,
            trace(error),
        )
        return False
    return True


def outdated_certificates(event: Event, *, now: datetime) -> tuple[int, list[TextDifference]]:
    """Return how many stored certificates differ from the event, now that it is over, and the
    different texts once each."""
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
    """Replace certificates whose text differs from the event, a few in each transaction; return how
    many. The old number then verifies as replaced.

    ``tell`` gets the share that is done, after each transaction. A process stopped there loses
    nothing; a new start writes only the rest. ``count_in`` gets the number of rewritten
    certificates within each transaction.
    """
    count, total, seen, after, is_more = 0, 0, 0, 0, True
    while is_more:
        with transaction(by=actor, at=now) as tx:
            event = lock_event(tx, event_id)
            holders = (
                holders_in_force(tx, event, after=after, limit=AT_ONCE)
                if _is_over(event, now)
                else []
            )
            text_in = texts_of(event)
            outdated = [
                holder
                for holder in holders
                if holder.last and any(differences(_texts(holder.last), text_in))
            ]
            written = sum(_write_one_down(tx, holder, text_in) for holder in outdated)
            count_in(tx, written)
            total = total or count_in_force(tx, event)
            is_more, after = (
                len(holders) == AT_ONCE,
                holders[-1].registration.id if holders else after,
            )
        count, seen = count + written, seen + len(holders)
        tell(seen / max(total, seen, 1))
    return count


def _verdict_on(written: Certificate, now: datetime) -> CertificateVerdict:
    registration = written.registration
    certificate = WrittenCertificate(
        written.as_said.get("name"), is_revoked=written.revoked_at is not None
    )
    return verdict_on_written(
        certificate,
        registration.person.titled_name,
        is_entitled=is_entitled(db.session(), registration, now=now),
    )


def _as_written(written: Certificate) -> CertificateContent:
    return CertificateContent(
        number=written.number, name=written.as_said["name"], texts=_texts(written)
    )


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
    """Return the next edition: more than the number stored and more than the last edition. Earlier
    rows may be lost, for example by a schema downgrade."""
    about = _numbers().read(holder.last.number) if holder.last is not None else None
    is_theirs = about is not None and about[0] == holder.registration.id
    return max(holder.written, about[1] + 1) if about and is_theirs else holder.written


def _numbers() -> CertificateNumbers:
    numbers: CertificateNumbers = current_app.extensions["ctevents.certificates"]
    return numbers
