"""The door's app on a phone that opens it the first time: from the door kit to a name that is
found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Self

from playwright.sync_api import Page

from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_kit
from ctevents.tokens import Purpose
from tests.support import door, stories
from tests.support.sites import Site

GUESTS = 200
EVENT = "xk"
FIND = """
() => new Promise((found) => {
  const look = () => {
    const field = document.querySelector("#search");
    if (field && !field.value) {
      field.value = "guest number 1";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (document.querySelector("#found li")) found(performance.now() / 1000);
    else setTimeout(look, 10);
  };
  look();
})
"""
"""Types a name as soon as there is a field for it; gives the seconds from the beginning of the page
until somebody is found."""


@dataclass(frozen=True)
class Venue:
    """An event that begins now, by the clock of the browser."""

    site: Site
    account_id: int

    @classmethod
    def of(cls, site: Site) -> Self:
        now = system_clock()
        site.clock.now = now - timedelta(days=1)
        event = stories.published_event(
            EVENT, starts_at=now, ends_at=now + timedelta(hours=3), capacity=2 * GUESTS
        )
        door.crowd(event.id, GUESTS)
        email = stories.account(Role.OFFICE, EVENT)
        return cls(site, db.session.query(Account.id).filter_by(email=email).one()[0])

    def open_app(self, page: Page) -> float:
        """Open the app with a new door kit; return the seconds until it finds a guest."""
        self.site.clock.now = system_clock()
        page.goto(f"/door/{EVENT}#token={self._token_of_kit()}", wait_until="commit")
        return float(page.evaluate(FIND))

    def _token_of_kit(self) -> str:
        with transaction(by=audit.by_account(self.account_id)) as tx:
            kit = make_kit(tx, stories.event(EVENT), "A", account_id=self.account_id)
            return str(self.site.app.extensions["ctevents.links"].token(Purpose.DOOR, kit.nonce))
