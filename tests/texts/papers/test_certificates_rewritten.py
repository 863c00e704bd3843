"""Certificates that replace earlier ones, and failures that do not stop the others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import insert

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import CertificateVerdict
from ctevents.models import AuditEntry, Certificate, Event, Registration
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import edit_event
from ctevents.texts.papers.certificates import (
    TextDifference,
    certificate_said,
    outdated_certificates,
    reissue,
)
from tests.conftest import Clock
from tests.support import stories
from tests.texts.papers.test_certificates import (
    attended,
    attendee,
    number_of,
    rename,
    verdict_on,
    write_down,
)

__all__ = ["attendee"]


def retitle(title: str) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), {"titles": {"en": title}})


def titles_of(registration: Registration) -> list[str]:
    db.session.expire_all()
    said = certificate_said(registration, now=stories.now())
    return [text.event_title for text in said.texts] if said else []


def outdated() -> tuple[int, list[TextDifference]]:
    return outdated_certificates(stories.event(), now=stories.now())


def anew() -> int:
    return reissue(
        stories.event().id, tell=lambda _share: None, actor=audit.SHELL, now=stories.now()
    )


def test_what_is_changed_of_the_event_afterwards_leaves_it_alone(
    attendee: Registration, clock: Clock
) -> None:
    clock.advance(days=60)
    write_down()
    assert outdated() == (0, [])
    retitle("Another title")
    assert write_down() == []
    assert titles_of(attendee) == ["Launch of the final report"]
    difference = TextDifference("event_title", "en", "Launch of the final report", "Another title")
    assert outdated() == (1, [difference])


@pytest.mark.long
def test_staff_can_have_it_rewritten_and_the_old_number_says_so(
    attendee: Registration, clock: Clock
) -> None:
    """Once, and only for outdated certificates."""
    late = stories.registered(given_name="Ema", email="ema@police.example")
    clock.advance(days=60)
    write_down()
    first = number_of(attendee)
    retitle("Another title")
    stories.signed(late)
    write_down()
    right = number_of(late)
    assert (anew(), anew()) == (1, 0)
    assert titles_of(attendee) == ["Another title"]
    assert (verdict_on(first), number_of(late)) == ((CertificateVerdict.REPLACED, ""), right)
    assert verdict_on(number_of(attendee)) == (CertificateVerdict.STANDS, "Amra Kovačević")
    assert outdated() == (0, [])
    [entry] = db.session.query(AuditEntry).filter_by(action="certificate.written_anew")
    assert (entry.actor, entry.person_id) == (audit.SHELL, attendee.person_id)


def test_during_the_event_or_after_a_cancellation_nothing_is_rewritten(
    attendee: Registration, clock: Clock
) -> None:
    """The event was postponed by a year after it had seemed to be over."""
    clock.advance(days=60)
    write_down()
    with transaction(by=audit.SHELL) as tx:
        year = timedelta(days=365)
        planned = stories.event()
        assert planned.starts_at
        assert planned.ends_at
        values = {"starts_at": planned.starts_at + year, "ends_at": planned.ends_at + year}
        edit_event(tx, planned, values)
    assert (outdated(), anew()) == ((0, []), 0)
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, tx.get_one(Event, attendee.event_id), reason="")
    assert (outdated(), anew()) == ((0, []), 0)


def test_erased_and_invalid_certificates_are_not_rewritten(
    attendee: Registration, clock: Clock
) -> None:
    other = attended(given_name="Ema", email="ema@police.example")
    clock.advance(days=60)
    write_down()
    with transaction(by=audit.SHELL) as tx:
        tx.query(Certificate).filter_by(registration_id=attendee.id).update({"as_said": {}})
        undo_check_in(tx, other.event_id, other.entry_id or "")
    retitle("Another title")
    assert outdated() == (0, [])
    assert anew() == 0


def test_where_those_that_were_replaced_are_lost_the_next_one_has_a_number_of_its_own(
    attendee: Registration, clock: Clock
) -> None:
    """A schema downgrade and upgrade loses them: an older schema has no replaced certificates."""
    clock.advance(days=60)
    write_down()
    first = number_of(attendee)
    rename(attendee, "Ema")
    write_down()
    with transaction(by=audit.SHELL) as tx:
        tx.query(Certificate).filter(Certificate.revoked_at.is_not(None)).delete()
    second = number_of(attendee)
    rename(attendee, "Ana")
    third = number_of(attendee)
    assert write_down() == [("ba", 1)]
    assert [verdict_on(number) for number in (first, second, third)] == [
        (CertificateVerdict.REPLACED, ""),
        (CertificateVerdict.REPLACED, ""),
        (CertificateVerdict.STANDS, "Ana Kovačević"),
    ]


def test_one_that_cannot_be_written_down_holds_up_none_of_the_others(
    attendee: Registration, clock: Clock
) -> None:
    """The name was corrected more often than there are editions."""
    other = attended(given_name="Ema", email="ema@police.example")
    clock.advance(days=60)
    with transaction(by=audit.SHELL) as tx:
        many = [
            {
                "registration_id": attendee.id,
                "number": f"{edition}",
                "issued_at": stories.now(),
                "as_said": {},
            }
            for edition in range(256)
        ]
        tx.execute(insert(Certificate), [row | {"revoked_at": stories.now()} for row in many])
    assert write_down() == [("ba", 1)]
    assert db.session.query(Certificate.registration_id).filter(
        Certificate.revoked_at.is_(None)
    ).all() == [(other.id,)]
