"""Headers of every answer, tokens of every changing request, and targets of links."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text
from werkzeug.test import TestResponse

from ctevents.db.base import Base
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from ctevents.services.common import audit
from ctevents.web.access import OPEN, narrowed
from ctevents.web.sending import SOURCE_OF_OWN_STYLE
from tests.conftest import Databases, MakeApp
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.world import make_world
from tests.test_access import TABLE, outcome_of

STAYS = "max-age=31536000; includeSubDomains"
EXPIRED = (
    "This page was open for a long time. Your entries are still here. Check them and send again."
)
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": f"'self' {SOURCE_OF_OWN_STYLE}",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), "
        "geolocation=(), "
        "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        "screen-wake-lock=(), serial=(), "
        "usb=(), xr-spatial-tracking=()"
    ),
}


@narrowed(OPEN)
def crash() -> str:
    raise RuntimeError("a mistake of ours")


def policy_of(answer: TestResponse) -> dict[str, str]:
    directives = answer.headers["Content-Security-Policy"].split("; ")
    return {
        name: value
        for name, _space, value in (directive.partition(" ") for directive in directives)
    }


ANSWERS = [
    ("GET", "/", 200),
    ("GET", "/staff/", 200),
    ("GET", "/account/sign-in", 303),
    ("GET", "/staff", 200),
    ("GET", "/nowhere", 404),
    ("GET", "/invitations/nonsense", 404),
    ("GET", "/staff/events/nowhere", 404),
    ("GET", "/staff/project", 403),
    ("POST", "/", 405),
    ("POST", "/account/sign-out", 400),
    ("POST", "/account/sign-in", 422),
    ("GET", "/crash", 500),
    ("GET", "/healthz", 200),
    ("GET", "/events.ics", 200),
    ("GET", "/api/v1/nowhere", 404),
    ("POST", "/api/v1/events/ba/check-ins", 403),
    ("GET", "/static/nowhere.css", 404),
    ("GET", "/static/", 404),
    ("POST", "/static/site.css", 405),
    ("DELETE", "/static/site.css", 405),
]


@pytest.mark.once
@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_carries_the_headers(
    own_app: Flask, method: str, path: str, status: int
) -> None:
    own_app.add_url_rule("/crash", view_func=crash)
    observer = stories.signed_in(own_app, Role.OBSERVER)
    page = Page(observer.client.open(path, method=method), path)
    assert page.status == status
    assert {name: page.response.headers.get(name) for name in HEADERS} == HEADERS
    assert policy_of(page.response) == POLICY


@pytest.mark.once
@pytest.mark.parametrize(
    ("method", "changes", "status"),
    [
        ("GET", {}, 200),
        ("HEAD", {}, 200),
        ("OPTIONS", {}, 200),
        ("GET", {"If-None-Match": "*"}, 304),
    ],
)
@pytest.mark.parametrize(
    "path", ["/static/site.css", "/static/door/door.js", "/static/vendor/zxing_reader.wasm"]
)
def test_so_does_every_file(
    app: Flask, path: str, method: str, changes: dict[str, str], status: int
) -> None:
    answer = Browser(app).client.open(path, method=method, headers=changes)
    assert answer.status_code == status
    cached = HEADERS["Cache-Control"] if method == "OPTIONS" else "no-cache"
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS | {
        "Cache-Control": cached
    }
    assert policy_of(answer) == POLICY


@pytest.mark.once
@pytest.mark.long
@pytest.mark.parametrize(
    "path", ["/privacy", "/nowhere", "/static/site.css", "/api/v1/nowhere", "/door/ba"]
)
def test_https_stays_https_wherever_the_base_url_says_so(make_app: MakeApp, path: str) -> None:
    """This also holds if the server behind a proxy is asked without TLS and trusts no header about
    it."""
    told = {
        base_url: Browser(make_app(BASE_URL=base_url))
        .client.get(path)
        .headers.get("Strict-Transport-Security")
        for base_url in ("https://events.example.org", "http://localhost")
    }
    assert told == {"https://events.example.org": STAYS, "http://localhost": None}


@pytest.mark.parametrize("path", ["/crash", "/nowhere"])
def test_an_error_tells_nothing_of_the_inside(own_app: Flask, path: str) -> None:
    own_app.add_url_rule("/crash", view_func=crash)
    text = Browser(own_app).open(path).text
    assert [
        word
        for word in ("mistake of ours", "Traceback", "RuntimeError", "werkzeug")
        if word in text
    ] == []


@pytest.mark.parametrize("path", ["/deleted", "/api/deleted"])
def test_what_is_deleted_while_a_page_looks_at_it_is_not_there(own_app: Flask, path: str) -> None:
    stories.published_event()
    read = stories.announcement()

    @narrowed(OPEN)
    def delete_and_look() -> str:
        row = db.session.get_one(type(read), read_id)
        with own_app.app_context(), transaction(by=audit.SHELL) as other:
            other.delete(other.get_one(type(read), read_id))
        with transaction(by=audit.SHELL):
            return row.subjects["en"]

    read_id = read.id
    db.session.rollback()
    own_app.add_url_rule(path, view_func=delete_and_look)
    assert Browser(own_app).open(path).status == 404


@pytest.mark.once
def test_a_file_of_the_site_is_what_it_says(browser: Browser) -> None:
    with browser.client.get("/static/site.css") as response:
        headers = response.headers
    assert (headers["X-Content-Type-Options"], headers.get("Access-Control-Allow-Origin")) == (
        "nosniff",
        None,
    )


@pytest.mark.once
@pytest.mark.parametrize(("scheme", "kept"), [("http", None), ("https", STAYS)])
def test_a_browser_that_came_by_https_stays_with_it(
    browser: Browser, scheme: str, kept: str | None
) -> None:
    page = browser.open("/", base_url=f"{scheme}://localhost")
    assert page.response.headers.get("Strict-Transport-Security") == kept


@pytest.mark.once
@pytest.mark.long
@pytest.mark.parametrize(("proxies", "kept"), [(0, None), (1, STAYS)])
def test_only_trusted_proxies_can_forward_a_scheme(
    make_app: MakeApp, proxies: int, kept: str | None
) -> None:
    page = Browser(make_app(TRUSTED_PROXIES=proxies)).open(
        "/", headers={"X-Forwarded-Proto": "https"}
    )
    assert page.response.headers.get("Strict-Transport-Security") == kept


@pytest.mark.once
@pytest.mark.parametrize(
    ("base_url", "is_secure"), [("http://localhost", False), ("https://events.example.org", True)]
)
def test_the_cookie_is_kept_from_scripts_and_other_sites(
    make_app: MakeApp, base_url: str, is_secure: bool
) -> None:
    cookie = (
        Browser(make_app(BASE_URL=base_url)).open("/account/sign-in").response.headers["Set-Cookie"]
    )
    flags = {part.strip() for part in cookie.split(";")[1:]}
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= flags
    assert ("Secure" in flags) is is_secure
    assert not [flag for flag in flags if flag.startswith("Domain")]
    assert cookie.partition("=")[0] == ("__Host-ctevents" if is_secure else "ctevents")


def paths_of(app: Flask, databases: Databases, method: str) -> tuple[dict[str, str], Browser]:
    """Return an address of each route, for an existing object, and an administrator's browser.
    Static files are left out: they are public."""
    world, rules = (
        make_world(app, databases),
        [rule for rule in app.url_map.iter_rules() if method in (rule.methods or ())],
    )
    with app.test_request_context():
        paths = {
            rule.rule: world.path(rule, "administrator")
            for rule in rules
            if rule.endpoint != "static"
        }
    return paths, world.browsers["administrator"]


def rows() -> dict[str, list[Any]]:
    """The whole database."""
    tables = Base.metadata.sorted_tables
    return {table.name: sorted(map(repr, db.session.execute(table.select()))) for table in tables}


def is_refused(answer: TestResponse) -> bool:
    """Return whether the guard refused, or a form showed the typed values again. A session that may
    not set up a second factor yet is led to the page that says why."""
    is_led_on = (answer.status_code, answer.location) == (303, "/staff/second-factor/set-up")
    return answer.status_code in (400, 422) or is_led_on


def says_its_type(answer: TestResponse) -> bool:
    """Return whether the type is there, with the characters of a text."""
    kind = answer.content_type or ""
    return bool(kind) and (not kind.startswith("text/") or "charset=utf-8" in kind)


WITHOUT_TOKEN = ({}, {"csrf_token": ""}, {"csrf_token": "nonsense"})


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize(
    "ways",
    [1, pytest.param(3, marks=pytest.mark.crawl)],
    ids=["one way for each route", "each way for each route"],
)
def test_every_changing_request_without_its_token_is_refused_and_changes_nothing(
    app: Flask, databases: Databases, ways: int
) -> None:
    paths, administrator = paths_of(app, databases, "POST")
    assert len(paths) > 20
    before = rows()
    for number, (rule, path) in enumerate(paths.items()):
        for way in range(ways):
            fields = WITHOUT_TOKEN[(number + way) % len(WITHOUT_TOKEN)]
            assert is_refused(administrator.client.post(path, data=fields)), (rule, fields)
    assert rows() == before
    assert administrator.open("/staff/").status == 200


def test_the_token_of_another_session_is_refused(app: Flask) -> None:
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/")
    foreign = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr,index]
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert organiser.post("/account/sign-out", {"csrf_token": foreign}).status == 400
    assert organiser.open("/staff/").status == 200


@pytest.mark.long
def test_looking_at_every_page_changes_nothing(app: Flask, databases: Databases) -> None:
    """An administrator is shown what the table of access says. Only the log of reading grows."""
    paths, administrator = paths_of(app, databases, "GET")
    endpoints = {
        rule.rule: rule.endpoint
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
    }
    before = rows()
    found = {rule: administrator.client.get(path) for rule, path in paths.items()}
    assert {
        rule: answer.status_code for rule, answer in found.items() if answer.status_code >= 500
    } == {}
    assert {
        rule: answer.content_type for rule, answer in found.items() if not says_its_type(answer)
    } == {}
    assert {rule: outcome_of(answer) for rule, answer in found.items()} == {
        rule: TABLE[f"GET {endpoints[rule]}"].split()[-1] for rule in found
    }
    after = rows()
    written = {name for name, kept in after.items() if kept != before[name]}
    assert written == {"audit_chains", "audit_entries", "audit_subjects"}
    new = db.session.query(AuditEntry).order_by(AuditEntry.id).all()[len(before["audit_entries"]) :]
    assert {entry.action for entry in new} == {"guests.read"}


@pytest.mark.long
@pytest.mark.parametrize(
    "is_everywhere",
    [False, pytest.param(True, marks=pytest.mark.crawl)],
    ids=["where links are made", "everywhere"],
)
def test_the_host_header_is_in_no_link(
    app: Flask, databases: Databases, is_everywhere: bool
) -> None:
    paths, _ = paths_of(app, databases, "GET")
    visitor = Browser(app)
    visitor.client.environ_base["HTTP_HOST"] = "evil.example"
    turned_away = visitor.open("/staff/project")
    form = visitor.open("/account/sign-in")
    signed_in = visitor.submit(
        form, email="administrator@ctevents.example", password=stories.PASSWORD
    )
    made = visitor.open("/staff/accounts/add")
    link = visitor.submit(made, email="amra@office.example", role="organiser")
    answers = [turned_away.response, signed_in.response, link.response]
    answers += [visitor.client.get(path) for path in paths.values() if is_everywhere]
    assert link.all("#link")[0].startswith("http://localhost/account/password/")
    assert [answer.request.path for answer in answers if b"evil.example" in answer.data] == []
    assert [answer.request.path for answer in answers if "evil" in str(answer.headers)] == []


@pytest.mark.parametrize(
    "path", ["/events/%00", "/staff/events/%00", "/staff/groups/%00/edit", "/staff/audit?event=%00"]
)
def test_an_address_with_a_nul_is_not_found(app: Flask, path: str) -> None:
    assert stories.signed_in(app, Role.ADMINISTRATOR).open(path).status == 404


def test_a_token_that_no_page_asked_for_does_not_stand_in_for_csrf(app: Flask) -> None:
    stories.planned_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.post("/staff/events/ba/publish", headers={"Authorization": "Bearer junk"})
    assert (answer.status, stories.event().status) == (400, "draft")


def test_what_was_sent_after_the_session_had_ended_leads_to_the_dashboard(browser: Browser) -> None:
    answer = browser.post("/staff/events/ba/publish", {"csrf_token": "of yesterday"})
    assert answer.location in ("/account/sign-in", None)


@pytest.mark.parametrize("host", ["", "a.example, b.example", "a.example,b.example"])
def test_a_request_names_one_host(browser: Browser, host: str) -> None:
    for path in ("/", "/nowhere", "/api/v1/events/ba/roster"):
        assert browser.client.get(path, headers={"Host": host}).status_code == 400
    assert browser.client.get("/healthz", headers={"Host": host}).status_code == 200


def test_no_redirect_names_the_host_that_was_asked_for(app: Flask, browser: Browser) -> None:
    answer = browser.client.get("/staff", headers={"Host": "evil.example"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/account/sign-in?next=/staff")


def test_an_error_page_needs_no_database(app: Flask) -> None:
    browser = stories.signed_in(app, Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text("ALTER TABLE accounts RENAME TO accounts_gone"))
    app.config["PROPAGATE_EXCEPTIONS"] = False
    for path, status in (("/nowhere", 404), ("/staff/", 500)):
        page = browser.open(path)
        assert (page.status, page.response.headers["X-Content-Type-Options"]) == (status, "nosniff")


def test_a_database_without_reference_data_is_not_ready(app: Flask, browser: Browser) -> None:
    stories.without_reference_data()
    answer = browser.client.get("/readyz")
    assert (answer.status_code, answer.data) == (
        503,
        b"not ready: there is no reference data: run ctevents seed\n",
    )


def test_a_variable_of_the_framework_switches_no_debugging_on(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    app = make_app(BASE_URL="http://localhost")
    app.add_url_rule("/crash", view_func=crash)
    app.config.update(PROPAGATE_EXCEPTIONS=None, TESTING=False)
    answer = Browser(app).open("/crash")
    assert (app.debug, answer.status, "Traceback" in answer.text) == (False, 500, False)


def test_no_answer_lets_another_site_read_it(app: Flask, databases: Databases) -> None:
    foreign = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    paths, administrator = (
        ("/", "/staff/", "/api/v1/events/ba/roster", "/static/site.css"),
        stories.signed_in(app, Role.ORGANISER),
    )
    told = [
        administrator.client.open(path, method=method, headers=foreign)
        for path in paths
        for method in ("GET", "OPTIONS")
    ]
    assert [
        name for answer in told for name, _ in answer.headers if name.startswith("Access-Control")
    ] == []


@pytest.mark.once
@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PUT", "PATCH", "DELETE", "PROPFIND"])
@pytest.mark.parametrize("path", ["/", "/account/sign-in", "/staff/", "/static/site.css"])
def test_a_method_that_nothing_uses_is_refused(browser: Browser, path: str, method: str) -> None:
    assert browser.client.open(path, method=method).status_code == 405
