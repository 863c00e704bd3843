"""Personal links: genuine for one purpose alone, and in one spelling."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ctevents.tokens import TOKEN_LENGTH, LinkKeys, Purpose, new_nonce

KEYS = LinkKeys(["the newest secret key of the tests", "an older secret key of the tests"])
NONCE = "q83vEjRWeJCrze8S"


def test_a_token_opens_what_it_was_made_for() -> None:
    token = KEYS.token(Purpose.INVITATION, NONCE)
    assert len(token) == TOKEN_LENGTH == 40
    opened = {purpose: KEYS.nonce(purpose, token) for purpose in Purpose}
    assert opened == {purpose: NONCE if purpose is Purpose.INVITATION else None for purpose in Purpose}


def test_tokens_of_an_older_key_stay_good_and_those_of_a_foreign_one_never_were() -> None:
    older = LinkKeys(["an older secret key of the tests"]).token(Purpose.DOOR, NONCE)
    foreign = LinkKeys(["the secret key of somebody else here"]).token(Purpose.DOOR, NONCE)
    assert (KEYS.nonce(Purpose.DOOR, older), KEYS.nonce(Purpose.DOOR, foreign)) == (NONCE, None)


@given(st.integers(0, 39), st.characters())
def test_one_changed_character_opens_nothing(place: int, character: str) -> None:
    token = KEYS.token(Purpose.REGISTRATION, NONCE)
    changed = token[:place] + character + token[place + 1 :]
    assert (KEYS.nonce(Purpose.REGISTRATION, changed) is None) == (changed != token)


@given(st.text())
def test_any_text_is_answered_without_an_error(text: str) -> None:
    assert KEYS.nonce(Purpose.INVITATION, text) is None


def test_nonces_do_not_repeat() -> None:
    assert len({new_nonce() for _ in range(1000)}) == 1000
