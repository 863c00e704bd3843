"""Build the Flask application from the settings; the only place that connects all parts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask

from ctevents import private_files
from ctevents.clock import Clock, system_clock
from ctevents.config import Config
from ctevents.db.handle import connect_database, database_file
from ctevents.domain.accounts.second_factors import NEEDED_BY
from ctevents.formats.badge_code import BadgeKeys
from ctevents.formats.factors.passkey_site import PasskeySite
from ctevents.formats.pdf import use_fonts
from ctevents.formats.scanned_codes import ScannedCodeKey
from ctevents.formats.sealed import DataKeys, Sealer
from ctevents.logs import DiscreetFlask
from ctevents.measures import requests
from ctevents.pages import BLUEPRINTS, DEMO
from ctevents.places import TEMPLATES
from ctevents.services.common.audit_codes import ChainKeys
from ctevents.texts import arrival, language_switch, markup, rendering, unprintable
from ctevents.texts.papers.certificates import CertificateNumbers
from ctevents.texts.templates import OurTemplates
from ctevents.tokens import LinkKeys
from ctevents.web import (
    access,
    downloads,
    errors,
    reading_log,
    security,
    sending,
)
from ctevents.web.staff.day.certificates import REWRITING
from ctevents.web.staff.figures.reports import PACKS
from ctevents.web.staff.guests.importing import IMPORTING
from ctevents.web.staff.listings import LISTINGS


def create_app(config: Config, clock: Clock = system_clock) -> Flask:
    """Return the application. ``Config`` has already refused unsafe settings."""
    app = DiscreetFlask(
        "ctevents", instance_path=config.INSTANCE_PATH, template_folder=str(TEMPLATES)
    )
    app.jinja_environment = OurTemplates
    app.config.from_object(config)
    app.debug = False  # whatever FLASK_DEBUG says
    app.config["SECRET_KEY_FALLBACKS"] = None  # Flask would open sessions with them
    app.url_map.strict_slashes = False  # a redirect to add one would name the Host header
    secrets = (config.SECRET_KEY, *config.SECRET_KEY_FALLBACKS)
    data_keys = (config.DATA_KEY, *config.DATA_KEY_FALLBACKS)
    app.extensions["ctevents.clock"] = clock
    app.extensions["ctevents.within"] = partial(within, config)
    app.extensions["ctevents.links"] = LinkKeys(secrets)
    app.extensions["ctevents.listings"] = LISTINGS
    app.extensions["ctevents.packs"] = {
        **PACKS,
        REWRITING.kind: REWRITING,
        IMPORTING.kind: IMPORTING,
    }
    app.extensions["ctevents.badges"] = BadgeKeys([secret.encode() for secret in secrets])
    app.extensions["ctevents.scanned_codes"] = ScannedCodeKey(config.SECRET_KEY.encode())
    app.extensions["ctevents.data_keys"] = DataKeys(data_keys)
    app.extensions["ctevents.sealer"] = Sealer(*data_keys)
    app.extensions["ctevents.chain_keys"] = ChainKeys(data_keys)
    app.extensions["ctevents.passkey_site"] = PasskeySite(config.BASE_URL)
    app.extensions["ctevents.needs_second_factor"] = (
        frozenset() if config.is_on_loopback else NEEDED_BY
    )
    app.extensions["ctevents.is_on_loopback"] = config.is_on_loopback
    app.extensions["ctevents.certificates"] = CertificateNumbers(secrets)
    Path(config.INSTANCE_PATH).mkdir(mode=0o700, parents=True, exist_ok=True)
    use_fonts([Path(folder) for folder in config.FONTS])
    connect_database(app)
    private_files.tighten(Path(config.INSTANCE_PATH), database_file(app))
    requests.install(app)
    app.before_request(security.require_one_host)
    app.before_request(security.limit_body)  # before anything reads a form
    rendering.install(app)
    language_switch.install(app)
    markup.install(app)
    arrival.install(app)
    unprintable.install(app)
    access.install(app)
    reading_log.install(app)
    sending.install(app)
    security.install(app)
    downloads.install(app)
    errors.install(app)
    for blueprint in (*BLUEPRINTS, DEMO) if config.DEMO else BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def within(config: Config, work: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    """Call a function in another application with these settings; in another process
    (``web/apart``)."""
    with create_app(config).app_context():
        return work(*arguments, **named)
