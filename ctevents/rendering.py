"""What templates of pages and letters can call: local times, dates as people write them, links, the language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from flask import Flask, current_app, g, request
from flask_babel import Babel, force_locale, get_locale, gettext
from markupsafe import Markup, escape

from ctevents.db import db
from ctevents.domain.people import LANGUAGES, in_language
from ctevents.languages import AVAILABLE, LOCALES, NAMES, available
from ctevents.models import Event, Project
from ctevents.services.projects import project
from ctevents.tokens import LinkKeys, Purpose

PATHS = {
    Purpose.INVITATION: "/invitations",
    Purpose.NOMINATION: "/nominations",
    Purpose.REGISTRATION: "/registrations",
    Purpose.PASSWORD: "/account/password",
}


def speak(language: str) -> None:
    """The language of this page from here on: the invitee's, unless the address asks for another (``?lang=sq``)."""
    g.language = _asked_language() or language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """The language of a letter, whatever the page around it speaks."""
    before = g.get("language")
    g.language = language
    try:
        with force_locale(LOCALES[available(language)]):
            yield
    finally:
        g.language = before


def page_language() -> str:
    """The language of all of this page or letter: of its own words, of the event's texts, of names of places."""
    return available(_wanted_language())


def _wanted_language() -> str:
    if g and g.get("language"):
        return str(g.language)
    preferred = request.accept_languages.best_match(AVAILABLE) if request else None
    return _asked_language() or preferred or "en"


def _asked_language() -> str | None:
    asked = request.args.get("lang", "") if request else ""
    return asked if asked in LANGUAGES else None


def local_date(instant: datetime, time_zone: str, style: str = "long") -> str:
    return format_date(instant.astimezone(ZoneInfo(time_zone)), style, locale=get_locale())


def local_clock(instant: datetime, time_zone: str) -> str:
    return format_time(instant.astimezone(ZoneInfo(time_zone)), "HH:mm", locale=get_locale())


def local_day_and_clock(instant: datetime, time_zone: str) -> str:
    return f"{local_date(instant, time_zone)}, {local_clock(instant, time_zone)}"


def when(event: Event) -> str:
    """``10 March 2027, 10:00–13:00, local time in Pristina``: never the name of a zone."""
    if event.starts_at is None or event.ends_at is None:
        return gettext("date to be announced")
    start, end = local_clock(event.starts_at, event.time_zone), local_clock(event.ends_at, event.time_zone)
    day, last = local_date(event.starts_at, event.time_zone), local_date(event.ends_at, event.time_zone)
    span = f"{day}, {start}–{end}" if day == last else f"{day}, {start} – {last}, {end}"
    return gettext("%(time)s, local time in %(city)s", time=span, city=event.city(page_language()))


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


def link(purpose: Purpose, nonce: str) -> str:
    """A personal link, on the configured address and no other."""
    keys: LinkKeys = current_app.extensions["ctevents.links"]
    return f"{current_app.config['BASE_URL']}{PATHS[purpose]}/{keys.token(purpose, nonce)}"


def paragraphs(text: str) -> Markup:
    """Plain text as paragraphs."""
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(escape(block)) for block in blocks)


def install(app: Flask) -> None:
    Babel(app, locale_selector=lambda: LOCALES[page_language()])
    app.jinja_env.filters.update(
        local_date=local_date,
        local_clock=local_clock,
        local_day_and_clock=local_day_and_clock,
        paragraphs=paragraphs,
    )
    app.jinja_env.globals.update(
        when=when,
        footnote=footnote,
        stated=stated,
        personal_link=link,
        Purpose=Purpose,
        page_language=page_language,
        language_names=NAMES,
        in_language=in_language,
        project=lambda: project(db.session()),
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
