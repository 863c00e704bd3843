"""An unnamed guest cannot be confirmed by guessing. A true and a false guess get the same answer,
byte for byte, on every page of people who may not reveal, during the guess and afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from _pytest.mark.structures import ParameterSet
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.identity import RowKind, reference
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.roles import Right, Role, may
from ctevents.models import Account, Message, Person
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.guests.merging import merge
from ctevents.services.seating.quotas import QuotaFields, set_quota
from ctevents.texts.exports.exporting import Listing, ListRequest
from ctevents.texts.rendering import speaking
from ctevents.tokens import Purpose
from ctevents.web.staff.listings import LISTINGS
from tests.conftest import Databases
from tests.support import stories
from tests.support.door import Device, item
from tests.support.guessing import (
    COLUMNS,
    FALSE,
    GUESTS,
    TRUE,
    Attempt,
    Guess,
    World,
    first_difference,
    to_look_at,
    told,
    uploaded,
    without_guess,
    world,
)
from tests.support.pages import Browser, Page

pytestmark = pytest.mark.once
Answers = Iterator[Page]


def _imports(*values: str, **changes: str) -> Attempt:
    """Return an attempt with one row of the guess: the named columns are filled, the rest is empty;
    and ``changes``."""

    def attempt(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
        row = [
            text if column in values else ""
            for column, text in zip(COLUMNS, guess.row, strict=True)
        ]
        yield from uploaded(browser, [*row, *changes.values()], columns=[*COLUMNS, *changes])

    return attempt


def _imports_cyrillic(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
    yield from uploaded(browser, [*guess.cyrillic, "", "", "judges"])


def _imports_the_address_of_another(
    _app: Flask, _world: World, browser: Browser, guess: Guess
) -> Answers:
    yield from uploaded(browser, ["Mira", "Kos", guess.email, "", "judges"])


def _imports_with_the_reference_of_another(
    _app: Flask, world: World, browser: Browser, guess: Guess
) -> Answers:
    yield from uploaded(
        browser, [*guess.row, _reference(world.named_id)], columns=[*COLUMNS, "reference"]
    )


def _imports_with_the_reference_of_the_guest(
    _app: Flask, world: World, browser: Browser, guess: Guess
) -> Answers:
    for number in world.hidden_ids:
        yield from uploaded(
            browser, [*guess.row, _reference(number)], columns=[*COLUMNS, "reference"]
        )


def _imports_beside_the_pseudonym(
    _app: Flask, world: World, browser: Browser, guess: Guess
) -> Answers:
    yield from uploaded(browser, ["Judges", "001", "", "", "police"], guess.row, guess.row)


def _imports_an_institution(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
    columns = [*COLUMNS, "seats"]
    yield from uploaded(browser, ["", "", "", guess.institution, "police", "2"], columns=columns)
    yield from uploaded(browser, ["Mira", "Kos", "", guess.institution, "", ""], columns=columns)


def _imports_into_the_institution(
    _app: Flask, _world: World, browser: Browser, guess: Guess
) -> Answers:
    yield from uploaded(browser, ["Mira", "Kos", "", guess.institution, ""])
    yield from uploaded(browser, ["Mira", "Kos", "", guess.institution, "police"])
    yield from uploaded(browser, ["Vera", "Kos", "", guess.institution, ""])
    yield from uploaded(browser, ["Mira", "Kos", "", "Elsewhere", "police"])


def _reference(person_id: int) -> str:
    is_unnamed = db.session().get_one(Person, person_id).unnamed_number
    kind, number = (RowKind.UNNAMED, is_unnamed) if is_unnamed else (RowKind.PERSON, person_id)
    return reference(kind, stories.event().id, number)


def _adds(**changes: str) -> Attempt:
    def attempt(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
        page = browser.open(f"{GUESTS}/people/add")
        for _ in range(2):
            answer = browser.submit(page, "given_name", **(guess.form | changes))
            yield answer
            if answer.status == 303:
                yield browser.follow(answer)

    return attempt


def _renames_a_guest(_app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    page = browser.open(f"{GUESTS}/people/{world.named_id}")
    yield browser.submit(page, "given_name", **guess.form)
    yield browser.open(page.path)
    yield browser.submit(browser.open(page.path), "given_name", institution="Sud BiH")


def _adds_and_edits_the_guest(app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    """Changes of the unnamed guest are accepted, independent of other people on the list."""
    yield from _adds()(app, world, browser, guess)
    yield from _adds(email="")(app, world, browser, guess)
    for number in world.hidden_ids:
        yield browser.submit(browser.open(f"{GUESTS}/people/{number}"), "sex", language="en")


def _adds_and_hides(app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    yield from _adds(is_unnamed="y")(app, world, browser, guess)
    yield from _adds(is_unnamed="y", email="")(app, world, browser, guess)


def _names_a_nominee(_app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    page = browser.open(f"/staff/events/ba/invitations/{world.offer_id}/nominees/add")
    yield browser.submit(page, "given_name", **guess.form)


def _offers_seats(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
    fields = {"name": guess.institution, "seats": "2", "group": "police"}
    answer = browser.submit(browser.open(f"{GUESTS}/institutions/add"), "name", **fields)
    yield answer
    yield browser.follow(answer)


def _renames_an_institution(_app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    since = browser.open("/api/v1/events/ba/roster").response.json["version"]
    page = browser.open(f"{GUESTS}/institutions/{world.offer_institution_id}")
    yield browser.submit(page, "name", name=guess.institution)
    yield browser.open(page.path)
    yield browser.open(f"/api/v1/events/ba/roster?since={since}")


def _searches(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
    for text in (
        guess.given_name,
        guess.email,
        guess.institution,
        " ".join(guess.cyrillic),
        guess.family_name[:3],
    ):
        for page in ("guests", "vetting"):
            yield browser.open(f"/staff/events/ba/{page}", query_string={"search": text})
        yield browser.submit(browser.open("/door/ba/desk"), "code", code=text)
    yield browser.open(f"{GUESTS}?institution=4")


def _signs_the_sheet(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
    page = browser.open("/staff/events/ba/sign-in-sheet/add")
    yield browser.submit(page, "given_name", **guess.form)
    answer = browser.submit(page, "given_name", **guess.form, another="y")
    yield answer


def _walks_in(_app: Flask, _world: World, browser: Browser, guess: Guess) -> Answers:
    form = browser.open("/door/ba/walk-in")
    answer = browser.submit(
        form, "given_name", **guess.name, institution=guess.institution, group="judges", sex="x"
    )
    yield answer
    yield browser.follow(answer)
    yield browser.submit(browser.open("/door/ba/desk"), "code", code=guess.family_name)


def _asks_for_the_link(app: Flask, _world: World, _browser: Browser, guess: Guess) -> Answers:
    guest = Browser(app)
    answer = guest.submit(guest.open("/link"), "email", email=guess.email)
    yield answer
    with app.app_context():
        _deliver()


def _deliver() -> None:
    """Mark all waiting letters as sent, as with a running worker."""
    with transaction(by=audit.SHELL) as tx:
        for message in tx.query(Message):
            message.state, message.sent_at = MessageState.SENT, message.created_at


def _asks_openly(app: Flask, _world: World, _browser: Browser, guess: Guess) -> Answers:
    yield from _asks_openly_as(app, guess.form)


def _asks_openly_as(app: Flask, form: dict[str, str]) -> Answers:
    guest = Browser(app)
    for _ in range(2):
        yield guest.submit(guest.open("/events/ba/register"), "given_name", **form, privacy="y")
    with app.app_context():
        _deliver()


def _changes_their_own(app: Flask, world: World, _browser: Browser, guess: Guess) -> Answers:
    guest = Browser(app)
    page = guest.open(f"{world.own_link}?lang=en")
    yield guest.submit(page, "given_name", **guess.form)
    yield guest.open(world.own_link)


def _accepts_as(app: Flask, world: World, _browser: Browser, guess: Guess) -> Answers:
    guest = Browser(app)
    answer = guest.submit(
        guest.open(world.invitation_link),
        "privacy",
        press=None,
        reply="accept",
        **guess.form,
        privacy="y",
    )
    yield answer


def _passes_on(app: Flask, world: World, _browser: Browser, guess: Guess) -> Answers:
    guest = Browser(app)
    form = {**guess.name, "email": guess.email, "reply": "delegate"}
    yield guest.submit(guest.open(world.invitation_link), "Pass the invitation on", **form)


def _pastes_nominees(app: Flask, _world: World, _browser: Browser, guess: Guess) -> Answers:
    """Paste as the focal point of an institution without nominees: the guess, and only the name
    with a different address."""
    guest = Browser(app)
    link = stories.path(
        Purpose.NOMINATION, stories.invited_institution(name="Uprava", seats=5).link_nonce
    )
    for address in (guess.email, "mira@x.example"):
        people = f"{guess.given_name} {guess.family_name}; {address}"
        looked = guest.submit(guest.open(link), "Check the names", people=people)
        yield looked
        yield guest.submit(looked, "Save the names", privacy="on")
        yield guest.open(link)


def _sends_walk_ins(app: Flask, _world: World, _browser: Browser, guess: Guess) -> Answers:
    """Send walk-ins like a device at the door."""
    device = Device(app)
    for email in (guess.email, ""):
        sent = item(**guess.form | {"email": email}, sex="x", language="en", privacy=True)
        yield Page(device.post("walk-ins", sent), device.path("walk-ins"))
        yield Page(device.get("roster"), device.path("roster"))


def _meets_a_ceiling(app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    """The institution's quota allows one person, and its unnamed guests have seats. A named
    colleague asks for a seat."""
    mira = {"given_name": "Mira", "family_name": "Kos", "email": "mira@x.example"}
    yield from _adds(**mira)(app, world, browser, guess)
    with transaction(by=audit.SHELL) as tx:
        body = tx.query(Person).filter_by(email="mira@x.example").one().institution
        assert body is not None
        set_quota(tx, stories.event(), body, QuotaFields(ceiling=1))
    vera = {"given_name": "Vera", "family_name": "Lam", "email": "vera@x.example"}
    yield from _asks_openly_as(app, guess.form | vera)


def _guesses_after_a_merge(app: Flask, world: World, browser: Browser, guess: Guess) -> Answers:
    """The organiser has merged the guessed row into an unnamed guest, and the office guesses
    again."""
    yield from _adds()(app, world, browser, guess)
    with transaction(by=audit.SHELL) as tx:
        row = tx.query(Person).order_by(Person.id.desc()).first()
        assert row is not None
        merge(tx, stories.event(), (world.hidden_ids[0], row.id), [])
    yield from _imports(*COLUMNS)(app, world, browser, guess)
    yield from _imports_with_the_reference_of_the_guest(app, world, browser, guess)
    yield from _asks_for_the_link(app, world, browser, guess)


OFFICE: dict[str, Attempt] = {
    "imports a whole row": _imports(*COLUMNS),
    "imports a row without an address": _imports(
        "given_name", "family_name", "institution", "group"
    ),
    "imports a bare name": _imports("given_name", "family_name", "group"),
    "imports a row without a group": _imports("given_name", "family_name", "email", "institution"),
    "imports an unnamed row": _imports(*COLUMNS, unnamed="yes"),
    "imports a row with a reply": _imports(*COLUMNS, reply="accepted"),
    "imports a row with details": _imports(*COLUMNS, phone="+387 61 1", position="Judge"),
    "imports the name in another script": _imports_cyrillic,
    "imports the address of another name": _imports_the_address_of_another,
    "imports the reference of a named guest": _imports_with_the_reference_of_another,
    "imports the reference of the guest": _imports_with_the_reference_of_the_guest,
    "imports the pseudonym and the name": _imports_beside_the_pseudonym,
    "imports seats for the institution": _imports_an_institution,
    "imports people of the institution": _imports_into_the_institution,
    "adds a guest": _adds(),
    "adds a guest without an address": _adds(email=""),
    "renames a guest": _renames_a_guest,
    "adds a guest, then edits the unnamed ones": _adds_and_edits_the_guest,
    "adds unnamed guests": _adds_and_hides,
    "names a nominee for an institution": _names_a_nominee,
    "offers seats to the institution": _offers_seats,
    "renames an institution": _renames_an_institution,
    "searches": _searches,
    "enters a signature": _signs_the_sheet,
    "registers a walk-in": _walks_in,
    "asks for the link": _asks_for_the_link,
    "asks for a place": _asks_openly,
    "changes an own registration": _changes_their_own,
    "accepts under the name": _accepts_as,
    "passes an invitation on": _passes_on,
    "pastes nominees": _pastes_nominees,
    "sends walk-ins": _sends_walk_ins,
    "meets a ceiling": _meets_a_ceiling,
    "guesses after a merge": _guesses_after_a_merge,
}
WITHOUT_ACCOUNT = (
    "asks for the link",
    "asks for a place",
    "changes an own registration",
    "accepts under the name",
    "passes an invitation on",
    "pastes nominees",
)
OF_ROLE: dict[Role | None, Iterable[str]] = {
    Role.OFFICE: OFFICE,
    Role.DOOR: ("registers a walk-in", "sends walk-ins", *WITHOUT_ACCOUNT),
    Role.OBSERVER: WITHOUT_ACCOUNT,
    None: WITHOUT_ACCOUNT,
}
"""The attempts of each role. None: without an account."""


def _answers(
    app: Flask, databases: Databases, role: Role | None, attempt: Attempt, guess: Guess
) -> list[tuple[str, str]]:
    """Return the answers to the guess and the pages seen afterwards: place and content."""
    known = databases.told(world)
    browser = stories.signed_in(app, role, "ba") if role else Browser(app)
    answers = [(page.path, told(page.response)) for page in attempt(app, known, browser, guess)]
    answers += [(path, told(browser.client.get(path))) for path in to_look_at(role)]
    return [*answers, *(_taken_away(role) if role else [])]


def _taken_away(role: Role) -> list[tuple[str, str]]:
    """Return the lists that this role can export."""
    account = account_by_email(db.session(), f"{role}-ba@ctevents.example")
    assert account is not None
    with speaking("en"):
        return [
            (kind, without_guess(str(list(listing.find(_asking(account, listing)).rows))))
            for kind, listing in LISTINGS.items()
            if account.may(listing.right)
        ]


def _asking(account: Account, listing: Listing) -> ListRequest:
    return ListRequest(account, stories.event() if listing.is_of_event else None, {}, stories.now())


EVERYDAY: dict[Role | None, Iterable[str]] = {
    Role.OFFICE: (
        "imports a whole row",
        "adds a guest",
        "searches",
    ),
    Role.DOOR: ("registers a walk-in", "sends walk-ins"),
    Role.OBSERVER: ("accepts under the name",),
    None: ("asks for the link", "asks for a place", "pastes nominees"),
}
"""One attempt for each way to the list. `make test-long` makes all of them."""


def _attempts() -> Iterator[ParameterSet]:
    for role, names in OF_ROLE.items():
        for name in names:
            marks = () if name in EVERYDAY[role] else pytest.mark.crawl
            yield pytest.param(role, name, marks=marks, id=f"{role or 'nobody'} {name}")


@pytest.mark.long
@pytest.mark.parametrize(("role", "name"), [*_attempts()])
def test_a_true_guess_is_answered_as_a_false_one(
    app: Flask, databases: Databases, role: Role | None, name: str
) -> None:
    true, false = (_answers(app, databases, role, OFFICE[name], guess) for guess in (TRUE, FALSE))
    differing = [
        f"{one[0]}: {first_difference(one[1], other[1])}"
        for one, other in zip(true, false, strict=False)
        if one[1] != other[1]
    ]
    assert differing == []
    assert len(true) == len(false) > 8


def test_everybody_tries_who_may_not_reveal() -> None:
    assert {role for role in Role if not may(role, Right.UNMASK)} == {
        role for role in OF_ROLE if role
    }
