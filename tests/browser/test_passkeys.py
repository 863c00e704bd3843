"""Passkeys in Chromium, whose virtual authenticator makes and uses them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

from ctevents.domain.roles import Role
from ctevents.formats.factors.passkey_site import PasskeySite
from tests.support import factors, stories
from tests.support.chromium import Screen, context_of
from tests.support.sites import Site

pytestmark = pytest.mark.browser

EMAIL = "organiser@ctevents.example"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


class Device:
    """A page in Chromium with a virtual authenticator (Web Authentication Level 3, section 11)."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._session: CDPSession = page.context.new_cdp_session(page)
        self._session.send("WebAuthn.enable")
        self.number = self._send("addVirtualAuthenticator", options=AUTHENTICATOR)[
            "authenticatorId"
        ]

    def credentials(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._send("getCredentials", authenticatorId=self.number)[
            "credentials"
        ]
        return found

    def verify_nobody(self) -> None:
        """Let the person fail at the fingerprint."""
        self._send("setUserVerified", authenticatorId=self.number, isUserVerified=False)

    def _send(self, name: str, **parameters: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self._session.send(f"WebAuthn.{name}", parameters)
        return answer

    def give_password(self) -> None:
        self.page.goto("/account/sign-in")
        self.page.fill("[name=email]", EMAIL)
        self.page.fill("[name=password]", stories.PASSWORD)
        self.page.get_by_role("button", name="Sign in", exact=True).click()


@pytest.fixture
def device(chrome: Browser, desk: Site) -> Iterator[Device]:
    """Yield a device at the same site by its name: passkeys need one."""
    base_url = desk.base_url.replace("127.0.0.1", "localhost")
    desk.app.extensions["ctevents.passkey_site"] = PasskeySite(base_url)
    stories.account(Role.ORGANISER)
    with context_of(
        chrome, Site(desk.app, desk.clock, base_url, {}), None, Screen(390, 844)
    ) as context:
        yield Device(context.new_page())


def make_passkey(device: Device) -> None:
    factors.needed()
    device.give_password()
    device.page.get_by_role("link", name="Add a passkey").click()
    device.page.get_by_role("button", name="Make a passkey").click()
    expect(device.page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    device.page.get_by_role("link", name="I have kept the codes").click()
    expect(device.page.get_by_role("heading", name="Events", exact=True)).to_be_visible()


def test_a_passkey_is_made_and_signs_in(device: Device, desk: Site) -> None:
    make_passkey(device)
    [made] = device.credentials()
    assert made["rpId"] == "localhost"
    device.page.get_by_role("button", name="Sign out").click()
    device.give_password()
    expect(device.page.get_by_role("heading", name="Confirm that it is you")).to_be_visible()
    device.page.get_by_role("button", name="Use a passkey").click()
    expect(device.page.get_by_role("heading", name="Events", exact=True)).to_be_visible()
    [used] = device.credentials()
    assert used["signCount"] > made["signCount"]
    [passkey] = factors.passkeys_of(EMAIL)
    assert (passkey.sign_count, passkey.used_at) == (used["signCount"], desk.clock.now)
    assert passkey.name.startswith("Chrom")


def test_somebody_without_the_fingerprint_stays_outside(device: Device) -> None:
    make_passkey(device)
    device.page.get_by_role("button", name="Sign out").click()
    device.verify_nobody()
    device.give_password()
    device.page.get_by_role("button", name="Use a passkey").click()
    expect(device.page.get_by_role("alert")).to_have_text(
        "That did not work, or it was cancelled. Try again."
    )
    device.page.goto("/staff/")
    expect(device.page.get_by_role("heading", name="Confirm that it is you")).to_be_visible()


def test_a_sensitive_form_goes_on_after_the_passkey(device: Device, desk: Site) -> None:
    stories.published_event()
    make_passkey(device)
    device.page.goto("/staff/events/ba/door-tokens")
    device.page.fill("[name=station]", "Main entrance")
    desk.clock.advance(minutes=10)
    device.page.locator("form:has([name=station]) button").click()
    expect(device.page.get_by_text("Not sent yet")).to_be_visible()
    device.page.get_by_role("button", name="Use a passkey").click()
    device.page.get_by_role("button", name="Continue").click()
    expect(device.page.get_by_role("heading", name="Main entrance")).to_be_visible()
