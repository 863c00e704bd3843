"""The visitors of the site of ``everything``, their starts, and their actions besides looking."""

from __future__ import annotations

from flask import Flask, current_app

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import BulkKind
from ctevents.domain.people import full_name
from ctevents.domain.roles import Role
from ctevents.models import Account, GuestImport, Person
from ctevents.services.accounts.accounts import (
    account_by_email,
    add_account,
    disable_account,
    new_password_link,
)
from ctevents.services.accounts.second_factors import new_factor_link
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from ctevents.tokens import Purpose
from tests.support import exports, factors, programs, stories
from tests.support.crawl import Submission, Visitor
from tests.support.everything import INSTITUTION, LONG, SERVER_WORDS, WORD, Everything
from tests.support.pages import Browser

FILE = (
    "given_name,family_name,email,institution,group,seats\n"
    f"{LONG['given_name']},{LONG['family_name']},new@interior.example,{INSTITUTION},government,\n"
    "Edin,Šehić,no address at all,Sud BiH,judges,\n"
    f"Ada,{WORD},ada@word.example,{WORD},no such group,\n"
    "Edin,Šehić,edin@sud.example,Sud BiH,judges,\nEdin,Šehić,edin@sud.example,Sud BiH,judges,\n"
    ",,focal@sud.example,Sud BiH,judges,4\n,,,,,\n"
).encode()
UNDERSTOOD = b"".join(
    line
    for line in FILE.splitlines(keepends=True)
    if not line.endswith((b"government,\n", b"such group,\n"))
)
"""No word of it is unknown, so that the preview follows at once."""
OLD = {"version": "seen long ago"}


def visitors(app: Flask, world: Everything) -> list[Visitor]:
    """Return visitors, those with the most pages first: pages they showed are not checked again.
    There is no organiser: an administrator or an office shows all that depends on a right."""
    order = (Role.ADMINISTRATOR, Role.OFFICE, Role.DOOR, Role.OBSERVER)
    staff = [_staff(app, world, role) for role in order]
    programs.made(programs.account(Role.OFFICE))
    anybody = [
        "/",
        "/account/sign-in",
        "/demo/inbox",
        "/events/al",
        f"/account/password/{_password_link()}",
    ]
    nobody = Visitor(
        "nobody",
        Browser(app),
        [*anybody, *(f"/events/{slug}" for slug in ("ba", "xk", "me", "rs", "mk"))],
    )
    guests = [Visitor(name, Browser(app), paths) for name, paths in world.links.items()]
    _add_guests_deeds(guests)
    return [nobody, *guests, *staff, _with_password_only(app), _with_first_link(app)]


def _with_password_only(app: Flask) -> Visitor:
    """Return staff whose session has not shown its second factor."""
    browser = stories.signed_in(app, Role.OFFICE, "xk")
    factors.app_of("office-xk@ctevents.example")
    return Visitor("staff with the password only", browser, ["/staff/second-factor"])


def _with_first_link(app: Flask) -> Visitor:
    """Return staff who open the link that lets them set up their first second factor."""
    browser = stories.signed_in(app, Role.OFFICE, "mk")
    with transaction(by=audit.SHELL) as tx:
        account = account_by_email(tx, "office-mk@ctevents.example")
        assert account is not None
        nonce = new_factor_link(tx, account)
    assert nonce is not None
    path = stories.path(Purpose.SECOND_FACTOR, nonce)
    return Visitor("staff with a link to their first second factor", browser, [path])


def _add_guests_deeds(guests: list[Visitor]) -> None:
    """Add forms filled in from an older version, on the first page with a form."""
    for guest in guests:
        for path in guest.starts:
            page = guest.browser.open(path)
            typed = {"family_name": f"{LONG['family_name']}-{WORD}", "privacy": "y"}
            is_own = guest.name != "focal point" and page.tree is not None
            if is_own and page.tree.select("[name=given_name]"):
                press = ("reply", "accept") if guest.name == "invitee" else None
                guest.deeds.append((path, Submission("too late", 0, OLD | typed, press)))
                break


def _staff(app: Flask, world: Everything, role: Role) -> Visitor:
    slugs = ["ba"] if role.is_limited_to_events else []
    starts = [
        "/staff/events/ba",
        "/staff/events/ba/edit",
        "/staff/",
        "/staff/design",
        "/staff/accounts",
        "/staff/events/zz",
        "/staff/second-factor/passkeys/add",
        "/staff/events/archived",
    ]
    visitor = Visitor(str(role), stories.signed_in(app, role, *slugs), starts)
    if role in (Role.ADMINISTRATOR, Role.OFFICE, Role.DOOR):
        visitor.starts += [
            "/door/ba/desk",
            "/door/ba/pair",
            *(f"/door/ba/desk?check_in={id}" for id in world.verdicts),
        ]
        searches = ("Hadžiselimović", "Lejla", WORD, "x", "Nobody of that name")
        visitor.deeds += [
            ("/door/ba/desk", Submission(f"with {text}", 1, {"code": text})) for text in searches
        ]
    if role in (Role.ADMINISTRATOR, Role.OFFICE):
        visitor.starts += [
            f"/staff/events/ba/guests/import/{_upload(role, FILE)}",
            f"/staff/events/ba/guests/import/{_upload(role, UNDERSTOOD)}",
            f"/staff/events/ba/guests/imports/{_two_imports()}/delete",
            f"/staff/search?q={WORD}",
            _guest(LONG),
            _unnamed(),
            _guest({"given_name": "Vlado"}),
            _guest({"given_name": "Lejla 3"}),
        ]
        visitor.starts += [
            f"/staff/events/ba/guests?search={WORD}",
            "/staff/events/ba/guests?search=nobody+of+that+name",
            "/staff/events/ba/guests/filters",
            *(f"/staff/events/ba/guests/selection?act={kind}&all=1&seen=1" for kind in BulkKind),
        ]
        visitor.deeds += [(_guest(LONG), Submission("too late", 1, OLD | {"position": "Judge"}))]
        visitor.deeds += [
            ("/staff/events/ba/door-tokens", Submission("well", 1, {"station": INSTITUTION[:40]}))
        ]
    if role is Role.ADMINISTRATOR:
        visitor.starts += [
            "/staff/door",
            "/staff/recommendations?search=zz",
        ]
        visitor.deeds += [
            (
                "/staff/recommendations/1/edit",
                Submission("too late", 1, OLD | {"theme_en": "Ports"}),
            )
        ]
        visitor.deeds += [
            (f"{_unnamed()}/unmask", Submission("well", 1, {"reason": INSTITUTION})),
            (_unnamed(), Submission("too late", 1, OLD | {"language": "mk"})),
            (
                "/staff/events/ba/edit",
                Submission("too late", 1, OLD | {"title_en": "Another title"}),
            ),
            ("/staff/events/ba/edit", Submission("with too few seats", 1, {"capacity": "3"})),
            (
                "/staff/events/ba/programme",
                Submission("too late", 1, OLD | {"title_en-1": "Another title"}),
            ),
        ]
        visitor.deeds += [(f"/staff/accounts/{_other_account()}/edit", Submission("well", 2, {}))]
        exports.in_all_states(_email_of(role), "ba")
    return visitor


def _unnamed() -> str:
    person = (
        db.session.query(Person).filter_by(is_unnamed=True, event_id=stories.event("ba").id).first()
    )
    assert person is not None
    return f"/staff/events/ba/guests/people/{person.id}"


def _guest(fields: dict[str, str]) -> str:
    person = (
        db.session.query(Person)
        .filter_by(given_name=fields["given_name"], event_id=stories.event("ba").id)
        .first()
    )
    assert person is not None, full_name(fields["given_name"], "")
    return f"/staff/events/ba/guests/people/{person.id}"


def _email_of(role: Role) -> str:
    return db.session.query(Account).filter(Account.email.startswith(role)).one().email


def _two_imports() -> int:
    """Return the number of the earlier one: its rows can be deleted, and the later one undone."""
    with transaction(by=audit.SHELL) as tx:
        for name in ("Vera", "Zoran"):
            content = (
                f"given_name,family_name,institution,group\n{name},Ilić,Sud BiH,judges\n".encode()
            )
            import_guests(tx, stories.event("ba"), content, skip_refused=False)
    return (
        db.session.query(GuestImport.id).order_by(GuestImport.id.desc()).offset(1).limit(1).scalar()
    )


def _upload(role: Role, content: bytes) -> int:
    account = db.session.query(Account).filter(Account.email.startswith(role)).one()
    with transaction(by=audit.SHELL) as tx:
        name = f"{SERVER_WORDS[:20]}-{WORD}.csv"
        return stories.uploaded(tx, account.id, name, content).id


def _other_account() -> int:
    """Add an account that cannot sign in, and one with a long name."""
    with transaction(by=audit.SHELL) as tx:
        gone = add_account(tx, "gone@ctevents.example", Role.OBSERVER, [])
        disable_account(tx, gone)
        name = f"{LONG['given_name']} {LONG['family_name']}"
        events = [stories.event("ba"), stories.event("xk")]
        made = add_account(tx, f"spare@{WORD.lower()}.example", Role.OFFICE, events, name=name)
        return made.id


def _password_link() -> str:
    with transaction(by=audit.SHELL) as tx:
        new = add_account(tx, "new@ctevents.example", Role.OBSERVER, [])
        nonce = new_password_link(tx, new)
    return str(current_app.extensions["ctevents.links"].token(Purpose.PASSWORD, nonce))
