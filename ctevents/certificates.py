"""What a certificate of attendance says: from the truth of the moment, or as it was written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache

from flask import current_app
from flask_babel import gettext, pgettext

from ctevents.certificate_numbers import CertificateNumbers
from ctevents.db import Transaction, db, transaction
from ctevents.domain.certificates import Verdict, Written, verdict_on_unwritten, verdict_on_written
from ctevents.domain.schedule import EventStatus
from ctevents.formats.pdf import CertificateFace, CertificateText, certificates
from ctevents.models import Certificate, Event, Registration
from ctevents.printed import named_and_coded, pictures, small_print
from ctevents.rendering import languages, local_date, page_language, speaking
from ctevents.services.certificates import (
    certificate_by_number,
    certificate_in_force,
    certificates_written,
    entitled_registrations,
    events_with_certificates_due,
    is_entitled,
    registration_numbered,
    write_down,
)
from ctevents.services.projects import project
from ctevents.services.pseudonyms import shown
from ctevents.services.seats import lock_event
from ctevents.tokens import number_typed, spelt

TextIn = Callable[[str], CertificateText]
"""The text of one event in a language that has a catalogue."""

AT_ONCE = 50
"""How many are written down in one transaction."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """A certificate: its number, and what it says in the language of its holder and in English."""

    number: str
    name: str
    texts: list[CertificateText]

    @property
    def address(self) -> str:
        """Which verifies it."""
        return f"{current_app.config['BASE_URL']}/certificates/{self.number}"


def certificate_said(registration: Registration, *, text_in: TextIn | None = None, now: datetime) -> Said | None:
    """The registrant's certificate; None where he has none. ``text_in``: the texts of the event, where they are made already."""
    if not is_entitled(registration, now):
        return None
    written = certificate_in_force(db.session(), registration.id)
    verdict = _verdict_on(written, now) if written is not None else Verdict.REPLACED
    if verdict is Verdict.ERASED:
        return None
    return (
        _as_written(written) if written is not None and verdict is Verdict.STANDS else _as_it_is(registration, text_in)
    )


def certificate_face(said: Said) -> CertificateFace:
    author = project(db.session()).title
    return CertificateFace(name=said.name, texts=said.texts, address=said.address, author=author, logos=pictures())


def sheets_of_certificates(event: Event, *, now: datetime) -> bytes:
    """Those of all who came, a page each, by family name. Each says what its holder's own file says, in his language."""
    entitled, text_in = entitled_registrations(db.session(), event, now=now), _texts_of(event)
    found = (certificate_said(registration, text_in=text_in, now=now) for registration in entitled)
    return certificates(
        (certificate_face(said) for said in found if said is not None),
        title=gettext("Certificates: %(city)s", city=event.city(page_language())),
        author=project(db.session()).title,
        language=page_language(),
        empty_text=gettext("There is no certificate to print: nobody has come who is named."),
    )


@dataclass(frozen=True)
class Verification:
    """What is told to whoever has the number. ``said`` is there of a certificate that stands, and of no other."""

    verdict: Verdict
    said: Said | None = None


def verification_of(typed: str, *, now: datetime) -> Verification | None:
    """By the number, however it is typed; None for one that is none of ours."""
    number = number_typed(typed)
    written = certificate_by_number(db.session(), spelt(number)) if number is not None else None
    if written is not None:
        verdict = _verdict_on(written, now)
        return Verification(verdict, _as_written(written) if verdict is Verdict.STANDS else None)
    about = _numbers().read(typed)
    registration = registration_numbered(db.session(), about[0]) if about else None
    if about is None or registration is None:
        return None
    verdict = _verdict_on_unwritten(registration, *about, now)
    return Verification(verdict, _as_it_is(registration) if verdict is Verdict.STANDS else None)


def write_down_due(now: datetime, *, actor: str) -> Iterator[tuple[str, int]]:
    """Of each event that is over its slug, and how many certificates of it were written down."""
    for event_id in events_with_certificates_due(db.session(), now):
        yield write_down_certificates(event_id, actor=actor, now=now)


def write_down_certificates(
    event_id: int, *, person_id: int | None = None, actor: str, now: datetime
) -> tuple[str, int]:
    """All of the event, or a person's, that are due once it is over: a few in each transaction, so that nobody waits for long.
    Returns the event's slug, and how many."""
    count, last = 0, AT_ONCE
    while last == AT_ONCE:
        with transaction() as tx:
            event = lock_event(tx, event_id)
            last = _write_some(tx, event, person_id, actor=actor, now=now)
            slug = event.slug
        count += last
    return slug, count


def _write_some(tx: Transaction, event: Event, person_id: int | None, *, actor: str, now: datetime) -> int:
    if event.status_at(now) is not EventStatus.HELD:
        return 0
    due = entitled_registrations(tx, event, is_due=True, person_id=person_id, limit=AT_ONCE, now=now)
    text_in = _texts_of(event)
    for registration in due:
        said = _as_it_is(registration, text_in)
        as_said = {"name": said.name, "texts": [asdict(text) for text in said.texts]}
        write_down(tx, registration, said.number, as_said, actor=actor, now=now)
    return len(due)


def _verdict_on(written: Certificate, now: datetime) -> Verdict:
    registration = written.registration
    certificate = Written(written.as_said.get("name"), is_revoked=written.revoked_at is not None)
    return verdict_on_written(certificate, registration.person.name, is_entitled=is_entitled(registration, now))


def _verdict_on_unwritten(registration: Registration, registration_id: int, edition: int, now: datetime) -> Verdict:
    written = certificate_in_force(db.session(), registration.id)
    return verdict_on_unwritten(
        edition,
        certificates_written(db.session(), registration.id),
        is_entitled=is_entitled(registration, now),
        has_other=registration.id != registration_id
        or (written is not None and _verdict_on(written, now) is not Verdict.REPLACED),
    )


def _as_written(written: Certificate) -> Said:
    texts = [CertificateText(**text) for text in written.as_said["texts"]]
    return Said(number=written.number, name=written.as_said["name"], texts=texts)


def _as_it_is(registration: Registration, text_in: TextIn | None = None) -> Said:
    person, text_in = registration.person, text_in or _texts_of(registration.event)
    return Said(
        number=_numbers().number(registration.id, certificates_written(db.session(), registration.id)),
        name=shown(person).name,
        texts=[text_in(tag) for tag in dict.fromkeys((person.language, "en")) if tag in languages()],
    )


def _numbers() -> CertificateNumbers:
    numbers: CertificateNumbers = current_app.extensions["ctevents.certificates"]
    return numbers


def _texts_of(event: Event) -> TextIn:
    """By language, each made once."""

    @cache
    def text_in(tag: str) -> CertificateText:
        with speaking(tag):
            return _text(event)

    return text_in


def _text(event: Event) -> CertificateText:
    language, block = page_language(), project(db.session())
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
        how_to_verify=gettext("This address shows whether the certificate is valid. Its last part is the number."),
        code_words=gettext("The code leads to the page that shows whether this certificate is valid."),
    )


def _held(event: Event) -> str:
    """``in Sarajevo on 10 March 2027``."""
    if event.starts_at is None or event.ends_at is None:
        return ""
    city = event.city_in(page_language())
    first, last = (local_date(instant, event.time_zone) for instant in (event.starts_at, event.ends_at))
    if first == last:
        return pgettext("certificate", "in %(city)s on %(day)s", city=city, day=first)
    return pgettext("certificate", "in %(city)s from %(first)s to %(last)s", city=city, first=first, last=last)
