"""The subject and opening of a letter, with its placeholders filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from flask import render_template
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import Ending, LetterKind
from ctevents.domain.letters.wordings import Wording, in_subject, placeholders_of
from ctevents.domain.moves import is_elsewhere
from ctevents.domain.names.person_names import unlinked
from ctevents.domain.people import place_in
from ctevents.domain.rsvp import NominationEnd
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Event, Invitation, Nomination
from ctevents.services.letters.wordings import wording_for
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.people.unnamed import shown
from ctevents.texts.letters.facts import Facts, facts_of_invitation, person_of
from ctevents.texts.letters.salutations import salutation
from ctevents.texts.rendering import page_language, span, span_at, speaking, when
from ctevents.texts.times import new_time, sentence_day_and_clock, weekday_date


def usual_wording(
    kind: LetterKind, values: Mapping[str, str] | None = None, *, in_full: bool = False, **context: object
) -> Wording:
    """Return the standard wording in the current language. Without ``values`` it keeps the placeholders as staff write
    them. ``in_full``: the title is not shortened in the subject."""
    values = values or {name: f"{{{name}}}" for name in placeholders_of(kind)}
    usual = {
        "seat_count": 0,
        "may_accept_again": True,
        "ending": Ending.PLACE,
        "seat_end": NominationEnd.GIVEN_BACK,
        "changed": frozenset(),
    }
    said = usual | context
    subject = render_template(f"mail/{kind}/subject.txt", **(values if in_full else in_subject(values)), **said)
    opening = render_template(f"mail/{kind}/opening.txt", **values, **said)
    return Wording(subject, re.sub(r"\n{3,}", "\n\n", opening.strip()))


def wording_on_paper(invitation: Invitation, *, now: datetime) -> tuple[str, Wording]:
    """Return the text of the printed letter to this row of the guest list, after its language: the current one, or the same in its
    other script. It names no unnamed guest, since it goes through other hands."""
    return wording_of(facts_of_invitation(db.session(), invitation, now=now), in_full=True)


def wording_of(facts: Facts, *, in_full: bool = False) -> tuple[str, Wording]:
    """Return the event's own wording or the usual one, after the language that it is in.

    The own one for a cancellation is about a seat, and that for a seat which is free again about one that was given back.
    ``in_full``: on paper.
    """
    ended, invitation = facts.ended, facts.invitation
    seat_end = (ended and ended.ended_because) or NominationEnd.GIVEN_BACK
    own = wording_for(db.session(), facts.event.id, facts.kind, page_language())
    is_usual = facts.ending in (Ending.SECOND, Ending.INVITATION) or seat_end is not NominationEnd.GIVEN_BACK
    if own is not None and not is_usual:
        language, wording = own
        with speaking(language):
            values = _values(facts, in_full=in_full)
        return language, wording.filled({name: values[name] for name in placeholders_of(facts.kind)}, in_full=in_full)
    return page_language(), usual_wording(
        facts.kind,
        _values(facts, in_full=in_full),
        in_full=in_full,
        announcement=facts.announcement,
        is_to_institution=person_of(invitation, facts.registration) is None,
        seat_count=invitation.seats if invitation else None,
        may_accept_again=facts.may_accept_again,
        ending=facts.ending,
        seat_end=seat_end,
        changed=what_changed(facts.event, facts.before),
        asked=facts.asked,
        farewell=facts.farewell,
    )


def changes_said(event: Event, before: TimeAndPlace | None) -> list[str]:
    """Return a sentence for each change of time or place, with old and new value, in the current language."""
    after = time_and_place(event)
    if before is None or after is None:
        return []
    changed, found = what_changed(event, before), []
    if "hours" in changed:
        found.append(new_time(before, after, event.time_zone, event.city_in(page_language())))
    if "time" in changed:
        was = span(event, before.starts_at, before.ends_at)
        found.append(gettext("New date and time: %(now)s (previously %(before)s)", before=was, now=when(event)))
    if "place" in changed:
        was, now = _place(before.venues, before.addresses), _place(event.venues, event.addresses)
        found.append(gettext("New place: %(now)s (previously %(before)s)", before=was, now=now))
    return found


def what_changed(event: Event, before: TimeAndPlace | None) -> frozenset[str]:
    """Return ``time`` and ``place``, if readers of the current language see a difference. It is ``hours`` and not ``time`` if the
    event stays on its one day: the letter would tell the date twice."""
    after = time_and_place(event)
    if before is None or after is None:
        return frozenset()
    days = {
        weekday_date(instant, event.time_zone) for each in (before, after) for instant in (each.starts_at, each.ends_at)
    }
    compared = {
        "hours" if len(days) == 1 else "time": span_at(event, before.starts_at, before.ends_at) != when(event),
        "place": is_elsewhere(before, after, page_language()),
    }
    return frozenset(name for name, is_new in compared.items() if is_new)


def _place(*texts: dict[str, str]) -> str:
    return place_in(page_language(), *texts)


def _who_was_named(ended: Nomination | None) -> str:
    """Return the nominee's name. An unnamed guest's name is never told to a focal point, even if they may know it."""
    if ended is None or ended.registration.person.is_unnamed:
        return gettext("One of the people you named")
    return ended.registration.person.name


def _to_focal_point(institution: str) -> str:
    """Return the address and the salutation. The name of a focal point is not known."""
    address = gettext("To the focal point of %(institution)s", institution=institution)
    return "\n\n".join((address, gettext("Dear Sir or Madam,")))


def _values(facts: Facts, *, in_full: bool) -> dict[str, str]:
    """Return the value of each placeholder, in the current language. Without a deadline, the start of the event is the latest time
    to reply."""
    language, event, invitation, name = page_language(), facts.event, facts.invitation, facts.name
    person = person_of(invitation, facts.registration)
    latest = event.registration_closes_at or event.starts_at
    values = {
        "salutation": salutation((facts.farewell or person).addressee) if person else _to_focal_point(name),
        "name": name,
        "institution": person.institution_name if person else name,
        "title": event.title(language),
        "city": event.city_at(language),
        "venue": event.venue(language),
        "when": when(event),
        "deadline": sentence_day_and_clock(latest, event.time_zone) if latest else when(event),
        "seats": str(invitation.seats) if invitation and invitation.seats else "",
        "nominee": _who_was_named(facts.ended),
    }
    if in_full and person is not None and person.is_unnamed:
        values |= {"salutation": gettext("Dear Sir or Madam,"), "name": shown(person).name}
    if not in_full:  # mail programs turn such words into links; paper does not
        values |= {name: unlinked(values[name]) for name in ("salutation", "name", "institution", "nominee")}
    return values
