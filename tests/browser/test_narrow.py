"""Pages of guests, focal points and doors in each language, with long names, on small phones:
nothing is cut or overlaps, nothing needs scrolling sideways, and each button has room for a finger.
The languages with the longest texts are looked at every day, the others in ``make soak``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy import text

from ctevents.db.handle import transaction
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.replies.link_requests import REQUESTS_AN_ADDRESS, request_links
from tests.support import stories
from tests.support.chromium import Screen, context_of, open_state, with_language
from tests.support.crawl import Crawl, State, Visitor
from tests.support.each_language import each_language_on_screen
from tests.support.looking import findings_on_a_desktop, findings_on_phones
from tests.support.sites import Site

pytestmark = pytest.mark.browser

VISITORS = ("nobody", "invitee", "focal point", "registrant", "holder of a card", "door")
EACH = each_language_on_screen(LANGUAGES)
OF_OTHERS = ("staff.", "demo.", "public.screen_show")
"""Pages of staff, the local inbox, and the screen of a hall, which is in the languages of its
event."""


@pytest.fixture(scope="module")
def states(site: Site) -> list[State]:
    """Return the pages that look different, and each personal page: in other words it may be
    wider."""
    crawl = Crawl(site.app, [site.visitors[name] for name in VISITORS])
    found = [
        state
        for state in crawl.states
        if not state.endpoint.startswith(OF_OTHERS) and "lang=" not in state.path
    ]
    known = {(state.visitor, state.path) for state in found}
    starts = [(name, path) for name in VISITORS for path in site.visitors[name].starts]
    others = [
        (name, path) for name, path in starts if not crawl.endpoint(path)[0].startswith(OF_OTHERS)
    ]
    return found + [
        State(name, "start", path, 200, None, "")
        for name, path in others
        if (name, path) not in known
    ]


@pytest.mark.parametrize("language", EACH)
def test_every_page_of_guests_and_doors_fits_a_small_phone(
    site: Site, states: list[State], chrome: Browser, language: str
) -> None:
    opened: dict[str, Page] = {}
    found, languages = [], set()
    for state in states:
        if state.visitor not in opened:
            context = context_of(
                chrome, site, site.visitors[state.visitor], Screen(320, 640), language=language
            )
            opened[state.visitor] = context.new_page()
        page = opened[state.visitor]
        open_state(page, state, language=language)
        languages.add(page.evaluate("document.documentElement.lang"))
        found += [f"{state} {finding}" for finding in findings_on_phones(page)]
    for page in opened.values():
        page.context.close()
    assert found == [], "\n" + "\n".join(found)
    assert languages == {language}
    assert len(states) > 80


def test_yes_and_no_are_on_the_first_screen_in_each_language(desk: Site, chrome: Browser) -> None:
    """The event is full and has a deadline, so the page has everything that can be above the
    buttons."""
    long = dict.fromkeys(
        ("en", "sq", "bs", "sr-Latn", "mk"),
        "Launch of the regional report on trafficking in persons",
    )
    stories.published_event(
        titles=long, capacity=1, registration_closes_at=datetime(2027, 3, 3, 22, 59, tzinfo=UTC)
    )
    stories.registered()
    path = stories.path(
        stories.Purpose.INVITATION, stories.invited(given_name="Vera", title="Judge").link_nonce
    )
    ends = {}
    for language in LANGUAGES:
        with context_of(chrome, desk, None, Screen(390, 700), language=language) as context:
            page = context.new_page()
            page.goto(with_language(path, language))
            header, *buttons = (
                page.locator(each).first.bounding_box() for each in ("header", *YES_AND_NO)
            )
            assert header is not None
            assert header["height"] < 64, language  # one line
            ends[language] = [each["y"] + each["height"] for each in buttons if each]
    assert all(len(each) == 2 and max(each) <= 700 for each in ends.values()), ends


YES_AND_NO = ("button[value=accept]", "button[value=decline]")


def test_long_labels_leave_room_for_what_is_kept_about_a_guest(
    site: Site, states: list[State], chrome: Browser
) -> None:
    state = next(state for state in states if state.endpoint == "public.me_show")
    with context_of(chrome, site, site.visitors[state.visitor], Screen(1280, 900)) as context:
        page = context.new_page()
        for language in LANGUAGES:
            open_state(page, state, language=language)
            assert page.evaluate("document.documentElement.lang") == language
            assert list(findings_on_a_desktop(page)) == [], language


@pytest.mark.parametrize("language", EACH)
def test_each_error_fits_a_small_phone(desk: Site, chrome: Browser, language: str) -> None:
    door = Visitor("door", stories.signed_in(desk.app, Role.DOOR, "ba"))
    with context_of(chrome, desk, door, Screen(320, 640), language=language) as context:
        page = context.new_page()
        found = []
        for status in errors(page, desk, language):
            found += [f"{status}: {finding}" for finding in findings_on_phones(page)]
            is_of_staff = status == 403  # in one of the languages of staff
            assert is_of_staff or page.evaluate("document.documentElement.lang") == language, status
    assert found == [], "\n" + "\n".join(found)


def errors(page: Page, desk: Site, language: str) -> Iterator[int]:
    """Bring the page to errors of the server; yield the status of each."""
    for path, status in {"/nowhere": 404, "/staff/accounts": 403}.items():
        yield opened(page, with_language(path, language), status)
    with transaction(by=audit.SHELL) as tx:
        for _ in range(REQUESTS_AN_ADDRESS):
            request_links(tx, "amra@police.example", "203.0.113.1")
    opened(page, "/link", 200)
    page.locator("#email").fill("amra@police.example")
    with page.expect_navigation() as answer:
        page.locator("main button").click()
    assert answer.value.status == 429
    yield 429
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text("ALTER TABLE events RENAME TO lost"))
    yield opened(page, "/", 500)


def opened(page: Page, path: str, status: int) -> int:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == status, path
    return status


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        (
            "<p style='white-space: nowrap'>The longest title of an event in the shortest line of a phone</p>",
            "sideways",
        ),
        (
            "<p style='overflow: hidden; text-overflow: ellipsis; white-space: nowrap'>A very long name of a person</p>",
            "is cut",
        ),
        (
            "<select style='width: 6rem'><option>A very long name of a group</option></select>",
            "a choice is cut",
        ),
        (
            "<p style='margin-left: -4rem'><button>Reply to the invitation</button></p>",
            "begins off the screen",
        ),
        ("<p style='width: 1rem; overflow-wrap: anywhere'>Aleksandra</p>", "text is squeezed"),
        (
            "<button style='padding: 0; border: 0; height: 20px'>Reply</button>",
            "too small for a finger",
        ),
        (
            "<button>Accept</button><button style='margin-left: -2rem'>Decline</button>",
            "controls overlap",
        ),
        (
            "<details><summary>More</summary><p style='width: 400px'>Text</p></details>",
            "unfolded: the page scrolls sideways",
        ),
        (
            "<nav><details><summary>Language</summary><p style='width: 400px'>shqip</p></details></nav>",
            "a menu is wider",
        ),
    ],
)
def test_what_does_not_fit_is_found(chrome: Browser, html: str, problem: str) -> None:
    """This shows that the tests above can fail."""
    page = chrome.new_page()
    page.set_content(f"<html lang=en><main style='font: 1.5rem sans-serif'>{html}</main>")
    found = list(findings_on_phones(page))
    page.close()
    assert problem in " ".join(found)
