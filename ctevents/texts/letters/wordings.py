"""The subject and opening of a letter: the event's wording or the usual one, with its placeholders
filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import render_template
from flask_babel import gettext
from markupsafe import Markup

from ctevents.db.handle import db
from ctevents.domain.letters.kinds import Ending, LetterKind
from ctevents.domain.letters.wordings import Wording, fill, placeholders_of
from ctevents.domain.moves import is_elsewhere
from ctevents.domain.names.full_names import unlinked
from ctevents.domain.people import place_in
from ctevents.domain.registration import NominationEnd
from ctevents.domain.schedule import TimeAndPlace
from ctevents.formats.small_markdown import as_html, as_text
from ctevents.models import Event, Invitation, Nomination
from ctevents.services.letters.wordings import wording_for
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.people.unnamed import shown
from ctevents.texts.letters.facts import Facts, facts_of_invitation, person_of
from ctevents.texts.letters.salutations import salutation
from ctevents.texts.rendering import page_language, span, span_at, speaking, when
from ctevents.texts.times import new_time, sentence_day_and_clock, weekday_date


@dataclass(frozen=True)
class Opening:
    """The opening of a letter with the values of its placeholders, as the two forms of the letter
    show it."""

    wording: str
    values: Mapping[str, str]

    @property
    def html(self) -> Markup:
        return as_html(self.wording, self.values)

    @property
    def text(self) -> str:
        return as_text(self.wording, self.values)


@dataclass(frozen=True)
class Beginning:
    """The subject and opening of a letter, after the language that they are in."""

    language: str
    subject: str
    opening: Opening


def usual_wording(kind: LetterKind, **context: object) -> Wording:
    """Return the standard wording in the current language, with its placeholders as staff write
    them."""
    usual = {
        "seat_count": 0,
        "may_accept_again": True,
        "ending": Ending.PLACE,
        "seat_end": NominationEnd.GIVEN_BACK,
        "changed": frozenset(),
    }
    said = {name: f"{{{name}}}" for name in placeholders_of(kind)} | usual | context
    opening = render_template(f"mail/{kind}/opening.txt", **said)
    subject = render_template(f"mail/{kind}/subject.txt", **said)
    return Wording(subject, re.sub(r"\n{3,}", "\n\n", opening.strip()))


def beginning_on_paper(invitation: Invitation, *, now: datetime) -> Beginning:
    """Return the text of the printed letter to this row of the guest list, in the current language
    or the same in its other script. It names no unnamed guest, since it goes through other
    hands."""
    return beginning_of(facts_of_invitation(db.session(), invitation, now=now), on_paper=True)


def beginning_of(facts: Facts, *, on_paper: bool = False) -> Beginning:
    """Return the event's own wording or the usual one, filled in.

    The own one for a cancellation is about a seat, and that for a seat which is free again about
    one that was given back. The subject of an announcement is written each time, without
    placeholders.
    """
    kind, language, invitation = facts.kind, page_language(), facts.invitation
    seat_end = (facts.ended and facts.ended.ended_because) or NominationEnd.GIVEN_BACK
    is_usual = (
        facts.ending in (Ending.SECOND, Ending.INVITATION)
        or seat_end is not NominationEnd.GIVEN_BACK
    )
    may_be_own = facts.may_have_wording and not is_usual
    own = wording_for(db.session(), facts.event.id, kind, language) if may_be_own else None
    if facts.draft is not None and facts.draft[0] == language:
        own = facts.draft
    said_in, wording = own or (
        language,
        usual_wording(
            kind,
            announcement=facts.announcement,
            is_to_institution=person_of(invitation, facts.registration) is None,
            seat_count=invitation.seats if invitation else None,
            may_accept_again=facts.may_accept_again,
            ending=facts.ending,
            seat_end=seat_end,
            changed=what_changed(facts.event, facts.before),
            asked=facts.asked,
            farewell=facts.farewell,
        ),
    )
    with speaking(said_in):
        values = _values(facts, on_paper=on_paper)
    values = {name: values[name] for name in placeholders_of(kind)}
    subject = wording.subject if kind is LetterKind.ANNOUNCEMENT else fill(wording.subject, values)
    return Beginning(said_in, " ".join(subject.split()), Opening(wording.opening, values))


def changes_said(event: Event, before: TimeAndPlace | None) -> list[str]:
    """Return a sentence for each change of time or place, with old and new value, in the current
    language."""
    after = time_and_place(event)
    if before is None or after is None:
        return []
    changed, found = what_changed(event, before), []
    if "hours" in changed:
        found.append(new_time(before, after, event.time_zone, event.city_in(page_language())))
    if "time" in changed:
        was = span(event, before.starts_at, before.ends_at)
        found.append(
            gettext(
                "New date and time: %(now)s (previously %(before)s)", before=was, now=when(event)
            )
        )
    if "place" in changed:
        was, now = _place(before.venues, before.addresses), _place(event.venues, event.addresses)
        found.append(gettext("New place: %(now)s (previously %(before)s)", before=was, now=now))
    return found


def what_changed(event: Event, before: TimeAndPlace | None) -> frozenset[str]:
    """Return ``time`` and ``place``, if readers of the current language see a difference. It is
    ``hours`` and not ``time`` if the event stays on its one day: the letter would tell the date
    twice."""
    after = time_and_place(event)
    if before is None or after is None:
        return frozenset()
    days = {
        weekday_date(instant, event.time_zone)
        for each in (before, after)
        for instant in (each.starts_at, each.ends_at)
    }
    compared = {
        "hours" if len(days) == 1 else "time": span_at(event, before.starts_at, before.ends_at)
        != when(event),
        "place": is_elsewhere(before, after, page_language()),
    }
    return frozenset(name for name, is_new in compared.items() if is_new)


def _place(*texts: dict[str, str]) -> str:
    return place_in(page_language(), *texts)


def _who_was_named(ended: Nomination | None) -> str:
    """Return the nominee's name. An unnamed guest's name is never told to a focal point, even if
    they may know it."""
    if ended is None or ended.registration.person.is_unnamed:
        return gettext("One of the people you named")
    return ended.registration.person.name


def _to_focal_point(institution: str) -> str:
    """Return the address and the salutation. The name of a focal point is not known."""
    address = gettext("To the focal point of %(institution)s", institution=institution)
    return "\n\n".join((address, gettext("Dear Sir or Madam,")))


def _values(facts: Facts, *, on_paper: bool) -> dict[str, str]:
    """Return the value of each placeholder, in the current language. Without a deadline, the start
    of the event is the latest time to reply."""
    language, event, invitation, name = page_language(), facts.event, facts.invitation, facts.name
    person = person_of(invitation, facts.registration)
    latest = event.registration_closes_at or event.starts_at
    values = {
        "salutation": salutation((facts.farewell or person).addressee)
        if person
        else _to_focal_point(name),
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
    if on_paper and person is not None and person.is_unnamed:
        values |= {"salutation": gettext("Dear Sir or Madam,"), "name": shown(person).name}
    if not on_paper:  # mail programs turn such words into links; paper does not
        values |= {
            name: unlinked(values[name])
            for name in ("salutation", "name", "institution", "nominee")
        }
    return values
