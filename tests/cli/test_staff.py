"""Accounts from the shell."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry
from ctevents.services.accounts.accounts import password_is_right
from ctevents.services.accounts.second_factors import second_factors_of
from tests.cli.conftest import Command, Ended
from tests.support import factors, stories
from tests.support.pages import Browser

LINK = "http://localhost/account/password/"


def actions() -> list[tuple[str, str]]:
    db.session.rollback()
    entries = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))
    return [(entry.action, entry.actor) for entry in entries]


def test_without_a_password_a_link_is_printed_that_sets_one(app: Flask, ctevents: Command) -> None:
    ended = ctevents(
        "staff", "add", "Ana@CTevents.example", "--role", "office", "--event", "ba", "--event", "xk"
    )
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith(LINK)
    page = Browser(app).open(ended.out.strip().removeprefix("http://localhost"))
    assert (page.status, page.heading) == (200, "Choose a password")
    assert "ana@ctevents.example" in page.text
    made = ["account.added", "account.password_link_made", "shell.printed"]
    assert actions() == [(action, "shell") for action in made]


def test_a_new_installation_has_no_account(app: Flask, ctevents: Command) -> None:
    assert ctevents("staff", "list", "--json").json == []


def test_a_password_comes_by_standard_input(app: Flask, ctevents: Command) -> None:
    words = (
        "staff",
        "add",
        "ana@x.example",
        "--role",
        "observer",
        "--password-stdin",
        "--name",
        "Ana",
        "--json",
    )
    assert ctevents(*words, stdin="a password of words\nanother line\n").json == {
        "email": "ana@x.example",
        "name": "Ana",
        "role": "observer",
        "events": [],
        "password_link": None,
    }
    assert password_is_right(db.session(), "ana@x.example", "a password of words")


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [
        ("staff add ana --role observer", "", "'ana' is not an e-mail address"),
        (
            "staff add a@x.example --role door",
            "",
            "an account for door needs an event: give --event",
        ),
        (
            "staff add a@x.example --role observer --password-stdin",
            "short\n",
            (
                "the password on standard input is refused. Use 12 characters or more, for example "
                "four words."
            ),
        ),
    ],
)
def test_wrong_use_adds_nobody(
    app: Flask, ctevents: Command, words: str, stdin: str, said: str
) -> None:
    assert ctevents(*words.split(), stdin=stdin) == Ended(2, "", f"ctevents: {said}\n")
    assert ctevents("staff", "list", "--json").json == []


def test_an_event_for_who_sees_all_is_said_to_change_nothing(app: Flask, ctevents: Command) -> None:
    ended = ctevents(
        "staff", "add", "a@x.example", "--role", "organiser", "--event", "ba", "--json"
    )
    assert ended.json["events"] == []
    assert (
        ended.err == "ctevents: an account for organiser sees all events: --event changes nothing\n"
    )


def test_the_same_address_twice_is_refused(app: Flask, ctevents: Command) -> None:
    ctevents("staff", "add", "a@x.example", "--role", "observer")
    assert ctevents("staff", "add", "A@x.example", "--role", "organiser") == Ended(
        1, "", "ctevents: An account with this address already exists.\n"
    )


def test_accounts_are_listed(app: Flask, ctevents: Command) -> None:
    ctevents("staff", "add", "b@x.example", "--role", "door", "--event", "xk")
    ctevents("staff", "add", "a@x.example", "--role", "observer")
    ctevents("staff", "disable", "a@x.example")
    assert ctevents("staff", "list").out.splitlines() == [
        "e-mail       role      events",
        "a@x.example  observer  –       disabled",
        "b@x.example  door      xk",
    ]
    assert ctevents("staff", "list", "--json").json == [
        {"email": "a@x.example", "name": "", "role": "observer", "events": [], "disabled": True},
        {"email": "b@x.example", "name": "", "role": "door", "events": ["xk"], "disabled": False},
    ]


def test_disabling_ends_the_sessions_at_once(app: Flask, ctevents: Command) -> None:
    browser = stories.signed_in(app, Role.OBSERVER)
    assert browser.open("/staff/").status == 200
    assert (
        ctevents("staff", "disable", "observer@ctevents.example").out
        == "observer@ctevents.example is disabled.\n"
    )
    assert browser.open("/staff/").status == 303
    assert actions()[-1] == ("account.disabled", "shell")


def test_the_last_administrator_stays(app: Flask, ctevents: Command) -> None:
    email = stories.account(Role.ADMINISTRATOR)
    assert ctevents("staff", "disable", email) == Ended(
        1, "", "ctevents: This is the last administrator. Add a second administrator first.\n"
    )


def test_reset_prints_a_link_for_who_is_not_disabled(app: Flask, ctevents: Command) -> None:
    email = stories.account(Role.OBSERVER)
    assert ctevents("staff", "reset", email, "--json").json["password_link"].startswith(LINK)
    ctevents("staff", "disable", email)
    assert ctevents("staff", "reset", email) == Ended(
        1, "", f"ctevents: the account '{email}' is disabled\n"
    )


def test_reset_removes_a_lost_second_factor_only_when_asked(app: Flask, ctevents: Command) -> None:
    email = stories.account(Role.ORGANISER)
    factors.app_of(email)
    ctevents("staff", "reset", email)
    assert "account.second_factors_dropped" not in dict(actions())
    assert ctevents("staff", "reset", email, "--second-factor").out.startswith(LINK)
    assert dict(actions())["account.second_factors_dropped"] == "shell"
    assert second_factors_of(db.session(), factors.account(email).id).count == 0


def test_an_account_is_found_by_each_spelling_of_its_domain(app: Flask, ctevents: Command) -> None:
    words = ("--role", "observer", "--password-stdin")
    assert (
        ctevents("staff", "add", "anna@müller.de", *words, stdin="a password of words\n").status
        == 0
    )
    browser = Browser(app)
    page = browser.open("/account/sign-in")
    answer = browser.submit(
        page, "password", email="anna@müller.de", password="a password of words"
    )
    assert answer.status == 303, answer.errors
    assert (
        ctevents(
            "staff", "add", "anna@xn--mller-kva.de", "--role", "office", "--event", "ba"
        ).status
        != 0
    )
    assert (
        ctevents("staff", "disable", "Anna@müller.de").out == "anna@xn--mller-kva.de is disabled.\n"
    )
