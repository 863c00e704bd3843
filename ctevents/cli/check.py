"""The commands that check everything the service needs, and the audit log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from flask import current_app
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from ctevents import private_files
from ctevents.cli.application import application, database_words, now, this_application
from ctevents.cli.output import json_option, one_line, print_json
from ctevents.cli.watching.certificate import certificate_ends_at
from ctevents.cli.watching.measuring import measured
from ctevents.config import Config, SettingError
from ctevents.db import schema
from ctevents.db.handle import database_file, db, one_moment
from ctevents.domain.accounts.places import is_of_a_proxy
from ctevents.domain.health.signs import Vital, VitalSign, VitalState
from ctevents.formats.limited.process import LimitReached, ReaderBroke, reached
from ctevents.formats.pdf import further_fonts
from ctevents.mail.smtp import Postbox, ServerUnavailable
from ctevents.services.common.audit_checks import Fault, Verified
from ctevents.services.common.audit_checks import verify as verify_chains
from ctevents.services.common.audit_heads import Head
from ctevents.services.common.throttles import most_attempts, recent_places
from ctevents.services.desk.health import vital_signs_of
from ctevents.services.desk.resealing import is_any_left
from ctevents.services.events.events import all_events
from ctevents.texts.health import sign_advice, sign_words
from ctevents.texts.link_keys import sealer
from ctevents.texts.rendering import speaking

MANY_ATTEMPTS = 100
"""More attempts of one kind in a quarter of an hour, from one place or for one account, are an
alarm."""
OK, UNKNOWN, FAILED = "ok", "unknown", "FAILED"
WATCHED = [vital for vital in Vital if vital is not Vital.MIGRATIONS]
"""The signs of the status page that are no check above: that of the migrations names them."""


class Trouble(Exception):
    """A failed check, with the reason in words."""


@click.command()
@click.pass_context
@json_option
def check(context: click.Context, as_json: bool) -> None:
    """Check everything the service needs.

    Settings, files, fonts, readers of uploads, database, migrations, sealed values, seats, audit
    log, mail server, proxy, attempts, keys of backups, worker, gate, outbox, mail box, disk,
    backups, certificate of the site, clock: a line each. A sign that this machine cannot see is
    unknown, and no failure.
    """
    found = _findings()
    if as_json:
        print_json(
            [
                {"check": name, "ok": result != FAILED, "words": words}
                for name, result, words in found
            ]
        )
    else:
        for name, result, words in found:
            click.echo(f"{name}: {result}: {one_line(words)}")
    if any(result == FAILED for _, result, _ in found):
        context.exit(1)


def _findings() -> list[tuple[str, str, str]]:
    """Return name, result and words of each check. Without valid settings no other check can
    run."""
    try:
        config = Config.from_environment(serving=True)
    except SettingError as error:
        return [("settings", FAILED, str(error))]
    with application(config):
        return [
            ("settings", OK, f"served at {config.BASE_URL}, files in {config.INSTANCE_PATH}"),
            *(_finding(name, look) for name, look in LOOKS.items()),
            *_signs(),
        ]


def _finding(name: str, look: Callable[[], str]) -> tuple[str, str, str]:
    try:
        return name, OK, look()
    except Trouble as trouble:
        return name, FAILED, str(trouble)
    except SQLAlchemyError as error:
        return name, FAILED, database_words(error)


def _signs() -> Iterator[tuple[str, str, str]]:
    """Yield what the status page says too, measured on this machine now."""
    app, https = this_application(), current_app.config["SESSION_COOKIE_SECURE"]
    try:
        own = measured(app, now(), certificate_ends_at=certificate_ends_at(app.config["BASE_URL"]))
        signs = vital_signs_of(db.session(), has_tls=https, now=now(), own=own)
    except (SQLAlchemyError, OSError) as error:
        words = database_words(error) if isinstance(error, SQLAlchemyError) else str(error)
        yield from ((_name_of(vital), FAILED, words) for vital in WATCHED)
    else:
        with speaking("en"):
            yield from (
                _said(vital, [sign for sign in signs if sign.vital is vital]) for vital in WATCHED
            )


def _name_of(vital: Vital) -> str:
    return vital.value.replace("-", " ")


def _said(vital: Vital, signs: Sequence[VitalSign]) -> tuple[str, str, str]:
    """Return the result of one sign, of all machines together."""
    states = {sign.state for sign in signs}
    result = (
        FAILED if VitalState.ALARM in states else UNKNOWN if VitalState.UNKNOWN in states else OK
    )
    words = [" ".join(filter(None, (sign_words(sign), sign_advice(sign)))) for sign in signs]
    if len(signs) > 1:
        words = [
            f"{sign.machine}: {each}" if sign.machine else each
            for sign, each in zip(signs, words, strict=True)
        ]
    return _name_of(vital), result, " ".join(words)


def _files() -> str:
    instance = Path(current_app.config["INSTANCE_PATH"])
    if found := private_files.faults(instance, database_file(current_app)):
        raise Trouble("; ".join(found))
    return f"only their owner can open {instance} and the database"


def _fonts() -> str:
    found = further_fonts()
    if current_app.config["FONTS"] and not found:
        raise Trouble(
            "the folders in CTEVENTS_FONTS have no font that can be embedded: files with TrueType "
            "outlines"
        )
    return ", ".join(["DejaVu Sans", *found])


def _readers() -> str:
    """Try what a hostile upload would try."""
    try:
        found = reached()
    except (LimitReached, ReaderBroke) as error:
        raise Trouble("the process that reads uploads does not start") from error
    if by_python := sorted(attempt for attempt in found if not attempt.endswith("natively")):
        raise Trouble(f"the process that reads uploads reaches {', '.join(by_python)}")
    if found:
        return (
            "uploads are read without network and files; this system refuses them to Python code "
            "only (no seccomp)"
        )
    return "uploads are read without network, files and programs"


def _database() -> str:
    dialect = db.engine.dialect
    db.session.scalar(select(1))
    return f"{dialect.name} {'.'.join(str(part) for part in dialect.server_version_info or ())}"


def _migrations() -> str:
    revision = schema.revision(db.session.connection())
    if reason := schema.what_to_do(revision):
        raise Trouble(reason)
    return f"at {revision}, the newest"


def _sealed_values() -> str:
    if is_any_left(db.session(), sealer()):
        raise Trouble(
            "some values are not sealed with the newest data key: run ctevents db upgrade"
        )
    return "all with the newest data key"


def _audit_log() -> str:
    chains = verified()
    if faults := [f"{chain['chain']}: {chain['words']}" for chain in chains if chain["fault"]]:
        raise Trouble("; ".join(faults))
    recipients = len(current_app.config["AUDIT_HEADS_TO"])
    sent = (
        f"mailed to {recipients} addresses"
        if recipients
        else "mailed to nobody: set CTEVENTS_AUDIT_HEADS_TO"
    )
    return f"{sum(chain['length'] for chain in chains)} entries, unchanged; heads are {sent}"


def _mail_server() -> str:
    address = f"{current_app.config['MAIL_SERVER']}:{current_app.config['MAIL_PORT']}"
    try:
        with Postbox(current_app) as postbox:
            postbox.reach()
    except ServerUnavailable as error:
        raise Trouble(f"{address}: {error.words}") from error
    return f"{address} answers"


def _proxy() -> str:
    """Say that there is no proxy, and notice one that is not named in the settings: then everybody
    seems to come from its address, and shares one limit."""
    places = recent_places(db.session(), now=now())
    proxies, base_url = current_app.config["TRUSTED_PROXIES"], current_app.config["BASE_URL"]
    if proxies == 0 and base_url.startswith("https:") and is_of_a_proxy(places):
        raise Trouble(
            f"everybody seems to come from {places.pop() or 'one socket'}: set "
            "CTEVENTS_TRUSTED_PROXIES to the number of proxies "
            "before ctevents, usually 1"
        )
    trusted = (
        f"{proxies} trusted" if proxies else "none in front, which would stop floods of connections"
    )
    return f"{trusted}; recent attempts came from {len(places)} places"


def _attempts() -> str:
    """Raise an alarm if somebody tries one thing very often. They are refused long before; somebody
    should still know."""
    kind, count = most_attempts(db.session(), now=now())
    if count > MANY_ATTEMPTS:
        raise Trouble(f"{count} attempts of one kind within a quarter of an hour: {kind}")
    return f"{count} of one kind at most within a quarter of an hour"


def _backup_keys() -> str:
    if current_app.config["BACKUP_FOLDER"] is None:
        return "the worker makes no backups: set CTEVENTS_BACKUP_FOLDER, or see to them yourself"
    encrypted = bool(current_app.config["BACKUP_RECIPIENTS"])
    return (
        "backups are "
        f"{'encrypted' if encrypted else 'NOT encrypted: set CTEVENTS_BACKUP_RECIPIENTS'}"
    )


LOOKS: dict[str, Callable[[], str]] = {
    "files": _files,
    "fonts": _fonts,
    "readers": _readers,
    "database": _database,
    "migrations": _migrations,
    "sealed values": _sealed_values,
    "audit log": _audit_log,
    "mail server": _mail_server,
    "proxy": _proxy,
    "attempts": _attempts,
    "backup keys": _backup_keys,
}

FAULTS = {
    Fault.CHANGED: "the entry at position {position} was changed",
    Fault.REMOVED: "the entry at position {position} was removed",
    Fault.INSERTED: "an entry was inserted at position {position}",
    Fault.UNKNOWN_KEY: (
        "the entry at position {position} was written with another CTEVENTS_DATA_KEY"
    ),
    Fault.NOT_BEGUN: "its chain has not begun: run ctevents db upgrade",
}


@click.group()
def audit() -> None:
    """The audit log."""


@audit.command()
@click.option(
    "--head",
    "told",
    multiple=True,
    metavar="'CHAIN LENGTH CODE'",
    help="A line of the e-mail with the heads; repeatable.",
)
@json_option
@click.pass_context
def verify(context: click.Context, told: tuple[str, ...], as_json: bool) -> None:
    """Tell whether the audit log was changed.

    Exits with 1 if it was, and names the first changed, removed or inserted entry of each chain.
    """
    chains = verified([_head(line) for line in told])
    if as_json:
        print_json(chains)
    else:
        for chain in chains:
            click.echo(f"{chain['chain']}: {chain['words']}")
    if any(chain["fault"] for chain in chains):
        context.exit(1)


def verified(told: Sequence[Head] = ()) -> list[dict[str, Any]]:
    """Verify the log, and return a dictionary for each chain, with its name, and with the result in
    words."""
    with one_moment() as session:
        names = {event.id: event.slug for event in all_events(session)}
        found = verify_chains(session, current_app.extensions["ctevents.chain_keys"], told)
    return [
        asdict(chain) | {"chain": _name(chain, names), "words": _words(chain)} for chain in found
    ]


def _name(chain: Verified, names: Mapping[int, str]) -> str:
    return names.get(chain.chain, str(chain.chain)) if chain.chain else "no event"


def _words(chain: Verified) -> str:
    if chain.fault:
        return FAULTS[chain.fault].format(position=chain.position)
    erased = f", {chain.erased} of them with words or a person erased" if chain.erased else ""
    return f"{chain.length} entries, unchanged{erased}"


def _head(line: str) -> Head:
    if (head := Head.read(line)) is None:
        raise click.UsageError(f"not a line of the e-mail with the heads: {line!r}")
    return head
