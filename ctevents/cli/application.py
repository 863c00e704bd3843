"""Run commands within the application, and print its errors on one line."""

from __future__ import annotations

import os
import pwd
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import wraps
from typing import Any

import click
from flask import Flask, current_app
from sqlalchemy.exc import SQLAlchemyError

from ctevents.app import create_app
from ctevents.config import Config, SettingError
from ctevents.db import schema
from ctevents.db.base import Transaction
from ctevents.db.handle import db
from ctevents.domain.refusals import Refusal
from ctevents.formats.sealed import SealBroken
from ctevents.models import Account, Event, Project
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.events.events import all_events, event_by_slug
from ctevents.services.events.projects import project_by_slug, projects
from ctevents.services.people.people import groups
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import desk_languages, languages
from ctevents.texts.words.refusals import sentence

ALL = "all"
"""The word for all events where a command takes ``SLUG|all``."""

language_option = click.option(
    "--language", default="en", metavar="TAG", help=f"One of {', '.join(NAMES)}. Default: en."
)
project_option = click.option(
    "--project", "project_slug", metavar="SLUG", help="Needed if there are several projects."
)
group_option = click.option(
    "--group", "codes", multiple=True, metavar="CODE", help="Only this group; repeatable."
)


def in_application(command: click.Command, *, serving: bool = False) -> click.Command:
    """Run the command, or each command of a group, with ``current_app``. The application is made
    only then: ``--help`` needs no settings."""
    if isinstance(command, click.Group):
        for each in command.commands.values():
            in_application(each, serving=serving)
    elif command.callback is not None:
        command.callback = _within(command.callback, serving)
    return command


def this_application() -> Flask:
    """Return the application itself, which threads and other processes need instead of
    ``current_app``."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    return app


@contextmanager
def application(config: Config) -> Iterator[None]:
    """Make ``current_app`` from the settings; close its database connections at the end."""
    with create_app(config).app_context():
        try:
            yield
        finally:
            db.session.remove()
            db.engine.dispose()


def _within(callback: Callable[..., None], serving: bool) -> Callable[..., None]:
    @wraps(callback)
    def run(*arguments: Any, **options: Any) -> None:
        with application(_settings(serving)):
            try:
                callback(*arguments, **options)
            except Refusal as refusal:
                raise click.ClickException(sentence(refusal)) from refusal
            except SealBroken as error:
                raise click.ClickException(
                    "something was sealed with a different data key: add that key to "
                    "CTEVENTS_DATA_KEY_FALLBACKS"
                ) from error
            except schema.UnknownRevisionError as error:
                raise click.ClickException(str(error)) from error
            except SQLAlchemyError as error:
                raise click.ClickException(database_words(error)) from error

    return run


def _settings(serving: bool) -> Config:
    try:
        return Config.from_environment(serving=serving)
    except SettingError as error:
        raise click.ClickException(str(error)) from error


def now() -> datetime:
    return current_app.extensions["ctevents.clock"]()


def event_named(slug: str) -> Event:
    event = event_by_slug(db.session(), slug)
    if event is None:
        raise click.ClickException(f"there is no event {slug!r}: see ctevents events list")
    return event


def events_named(slug: str) -> Sequence[Event]:
    """Return the events of ``SLUG|all``: the event or those of the project with this slug, or all
    events."""
    if slug == ALL:
        return all_events(db.session())
    project = project_by_slug(db.session(), slug)
    return all_events(db.session(), project) if project else [event_named(slug)]


def project_named(slug: str | None) -> Project:
    """Return the project with this slug; without one, the only project."""
    found = [each for each in projects(db.session()) if slug in (None, each.slug)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(each.slug for each in projects(db.session()))
    wrong = f"there is no project {slug!r}" if slug else "there are several projects"
    raise click.UsageError(f"{wrong}: name one with --project, of {known}")


def account_named(email: str) -> Account:
    account = account_by_email(db.session(), email)
    if account is None:
        raise click.ClickException(f"there is no account {email!r}: see ctevents staff list")
    return account


def known_groups(event: Event, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes; raise ``UsageError`` for one that is no group's at the event."""
    known = [group.code for group in groups(db.session(), event.project_id)]
    for code in codes:
        if code not in known:
            raise click.UsageError(f"there is no group {code!r}: choose of {', '.join(known)}")
    return codes


def known_language(language: str, *, of_desk: bool = False) -> str:
    """Return the tag; raise ``UsageError`` if it has no catalogue. ``of_desk``: for a file that
    only staff read."""
    possible = desk_languages() if of_desk else languages()
    if language not in possible:
        raise click.UsageError(
            f"there is no language {language!r}: choose of {', '.join(possible)}"
        )
    return language


def database_words(error: SQLAlchemyError) -> str:
    """Return the database's error on one line; if the schema is not the newest, return what to
    do."""
    try:
        db.session.rollback()
        if reason := schema.what_to_do(schema.revision(db.session.connection())):
            return reason
    except SQLAlchemyError:
        pass
    return f"the database: {getattr(error, 'orig', None) or error}"


def record_printed(tx: Transaction, event_id: int | None = None) -> None:
    """Record that the running command prints names, addresses or links, with the system's name of
    the user."""
    sudo = os.environ.get("SUDO_USER")
    audit.record_printed(tx, _command(), user=system_user(), sudo=sudo, event_id=event_id)


def _command() -> str:
    """Return the name of the running command as it is typed, without ``ctevents``."""
    names, context = [], click.get_current_context()
    while context.parent is not None:
        names.append(context.info_name or "")
        context = context.parent
    return " ".join(reversed(names))


def system_user() -> str:
    """Return the name of the user who runs this process, or the number if the system has no
    name."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())
