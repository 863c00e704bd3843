"""Liveness, readiness and measures, for those who operate the service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hmac import compare_digest

from flask import Response, abort, current_app
from prometheus_client import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import GaugeMetricFamily, Metric

from ctevents.db import schema
from ctevents.db.handle import db
from ctevents.domain.health.signs import Vital, VitalSign
from ctevents.measures.counts import Measures
from ctevents.services.desk.health import Gauges, gauges, vital_signs_of
from ctevents.web.access import bearer_token
from ctevents.web.command import now
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/healthz")
def health() -> Response:
    return Response("ok\n", mimetype="text/plain")


@blueprint.get("/readyz")
def readiness() -> Response:
    """Answer 503 while the database is out of reach or its schema is not the newest."""
    reason = schema.reason_not_to_serve(db.session())
    if reason is None:
        return Response("ready\n", mimetype="text/plain")
    return Response(f"not ready: {reason}\n", 503, mimetype="text/plain")


@blueprint.get("/metrics")
def metrics() -> Response:
    """Answer Prometheus. Without a token in the settings only a service on loopback does."""
    token = current_app.config["METRICS_TOKEN"]
    if token is None and not current_app.extensions["ctevents.is_on_loopback"]:
        abort(403)
    if token is not None and not _brings(token):
        return Response(
            "a bearer token is needed\n", 401, {"WWW-Authenticate": "Bearer"}, mimetype="text/plain"
        )
    measures: Measures = current_app.extensions["ctevents.measures"]
    has_tls = current_app.config["SESSION_COOKIE_SECURE"]
    signs = vital_signs_of(db.session(), has_tls=has_tls, now=now())
    facts = [*_facts(gauges(db.session(), now=now())), _alarms(signs)]
    return Response(measures.written(facts), content_type=CONTENT_TYPE_LATEST)


def _brings(token: str) -> bool:
    given = bearer_token()
    return given is not None and compare_digest(given.encode(), token.encode())


def _facts(found: Gauges) -> Iterator[Metric]:
    yield _gauge("letters", "Letters, by state.", "state", found.letters.items())
    yield _plain(
        "oldest_letter_seconds",
        "For how long the first letter that may go has waited.",
        found.oldest_wait.total_seconds(),
    )
    yield _plain(
        "mail_gate_closed",
        "1 while the mail server refuses everybody.",
        float(found.gate_closed_at is not None),
    )
    heard = {str(number): silence.total_seconds() for number, silence in found.doors.items()}
    yield _gauge(
        "door_silence_seconds",
        "For how long each device with a valid token was not heard.",
        "device",
        heard.items(),
    )
    yield _gauge(
        "exports",
        "Files that the worker writes or has written, by state.",
        "state",
        found.exports.items(),
    )


def _alarms(signs: Sequence[VitalSign]) -> Metric:
    counted = Counter(sign.vital for sign in signs if sign.is_alarm)
    return _gauge(
        "alarms", "Alarms that last, by sign.", "sign", ((vital, counted[vital]) for vital in Vital)
    )


def _gauge(name: str, words: str, label: str, values: Iterable[tuple[str, float]]) -> Metric:
    family = GaugeMetricFamily(f"ctevents_{name}", words, labels=[label])
    for value, number in values:
        family.add_metric([value], number)
    return family


def _plain(name: str, words: str, number: float) -> Metric:
    return GaugeMetricFamily(f"ctevents_{name}", words, value=number)
