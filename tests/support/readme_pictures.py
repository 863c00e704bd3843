"""The pictures of README.md and docs/tour.md: the main pages with the sample's guests. ``python -m
tests.support.readme_pictures`` takes them. The clock does not move, so an unchanged page gives
almost the same picture."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
from PIL import Image
from playwright.sync_api import Browser

from ctevents.db.handle import db
from ctevents.models import Invitation, Registration
from tests.support import door, stories
from tests.support.chromium import Screen, chromium, context_of
from tests.support.crawl import Visitor
from tests.support.sites import Site, site_of_sample

PICTURES = Path(__file__).parents[1] / "golden" / "screenshots"
GUEST_LIST = Path(__file__).parent / "guest-lists" / "ba.xlsx"
FIRST_DAY = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
DESKTOP, PHONE = Screen(1280, 860), Screen(390, 780)
COLOURS = 128


@dataclass(frozen=True)
class Shot:
    name: str
    path: str
    screen: Screen = PHONE
    visitor: Visitor | None = None


def shots(site: Site) -> Iterator[Shot]:
    """Yield shots in the order of the story; take each before asking for the next."""
    organiser = site.visitors["organiser"]
    event = "/staff/events/ba"
    yield Shot("dashboard", "/staff/", DESKTOP, organiser)
    yield Shot("guest-list", f"{event}/guests", DESKTOP, organiser)
    yield Shot("import", _uploaded(organiser, f"{event}/guests/import"), DESKTOP, organiser)
    yield Shot("letter", "/staff/events/xk/invitations/letter", visitor=organiser)
    yield Shot(
        "invitation",
        stories.path(stories.Purpose.INVITATION, _waiting("ba").link_nonce) + "?lang=en",
    )
    yield Shot(
        "albanian", stories.path(stories.Purpose.INVITATION, _waiting("xk").link_nonce) + "?lang=sq"
    )
    yield Shot("dark", "/", replace(PHONE, color_scheme="dark"))
    registered = (
        db.session.query(Registration)
        .filter_by(event_id=stories.event("ba").id)
        .order_by(Registration.id)
        .all()
    )
    yield Shot(
        "registration",
        stories.path(stories.Purpose.REGISTRATION, registered[0].link_nonce) + "?lang=en",
    )
    site.clock.now = stories.event("ba").starts_at - timedelta(minutes=20)
    scans = [door.scan(door.code_of(registration.id)) for registration in registered[:5]]
    door.record(stories.event("ba").id, *scans)
    yield Shot("door", f"/door/ba/desk?check_in={scans[0].id}", visitor=organiser)
    yield Shot("attendance", "/staff/events/al/attendance", DESKTOP, organiser)


def _uploaded(organiser: Visitor, path: str) -> str:
    page = organiser.browser.open(path)
    with GUEST_LIST.open("rb") as file:
        preview = organiser.browser.submit(page, "file", file=(file, GUEST_LIST.name))
    assert preview.location is not None
    return preview.location


def _waiting(slug: str) -> Invitation:
    """The first person there who was invited and has not replied."""
    invitations = db.session.query(Invitation).filter_by(
        event_id=stories.event(slug).id, state="sent"
    )
    return invitations.filter(Invitation.person_id.is_not(None)).order_by(Invitation.id).first()


def take(browser: Browser, site: Site, shot: Shot) -> Path:
    file, scale = PICTURES / f"{shot.name}.png", 1 if shot.screen is DESKTOP else 2
    with context_of(browser, site, shot.visitor, shot.screen, device_scale_factor=scale) as context:
        page = context.new_page()
        page.goto(shot.path, wait_until="networkidle")
        personal_links = [page.locator("p", has_text=site.base_url)]  # others each time
        page.screenshot(
            path=file,
            animations="disabled",
            caret="hide",
            mask=personal_links,
            mask_color="#ffffff",
        )
    with Image.open(file) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
    return file


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        site_of_sample(Path(scratch), FIRST_DAY) as site,
        chromium() as browser,
    ):
        for shot in shots(site):
            file = take(browser, site, shot)
            click.echo(f"{file.stat().st_size // 1000:4} kB {file}")


if __name__ == "__main__":
    main()
