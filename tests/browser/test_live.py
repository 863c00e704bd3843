"""Work under way on a page is updated while it is watched, and waits while somebody uses the
page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import select, update

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Message
from ctevents.services.common import audit
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.crawl import Visitor
from tests.support.sites import Site

pytestmark = pytest.mark.browser

MESSAGES = "/staff/events/ba/messages"


@pytest.fixture
def screen(chrome: Browser, desk: Site) -> Iterator[Page]:
    """Yield the screen of an organiser who watches the messages of an event with three invited
    people. The test moves its clock."""
    stories.published_event()
    stories.many_invited(3)
    organiser = Visitor("organiser", stories.signed_in(desk.app, Role.ORGANISER))
    with context_of(chrome, desk, organiser, Screen()) as context:
        page = context.new_page()
        page.clock.install()
        page.goto(MESSAGES)
        page.evaluate("window.isTheSamePage = true")
        yield page
        assert page.evaluate("window.isTheSamePage")


def send(count: int) -> None:
    """Mark ``count`` letters as a worker that has sent them."""
    with transaction(by=audit.SHELL) as tx:
        waiting = (
            select(Message.id)
            .where(Message.state == MessageState.QUEUED)
            .order_by(Message.id)
            .limit(count)
        )
        tx.execute(
            update(Message)
            .where(Message.id.in_(tx.scalars(waiting).all()))
            .values(state=MessageState.SENT)
        )


def pass_five_seconds(screen: Page) -> None:
    with screen.expect_response(f"**{MESSAGES}"):
        screen.clock.run_for(5000)


def test_a_mailing_goes_on_to_its_end_without_a_click(screen: Page, desk: Site) -> None:
    expect(screen.locator("#mailing-1")).to_contain_text("Sent 0 of 3")
    send(2)
    pass_five_seconds(screen)
    expect(screen.locator("#mailing-1")).to_contain_text("Sent 2 of 3")
    expect(screen.locator("#states")).to_contain_text("sent: 2")
    expect(screen.locator("#letter-1")).to_contain_text("Send again")
    deliver_due(desk.app)
    db.session.rollback()
    pass_five_seconds(screen)
    expect(screen.locator("#mailing-1")).to_have_text("Sent 3 of 3")
    expect(screen.get_by_role("button", name="Stop")).to_have_count(0)
    requests: list[str] = []
    screen.on("request", lambda request: requests.append(request.url))
    screen.clock.run_for(60_000)
    assert requests == []


def test_a_button_in_use_stays(screen: Page) -> None:
    stop = screen.get_by_role("button", name="Stop")
    stop.focus()
    send(3)
    pass_five_seconds(screen)
    expect(screen.locator("#mailing-1")).to_have_text("Sent 3 of 3")
    expect(stop).to_be_focused()


def test_once_signed_out_what_stands_there_stays(screen: Page) -> None:
    screen.context.clear_cookies()
    with screen.expect_response("**/account/sign-in**"):
        screen.clock.run_for(5000)
    send(3)
    expect(screen.locator("#mailing-1")).to_contain_text("Sent 0 of 3")
