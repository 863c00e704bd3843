"""``openapi.json`` describes what is there: each route, each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from ctevents.domain.door_roster import UnregisteredState
from ctevents.domain.entry import Flag, Outcome, RefusedBecause, WalkIns
from ctevents.domain.people import LANGUAGES, Sex
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Role
from ctevents.services.common.door_tokens import LONGEST_STATION
from ctevents.web.api.bodies import MOST_SCANS
from ctevents.web.api.values import LONGEST_CODE, YES_OR_NO
from tests.support import door, stories
from tests.support.json_schema import faults, resolved

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
def document(app: Flask) -> dict[str, Any]:
    answer = app.test_client().get("/api/v1/openapi.json")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    return answer.json  # type: ignore[no-any-return]


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method in METHODS & methods.keys():
            yield path, method, methods[method]


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from ([value["$ref"]] if "$ref" in value else [])
        for each in value.values():
            yield from references(each)
    if isinstance(value, list):
        for each in value:
            yield from references(each)


def test_each_route_is_described_and_nothing_else(app: Flask, document: dict[str, Any]) -> None:
    routes = {
        (re.sub(r"<(?:check_in_|copy_)?(\w+)>", r"{\1}", rule.rule).removeprefix("/api/v1"), method.lower())
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert {(path, method) for path, method, _ in operations(document)} == routes


def test_the_document_holds_together(document: dict[str, Any]) -> None:
    assert (document["openapi"], document["servers"]) == ("3.1.0", [{"url": "/api/v1"}])
    used = set(references(document))
    for reference in used:
        assert resolved(document, {"$ref": reference})
    defined = {
        f"#/components/{kind}/{name}"
        for kind in ("parameters", "responses", "schemas")
        for name in document["components"][kind]
    }
    assert used == defined
    ids = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(ids) == len(set(ids))
    for path, _, operation in operations(document):
        parameters = [resolved(document, each) for each in document["paths"][path].get("parameters", [])]
        assert {each["name"] for each in parameters} == set(re.findall(r"\{(\w+)\}", path)), path
        assert operation["summary"], path
        assert any(status.startswith("2") for status in operation["responses"]), path


def test_it_names_the_values_that_the_code_knows(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    item, result, walk_in = (schemas[name]["properties"] for name in ("CheckIn", "Result", "WalkIn"))
    assert schemas["Door"]["properties"]["walk_ins"]["enum"] == [rule.value for rule in WalkIns]
    assert schemas["Flag"]["enum"] == [flag.value for flag in Flag]
    assert result["outcome"]["enum"] == [outcome.value for outcome in Outcome]
    assert result["reason"]["enum"] == [*[reason.value for reason in RefusedBecause], None]
    assert item["shown"]["enum"] == [*[outcome.value for outcome in Outcome], None]
    assert schemas["RosterRow"]["properties"]["status"]["enum"] == [*UnregisteredState, *RegistrationState]
    assert walk_in["sex"]["enum"] == [sex.value for sex in Sex]
    assert walk_in["language"]["enum"] == list(LANGUAGES)
    assert schemas["Copy"]["properties"]["language"]["enum"] == list(LANGUAGES)
    assert schemas["YesOrNo"]["oneOf"][1]["enum"] == list(YES_OR_NO)
    assert (item["station"]["maxLength"], item["code"]["maxLength"]) == (LONGEST_STATION, LONGEST_CODE)
    batch = document["paths"]["/events/{slug}/check-ins"]["post"]["requestBody"]["content"]["application/json"]
    assert batch["schema"]["properties"]["check_ins"]["maxItems"] == MOST_SCANS


def check(document: dict[str, Any], path: str, method: str, answer: TestResponse) -> None:
    described = document["paths"][path][method]["responses"].get(str(answer.status_code))
    assert described is not None, (path, answer.status_code, answer.text)
    content = resolved(document, described).get("content", {})
    if not content:
        assert answer.data == b""
        return
    assert answer.mimetype in content
    assert list(faults(document, content[answer.mimetype]["schema"], answer.json)) == []


def test_answers_are_as_described(app: Flask, document: dict[str, Any]) -> None:
    stories.published_event(capacity=2)
    amra, vuk = stories.registered(), stories.registered(given_name="Vuk", email="vuk@police.example").id
    code, other = door.code_of(amra.id), door.code_of(vuk)
    door.cancelled(vuk)
    device = door.Device(app)
    items = [door.item(code), door.item(other), door.item("rubbish"), door.item(attendee="77")]
    person = {"given_name": "Petar", "family_name": "Petrović", "group": "media", "sex": "m"}
    ends = ("door", "roster", "check-ins", "walk-ins", "attendance", "check-ins/{id}/undo")
    copies, copy_undo = "/events/{slug}/copies", "/events/{slug}/copies/{id}/undo"
    copy = {"id": items[0]["id"], "language": "bs", "station": "A"}
    the_door, roster, check_ins, walk_ins, attendance, undo = (f"/events/{{slug}}/{end}" for end in ends)
    check(document, the_door, "get", device.get("door"))
    check(document, check_ins, "post", device.post("check-ins", {"check_ins": items}))
    check(document, check_ins, "post", device.post("check-ins", {"check_ins": []}))
    check(document, check_ins, "post", device.post("check-ins", data=b"{", content_type="application/json"))
    check(document, check_ins, "post", device.post("check-ins", data=b"x=1"))
    check(document, undo, "post", device.post(f"check-ins/{items[0]['id']}/undo"))
    check(document, undo, "post", device.post("check-ins/what/undo"))
    check(document, walk_ins, "post", device.post("walk-ins", door.item(**person)))
    check(document, walk_ins, "post", device.post("walk-ins", door.item()))
    check(document, copies, "post", device.post("copies", {"copies": [copy]}))
    check(document, copies, "post", device.post("copies", {"copies": []}))
    check(document, copy_undo, "post", device.post(f"copies/{copy['id']}/undo"))
    check(document, copy_undo, "post", device.post("copies/what/undo"))
    first = device.get("roster")
    check(document, roster, "get", first)
    check(document, roster, "get", device.get("roster", headers={"If-None-Match": first.headers["ETag"]}))
    check(document, roster, "get", device.get("roster?since=what"))
    check(document, attendance, "get", device.get("attendance"))
    observer = stories.signed_in(app, Role.OBSERVER)
    check(document, attendance, "get", observer.client.get(device.path("attendance")))
    stories.figures_published()
    check(document, attendance, "get", observer.client.get(device.path("attendance")))
    check(document, the_door, "get", observer.client.get(device.path("door")))
    check(document, roster, "get", observer.client.get(device.path("roster")))
    check(document, roster, "get", app.test_client().get(device.path("roster")))
    device.revoke()
    check(document, check_ins, "post", device.post("check-ins", {"check_ins": [door.item(code)]}))
    check(document, roster, "get", device.get("roster"))
