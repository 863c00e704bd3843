"""The requests of visitors; every answer is checked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from urllib.parse import urlencode, urlsplit
from uuid import uuid4
from zipfile import ZipFile

from bench.crowd import ORGANISER, PASSWORD, Invitee
from bench.load import Answer, Visit, WrongAnswer, run

HEADERS = (
    b"Host: 127.0.0.1\r\nUser-Agent: Mozilla/5.0 (bench)\r\nAccept: "
    b"text/html,application/xhtml+xml,*/*;q=0.8\r\n"
    b"Accept-Language: en-GB,en;q=0.9,sq;q=0.5\r\n"
)
FORM = "application/x-www-form-urlencoded"
_CSRF = re.compile(rb'name="csrf_token"[^>]*value="([^"]+)"')
_VERSION = re.compile(rb'name="version"[^>]*value="([^"]+)"')


def request(
    method: str, path: str, *, body: bytes = b"", content_type: str = "", **headers: str
) -> bytes:
    """Return a request. ``headers``: Cookie, Authorization."""
    lines = [f"{method} {path} HTTP/1.1\r\n".encode(), HEADERS]
    lines += [f"{name}: {value}\r\n".encode() for name, value in headers.items() if value]
    if method == "POST":
        lines.append(f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n".encode())
    return b"".join([*lines, b"\r\n", body])


def expect(answer: Answer, status: int, *parts: bytes) -> None:
    missing = [part for part in parts if part not in answer.body]
    if answer.status != status or missing:
        raise WrongAnswer(
            f"{status} with {missing} was expected: {answer.head!r}\n{answer.body[:4000]!r}"
        )


def again_and_again(asked: bytes, *parts: bytes) -> Iterator[Visit]:
    """Yield visits without end that send the same request; the answer must hold ``parts``."""

    def visit() -> Visit:
        expect((yield asked), 200, *parts)

    while True:
        yield visit()


def scans(slug: str, token: str, codes: Sequence[str]) -> Iterator[Visit]:
    """Yield visits with one check-in each, for a different badge; each must be admitted."""
    for code in codes:
        yield _send_scans(slug, token, [code])


def batches(slug: str, token: str, codes: Sequence[str], size: int) -> Iterator[Visit]:
    for start in range(0, len(codes) - size + 1, size):
        yield _send_scans(slug, token, codes[start : start + size])


def _send_scans(slug: str, token: str, codes: Sequence[str]) -> Visit:
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    items = [{"id": str(uuid4()), "code": code, "at": at, "station": "A"} for code in codes]
    answer = yield request(
        "POST",
        f"/api/v1/events/{slug}/check-ins",
        body=json.dumps({"check_ins": items}).encode(),
        content_type="application/json",
        Authorization=f"Bearer {token}",
    )
    expect(answer, 200)
    results = json.loads(answer.body)["results"]
    if [(result["id"], result["outcome"]) for result in results] != [
        (item["id"], "admitted") for item in items
    ]:
        raise WrongAnswer(f"not all were admitted: {answer.body[:1000]!r}")


def registrations(invitees: Sequence[Invitee]) -> Iterator[Visit]:
    """Yield complete registrations, each by a different person: the invitation, the form sent, the
    registration."""
    return (_register(invitee) for invitee in invitees)


def _register(invitee: Invitee) -> Visit:
    page = yield request("GET", invitee.path)
    expect(page, 200, invitee.family_name.encode())
    cookie = _cookie(page)
    fields = invitee.form | {"csrf_token": _found(_CSRF, page), "version": _found(_VERSION, page)}
    body = urlencode(fields).encode()
    sent = yield request("POST", invitee.path, body=body, content_type=FORM, Cookie=cookie)
    expect(sent, 303)
    location = urlsplit((sent.header(b"location") or b"").decode()).path
    registration = yield request("GET", location, Cookie=cookie)
    expect(registration, 200, invitee.family_name.encode(), f"{location}/badge.pdf".encode())


@dataclass
class Staff:
    """A signed-in account: what its browser sends with each request and each form."""

    cookie: str = ""
    csrf_token: str = ""


def sign_in(port: int, page_with_form: str) -> Staff:
    """Sign in as the organiser."""
    staff = Staff()
    run(port, iter([_sign_in(staff, page_with_form)]), seconds=60, clients=1)
    return staff


def _sign_in(staff: Staff, page_with_form: str) -> Visit:
    page = yield request("GET", "/account/sign-in")
    fields = {"email": ORGANISER, "password": PASSWORD, "csrf_token": _found(_CSRF, page)}
    body = urlencode(fields).encode()
    sent = yield request(
        "POST", "/account/sign-in", body=body, content_type=FORM, Cookie=_cookie(page)
    )
    expect(sent, 303)
    page = yield request("GET", page_with_form, Cookie=_cookie(sent))
    expect(page, 200)
    staff.cookie, staff.csrf_token = _cookie(page), _found(_CSRF, page)


def badges(staff: Staff, slug: str, number: int) -> Iterator[Visit]:
    """Yield requests for all badges of an event, ten a page."""
    return again_and_again(
        _form_sent(staff, f"/staff/events/{slug}/badges.pdf"),
        b"%PDF-",
        b"/Count %d" % (number // 10),
    )


def guest_list(staff: Staff, slug: str, number: int, ending: str) -> Iterator[Visit]:
    """Yield requests for the list as a CSV file or a workbook: a line for each guest below the
    heading."""

    def visit() -> Visit:
        answer = yield _form_sent(staff, f"/staff/events/{slug}/exports/guests.{ending}")
        expect(answer, 200)
        guests = _text_of(answer.body, ending).count(b"@ministry.example")
        if guests != number:
            raise WrongAnswer(f"{number} guests were expected, not {guests}")

    while True:
        yield visit()


def _text_of(file: bytes, ending: str) -> bytes:
    return ZipFile(BytesIO(file)).read("xl/worksheets/sheet1.xml") if ending == "xlsx" else file


def donor_pack(staff: Staff, ending: str, beginning: bytes) -> Iterator[Visit]:
    """Yield requests for the donor pack of all events together, without names."""
    fields = {"format": ending, "language": "en", "names": "none"}
    return again_and_again(_form_sent(staff, "/staff/report", **fields), beginning)


def attendance(staff: Staff, slug: str, number: int) -> Iterator[Visit]:
    """Yield requests for an event's matrix as a page; it must show the number of confirmed
    people."""
    return again_and_again(
        request("GET", f"/staff/events/{slug}/attendance", Cookie=staff.cookie),
        f">{number}<".encode(),
    )


def matrix_of_all(staff: Staff, registered: int) -> Iterator[Visit]:
    """Yield requests for the matrix of all events together and of each; it must show the total of
    registrations."""
    return again_and_again(
        request("GET", "/staff/attendance.json", Cookie=staff.cookie),
        f'"registered":{registered}}}'.encode(),
    )


def _form_sent(staff: Staff, path: str, **fields: str) -> bytes:
    body = urlencode({"csrf_token": staff.csrf_token} | fields).encode()
    return request("POST", path, body=body, content_type=FORM, Cookie=staff.cookie)


def _cookie(answer: Answer) -> str:
    return (answer.header(b"set-cookie") or b"").partition(b";")[0].decode()


def _found(pattern: re.Pattern[bytes], page: Answer) -> str:
    found = pattern.search(page.body)
    if found is None:
        raise WrongAnswer(f"{pattern.pattern!r} is not on the page: {page.body[:4000]!r}")
    return unescape(found[1].decode())
