import random
import struct
from base64 import urlsafe_b64decode

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from ctevents.formats.badge_code import ALPHABET, BadgeKeys, BadgeNumber, fold_typing

KEYS = BadgeKeys([b"the secret of today, long enough"])
NUMBER = BadgeNumber(event=3, badge=1207)
CODE = KEYS.sign(NUMBER)

numbers = st.builds(BadgeNumber, event=st.integers(0, 2**16 - 1), badge=st.integers(0, 2**32 - 1))


def decoded(code: str) -> bytes:
    """Base 32 by hand: five bits a letter, the first letter highest."""
    value = 0
    for letter in code:
        value = value * 32 + ALPHABET.index(letter)
    return value.to_bytes(70, "big")


@given(numbers)
def test_a_code_reads_back_as_its_number_in_112_letters_of_the_alphabet(
    number: BadgeNumber,
) -> None:
    code = KEYS.sign(number)
    assert (len(code), set(code) - set(ALPHABET), KEYS.read(code)) == (112, set(), number)


def test_the_alphabet_leaves_out_what_people_and_keyboards_confuse() -> None:
    assert set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") - set(ALPHABET) == set("IOYZ")


def test_a_door_device_needs_only_the_public_key_to_check_a_code() -> None:
    raw = decoded(CODE)
    public_key = Ed25519PublicKey.from_public_bytes(urlsafe_b64decode(KEYS.public_keys[0] + "="))
    assert raw[:6] == struct.pack(">HI", 3, 1207)
    public_key.verify(raw[6:], b"ctevents badge 1" + raw[:6])


def test_random_codes_are_refused() -> None:
    chance = random.Random(1)
    codes = ("".join(chance.choices(ALPHABET, k=112)) for _ in range(1_000))
    assert [code for code in codes if KEYS.read(code)] == []


def test_a_code_with_one_letter_changed_is_refused() -> None:
    chance = random.Random(2)
    accepted = []
    for _ in range(1_000):
        place = chance.randrange(112)
        letter = chance.choice(ALPHABET.replace(CODE[place], ""))
        accepted.append(KEYS.read(CODE[:place] + letter + CODE[place + 1 :]))
    assert accepted == [None] * 1_000


def test_a_signature_does_not_move_to_another_badge() -> None:
    other = KEYS.sign(BadgeNumber(event=3, badge=1208))
    # Sixteen letters are 80 bits: event, badge and the first 32 bits of the signature.
    assert KEYS.read(other[:16] + CODE[16:]) is None


@given(st.text(st.characters() | st.sampled_from(ALPHABET), max_size=130))
def test_hostile_text_is_refused_without_an_error(text: str) -> None:
    assert KEYS.read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        CODE.lower(),
        CODE + "0",
        CODE[:-1],
        f" {CODE[1:]}",
        CODE.replace(CODE[-1], "O"),
        CODE[:-1] + "é",
        CODE[:-1] + "\ud800",
        CODE[:-1] + "٣",
        CODE[:-1] + "Ａ",
        "",
    ],
    ids=ascii,
)
def test_only_the_one_spelling_counts(text: str) -> None:
    assert KEYS.read(text) is None


def test_codes_of_an_older_secret_stay_good_and_new_ones_use_the_newest() -> None:
    newer = BadgeKeys([b"the secret of tomorrow, and long", b"the secret of today, long enough"])
    assert newer.read(CODE) == NUMBER
    assert newer.sign(NUMBER) == BadgeKeys([b"the secret of tomorrow, and long"]).sign(NUMBER)
    assert newer.public_keys[1:] == KEYS.public_keys
    assert KEYS.read(newer.sign(NUMBER)) is None


def test_a_number_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(struct.error):
        KEYS.sign(BadgeNumber(event=2**16, badge=1))


# The keys of both layouts; they differ only on Y and Z, which no code contains.
SERBIAN_AND_MACEDONIAN = dict(zip("QWERTUPASDFGHJKLXCVBNM", "љњертупасдфгхјклџцвбнм", strict=True))


def test_typing_under_a_cyrillic_layout_is_folded_back() -> None:
    typed = "".join(SERBIAN_AND_MACEDONIAN.get(letter, letter) for letter in CODE)
    assert (KEYS.read(typed), fold_typing(typed), fold_typing(typed.upper())) == (None, CODE, CODE)


def test_every_letter_of_the_alphabet_has_its_key() -> None:
    assert {*SERBIAN_AND_MACEDONIAN, *"0123456789"} == set(ALPHABET)


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), f" {CODE}\r\n", f"{CODE[:50]} {CODE[50:]}\t\x1d"], ids=ascii
)
def test_case_and_white_space_are_folded(typed: str) -> None:
    assert fold_typing(typed) == CODE


@given(st.text())
def test_folding_takes_any_text(text: str) -> None:
    assert KEYS.read(fold_typing(text)) is None
