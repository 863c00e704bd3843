"""Measures for Prometheus: requests, letters, doors, exports."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from ctevents.db.handle import transaction
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.door.devices import report_device
from ctevents.services.outbox.gate import close_gate
from ctevents.tokens import Purpose
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.pages import Browser

TOKEN = "only-of-tests-0123456789-abcdefghijklmnop"


@pytest.fixture
def own(make_app: MakeApp) -> Flask:
    """An application that has measured nothing yet."""
    return make_app()


def measured(app: Flask) -> dict[str, float]:
    """Name with labels → value."""
    answer = app.test_client().get("/metrics")
    assert answer.status_code == 200
    return {
        " ".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_answers_are_counted_by_page_and_class(own: Flask) -> None:
    browser = own.test_client()
    for path in ("/healthz", "/healthz", "/no/such/page", "/also/not/there", "/events/nowhere"):
        browser.get(path)
    found = measured(own)
    assert found["ctevents_requests_total public.health 2xx"] == 2
    assert found["ctevents_requests_total public.event_show 4xx"] == 1
    assert found["ctevents_requests_total none 4xx"] == 2
    assert found["ctevents_request_seconds_count public.health"] == 2
    states = ("in use", "idle")
    assert sum(found[f"ctevents_database_connections {state}"] for state in states) == 1


def test_no_label_has_a_slug_or_a_token(own: Flask) -> None:
    with own.app_context():
        stories.published_event()
        path = stories.path(Purpose.REGISTRATION, stories.registered().link_nonce)
    own.test_client().get(path)
    own.test_client().get("/events/ba")
    text = own.test_client().get("/metrics").text
    assert "public.registration_show" in text
    assert path.rpartition("/")[2] not in text
    assert "/events/ba" not in text


def test_a_page_of_answers_leaves_no_trace(own: Flask) -> None:
    """Its time would help to join an answer to a person."""
    own.test_client().get("/answers")
    own.test_client().post("/answers/ABCD")
    assert [name for name in measured(own) if "answers" in name] == []


def test_letters_gate_doors_and_exports(own: Flask, clock: Clock) -> None:
    with own.app_context():
        event = stories.published_event()
        stories.invited()
        with transaction(by=audit.SHELL) as tx:
            token = make_door_token(tx, event, "A")
            report_device(tx, token.id, unsent=0, is_wiped=False)
            number = token.id
    before = measured(own)
    clock.advance(minutes=12)
    with own.app_context(), transaction(by=audit.WORKER) as tx:
        close_gate(tx, words="450 later")
    found = measured(own)
    assert (before["ctevents_letters queued"], before["ctevents_letters sent"]) == (1, 0)
    assert (before["ctevents_oldest_letter_seconds"], before["ctevents_mail_gate_closed"]) == (0, 0)
    waited = timedelta(minutes=12).total_seconds()
    assert (found["ctevents_oldest_letter_seconds"], found["ctevents_mail_gate_closed"]) == (
        waited,
        1,
    )
    assert found[f"ctevents_door_silence_seconds {number}"] == waited
    assert found["ctevents_exports running"] == 0
    assert (before["ctevents_alarms gate"], found["ctevents_alarms gate"]) == (0, 1)


def test_a_token_is_asked_for(make_app: MakeApp) -> None:
    browser = make_app(METRICS_TOKEN=TOKEN).test_client()
    for headers in (
        {},
        {"Authorization": "Bearer "},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": TOKEN},
    ):
        answer = browser.get("/metrics", headers=headers)
        assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert browser.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_without_a_token_only_loopback_is_answered(
    app: Flask, browser: Browser, make_app: MakeApp
) -> None:
    assert browser.client.get("/metrics").status_code == 200
    away = make_app(BASE_URL="https://events.example.org")
    assert away.test_client().get("/metrics").status_code == 403
