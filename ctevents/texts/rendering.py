"""What templates of pages and letters can call: local times, dates as people write them, links, the language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, current_app, g, request
from flask_babel import Babel, force_locale, gettext, refresh
from markupsafe import Markup
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from ctevents.db.handle import db
from ctevents.domain.people import in_language
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Invitation, Project
from ctevents.services.door.sheets import STATION as PAPER
from ctevents.services.events.projects import project
from ctevents.services.people.people import groups
from ctevents.services.people.unnamed import shown
from ctevents.texts.languages import LOCALES, NAMES, best_of, load_locales, with_catalogue
from ctevents.texts.times import (
    day_and_time,
    from_now,
    local_clock,
    local_date,
    local_day_and_clock,
    told_date,
    told_day_and_clock,
    weekday_and_clock,
    weekday_date,
)
from ctevents.tokens import LinkKeys, Purpose

PATHS = {
    Purpose.INVITATION: "/invitations",
    Purpose.NOMINATION: "/nominations",
    Purpose.REGISTRATION: "/registrations",
    Purpose.UNSUBSCRIBE: "/unsubscribe",
    Purpose.PASSWORD: "/account/password",
}


FEWEST_DIGITS = 6
"""Of a telephone number, so that the number of a room is none."""


def languages() -> tuple[str, ...]:
    """Those in which pages and letters can be shown."""
    found: tuple[str, ...] = current_app.extensions["ctevents.texts.languages"]
    return found


def languages_of_papers(event: Event) -> list[str]:
    """Those in which something about an event is printed, the usual one first: the event's main language, or English as long
    as that has no catalogue. Another language of the event is never taken for the main one."""
    usual = event.languages[0] if event.languages[0] in languages() else "en"
    return list(dict.fromkeys(tag for tag in (usual, *event.languages, "en") if tag in languages()))


def speak(language: str) -> None:
    """The language of this page from here on: the reader's, unless the address asks for another (``?lang=sq``)."""
    g.language = asked_language() or language
    refresh()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """The language of a letter, whatever the page around it speaks."""
    before = g.get("language")
    g.language = language
    try:
        with force_locale(LOCALES[page_language()]):
            yield
    finally:
        g.language = before


def page_language() -> str:
    """The language of all of this page or letter: of its own words, of the event's texts, of names of places.

    English where there is no catalogue for the one that is wanted.
    """
    wanted = (g and g.get("language")) or asked_language() or _language_of_browser()
    return wanted if wanted in languages() else "en"


def asked_language() -> str | None:
    """The one that the address of this page asks for, if there is a catalogue for it."""
    asked = request.args.get("lang", "") if request else ""
    return asked if asked in languages() else None


def _language_of_browser() -> str | None:
    if not request:
        return None
    g.varies_by_browser = True
    return _best_of_header(request.headers.get("Accept-Language", ""), languages())


@lru_cache(maxsize=200)
def _best_of_header(header: str, available: tuple[str, ...]) -> str | None:
    accepted = parse_accept_header(header, LanguageAccept)
    return best_of(available, [language_range for language_range, quality in accepted if quality > 0])


def in_asked_language(path: str) -> str:
    """A path of this site, in the language that this page was asked for."""
    asked = asked_language()
    return f"{path}?{urlencode({'lang': asked})}" if asked else path


def _keep_asked_language(endpoint: str, values: dict[str, Any]) -> None:
    """Links and forms lead on in the language that was asked for. Staff have theirs in the account."""
    asked = asked_language() if request else None
    if asked and endpoint.partition(".")[0] in ("public", "account"):
        values.setdefault("lang", asked)


@dataclass(frozen=True)
class LanguageLink:
    """``address`` leads from this page to the same in the language: a query alone, so that no path is told."""

    tag: str
    name: str
    address: str
    is_current: bool


def language_links() -> list[LanguageLink]:
    """This page in each language; none where there is but one, or where its address cannot be opened again."""
    if len(languages()) == 1 or not _can_be_opened():
        return []
    others = [(name, text) for name, text in request.args.items(multi=True) if name != "lang"]
    return [
        LanguageLink(tag, NAMES[tag], f"?{urlencode([*others, ('lang', tag)])}", tag == page_language())
        for tag in languages()
    ]


def address_of_page() -> str:
    """Path and query of this page, in no language; empty where it cannot be opened again."""
    others = [(name, text) for name, text in request.args.items(multi=True) if name != "lang"]
    return f"{request.path}?{urlencode(others)}".rstrip("?") if _can_be_opened() else ""


def _can_be_opened() -> bool:
    return request.url_rule is None or "GET" in (request.url_rule.methods or ())


def _name_what_varies(response: Response) -> Response:
    if g.get("varies_by_browser"):
        response.vary.add("Accept-Language")
    return response


def when(event: Event) -> str:
    """``Wednesday, 10 March 2027, 10:00–13:00, local time in Pristina``: never the name of a zone."""
    if event.starts_at is None or event.ends_at is None:
        return gettext("date to be announced")
    return span_at(event, event.starts_at, event.ends_at)


def span_at(event: Event, starts_at: datetime, ends_at: datetime) -> str:
    """As ``when``, of other times."""
    time = span(event, starts_at, ends_at)
    return gettext("%(time)s, local time in %(city)s", time=time, city=event.city_in(page_language()))


def span(event: Event, starts_at: datetime, ends_at: datetime) -> str:
    """Without the city."""
    start, end = local_clock(starts_at, event.time_zone), local_clock(ends_at, event.time_zone)
    day, last = weekday_date(starts_at, event.time_zone), weekday_date(ends_at, event.time_zone)
    if day == last:
        return day_and_time(day, f"{start}–{end}")
    return f"{day_and_time(day, start)} – {day_and_time(last, end)}"


def footnote(event: Event, project: Project) -> str:
    """The footnote that goes with the event's designation; empty where it needs none."""
    if not event.needs_footnote:
        return ""
    return project.footnote if event.footnote is None else event.footnote


def stated(event: Event | None, name: str) -> list[str] | str:
    """Donors, partners or disclaimer: the event's own where it has any, else the project's."""
    own = getattr(event, name) if event is not None else None
    found: list[str] | str = getattr(project(db.session()), name) if own is None else own
    return found


def file_stem(kind: str, event: Event) -> str:
    """The name of a file about an event, without its ending: ``badges-sarajevo``, with the city, which nobody disputes."""
    return "-".join((kind, *search_key(event.city()).split()))


def link(purpose: Purpose, nonce: str) -> str:
    """A personal link, on the configured address and no other."""
    keys: LinkKeys = current_app.extensions["ctevents.links"]
    return f"{current_app.config['BASE_URL']}{PATHS[purpose]}/{keys.token(purpose, nonce)}"


def typed_link(purpose: Purpose, nonce: str) -> str:
    """The same link on paper: without a scheme, which browsers add."""
    keys: LinkKeys = current_app.extensions["ctevents.links"]
    return f"{current_app.config['BASE_URL']}/l/{keys.code(purpose, nonce)}".partition("://")[2]


def reference(invitation: Invitation) -> str:
    """By which a letter that comes back on paper is found: ``BA-00042``."""
    return f"{invitation.event.slug.upper()}-{invitation.id:05d}"


def seats_by_group(invitation: Invitation) -> str:
    """For whom the seats of an institution are, in the order of the groups; nothing where they are for anybody."""
    split, language = invitation.split, page_language()
    shown = [group for group in groups(db.session()) if group.code in split] if split else []
    return ", ".join(f"{group.name(language)} {split[group.code]}" for group in shown)


def station_name(station: str) -> str:
    """Of all stations one is ours, and not named by staff."""
    return gettext("Paper") if station == PAPER else station


def paragraphs(text: str) -> Markup:
    """Plain text as paragraphs: an empty line begins one, an end of line stays one."""
    blocks = [block.strip().splitlines() for block in text.split("\n\n") if block.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(Markup("<br>").join(block)) for block in blocks)


def linked(text: str, address: str) -> Markup:
    """The text with a link in the place of its [brackets]."""
    before, _, rest = str(text).partition("[")
    words, _, after = rest.partition("]")
    return Markup('{}<a href="{}">{}</a>{}').format(before, address, words, after)


def dialled(phone: str) -> str:
    """What a phone dials of a number as people write it: ``+387 33 000 000, office`` → ``+38733000000``; empty for no number."""
    written = re.match(r"\s*\+?[\d\s()/.-]*", phone)
    digits = re.sub(r"[^+\d]", "", written[0] if written else "")
    return digits if len(digits) >= FEWEST_DIGITS else ""


def install(app: Flask) -> None:
    Babel(app, locale_selector=lambda: LOCALES[page_language()])
    tags = with_catalogue(Path(app.config["BABEL_TRANSLATION_DIRECTORIES"]))
    load_locales(tags)
    app.extensions["ctevents.texts.languages"] = tags
    app.url_defaults(_keep_asked_language)
    app.after_request(_name_what_varies)
    app.jinja_env.filters.update(
        local_date=local_date,
        local_clock=local_clock,
        local_day_and_clock=local_day_and_clock,
        told_date=told_date,
        told_day_and_clock=told_day_and_clock,
        weekday_date=weekday_date,
        weekday_and_clock=weekday_and_clock,
        from_now=from_now,
        paragraphs=paragraphs,
        dialled=dialled,
        linked=linked,
        in_asked_language=in_asked_language,
        shown=shown,
        station_name=station_name,
    )
    app.jinja_env.globals.update(
        when=when,
        footnote=footnote,
        stated=stated,
        personal_link=link,
        reference=reference,
        seats_by_group=seats_by_group,
        Purpose=Purpose,
        page_language=page_language,
        shown_languages=languages,
        languages_of_papers=languages_of_papers,
        language_links=language_links,
        address_of_page=address_of_page,
        language_names=NAMES,
        in_language=in_language,
        project=lambda: project(db.session()),
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
