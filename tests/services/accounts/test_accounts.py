"""Accounts: sign-in, how long it lasts, and who may end it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.models import Account, DoorToken, Throttle
from ctevents.services.accounts import accounts
from ctevents.services.accounts.sessions import visit_of
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import door_tokens, make_door_token
from ctevents.services.common.throttles import count_attempt, forget_attempts, forget_old_attempts
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind


def made(role: Role, *slugs: str) -> Account:
    account = accounts.account_by_email(db.session(), stories.account(role, *slugs))
    assert account is not None
    return account


def door_token(account: Account, slug: str) -> DoorToken:
    with transaction(by=audit.SHELL) as tx:
        return make_door_token(tx, stories.event(slug), "A", account_id=account.id)


def edit(account: Account, role: Role, *slugs: str) -> None:
    events = [stories.event(slug) for slug in slugs]
    with transaction(by=audit.SHELL) as tx:
        accounts.edit_account(tx, account, role=role, events=events, name="")


def disable(account: Account) -> None:
    with transaction(by=audit.SHELL) as tx:
        accounts.disable_account(tx, account)


def password_link(account: Account) -> str:
    with transaction(by=audit.SHELL) as tx:
        return accounts.new_password_link(tx, account)


def spend(nonce: str, password: str = "four unrelated words here") -> Account | None:
    with transaction(by=audit.SHELL) as tx:
        return accounts.spend_password_link(tx, nonce, password)


def signed_in(account: Account) -> str:
    """Return the token of a new session."""
    verified = account.password_hash
    with transaction(by=audit.SHELL) as tx:
        return accounts.sign_in(tx, account, verified, "")


def is_open(session: str) -> bool:
    return visit_of(db.session(), session, now=stories.now()) is not None


def is_right(account: Account, password: str) -> bool:
    return accounts.password_is_right(db.session(), account.email, password) is not None


def test_an_address_is_one_account_however_it_is_typed(app: Flask) -> None:
    made(Role.OBSERVER)
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        accounts.add_account(tx, " Observer@CTEVENTS.example ", Role.ORGANISER, [])
    assert refused.value == Refusal(Reason.ACCOUNT_EXISTS)


def test_only_offices_and_doors_are_tied_to_events(app: Flask) -> None:
    account = made(Role.OFFICE, "ba", "me")
    edit(account, Role.ORGANISER, "ba")
    assert account.events == []


def test_a_password_is_right_or_wrong(app: Flask) -> None:
    account = made(Role.OBSERVER)
    assert is_right(account, stories.PASSWORD)
    assert not is_right(account, stories.PASSWORD + "!")
    assert (
        accounts.password_is_right(db.session(), "nobody@ctevents.example", stories.PASSWORD)
        is None
    )


def test_a_password_is_the_same_from_each_keyboard(app: Flask) -> None:
    account = made(Role.OBSERVER)
    with transaction(by=audit.SHELL) as tx:
        accounts.set_password(tx, account, "c\u030cetiri rijec\u030ci bez veze")
    assert is_right(account, "\u010detiri rije\u010di bez veze")


@pytest.mark.long
def test_a_password_of_before_that_is_compared_as_typed(app: Flask) -> None:
    account = made(Role.OBSERVER)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Account, account.id).password_hash = PasswordHasher().hash(
            "\ufb01ve words of a person"
        )
    assert is_right(account, "\ufb01ve words of a person")


def test_disabling_ends_sessions_links_and_door_tokens(app: Flask) -> None:
    made(Role.ADMINISTRATOR)
    account = made(Role.OFFICE, "ba")
    session, nonce, token = signed_in(account), password_link(account), door_token(account, "ba")
    disable(account)
    assert not is_open(session)
    assert accounts.account_by_link(db.session(), nonce, now=stories.now()) is None
    assert token.revoked_at == stories.now()
    assert not is_right(account, stories.PASSWORD)


def test_an_account_that_was_enabled_again_has_to_sign_in_again(app: Flask) -> None:
    account = made(Role.OBSERVER)
    session = signed_in(account)
    disable(account)
    with transaction(by=audit.SHELL) as tx:
        accounts.enable_account(tx, account)
    assert is_right(account, stories.PASSWORD)
    assert not is_open(session)


def test_a_new_password_ends_every_session(app: Flask) -> None:
    account = made(Role.OBSERVER)
    laptop, phone = signed_in(account), signed_in(account)
    with transaction(by=audit.SHELL) as tx:
        accounts.set_password(tx, account, "four unrelated words here")
    assert (is_open(laptop), is_open(phone)) == (False, False)
    assert (
        is_right(account, "four unrelated words here"),
        is_right(account, stories.PASSWORD),
    ) == (True, False)


@pytest.mark.parametrize(
    ("role", "slugs", "stays"),
    [
        (Role.OFFICE, ["ba", "me"], True),
        (Role.OFFICE, ["ba"], False),
        (Role.DOOR, ["ba", "me"], False),
        (Role.ORGANISER, [], False),
    ],
)
def test_a_new_role_and_other_events_end_every_session(
    app: Flask, role: Role, slugs: list[str], stays: bool
) -> None:
    account = made(Role.OFFICE, "ba", "me")
    session = signed_in(account)
    edit(account, role, *slugs)
    assert is_open(session) is stays


def test_nobody_signs_in_with_a_password_that_was_replaced_while_it_was_compared(
    app: Flask,
) -> None:
    account = made(Role.OBSERVER)
    compared = account.password_hash
    with transaction(by=audit.SHELL) as tx:
        accounts.set_password(tx, account, "four unrelated words here")
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        accounts.sign_in(tx, account, compared, "")
    assert refused.value == Refusal(Reason.WRONG_PASSWORD)


@pytest.mark.parametrize(
    ("role", "slugs", "still_open"),
    [
        (Role.OFFICE, ["ba"], ["ba"]),
        (Role.DOOR, ["me"], ["me"]),
        (Role.ORGANISER, [], ["ba", "me"]),
        (Role.OBSERVER, [], []),
    ],
)
def test_door_tokens_end_with_the_right_to_the_event(
    app: Flask, role: Role, slugs: list[str], still_open: list[str]
) -> None:
    account = made(Role.OFFICE, "ba", "me")
    door_token(account, "ba"), door_token(account, "me")
    edit(account, role, *slugs)
    tokens = [
        (slug, token)
        for slug in ("ba", "me")
        for token in door_tokens(db.session(), stories.event(slug).id)
    ]
    assert [slug for slug, token in tokens if token.revoked_at is None] == still_open


def test_a_password_link_works_once(app: Flask) -> None:
    account = made(Role.OBSERVER)
    nonce = password_link(account)
    assert spend(nonce, "the first new password") is account
    assert spend(nonce, "the second new password") is None
    assert is_right(account, "the first new password")


def test_a_password_link_lasts_seven_days(app: Flask, clock: Clock) -> None:
    nonce = password_link(made(Role.OBSERVER))
    clock.advance(days=7)
    assert spend(nonce) is None
    clock.advance(seconds=-1)
    assert spend(nonce) is not None


def test_a_new_password_link_ends_the_one_before(app: Flask) -> None:
    account = made(Role.OBSERVER)
    first, second = password_link(account), password_link(account)
    assert spend(first) is None
    assert spend(second) is account


def test_of_two_who_spend_a_link_at_once_one_succeeds(app: Flask) -> None:
    nonce = password_link(made(Role.OBSERVER))
    outcomes = at_once(app, [lambda: spend(nonce) is not None, lambda: spend(nonce) is not None])
    assert sorted(outcomes) == [False, True]


def test_the_last_administrator_stays(app: Flask) -> None:
    last, gone = made(Role.ADMINISTRATOR), made(Role.OBSERVER)
    edit(gone, Role.ADMINISTRATOR)
    disable(gone)
    for attempt in (lambda: disable(last), lambda: edit(last, Role.ORGANISER)):
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value == Refusal(Reason.LAST_ADMINISTRATOR)
    assert (last.role, last.disabled_at) == (Role.ADMINISTRATOR, None)


@pytest.mark.long
def test_two_administrators_who_disable_each_other_at_once_leave_one(app: Flask) -> None:
    one, other = made(Role.ADMINISTRATOR), made(Role.OBSERVER)
    edit(other, Role.ADMINISTRATOR)
    ids, both_decided = (one.id, other.id), threading.Barrier(2)

    def is_disabled(account_id: int) -> bool:
        try:
            with transaction(by=audit.SHELL) as tx:
                account = accounts.account_with_id(tx, account_id)
                assert account is not None
                accounts.disable_account(tx, account)
                with suppress(threading.BrokenBarrierError):
                    # times out: the other thread waits for this one's commit
                    both_decided.wait(timeout=0.5)
        except Refusal:
            return False
        return True

    assert sorted(at_once(app, [lambda: is_disabled(ids[0]), lambda: is_disabled(ids[1])])) == [
        False,
        True,
    ]


@pytest.mark.postgresql
@pytest.mark.parametrize(("before", "after"), [([], ["ba"]), (["ba"], [])])
def test_an_edit_that_is_sent_twice_at_once_is_done(
    app: Flask, before: list[str], after: list[str]
) -> None:
    account_id = made(Role.OFFICE, *before).id

    def edit_once(tx: Transaction) -> None:
        account, events = tx.get_one(Account, account_id), [stories.event(slug) for slug in after]
        accounts.edit_account(tx, account, role=Role.OFFICE, events=events, name="")

    behind(app, edit_once, edit_once)
    assert [event.slug for event in db.session.get_one(Account, account_id).events] == after


@pytest.mark.postgresql
def test_disabling_ends_a_door_token_that_is_being_made(app: Flask) -> None:
    account_id = made(Role.OFFICE, "ba").id

    def make(tx: Transaction) -> None:
        make_door_token(tx, stories.event("ba"), "A", account_id=account_id)

    def disable_it(tx: Transaction) -> None:
        accounts.disable_account(tx, tx.get_one(Account, account_id))

    behind(app, make, disable_it)
    assert [token.revoked_at for token in door_tokens(db.session(), stories.event("ba").id)] == [
        stories.now()
    ]


def test_an_account_that_lost_its_event_a_moment_ago_gets_no_good_door_token(app: Flask) -> None:
    """It had signed in and sent the request before."""
    account = made(Role.OFFICE, "ba")
    edit(account, Role.OFFICE, "me")
    assert door_token(account, "ba").revoked_at == stories.now()
    assert door_token(account, "me").revoked_at is None
    disable(account)
    assert door_token(account, "me").revoked_at == stories.now()


def count(tx: Transaction, email: str, address: str) -> Reason | None:
    return accounts.count_sign_in(tx, email, address)


def test_guessing_one_account_is_stopped_where_it_comes_from_and_forgotten_after_a_while(
    app: Flask, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        answers = [count(tx, "Amra@ctevents.example", "198.51.100.1") for _ in range(11)]
        assert answers == [None] * 10 + [Reason.TOO_MANY_ATTEMPTS]
        assert count(tx, "amra@ctevents.example", "198.51.100.2") is None
    clock.now += timedelta(minutes=15)
    with transaction(by=audit.SHELL) as tx:
        assert count(tx, "amra@ctevents.example", "198.51.100.1") is None


@pytest.mark.long
def test_guessing_one_account_from_many_places_is_stopped_too(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        answers = [
            count(tx, "amra@ctevents.example", f"198.51.100.{number}") for number in range(101)
        ]
    assert answers == [None] * 100 + [Reason.TOO_MANY_ATTEMPTS]


@pytest.mark.long
def test_strangers_cannot_lock_out_a_device_on_which_the_account_signed_in_before(
    app: Flask,
) -> None:
    """The strangers are in the same network, too. The device itself can try as often as they, and
    no more."""
    with transaction(by=audit.SHELL) as tx:
        for number in range(101):
            count(tx, "amra@ctevents.example", f"198.51.100.{number}")
        for number in range(61):
            count(tx, f"nobody{number}@ctevents.example", "203.0.113.1")
        assert count(tx, "amra@ctevents.example", "203.0.113.1") is Reason.TOO_MANY_ATTEMPTS
        known = [
            accounts.count_sign_in(tx, "amra@ctevents.example", "203.0.113.1", "a device")
            for _attempt in range(11)
        ]
        assert known == [None] * 10 + [Reason.TOO_MANY_ATTEMPTS]
        assert (
            accounts.count_sign_in(tx, "emir@ctevents.example", "203.0.113.1", "a device") is None
        )


@pytest.mark.long
def test_a_known_device_that_signs_in_frees_itself_and_no_stranger(app: Flask) -> None:
    account = made(Role.OBSERVER)
    with transaction(by=audit.SHELL) as tx:
        for number in range(101):
            count(tx, account.email, f"198.51.100.{number}")
        for _attempt in range(10):
            accounts.count_sign_in(tx, account.email, "203.0.113.1", "a device")
        accounts.sign_in(tx, account, account.password_hash, "", device="a device")
        assert accounts.count_sign_in(tx, account.email, "203.0.113.1", "a device") is None
        assert count(tx, account.email, "203.0.113.1") is Reason.TOO_MANY_ATTEMPTS


def test_all_addresses_of_a_network_are_one_place(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        answers = [
            count(tx, "amra@ctevents.example", f"2001:db8::{number:x}") for number in range(11)
        ]
        assert answers == [None] * 10 + [Reason.TOO_MANY_ATTEMPTS]
        assert count(tx, "amra@ctevents.example", "2001:db8:0:1::1") is None


def test_old_counts_are_deleted_with_the_addresses_in_their_keys(app: Flask, clock: Clock) -> None:
    with transaction(by=audit.SHELL) as tx:
        count(tx, "amra@ctevents.example", "198.51.100.1")
    with transaction(by=audit.SHELL, at=clock.now + timedelta(minutes=15)) as tx:
        forget_old_attempts(tx)
    assert db.session.query(Throttle).count() == 0


def test_guessing_many_accounts_from_one_address_is_stopped(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        answers = [
            count(tx, f"nobody{number}@ctevents.example", "198.51.100.1") for number in range(61)
        ]
    assert answers == [None] * 60 + [Reason.TOO_MANY_ATTEMPTS]


@pytest.mark.postgresql
def test_forgetting_attempts_waits_for_no_counter(app: Flask) -> None:
    """The counts are made one after the other, as at a sign-in."""
    with transaction(by=audit.SHELL) as tx:
        count(tx, "amra@ctevents.example", "198.51.100.1")

    def forget() -> int:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            forget_attempts(tx, "sign-in amra@ctevents.example")
            return tx.query(Throttle).count()

    with ThreadPoolExecutor(1) as pool, transaction(by=audit.SHELL) as tx:
        count_attempt(tx, "sign-in amra@ctevents.example from 198.51.100.1")
        # the address as a whole, and the counted pair
        assert pool.submit(forget).result(timeout=60) == 2


def at_once(app: Flask, works: Sequence[Callable[[], bool]]) -> list[bool]:
    """Return the result of each work, run in its own thread and session."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], bool]) -> bool:
        with app.app_context():
            start.wait()
            try:
                return work()
            finally:
                db.session.remove()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_two_administrators_adding_the_same_account_at_once_leave_one(app: Flask) -> None:
    answers: list[str] = []
    start = threading.Barrier(2)

    def add() -> None:
        with app.app_context():
            start.wait()
            try:
                with transaction(by=audit.SHELL) as tx:
                    accounts.add_account(tx, "new@ctevents.example", Role.OBSERVER, [])
                answers.append("added")
            except Refusal as refusal:
                answers.append(refusal.reason)

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == ["account_exists", "added"]


def test_each_spelling_of_a_domain_means_the_same_account(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        made = accounts.add_account(tx, " Anna@MÜLLER.de", Role.OBSERVER, [])
        accounts.set_password(tx, made, "four words are good")
    assert made.email == "anna@xn--mller-kva.de"
    for spelling in ("anna@müller.de", "Anna@Xn--Mller-KVA.de", "ANNA@mu\u0308ller.DE "):
        found = accounts.password_is_right(db.session(), spelling, "four words are good")
        assert (found and found.id) == made.id, f"{spelling!r} does not sign in"
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL) as tx:
        accounts.add_account(tx, "anna@xn--mller-kva.de", Role.OBSERVER, [])
    assert refused.value.reason is Reason.ACCOUNT_EXISTS


def test_attempts_are_counted_together_for_each_spelling_of_a_domain(app: Flask) -> None:
    for spelling in ("anna@müller.de", "anna@xn--mller-kva.de"):
        with transaction(by=audit.SHELL) as tx:
            accounts.count_sign_in(tx, spelling, "192.0.2.1")
    assert sorted(counted.attempts for counted in db.session.query(Throttle)) == [2, 2, 2]


def test_of_two_accounts_the_one_with_exactly_this_spelling_is_meant(app: Flask) -> None:
    """Both spellings were added before one spelling was enforced."""
    folded = made(Role.OBSERVER)
    other = made(Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Account, folded.id).email = "anna@xn--mller-kva.de"
        tx.get_one(Account, other.id).email = "anna@müller.de"
    for spelling, meant in (
        ("anna@müller.de", other),
        ("anna@xn--mller-kva.de", folded),
        ("anna@MÜLLER.de", other),
    ):
        found = accounts.account_by_email(db.session(), spelling)
        assert (found and found.id) == meant.id, f"{spelling!r} finds another account"
