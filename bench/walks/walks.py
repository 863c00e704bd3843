"""The ten walks of guests and focal points. Each begins at the link in a letter, and ends at a page
that says it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from bench.walks.visitor import Visitor
from ctevents.db.handle import transaction
from ctevents.models import Invitation, Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import decline
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.sites import Site

SEATS = 5
BADGE = ":is(.badge-card > svg, img[src*=badge])"
COLLEAGUE = {"given_name": "Cveta", "family_name": "Hodžić", "position": "Prosecutor"}


class NotThere(Exception):
    """This version of the site, or this browser, has no such walk."""


@dataclass(frozen=True)
class Walk:
    """``prepare`` makes a new guest of that number, and returns the path of the personal link;
    ``go`` walks from there."""

    name: str
    prepare: Callable[[Site, int], str]
    go: Callable[[Visitor, str], None]


def _person(number: int) -> dict[str, str]:
    return {"given_name": f"Amra {number}", "email": f"amra-{number}@police.example"}


def _link(purpose: Purpose, owner: Invitation | Registration) -> str:
    return stories.path(purpose, owner.link_nonce)


def _invited(_site: Site, number: int) -> str:
    return _link(Purpose.INVITATION, stories.invited(**_person(number)))


def _declined(_site: Site, number: int) -> str:
    invitation = stories.invited(**_person(number))
    with transaction(by=audit.LINK) as tx:
        decline(tx, invitation)
    return _link(Purpose.INVITATION, invitation)


def _registered(_site: Site, number: int) -> str:
    return _link(Purpose.REGISTRATION, stories.registered(**_person(number)))


def _attended(site: Site, number: int) -> str:
    registration = stories.registered(**_person(number))
    begins = registration.event.starts_at
    assert begins is not None
    site.clock.now = begins
    stories.checked_in(registration)
    site.clock.now = begins + timedelta(days=1)
    return _link(Purpose.REGISTRATION, registration)


def _institution(_site: Site, number: int) -> str:
    return _link(
        Purpose.NOMINATION, stories.invited_institution(name=f"Institution {number}", seats=SEATS)
    )


def _nominee(_site: Site, number: int) -> str:
    invitation = stories.invited_institution(name=f"Institution {number}", seats=SEATS)
    stories.named(invitation, f"Amra {number}", email=f"amra-{number}@prosecutors.example")
    return _link(Purpose.NOMINATION, invitation)


def _accept(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    form = visitor.form("[name=reply][value=accept]")
    visitor.tick(form, "privacy")
    visitor.send(form, "[name=reply][value=accept]:not(details *)")
    visitor.expect(":is(.badge-card, img[src*=badge])")


def _decline(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    visitor.send(
        visitor.form("[name=reply][value=decline]"), "[name=reply][value=decline]:not(details *)"
    )
    visitor.expect_no("[name=reply][value=decline]")


def _pass_on(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    form = visitor.form("[name=reply][value=delegate]")
    visitor.fill(form, **COLLEAGUE, email="cveta@police.example")
    visitor.choose(form, group="prosecutors", sex="f", language="en")
    visitor.send(form, "[name=reply][value=delegate]")
    visitor.expect_no("[name=reply]")


def _change(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    form = visitor.form("[name=position]")
    visitor.fill(form, position="Presiding judge")
    visitor.send(form)
    visitor.expect("[name=position][value='Presiding judge']")


def _cancel(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    visitor.send(visitor.page.locator("main form[action*='/cancel']").first)
    visitor.expect_no("form[action*='/cancel']")


NOMINEES = "a[href*='/nominees/']:not([href*='/details'])"


def _nominate_five(visitor: Visitor, path: str) -> None:
    """Paste a list, look at the table that it fills, and save."""
    visitor.open(path)
    form = visitor.form("textarea[name=people]")
    lines = (
        f"Cveta{place} Hodžić; {_address(path, place)}; Prosecutor; f; en" for place in range(SEATS)
    )
    visitor.fill(form, people="\n".join(lines))
    visitor.send(form)
    table = visitor.page.locator("#naming")
    visitor.tick(table, "privacy")
    visitor.wait_while(table.locator("button[type=submit]"))
    visitor.expect(NOMINEES, count=SEATS)


def _replace(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    visitor.press(visitor.page.locator(f"main {NOMINEES}").first)
    form = visitor.form("[name=given_name]")
    visitor.fill(form, **COLLEAGUE, email=_address(path, 0))
    visitor.choose(form, sex="f")
    visitor.tick(form, "privacy")
    visitor.send(form)
    visitor.expect(NOMINEES)


def _address(path: str, place: int) -> str:
    """Return an e-mail address that nobody on this list has."""
    return f"{sha256(path.encode()).hexdigest()[:8]}-{place}@prosecutors.example"


def _badge_offline(visitor: Visitor, path: str) -> None:
    """Keep the badge on the phone, lose the network, and press the link in the letter again."""
    visitor.open(path)
    keep = visitor.page.locator("[data-keep]")
    if keep.count() == 0:
        raise NotThere
    visitor.wait_while(keep)
    visitor.page.context.set_offline(True)
    visitor.open(path)
    visitor.expect(BADGE)


def _certificate(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    visitor.take("certificate.pdf")


WALKS = (
    Walk("invitation page", _invited, Visitor.open),
    Walk("accept", _invited, _accept),
    Walk("decline", _invited, _decline),
    Walk("pass on", _invited, _pass_on),
    Walk("change", _registered, _change),
    Walk("cancel", _registered, _cancel),
    Walk("come after all", _declined, _accept),
    Walk("badge offline", _registered, _badge_offline),
    Walk("nominate five", _institution, _nominate_five),
    Walk("replace", _nominee, _replace),
    Walk("certificate", _attended, _certificate),
)
