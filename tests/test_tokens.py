"""Personal links: genuine for one purpose only, and in one spelling."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.tokens import CODE_LETTERS, TOKEN_LENGTH, LinkKeys, Opened, Purpose, new_nonce

KEYS = LinkKeys(["the newest secret key of the tests", "an older secret key of the tests"])
NONCE = "q83vEjRWeJCrze8S"


def test_a_token_opens_what_it_was_made_for() -> None:
    token = KEYS.token(Purpose.INVITATION, NONCE)
    assert len(token) == TOKEN_LENGTH == 40
    opened = {purpose: KEYS.nonce(purpose, token) for purpose in Purpose}
    assert opened == {
        purpose: NONCE if purpose is Purpose.INVITATION else None for purpose in Purpose
    }


def test_tokens_of_an_older_key_stay_good_and_those_of_a_foreign_one_never_were() -> None:
    older = LinkKeys(["an older secret key of the tests"]).token(Purpose.UNSUBSCRIBE, NONCE)
    foreign = LinkKeys(["the secret key of somebody else here"]).token(Purpose.UNSUBSCRIBE, NONCE)
    assert (KEYS.nonce(Purpose.UNSUBSCRIBE, older), KEYS.nonce(Purpose.UNSUBSCRIBE, foreign)) == (
        NONCE,
        None,
    )


@given(st.integers(0, 39), st.characters())
def test_one_changed_character_opens_nothing(place: int, character: str) -> None:
    token = KEYS.token(Purpose.REGISTRATION, NONCE)
    changed = token[:place] + character + token[place + 1 :]
    assert (KEYS.nonce(Purpose.REGISTRATION, changed) is None) == (changed != token)


@pytest.mark.long
@given(st.text())
def test_any_text_is_answered_without_an_error(text: str) -> None:
    assert KEYS.nonce(Purpose.INVITATION, text) is None


class TestCode:
    """The same link, to be typed from paper."""

    def test_it_opens_what_it_was_made_for_however_it_is_typed(self) -> None:
        code = KEYS.code(Purpose.INVITATION, NONCE)
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", code)
        typed = [
            code,
            code.lower(),
            code.replace("-", ""),
            code.replace("-", " "),
            code.replace("0", "O"),
        ]
        assert [KEYS.nonce_of_code(Purpose.INVITATION, each) for each in typed] == [NONCE] * 5
        assert KEYS.nonce_of_code(Purpose.NOMINATION, code) is None

    def test_of_an_older_key_it_stays_good(self) -> None:
        older = LinkKeys(["an older secret key of the tests"]).code(Purpose.NOMINATION, NONCE)
        foreign = LinkKeys(["the secret key of somebody else here"]).code(Purpose.NOMINATION, NONCE)
        found = [KEYS.nonce_of_code(Purpose.NOMINATION, each) for each in (older, foreign)]
        assert found == [NONCE, None]

    @given(st.integers(0, 27), st.sampled_from(CODE_LETTERS))
    def test_one_changed_letter_opens_nothing(self, place: int, letter: str) -> None:
        code = KEYS.code(Purpose.INVITATION, NONCE).replace("-", "")
        changed = code[:place] + letter + code[place + 1 :]
        assert (KEYS.nonce_of_code(Purpose.INVITATION, changed) is None) == (changed != code)

    @pytest.mark.long
    @given(st.text())
    def test_any_text_is_answered_without_an_error(self, text: str) -> None:
        assert KEYS.nonce_of_code(Purpose.INVITATION, text) is None


def test_nonces_do_not_repeat() -> None:
    assert len({new_nonce() for _ in range(1000)}) == 1000


def test_a_token_with_an_end_says_it_and_is_no_other_token() -> None:
    keys, nonce = LinkKeys(["k" * 32]), new_nonce()
    until = datetime(2027, 4, 20, 10, 0, tzinfo=UTC)
    token = keys.token(Purpose.ME, nonce, until)
    assert len(token) == 44
    assert keys.opened(Purpose.ME, token) == Opened(nonce, until)
    assert keys.opened(Purpose.ME, keys.token(Purpose.ME, nonce)) == Opened(nonce, None)
    assert keys.nonce(Purpose.ME, token) is None
    assert keys.opened(Purpose.REGISTRATION, token) is None
    late = keys.token(Purpose.ME, nonce, until.replace(minute=1))
    assert keys.opened(Purpose.ME, late) == Opened(nonce, until.replace(hour=11))


def test_nobody_changes_the_end_of_a_token() -> None:
    keys, nonce = LinkKeys(["k" * 32]), new_nonce()
    token = keys.token(Purpose.ME, nonce, datetime(2027, 4, 20, tzinfo=UTC))
    later = keys.token(Purpose.ME, nonce, datetime(2028, 4, 20, tzinfo=UTC))
    for forged in (
        later[:20] + token[20:],
        token[:16] + token[20:],
        token[:-1] + "A" * (token[-1] != "A"),
    ):
        assert keys.opened(Purpose.ME, forged) is None
