"""A form of a guest that is refused, in a browser without scripts.

A screen reader begins with a title that says so, has the focus in the summary, and reads each error
with its field. That holds too after a link of the summary was followed, because the address then
leads to a field.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.services.accounts.accounts import add_account, new_password_link
from ctevents.services.common import audit
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.accessible_page import property_of, tree_with_focus_on_the_error
from tests.support.cards import begun, cards, recommended
from tests.support.chromium import Screen, context_of
from tests.support.sites import Site

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(chrome: Browser, desk: Site) -> Iterator[Page]:
    with context_of(chrome, desk, None, Screen(390, 844), java_script_enabled=False) as context:
        yield context.new_page()


def invitation() -> str:
    return stories.path(Purpose.INVITATION, stories.invited().link_nonce)


def registration() -> str:
    return stories.path(Purpose.REGISTRATION, stories.registered().link_nonce)


def seats() -> str:
    return stories.path(Purpose.NOMINATION, stories.invited_institution(seats=3).link_nonce)


def nominee() -> str:
    offer = stories.invited_institution(seats=3)
    return (
        f"{stories.path(Purpose.NOMINATION, offer.link_nonce)}/nominees/{stories.named(offer).id}"
    )


def unsubscription() -> str:
    return stories.path(Purpose.UNSUBSCRIBE, stories.registered().link_nonce)


def own_data() -> str:
    return stories.path(Purpose.ME, stories.registered().link_nonce)


def card() -> str:
    begun()
    recommended(())
    return f"/answers/{cards()[0]}"


def password() -> str:
    with transaction(by=audit.SHELL) as tx:
        account = add_account(tx, "new@ctevents.example", Role.OBSERVER, [])
        return stories.path(Purpose.PASSWORD, new_password_link(tx, account))


def of_a_field(page: Page, name: str, value: str) -> None:
    page.locator(f"form [name={name}]").first.fill(value)


def late(page: Page) -> None:
    """The session has ended meanwhile."""
    page.context.clear_cookies()


def too_long(page: Page) -> None:
    comment = page.locator("[name=comment-1]")
    comment.evaluate("item => item.removeAttribute('maxlength')")
    comment.fill("a" * 3000)


Typing = Callable[[Page], None]
FORMS: dict[str, tuple[Callable[[], str], str, Typing]] = {
    "invitation": (invitation, "[name=reply][value=accept]:not(details *)", lambda page: None),
    "registration": (
        registration,
        "form:has([name=position]) button",
        lambda page: of_a_field(page, "email", "amra@"),
    ),
    "seats": (seats, "#naming button", lambda page: of_a_field(page, "email", "amra@")),
    "seats, pasted": (seats, "form:has([name=people]) button", lambda page: None),
    "nominee": (
        nominee,
        "form:has([name=given_name]) button",
        lambda page: of_a_field(page, "email", "amra@"),
    ),
    "unsubscription": (unsubscription, "main form button", late),
    "own data": (own_data, "form:has([name=kind]) button", lambda page: None),
    "open registration": (
        lambda: "/events/ba/register",
        "form:has([name=given_name]) button",
        lambda page: None,
    ),
    "link request": (lambda: "/link", "main form button", lambda page: None),
    "forgotten password": (lambda: "/account/reset", "main form button", lambda page: None),
    "new password": (password, "main form button", lambda page: None),
    "answer card": (card, "section:first-of-type button", too_long),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_screen_reader_hears_what_is_wrong(plain: Page, name: str) -> None:
    path, button, type_in = FORMS[name]
    if name != "answer card":
        stories.published_event(open_registration=True)
    plain.goto(f"{path()}?lang=en")
    for _ in range(2):
        for fold in (
            plain.locator(button).first.locator("xpath=ancestor::details[not(@open)]/summary").all()
        ):
            fold.click()
        type_in(plain)
        with plain.expect_navigation():
            plain.locator(button).first.click()
        hears_what_is_wrong(plain)
        for link in plain.locator("#errors a").all()[:1]:
            link.click()
            expect(plain).to_have_url(re.compile("#"))


def hears_what_is_wrong(page: Page) -> None:
    expect(page).to_have_title(re.compile("^Error: "))
    tree = tree_with_focus_on_the_error(page)
    summary = page.locator("#errors").inner_text()
    wrong = [
        node.get("description", {}).get("value", "")
        for node in tree
        if property_of(node, "invalid") == "true"
    ]
    told = [text for text in wrong if any(line in text for line in lines_of(summary))]
    assert len(told) == page.locator("#errors a").count(), wrong


def lines_of(summary: str) -> list[str]:
    """Return the errors, without the seat or the field that may precede them."""
    return [re.sub(r"^(Seat \d|\d): ", "", line) for line in summary.splitlines()[1:] if line]


def test_the_title_of_an_error_page_says_so(plain: Page) -> None:
    plain.goto("/invitations/nothing?lang=sq")
    expect(plain).to_have_title(re.compile("^Gabim: "))
