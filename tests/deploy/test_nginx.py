"""The configuration of nginx in `deploy/`: TLS in front of gunicorn, which slow clients would stop
without a proxy."""

from __future__ import annotations

import http.client
import json
import re
import socket
import ssl
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from bench.servers import OURS, Server, gunicorn
from bench.slow_clients import SlowClients
from ctevents.clock import system_clock
from ctevents.domain.roles import Role
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import factors, stories
from tests.support.nginx import HOST, Nginx
from tests.support.strong_keys import STRONG

pytestmark = [pytest.mark.deploy, pytest.mark.once]

GUNICORN = (*gunicorn("wsgi:app"), "--graceful-timeout", "1")
ECHO = (*gunicorn("tests.support.echo:app"), "--graceful-timeout", "1")
WITHIN, MOST_LATE = 1.0, 1


@pytest.fixture(params=[GUNICORN], ids=["gunicorn"])
def upstream(
    request: pytest.FixtureRequest, app: Flask, database_uri: str, tmp_path: Path
) -> Iterator[Server]:
    """A server with a published event: gunicorn, unless a test asks for the one of the unit."""
    stories.published_event()
    settings = STRONG | {
        "BASE_URL": f"https://{HOST}",
        "TRUSTED_PROXIES": "1",
        "INSTANCE_PATH": str(tmp_path),
    }
    settings["SQLALCHEMY_DATABASE_URI"] = database_uri
    with Server(
        request.param,
        {f"CTEVENTS_{name}": value for name, value in settings.items()},
    ) as server:
        server.wait_for("/readyz")
        yield server


@pytest.fixture
def nginx(upstream: Server, tmp_path: Path) -> Iterator[Nginx]:
    folder = tmp_path / "nginx"
    folder.mkdir()
    with Nginx(folder, upstream.port) as running:
        yield running


def cookie_of_an_organiser(app: Flask) -> str:
    """Return the session of somebody who has shown the second factor."""
    data = stories.session_data(stories.session_of(Role.ORGANISER))
    email = f"{Role.ORGANISER}@ctevents.example"
    factors.app_of(email)
    factors.shown_now(email)
    value = app.session_interface.get_signing_serializer(app).dumps(data)  # type: ignore[attr-defined]
    return f"__Host-{app.config['SESSION_COOKIE_NAME']}={value}"


def seconds_of(nginx: Nginx, path: str) -> float:
    began = time.perf_counter()
    assert nginx.ask(path)[0] == 200
    return time.perf_counter() - began


def test_pages_come_over_tls_and_the_log_has_no_token(nginx: Nginx) -> None:
    invitation = stories.path(Purpose.INVITATION, stories.invited().link_nonce)
    assert {
        nginx.ask(path)[0] for path in ("/", "/events/ba", "/events.ics", invitation, "/healthz")
    } == {200}
    status, headers, _page = nginx.ask(invitation, headers={"Accept-Encoding": "br, gzip"})
    assert (status, headers["Content-Encoding"], headers["Server"]) == (200, "br", "nginx")
    assert "max-age=" in headers["Strict-Transport-Security"]
    assert "Secure" in headers["Set-Cookie"]
    token = invitation.rpartition("/")[2]
    logged = nginx.logs()
    assert " GET 200 " in logged
    assert token not in logged
    assert "/invitations" not in logged


def test_plain_http_leads_to_the_same_page(nginx: Nginx) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", nginx.plain_port, timeout=30)
    connection.request("GET", "/events/ba", headers={"Host": HOST})
    answer = connection.getresponse()
    connection.close()
    assert (answer.status, answer.getheader("Location")) == (301, f"https://{HOST}/events/ba")


@pytest.mark.parametrize("upstream", [ECHO], indirect=True, ids=["echo"])
def test_a_foreign_host_gets_no_answer(nginx: Nginx) -> None:
    """Neither by the name in the handshake nor by that in the request, and no log has the path."""
    for name in ("www.example.net", None):
        connection = socket.create_connection(("127.0.0.1", nginx.port), timeout=30)
        with connection, pytest.raises(ssl.SSLError, match=r"(?i)unrecognized.name"):
            nginx.wrap(connection, name)
    assert nginx.ask("/a-token-of-somebody")[0] == 200
    with pytest.raises(http.client.RemoteDisconnected):
        nginx.ask("/a-token-of-somebody", headers={"Host": "www.example.net"})
    assert "a-token-of-somebody" not in nginx.logs()


@pytest.mark.parametrize("upstream", [OURS], indirect=True, ids=["serve"])
def test_a_guest_list_of_five_megabytes_arrives_and_a_larger_one_is_refused_in_words(
    app: Flask, clock: Clock, nginx: Nginx
) -> None:
    clock.now = system_clock()  # as the server's
    path, cookie = "/staff/events/ba/guests/import", cookie_of_an_organiser(app)
    _status, set_by_page, content = nginx.ask(path, headers={"Cookie": cookie})
    page, cookie = content.decode(), set_by_page["Set-Cookie"].partition(";")[0]
    token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
    line = b"Begovic,Emina," + b"Court " * 60 + b"\n"
    answers = []
    for size in (4_900_000, 8_000_000):
        list_sent = BytesIO(b"family_name,given_name,institution\n" + line * (size // len(line)))
        boundary, body = encode_multipart(
            {"csrf_token": token, "file": FileStorage(list_sent, "list.csv")}
        )
        kind = f"multipart/form-data; boundary={boundary}"
        headers = {"Cookie": cookie, "Content-Type": kind, "Referer": f"https://{HOST}{path}"}
        answers.append(nginx.ask(path, method="POST", body=body, headers=headers))
    assert [status for status, _headers, _page in answers] == [303, 422]
    assert "/guests/import/" in answers[0][1]["Location"]
    assert b"less than 5 MB" in answers[1][2]


@pytest.mark.parametrize("upstream", [ECHO], indirect=True, ids=["echo"])
def test_only_below_staff_a_request_may_have_more_than_four_megabytes(nginx: Nginx) -> None:
    body = b"a" * 5_000_000
    paths = ("/staff/events/ba/pack", "/link", "/api/v1/events/ba/check-ins", "/answers")
    assert [nginx.ask(path, method="POST", body=body)[0] for path in paths] == [200, 413, 413, 413]


def test_an_error_of_the_server_behind_writes_no_path(upstream: Server, nginx: Nginx) -> None:
    upstream.stop()
    assert nginx.ask("/invitations/a-token-of-somebody")[0] == 502
    assert "a-token-of-somebody" not in nginx.logs()


@pytest.mark.parametrize("upstream", [ECHO], indirect=True, ids=["echo"])
def test_what_a_client_claims_of_itself_goes_no_further(nginx: Nginx) -> None:
    claims = {
        "X-Forwarded-For": "192.0.2.1, 192.0.2.2",
        "X-Forwarded-Proto": "http",
        "X-Request-ID": "claimed-by-client",
    }
    told = json.loads(nginx.ask("/", headers=claims)[2])
    assert (told["HTTP_X_FORWARDED_FOR"], told["HTTP_X_FORWARDED_PROTO"]) == ("127.0.0.1", "https")
    assert re.fullmatch("[0-9a-f]{32}", told["HTTP_X_REQUEST_ID"])


def test_slow_clients_hold_up_nobody(nginx: Nginx) -> None:
    with SlowClients(nginx.port, host=HOST, wrap=nginx.wrap):
        for path in ("/healthz", "/events/ba"):
            times = [seconds_of(nginx, path) for _ in range(5)]
            assert len([seconds for seconds in times if seconds > WITHIN]) <= MOST_LATE, (
                path,
                times,
            )
