"""``openapi.json`` describes what is there: each route, each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from ctevents.domain.accounts.keys import Scope
from ctevents.domain.door_roster import UnregisteredState
from ctevents.domain.entry import Flag, Outcome, RefusedBecause, WalkIns
from ctevents.domain.people import LANGUAGES, Sex
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Role
from ctevents.services.common.door_tokens import LONGEST_STATION
from ctevents.web.access import policy_of
from ctevents.web.api.bodies import MOST_SCANS
from ctevents.web.api.programs import MOST_REQUESTS, NAME
from ctevents.web.api.values import LONGEST_CODE, YES_OR_NO
from tests.support import door, stories
from tests.support.json_schema import faults, resolved
from tests.support.launched import launched
from tests.support.programs import Program

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


def endpoints(app: Flask) -> dict[tuple[str, str], str]:
    """Return the endpoints of the API by path and method, as the document writes them."""
    return {
        (
            re.sub(r"<(?:check_in_|copy_|tick_)?(\w+)>", r"{\1}", rule.rule).removeprefix(
                "/api/v1"
            ),
            method.lower(),
        ): rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from ([value["$ref"]] if "$ref" in value else [])
        for each in value.values():
            yield from references(each)
    if isinstance(value, list):
        for each in value:
            yield from references(each)


def test_each_route_is_described_and_nothing_else(app: Flask, document: dict[str, Any]) -> None:
    assert {(path, method) for path, method, _ in operations(document)} == set(endpoints(app))


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
        parameters = [
            resolved(document, each) for each in document["paths"][path].get("parameters", [])
        ]
        assert {each["name"] for each in parameters} == set(re.findall(r"\{(\w+)\}", path)), path
        assert operation["summary"], path
        assert any(status.startswith("2") for status in operation["responses"]), path


def test_it_names_the_values_that_the_code_knows(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    item, result, walk_in = (
        schemas[name]["properties"] for name in ("CheckIn", "Result", "WalkIn")
    )
    assert schemas["Door"]["properties"]["walk_ins"]["enum"] == [rule.value for rule in WalkIns]
    assert schemas["Flag"]["enum"] == [flag.value for flag in Flag]
    assert result["outcome"]["enum"] == [outcome.value for outcome in Outcome]
    assert result["reason"]["enum"] == [*[reason.value for reason in RefusedBecause], None]
    assert item["shown"]["enum"] == [*[outcome.value for outcome in Outcome], None]
    assert schemas["RosterRow"]["properties"]["status"]["enum"] == [
        *UnregisteredState,
        *RegistrationState,
    ]
    assert walk_in["sex"]["enum"] == [*(sex.value for sex in Sex), None]
    assert walk_in["language"]["enum"] == [*LANGUAGES, None]
    assert schemas["Copy"]["properties"]["language"]["enum"] == list(LANGUAGES)
    assert schemas["YesOrNo"]["oneOf"][1]["enum"] == list(YES_OR_NO)
    assert (item["station"]["maxLength"], item["code"]["maxLength"]) == (
        LONGEST_STATION,
        LONGEST_CODE,
    )
    batch = document["paths"]["/events/{slug}/check-ins"]["post"]["requestBody"]["content"][
        "application/json"
    ]
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


@pytest.mark.long
def test_answers_are_as_described(app: Flask, document: dict[str, Any]) -> None:
    stories.published_event(capacity=2)
    amra, vuk = (
        stories.registered(),
        stories.registered(given_name="Vuk", email="vuk@police.example").id,
    )
    code, other = door.code_of(amra.id), door.code_of(vuk)
    door.cancelled(vuk)
    device = door.Device(app)
    items = [door.item(code), door.item(other), door.item("rubbish"), door.item(attendee="77")]
    person = {"given_name": "Petar", "family_name": "Petrović", "group": "media", "sex": "m"}
    ends = ("door", "roster", "check-ins", "walk-ins", "attendance", "check-ins/{id}/undo")
    copies, copy_undo = "/events/{slug}/copies", "/events/{slug}/copies/{id}/undo"
    copy = {"id": items[0]["id"], "language": "bs", "station": "A"}
    the_door, roster, check_ins, walk_ins, attendance, undo = (
        f"/events/{{slug}}/{end}" for end in ends
    )
    check(document, the_door, "get", device.get("door"))
    check(document, check_ins, "post", device.post("check-ins", {"check_ins": items}))
    check(document, check_ins, "post", device.post("check-ins", {"check_ins": []}))
    check(
        document,
        check_ins,
        "post",
        device.post("check-ins", data=b"{", content_type="application/json"),
    )
    check(document, check_ins, "post", device.post("check-ins", data=b"x=1"))
    check(document, undo, "post", device.post(f"check-ins/{items[0]['id']}/undo"))
    check(document, undo, "post", device.post("check-ins/what/undo"))
    check(document, walk_ins, "post", device.post("walk-ins", door.item(**person)))
    check(document, walk_ins, "post", device.post("walk-ins", door.item()))
    check(document, copies, "post", device.post("copies", {"copies": [copy]}))
    check(document, copies, "post", device.post("copies", {"copies": []}))
    check(document, copy_undo, "post", device.post(f"copies/{copy['id']}/undo"))
    check(document, copy_undo, "post", device.post("copies/what/undo"))
    report, missing = "/events/{slug}/device-reports", "/events/{slug}/check-ins/missing"
    check(document, report, "post", device.post("device-reports", {"unsent": 3}))
    check(document, report, "post", device.post("device-reports", {"unsent": -1}))
    check(document, missing, "post", device.post("check-ins/missing", {"ids": [items[0]["id"]]}))
    check(document, missing, "post", device.post("check-ins/missing", {"ids": ["what"]}))
    first = device.get("roster")
    check(document, roster, "get", first)
    check(
        document,
        roster,
        "get",
        device.get("roster", headers={"If-None-Match": first.headers["ETag"]}),
    )
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


@pytest.mark.long
def test_answers_to_programs_are_as_described(app: Flask, document: dict[str, Any]) -> None:
    stories.published_event(capacity=1)
    stories.registered()
    stories.unnamed(stories.guest(email="x@x.example").person_id or 0)
    stories.institution_guest()
    launched("ba", {"judges": 2, "": 1}, copies=3, stock=5)
    program = Program(app)
    guests, registrations = (program.get(key).json[key] for key in ("guests", "registrations"))
    asked = {
        "/events": ["/events", "/events?what=1"],
        "/events/{slug}/guests": [
            "guests",
            "guests?limit=1",
            "guests?limit=x",
            "/events/mk/guests",
        ],
        "/events/{slug}/guests/{guest_id}": [f"guests/{guests[0]['id']}", "guests/x"],
        "/events/{slug}/registrations": ["registrations", "registrations?state=x"],
        "/events/{slug}/registrations/{guest_id}": [
            f"registrations/{registrations[0]['guest']}",
            "registrations/x",
        ],
        "/events/{slug}/documents": ["documents"],
        "/events/{slug}/attendance": ["attendance"],
    }
    path, ana = (
        "/events/{slug}/guests",
        {"given_name": "Ana", "family_name": "Anić", "group": "police"},
    )
    for body in ({"guests": [ana, ana]}, {"guests": [{}]}, {"guests": []}):
        check(document, path, "post", program.post("guests", body))
    check(
        document, path, "post", program.post("guests", data=b"{", content_type="application/json")
    )
    figures = Program(app, Scope.FIGURES_READ)
    check(document, path, "post", figures.post("guests", {"guests": [ana]}))
    for path, addresses in asked.items():
        for address in addresses:
            check(document, path, "get", program.get(address))
        check(document, path, "get", figures.get(addresses[0]))
        check(
            document, path, "get", app.test_client().get(f"/api/v1{path.replace('{slug}', 'ba')}")
        )
    app.extensions[NAME][0][program.token_id] = (stories.now(), MOST_REQUESTS)
    for path, addresses in asked.items():
        check(document, path, "get", program.get(addresses[0]))


def test_each_page_of_programs_names_its_scope(app: Flask, document: dict[str, Any]) -> None:
    known = endpoints(app)
    for path, method, operation in operations(document):
        tokens = [each["apiToken"] for each in operation.get("security", ()) if "apiToken" in each]
        policy = policy_of(app, known[path, method])
        assert policy is not None
        wanted = [[policy.scope.value] if policy.scope else []] if policy.takes_api_tokens else []
        assert tokens == wanted, path
