"""An administrator types the guide's commands on a bare Debian. They end in a site that sends,
receives, backs up and restores."""

from __future__ import annotations

import json
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage

import pytest
from pyotp import TOTP

from tests.drills.machines import Network
from tests.guide.bare_debian import BareDebian, CommandFailed
from tests.guide.blocks import GUIDE, ROOT, Block, commands
from tests.guide.guests import Guests, accept_in_the_calendar, link_in
from tests.guide.visitor import Site, Visitor
from tests.journeys.test_main_story import import_the_list

HOST = "launch.example.net"
"""The host of the site. An administrator replaces the one of the guide."""
FETCHES = re.compile(r"\b(apt-get|pip) (update|install)")
PASSWORD = "violet tram under seven maples"
PATIENCE = 180


class Guide:
    """``typed``: the commands that were typed. ``replaced``: what an administrator types in place
    of the guide's words."""

    def __init__(self, machine: BareDebian) -> None:
        self._machine = machine
        self.typed: list[Block] = []
        self.replaced = {"events.example.org": HOST}

    def follow(self, section: str) -> str:
        """Type the commands under this heading, and return what they print."""
        found = [block for block in commands() if block.section == section]
        assert found, f"{GUIDE} has no commands under {section!r}"
        return "".join(self._type(block) for block in found)

    def _type(self, block: Block) -> str:
        text = block.text
        for theirs, ours in self.replaced.items():
            text = text.replace(theirs, ours)
        began = time.monotonic()
        try:
            printed = self._machine.run(text, fetches=FETCHES.search(text) is not None)
        except CommandFailed as failed:
            pytest.fail(f"{GUIDE}:{block.line}: {failed}\nof the commands\n{text}", pytrace=False)
        sys.stdout.write(f"{GUIDE}:{block.line}: {time.monotonic() - began:.1f} s\n")
        self.typed.append(block)
        return printed


@pytest.fixture
def network() -> Iterator[Network]:
    with Network() as made:
        yield made


@pytest.fixture
def guests(network: Network) -> Iterator[Guests]:
    with Guests(network.address) as made:
        yield made


@pytest.fixture
def machine(network: Network) -> Iterator[BareDebian]:
    """Yield a machine onto which `make dist` was copied."""
    with BareDebian(network, HOST) as made:
        shutil.copytree(ROOT / "dist", made.root / "root" / "dist")
        yield made


def until(is_so: Callable[[], object], what: str) -> None:
    ends_at = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < ends_at, f"waited in vain for {what}"
        time.sleep(0.2)


def site_of(machine: BareDebian) -> Site:
    certificate = machine.root / "etc" / "letsencrypt" / "live" / HOST / "fullchain.pem"
    return Site(HOST, machine.address, certificate.read_text())


def signed_in(site: Site, link: str) -> Visitor:
    """Set the password and a second factor of the new administrator."""
    visitor = Visitor(site)
    saved = visitor.submit(visitor.open(link), "password", password=PASSWORD, again=PASSWORD)
    assert saved.status == 303, saved.errors
    page = visitor.submit(
        visitor.open("/account/sign-in"), "password", email="you@example.org", password=PASSWORD
    )
    while page.location:
        page = visitor.follow(page)
    page = visitor.open(page.links()["Set up an authenticator app"])
    codes = visitor.submit(page, code=TOTP(page.all("#app-secret")[0].replace(" ", "")).now())
    assert visitor.open(codes.links()["I have kept the codes: continue"]).heading == "Events"
    return visitor


def publish(machine: BareDebian) -> None:
    day = datetime.now() + timedelta(days=9)
    plan = (
        f"venue='Hotel Europe' capacity=120 starts_at={day:%Y-%m-%dT10:00} "
        f"ends_at={day:%Y-%m-%dT13:00}"
    )
    machine.run(f"ctevents events set ba title=Launch {plan}\nctevents events publish ba")


def invite(administrator: Visitor) -> None:
    page = administrator.open("/staff/events/ba/invitations")
    [button] = [text for text in page.all("main form button") if text.startswith("Send ")]
    sent = administrator.submit(page, "by_mail", press=button)
    assert sent.status == 303, sent.errors


def accept(site: Site, invitation: EmailMessage) -> None:
    visitor = Visitor(site)
    page = visitor.open(link_in(invitation, HOST))
    accepted = visitor.submit(page, "privacy", reply="accept", privacy="on")
    assert accepted.status == 303, accepted.errors


def counted(administrator: Visitor) -> list[str]:
    """Return the kinds of mail that came in and changed something."""
    text = administrator.open("/staff/events/ba/incoming").text
    return sorted(
        re.findall(
            r"(Answer of a calendar program|Returned letter)(?:(?! counted).)*? counted", text
        )
    )


def test_the_guide_ends_in_a_site_that_sends_receives_backs_up_and_restores(
    guests: Guests, machine: BareDebian, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        walk(Guide(machine), machine, guests)


def walk(guide: Guide, machine: BareDebian, guests: Guests) -> None:
    printed = guide.follow("Installation")
    site = site_of(machine)
    until(lambda: Visitor(site).open("/readyz").status == 200, "the site")
    administrator = signed_in(site, re.findall(rf"https://{HOST}/\S+", printed)[-1])
    publish(machine)
    import_the_list(administrator)

    guide.follow("Postfix")
    guests.become_the_internet_of(machine)
    listed = json.loads(machine.run("ctevents guests list ba --json"))
    first, second, unknown = [each["email"] for each in listed if each["name"] and each["email"]][
        :3
    ]
    guests.unknown.add(unknown)
    invite(administrator)
    until(lambda: guests.to(first), "the invitation")
    accept(site, guests.to(first)[0])
    until(lambda: len(guests.to(first)) == 2, "the confirmation")
    accept_in_the_calendar(guests.to(first)[1], machine)
    until(
        lambda: counted(administrator) == ["Answer of a calendar program", "Returned letter"],
        "what comes in",
    )
    assert "5.1.1" in administrator.open("/staff/events/ba/messages?state=failed").text

    guide.follow("Names in other scripts")
    guide.follow("Backups")
    guide.replaced["age1…"] = re.findall(r"age1\w{20,}", guide.follow("Encryption"))[0]
    guide.follow("Backups by the worker")
    folder = machine.root / "var" / "backups" / "ctevents"
    until(lambda: [*folder.glob("ctevents-*")], "the backup that the worker makes")
    [backup] = folder.glob("ctevents-*")
    machine.run(
        "systemctl stop ctevents-web ctevents-worker\nfind /var/lib/ctevents -mindepth 1 -delete"
    )
    guide.replaced["FILE"] = backup.name
    guide.follow("Restore")
    assert Visitor(site).open(link_in(guests.to(first)[1], HOST)).status == 200
    assert counted(administrator) == ["Answer of a calendar program", "Returned letter"]
    guide.follow("Upgrade")
    accept(site, guests.to(second)[0])
    until(lambda: len(guests.to(second)) == 2, "a confirmation after all of this")
    assert guide.typed == commands(), "in the order of the guide"
