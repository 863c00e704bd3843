"""Functions for templates of pages and letters: local times, readable dates, links, the
language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from babel import Locale
from flask import Flask, current_app, g, request
from flask_babel import force_locale, gettext, refresh
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from ctevents.db.handle import db
from ctevents.domain.people import languages_for
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Invitation
from ctevents.services.door.sheets import STATION as PAPER
from ctevents.services.events.projects import sole_project
from ctevents.services.people.people import groups, reference_of
from ctevents.services.people.unnamed import shown
from ctevents.texts.languages import DOMAINS, LOCALES, NAMES, best_of, load_locales, with_catalogue
from ctevents.texts.link_keys import link_keys
from ctevents.texts.numbers import CountingBabel
from ctevents.texts.projects import acronym, agencies, project_name, stated
from ctevents.texts.times import (
    calendar_days,
    day_and_time,
    from_now,
    hours,
    local_clock,
    local_date,
    local_day_and_clock,
    short_date,
    told_day_and_clock,
    weekday_and_clock,
    weekday_date,
)
from ctevents.texts.varying import name_what_varies, vary_by
from ctevents.tokens import Purpose

PATHS = {
    Purpose.INVITATION: "/invitations",
    Purpose.NOMINATION: "/nominations",
    Purpose.REGISTRATION: "/registrations",
    Purpose.UNSUBSCRIBE: "/unsubscribe",
    Purpose.PASSWORD: "/account/password",
    Purpose.DOCUMENTS: "/documents",
    Purpose.ME: "/me",
    Purpose.SECOND_FACTOR: "/staff/second-factor/link",
}


CHOICE = "ctevents-language"
"""Cookie of the language that a reader chose. It says nothing else, and ends with the visit."""

OF_DESK = ("/staff", "/demo")
"""Beginnings of the paths of staff's pages."""


def languages() -> tuple[str, ...]:
    """Return the languages that letters, papers and pages of guests and the door can have."""
    found: tuple[str, ...] = current_app.extensions["ctevents.texts.languages"]
    return found


def desk_languages() -> tuple[str, ...]:
    """Return the languages that pages, files and commands of staff can have: those with a catalogue
    of the desk too."""
    found: tuple[str, ...] = current_app.extensions["ctevents.texts.desk_languages"]
    return found


def languages_of_page() -> tuple[str, ...]:
    """Return the languages that this page can have, so that no page is half in English."""
    return desk_languages() if request and request.path.startswith(OF_DESK) else languages()


def languages_of_papers(event: Event) -> list[str]:
    """Return the languages in which an event's papers can be printed, the usual one first: the
    event's main language as it is spoken. No other language of the event takes its place."""
    usual = spoken(event.main_language)
    return list(dict.fromkeys(tag for tag in (usual, *event.languages, "en") if tag in languages()))


def spoken(language: str) -> str:
    """Return the language in which readers of this one get pages, letters and papers: the same
    language in its other script, or else English, if there is no catalogue."""
    return _first_of(languages(), language)


def letter_languages(event: Event, language: str) -> tuple[str, ...]:
    """Return the languages of a letter to a reader of this one, in their order."""
    first = spoken(language)
    return (first, "en") if event.has_bilingual_letters and first != "en" else (first,)


def _first_of(available: tuple[str, ...], language: str) -> str:
    return next(tag for tag in languages_for(language) if tag in available)


def speak(language: str) -> None:
    """Set the language of the rest of this page: the reader's, unless they chose one in this visit.

    It is the same language in its other script, or else English, if this page cannot have the
    reader's.
    """
    g.language = language_of_visit() or _first_of(languages_of_page(), language)
    refresh()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use the language of a letter within this block, whatever the page's language is."""
    before = g.get("language")
    g.language = spoken(language)
    try:
        with force_locale(LOCALES[page_language()]):
            yield
    finally:
        g.language = before


def page_language() -> str:
    """Return the language of this whole page or letter: our words, the event's texts and the names
    of places."""
    return chosen_language() or "en"


def chosen_language() -> str | None:
    """Return the page's language if the reader, their link or their browser asked for it."""
    return (g and g.get("language")) or language_of_visit() or _language_of_browser()


def language_of_visit() -> str | None:
    """Return the language that the reader chose, by this page's address or earlier in this visit.
    Staff's pages have that of the account."""
    asked = asked_language()
    if asked or not request or request.path.startswith(OF_DESK):
        return asked
    vary_by("Cookie")
    chosen = request.cookies.get(CHOICE)
    return chosen if chosen and chosen in languages() else None


def asked_language() -> str | None:
    """Return the language that the page's address asks for, if the page can have it."""
    asked = request.args.get("lang") if request else None
    return asked if asked and asked in languages_of_page() else None


def _language_of_browser() -> str | None:
    if not request:
        return None
    vary_by("Accept-Language")
    return _best_of_header(request.headers.get("Accept-Language", ""), languages_of_page())


@lru_cache(maxsize=200)
def _best_of_header(header: str, available: tuple[str, ...]) -> str | None:
    accepted = parse_accept_header(header, LanguageAccept)
    return best_of(
        available, [language_range for language_range, quality in accepted if quality > 0]
    )


def in_asked_language(path: str) -> str:
    """Add the asked language to a path of this site."""
    asked = asked_language()
    return f"{path}?{urlencode({'lang': asked})}" if asked else path


def _keep_asked_language(endpoint: str, values: dict[str, Any]) -> None:
    """Keep the asked language in links and forms of public pages. Staff have their language in the
    account."""
    asked = asked_language() if request else None
    if asked and endpoint.partition(".")[0] in ("public", "account"):
        values.setdefault("lang", asked)


def when(event: Event) -> str:
    """Return ``Wednesday, 10 March 2027, 10:00–13:00, local time in Pristina``. Time zones are
    never named."""
    if event.starts_at is None or event.ends_at is None:
        return gettext("date to be announced")
    return span_at(event, event.starts_at, event.ends_at)


def span_at(event: Event, starts_at: datetime, ends_at: datetime) -> str:
    """Format other times like ``when``."""
    time = span(event, starts_at, ends_at)
    return gettext(
        "%(time)s, local time in %(city)s", time=time, city=event.city_in(page_language())
    )


def span(event: Event, starts_at: datetime, ends_at: datetime) -> str:
    """Format a span of time like ``when``, without the city."""
    day = weekday_date(starts_at, event.time_zone)
    if day == weekday_date(ends_at, event.time_zone):
        return day_and_time(day, hours(starts_at, ends_at, event.time_zone))
    return " – ".join(
        weekday_and_clock(instant, event.time_zone) for instant in (starts_at, ends_at)
    )


def footnote(event: Event) -> str:
    """Return the footnote of the event's designation; "" if it needs none."""
    if not event.needs_footnote:
        return ""
    return event.project.footnote if event.footnote is None else event.footnote


def file_stem(kind: str, event: Event) -> str:
    """Return a file name without ending: ``badges-sarajevo``. It has the city, because designations
    are disputed."""
    return "-".join((kind, *search_key(event.city()).split()))


def link(purpose: Purpose, nonce: str, until: datetime | None = None) -> str:
    """Return a personal link. It always has the configured address. ``until``: its own end, for a
    link that works although the others of its row have ended. Links on a page that was opened by
    such a link end with it."""
    token = link_keys().token(purpose, nonce, until or g.get("links_until"))
    return f"{current_app.config['BASE_URL']}{PATHS[purpose]}/{token}"


def typed_link(purpose: Purpose, nonce: str) -> str:
    """Return the same link for paper, without a scheme: browsers add it."""
    return f"{current_app.config['BASE_URL']}/l/{link_keys().code(purpose, nonce)}".partition(
        "://"
    )[2]


def seats_by_group(invitation: Invitation) -> str:
    """Return an institution's seats by group, in the order of groups: ``Police: 1, Judges: 2``.
    Empty without a split by group."""
    split, language = invitation.split, page_language()
    known = groups(db.session(), invitation.event.project_id) if split else []
    shown = [group for group in known if group.code in split]
    return ", ".join(f"{group.name(language)}: {split[group.code]}" for group in shown)


def station_name(station: str) -> str:
    """Return the name of a station. Only the paper station has our own name."""
    return gettext("Paper") if station == PAPER else station


@cache
def _locale(language: str) -> Locale:
    """Return the locale, the same one each time: others are slow to compare."""
    return Locale.parse(LOCALES[language])


def install(app: Flask) -> None:
    folder = app.config["TRANSLATIONS"]
    CountingBabel(
        app,
        locale_selector=lambda: _locale(page_language()),
        default_domain=";".join(DOMAINS),
        default_translation_directories=";".join([folder] * len(DOMAINS)),
    )
    tags = with_catalogue(Path(folder))
    load_locales(tags)
    app.extensions["ctevents.texts.languages"] = tags
    app.extensions["ctevents.texts.desk_languages"] = with_catalogue(Path(folder), *DOMAINS)
    app.url_defaults(_keep_asked_language)
    app.after_request(name_what_varies)
    app.jinja_env.filters.update(
        calendar_days=calendar_days,
        hours=hours,
        local_date=local_date,
        local_clock=local_clock,
        local_day_and_clock=local_day_and_clock,
        short_date=short_date,
        told_day_and_clock=told_day_and_clock,
        weekday_date=weekday_date,
        weekday_and_clock=weekday_and_clock,
        from_now=from_now,
        in_asked_language=in_asked_language,
        acronym=acronym,
        shown=shown,
        station_name=station_name,
    )
    app.jinja_env.globals.update(
        when=when,
        footnote=footnote,
        stated=stated,
        personal_link=link,
        reference_of=reference_of,
        seats_by_group=seats_by_group,
        Purpose=Purpose,
        page_language=page_language,
        shown_languages=languages,
        desk_languages=desk_languages,
        languages_of_papers=languages_of_papers,
        language_names=NAMES,
        sole_project=lambda: sole_project(db.session()),
        agencies=agencies,
        project_name=project_name,
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
