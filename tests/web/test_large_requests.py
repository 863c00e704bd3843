"""The length of a request: 4 MiB, more for staff, and 500 kB of text."""

from __future__ import annotations

from io import BytesIO
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from bench.servers import free_port
from ctevents.db.handle import db
from ctevents.domain.guests.nominee_lines import MOST_LINES
from ctevents.domain.roles import Role
from ctevents.models import OfficialLetter
from ctevents.tokens import Purpose
from ctevents.web.public.nominations.forms import LONGEST_PASTE
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.serving import served

MOST_TEXT, MOST = 500_000, 4 * 1024 * 1024
FORM_WITH_FILE = (
    b'--limit\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n%s\r\n'
    b'--limit\r\nContent-Disposition: form-data; name="step"\r\n\r\nletter\r\n'
    b'--limit\r\nContent-Disposition: form-data; name="file"; filename="answer.pdf"\r\n'
    b"Content-Type: application/pdf\r\n\r\n%s\r\n--limit--\r\n"
)
TOO_LONG = "You entered more text than this form accepts."


def post(
    browser: Browser, path: str, size: int, kind: str = "application/x-www-form-urlencoded"
) -> Page:
    body = b"given_name=" + b"a" * (size - len(b"given_name="))
    return Page(browser.client.post(path, data=body, content_type=kind), path)


def public_forms() -> list[str]:
    stories.published_event(open_registration=True)
    registration = stories.registered(email="emir@court.example", given_name="Emir")
    institution = stories.invited_institution()
    links = {
        Purpose.INVITATION: stories.invited().link_nonce,
        Purpose.NOMINATION: institution.link_nonce,
        Purpose.REGISTRATION: registration.link_nonce,
    }
    personal = [stories.path(purpose, nonce) for purpose, nonce in links.items()]
    return [*personal, f"{personal[2]}/cancel", "/events/ba/register", "/link"]


@pytest.mark.long
def test_beyond_500_kb_each_form_says_so_and_how_to_go_on(app: Flask, browser: Browser) -> None:
    for path in [*public_forms(), "/account/sign-in"]:
        page = post(browser, path, MOST_TEXT + 1)
        assert (page.status, page.heading, TOO_LONG in page.text) == (
            413,
            "This is too long",
            True,
        ), path
        assert "your text is still there" in page.text
        assert post(browser, path, MOST_TEXT).status != 413, path


def test_it_is_said_in_the_language_of_the_page(app: Flask, browser: Browser) -> None:
    page = browser.client.post(
        "/link?lang=sq",
        data=b"a=" + b"a" * MOST_TEXT,
        content_type="application/x-www-form-urlencoded",
    )
    assert (page.status_code, TOO_LONG in page.text, 'lang="sq"' in page.text) == (413, False, True)


def test_a_body_without_a_length_is_counted_too(app: Flask, browser: Browser) -> None:
    answer = browser.client.post(
        "/link",
        input_stream=BytesIO(b"email=" + b"a" * MOST),
        content_type="application/x-www-form-urlencoded",
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert answer.status_code == 413


def test_an_address_that_is_not_there_reads_nothing(app: Flask, browser: Browser) -> None:
    assert post(browser, "/nowhere", MOST + 1).status == 404


def attach(browser: Browser, path: str, size: int) -> TestResponse:
    page = browser.client.get(path).get_data(as_text=True)
    token = page.partition('name="csrf_token" value="')[2].partition('"')[0]
    content = b"%PDF-1.7\n" + b" " * size + b"\n%%EOF\n"
    body = FORM_WITH_FILE % (token.encode(), content)
    return browser.client.post(path, data=body, content_type="multipart/form-data; boundary=limit")


@pytest.mark.long
def test_an_institution_still_attaches_its_letter(app: Flask, browser: Browser) -> None:
    stories.published_event()
    path = stories.path(Purpose.NOMINATION, stories.invited_institution().link_nonce)
    assert attach(browser, path, 3_900_000).status_code == 303
    assert db.session.query(OfficialLetter).count() == 1
    too_large = Page(attach(browser, path, MOST), path)
    assert (too_large.status, too_large.heading) == (413, "The file is too large")
    assert "Send a file of at most 4 MB." in too_large.text


def test_the_longest_list_of_nominees_in_cyrillic_fits(app: Flask, browser: Browser) -> None:
    stories.published_event()
    path = stories.path(
        Purpose.NOMINATION, stories.invited_institution(seats=MOST_LINES).link_nonce
    )
    page = browser.open(path)
    form = page.form("people")
    line = "Љубица Милосављевић;"
    people = "\n".join([line + "ш" * (LONGEST_PASTE // MOST_LINES - len(line) - 1)] * MOST_LINES)
    hidden = form.select("input[type=hidden][name]")
    data = {str(each["name"]): str(each.get("value", "")) for each in hidden}
    data |= {"people": people, "group": "police", "language": "sr-Cyrl", "privacy": "on"}
    kind = str(form.get("enctype", "application/x-www-form-urlencoded"))
    answer = browser.client.post(path, data=data, content_type=kind)
    assert answer.status_code != 413
    assert "Љубица" in answer.text


def test_staff_send_files_as_before(app: Flask) -> None:
    stories.published_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/events/ba/guests/import")
    answer = organiser.submit(
        page,
        file=(
            BytesIO(b"family_name,institution\n" + (b"Beg," + b"Sud " * 200 + b"\n") * 200),
            "list.csv",
        ),
    )
    assert answer.status == 303


@pytest.mark.long
def test_over_a_socket_the_answer_comes_too(app: Flask) -> None:
    """The server has taken the whole request, so that its sender reads the answer."""
    with served(app, free_port()) as base_url:
        sent = Request(f"{base_url}/link", b"email=" + b"a" * MOST)
        with pytest.raises(HTTPError) as refused:
            urlopen(sent, timeout=30)
        with refused.value as answer:
            assert (answer.code, TOO_LONG in answer.read().decode()) == (413, True)
