"""Downloads from a launch pack: whole, resumed, refused; and the pages that say when it opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.schedule import EventStatus
from ctevents.models import Document, Event, Registration
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.launch.documents import downloads, remove_document
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.texts.rendering import link
from ctevents.tokens import Purpose, new_nonce
from ctevents.web.downloads import Slots, file_answer
from tests.support import stories
from tests.support.documents import pdf
from tests.support.packs_of_launch import document
from tests.support.pages import Browser, Page

CONTENT = pdf(size=400_000)
SIZE = len(CONTENT)


@dataclass
class Reader:
    registration: Registration
    document: Document

    @property
    def page(self) -> str:
        return stories.path(Purpose.DOCUMENTS, self.registration.link_nonce)

    @property
    def file(self) -> str:
        return f"{self.page}/{self.document.id}"


@pytest.fixture
def invited(app: Flask) -> Reader:
    stories.published_event()
    return Reader(stories.registered(), document(content=CONTENT, title="Публикација"))


@pytest.fixture
def attendee(invited: Reader) -> Reader:
    stories.checked_in(invited.registration)
    return invited


def set_event(**values: object) -> Event:
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event().id)
        for name, value in values.items():
            setattr(event, name, value)
        return event


def paths(page: Page) -> list[str]:
    return [urlsplit(address).path for address in page.links().values()]


class TestWhenItOpens:
    def test_before_it_opens_the_page_says_when(self, invited: Reader, browser: Browser) -> None:
        page = browser.open(invited.page)
        assert page.status == 200
        assert "It opens on Wednesday, 10 March 2027, 13:00, local time in Sarajevo." in page.text
        assert "Публикација" not in page.text
        assert browser.open(invited.file).status == 403
        page = browser.open(stories.path(Purpose.REGISTRATION, invited.registration.link_nonce))
        assert "It opens on Wednesday, 10 March 2027, 13:00, local time in Sarajevo." in page.text

    def test_after_check_in_it_is_open_at_once(self, attendee: Reader, browser: Browser) -> None:
        page = browser.open(attendee.page)
        assert "Публикација" in page.text
        assert browser.client.get(attendee.file).data == CONTENT

    def test_absent_people_open_it_after_the_end(self, invited: Reader, browser: Browser) -> None:
        set_event(pack_opens_at=stories.now() - timedelta(minutes=1))
        assert browser.client.get(invited.file).data == CONTENT

    @pytest.mark.long
    def test_the_public_waits_for_its_own_time(self, attendee: Reader, browser: Browser) -> None:
        page, file = "/events/ba/documents", f"/events/ba/documents/{attendee.document.id}"
        assert [browser.open(each).status for each in (page, file)] == [404, 404]
        set_event(pack_public_at=stories.now() + timedelta(days=1))
        assert "The launch pack is not open yet." in browser.open(page).text
        assert browser.open(file).status == 404
        assert "Публикација" not in browser.open("/events/ba").text
        set_event(pack_public_at=stories.now())
        assert "Публикација" in browser.open("/events/ba").text
        assert browser.follow(browser.submit(browser.open(page))).status == 200
        assert downloads(db.session(), attendee.document.event_id) == {
            attendee.document.id: {"": 1}
        }

    @pytest.mark.long
    def test_a_cancelled_event_opens_it_to_nobody(self, invited: Reader, browser: Browser) -> None:
        set_event(pack_public_at=stories.now(), pack_opens_at=stories.now())
        with transaction(by=audit.SHELL) as tx:
            cancel_event(tx, stories.event(), reason="")
        public = "/events/ba/documents"
        assert [
            browser.open(each).status for each in (public, f"{public}/{invited.document.id}")
        ] == [404, 404]
        assert "Публикација" not in browser.open("/events/ba").text
        page = browser.open(invited.page)
        assert (
            page.status,
            "The event was cancelled." in page.text,
            "Публикација" in page.text,
        ) == (200, True, False)
        assert browser.open(invited.file).status == 403
        own = browser.open(stories.path(Purpose.REGISTRATION, invited.registration.link_nonce))
        assert "launch pack" not in own.text

    def test_attendees_keep_it_if_the_event_is_cancelled_then(
        self, attendee: Reader, browser: Browser
    ) -> None:
        with transaction(by=audit.SHELL) as tx:
            cancel_event(tx, stories.event(), reason="")
        assert browser.client.get(attendee.file).data == CONTENT

    def test_own_pages_lead_to_it(self, attendee: Reader, browser: Browser) -> None:
        page = browser.open(stories.path(Purpose.REGISTRATION, attendee.registration.link_nonce))
        assert "The launch pack is open for you." in page.text
        assert attendee.page in paths(page)
        invitation = stories.invitation_of(attendee.registration)
        page = browser.open(stories.path(Purpose.INVITATION, invitation.link_nonce))
        assert stories.path(Purpose.DOCUMENTS, invitation.link_nonce) in paths(page)
        with transaction(by=audit.SHELL) as tx:
            remove_document(tx, attendee.document)
        page = browser.open(stories.path(Purpose.REGISTRATION, attendee.registration.link_nonce))
        assert "launch pack" not in page.text


class TestNotFound:
    """Everything that leads nowhere gives the one page."""

    @pytest.mark.parametrize(
        "purpose",
        [Purpose.REGISTRATION, Purpose.INVITATION, Purpose.UNSUBSCRIBE],
        ids=lambda each: each.value,
    )
    def test_the_token_of_a_different_page(
        self, attendee: Reader, browser: Browser, purpose: Purpose
    ) -> None:
        token = link(purpose, attendee.registration.link_nonce).rpartition("/")[2]
        assert browser.open(f"/documents/{token}").text == browser.open("/nothing").text

    def test_forged_and_unknown(self, attendee: Reader, browser: Browser) -> None:
        forged = attendee.page[:-1] + ("A" if attendee.page[-1] != "A" else "B")
        for path in (
            forged,
            stories.path(Purpose.DOCUMENTS, new_nonce()),
            f"{attendee.page}/999999",
        ):
            page = browser.open(path)
            assert (page.status, page.text) == (404, browser.open("/nothing").text), path

    def test_a_document_of_another_event(self, attendee: Reader, browser: Browser) -> None:
        stories.published_event("rs")
        foreign = document("rs")
        assert browser.open(f"{attendee.page}/{foreign.id}").status == 404

    def test_what_has_ended(self, invited: Reader, browser: Browser) -> None:
        set_event(pack_opens_at=stories.now())
        assert browser.open(invited.file).status == 200
        with transaction(by=audit.SHELL) as tx:
            withdraw_invitation(tx, stories.invitation_of(invited.registration), reason="")
        assert [browser.open(each).status for each in (invited.page, invited.file)] == [404, 404]

    def test_a_removed_document(self, attendee: Reader, browser: Browser) -> None:
        with transaction(by=audit.SHELL) as tx:
            remove_document(tx, attendee.document)
        assert browser.open(attendee.file).status == 404
        assert "There are no documents yet." in browser.open(attendee.page).text

    def test_a_draft(self, attendee: Reader, browser: Browser) -> None:
        set_event(status=EventStatus.DRAFT, pack_public_at=stories.now())
        for path in (attendee.page, attendee.file, "/events/ba/documents"):
            assert browser.open(path).status == 404


class TestTheFile:
    def test_its_headers(self, attendee: Reader, browser: Browser) -> None:
        answer = browser.client.get(attendee.file)
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Content-Length"] == str(SIZE)
        assert answer.headers["ETag"] == f'"{attendee.document.digest}"'
        assert answer.headers["Accept-Ranges"] == "bytes"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        simple, _, spelt = answer.headers["Content-Disposition"].partition("; filename*=UTF-8''")
        assert simple == 'attachment; filename="publikacija-en.pdf"'
        assert unquote(spelt) == "Публикација-en.pdf"

    @pytest.mark.parametrize(
        ("headers", "status", "start", "stop"),
        [
            pytest.param({"Range": "bytes=200000-"}, 206, 200_000, SIZE, id="from the middle"),
            pytest.param({"Range": "bytes=0-99"}, 206, 0, 100, id="the first hundred"),
            pytest.param({"Range": "bytes=-10"}, 206, SIZE - 10, SIZE, id="the last ten"),
            pytest.param(
                {"Range": f"bytes=-{SIZE + 1}"}, 200, 0, SIZE, id="the end of a longer file"
            ),
            pytest.param({"Range": "bytes=5-", "If-Range": "weak"}, 200, 0, SIZE, id="a weak tag"),
            pytest.param({"Range": f"bytes=10-{SIZE * 2}"}, 206, 10, SIZE, id="beyond the end"),
            pytest.param(
                {"Range": "bytes=5-", "If-Range": "same"}, 206, 5, SIZE, id="unchanged since"
            ),
            pytest.param(
                {"Range": "bytes=5-", "If-Range": '"other"'}, 200, 0, SIZE, id="changed since"
            ),
            pytest.param(
                {"Range": "bytes=5-", "If-Range": "Wed, 10 Mar 2027 10:00:00 GMT"},
                200,
                0,
                SIZE,
                id="since a date",
            ),
            pytest.param({"Range": "bytes=0-1,5-9"}, 200, 0, SIZE, id="two parts"),
            pytest.param({"Range": "pages=1-2"}, 200, 0, SIZE, id="other units"),
            pytest.param({"Range": "nonsense"}, 200, 0, SIZE, id="nonsense"),
            pytest.param({"If-None-Match": '"other"'}, 200, 0, SIZE, id="another version known"),
        ],
    )
    def test_parts(
        self,
        attendee: Reader,
        browser: Browser,
        *,
        headers: dict[str, str],
        status: int,
        start: int,
        stop: int,
    ) -> None:
        same = f'"{attendee.document.digest}"'
        answer = browser.client.get(
            attendee.file,
            headers={
                name: {"same": same, "weak": f"W/{same}"}.get(text, text)
                for name, text in headers.items()
            },
        )
        assert (answer.status_code, answer.data) == (status, CONTENT[start:stop])
        told = f"bytes {start}-{stop - 1}/{SIZE}" if status == 206 else None
        assert answer.headers.get("Content-Range") == told

    def test_a_part_that_does_not_exist(self, attendee: Reader, browser: Browser) -> None:
        answer = browser.client.get(attendee.file, headers={"Range": f"bytes={SIZE}-"})
        assert (answer.status_code, answer.headers["Content-Range"], answer.data) == (
            416,
            f"bytes */{SIZE}",
            b"",
        )

    def test_a_known_version_is_not_sent_again(self, attendee: Reader, browser: Browser) -> None:
        answer = browser.client.get(
            attendee.file, headers={"If-None-Match": f'"{attendee.document.digest}"'}
        )
        assert (answer.status_code, answer.data) == (304, b"")

    def test_head_tells_the_length_and_sends_nothing(
        self, attendee: Reader, browser: Browser
    ) -> None:
        answer = browser.client.head(attendee.file, headers={"Range": "bytes=5-"})
        assert (answer.status_code, answer.headers["Content-Length"], answer.data) == (
            200,
            str(SIZE),
            b"",
        )


class TestCounting:
    def counted(self, attendee: Reader) -> dict[str, int]:
        return downloads(db.session(), attendee.document.event_id).get(attendee.document.id, {})

    @pytest.mark.long
    def test_a_button_counts_one_and_leads_to_the_file(
        self, attendee: Reader, browser: Browser
    ) -> None:
        answer = browser.submit(browser.open(attendee.page))
        assert (answer.status, answer.location) == (303, attendee.file)
        assert browser.client.get(attendee.file).data == CONTENT
        assert self.counted(attendee) == {attendee.registration.person.group.code: 1}

    @pytest.mark.long
    def test_reading_counts_nothing(self, attendee: Reader, browser: Browser) -> None:
        for _ in range(10):
            browser.client.get(attendee.file)
            browser.client.get(attendee.file, headers={"Range": "bytes=9-"})
            browser.client.head(attendee.file)
        assert self.counted(attendee) == {}

    def test_without_a_token_nothing_is_counted(self, attendee: Reader, browser: Browser) -> None:
        assert browser.post(attendee.file).status == 400
        assert self.counted(attendee) == {}

    def test_before_it_opens_nothing_is_counted(self, invited: Reader, browser: Browser) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, stories.event().id).pack_public_at = stories.now()
        token = browser.open("/events/ba/documents").form()
        set_event(pack_public_at=None)
        fields = {"csrf_token": token.select_one("[name=csrf_token]")["value"]}  # type: ignore[index]
        assert browser.post(invited.file, fields).status == 403
        assert self.counted(invited) == {}


class TestTooMany:
    def test_people_are_asked_to_come_back(
        self, app: Flask, attendee: Reader, browser: Browser
    ) -> None:
        app.extensions["ctevents.downloads"] = Slots(0)
        answer = browser.client.get(attendee.file)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "60")
        assert "Please try again in a minute." in answer.text
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(stories.Person, attendee.registration.person_id).language = "sq"
        assert (
            "Ju lutemi, provoni përsëri pas një minute." in browser.client.get(attendee.file).text
        )

    def test_a_file_that_cannot_be_opened_holds_no_room(
        self, app: Flask, attendee: Reader, tmp_path: Path
    ) -> None:
        app.extensions["ctevents.downloads"] = slots = Slots(1)
        for broken in (tmp_path, tmp_path / "gone", Path("/proc/self/mem\0")):
            with app.test_request_context(), pytest.raises((OSError, ValueError)):
                file_answer(attendee.document, lambda path=broken: path)  # type: ignore[misc]
        assert slots.take()

    def test_a_file_that_is_gone_is_made_again(
        self, app: Flask, attendee: Reader, browser: Browser, tmp_path: Path
    ) -> None:
        there = tmp_path / "there"
        there.write_bytes(CONTENT)
        found = iter([tmp_path / "gone", there])
        with app.test_request_context():
            answer = file_answer(attendee.document, lambda: next(found))
            assert b"".join(answer.iter_encoded()) == CONTENT
            answer.close()
        assert browser.client.get(attendee.file).data == CONTENT
        (Path(app.config["INSTANCE_PATH"]) / "files" / attendee.document.digest).unlink()
        assert browser.client.get(attendee.file).data == CONTENT

    def test_an_ended_download_makes_room(
        self, app: Flask, attendee: Reader, browser: Browser
    ) -> None:
        app.extensions["ctevents.downloads"] = Slots(1)
        for _ in range(3):
            assert browser.client.get(attendee.file).status_code == 200
        assert (
            browser.client.get(attendee.file, headers={"Range": f"bytes={SIZE}-"}).status_code
            == 416
        )
        waiting = app.test_client().get(attendee.file, buffered=False)
        assert browser.client.get(attendee.file).status_code == 503
        waiting.close()
        assert browser.client.get(attendee.file).status_code == 200
