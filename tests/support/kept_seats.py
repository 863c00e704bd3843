"""Kept seats: by quotas, and for people with an offer."""

from __future__ import annotations

from ctevents.db.handle import transaction
from ctevents.models import Institution, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.seating.quotas import Owner, QuotaFields, set_quota
from tests.support import stories


def keep_seats(slug: str, gone: Registration, institution: str) -> None:
    """Offer the seat of ``gone`` to the first person waiting, for thirty days. A group exceeds its
    maximum, so one more seat stays free."""
    event = stories.event(slug)
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, event, {"hours_to_say_yes": 720})
        with tx.acting_as(audit.LINK):
            cancel_registration(tx, gone)
        group = tx.query(StakeholderGroup).filter_by(code="judges").one()
        body = tx.query(Institution).filter_by(event_id=event.id, name=institution).one()
        quotas: list[tuple[Owner, QuotaFields]] = [
            (group, QuotaFields(ceiling=1, target=30)),
            (body, QuotaFields(reserved=1, ceiling=12, target=8)),
        ]
        for owner, fields in quotas:
            set_quota(tx, event, owner, fields)
        edit_event(tx, event, {"capacity": (event.capacity or 0) + 1})
