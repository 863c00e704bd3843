"""Rules for passwords: each says which one is broken."""

from __future__ import annotations

import pytest

from ctevents.domain.accounts.passwords import Weakness, normal, weakness_of

EMAIL = "amra.kovacevic@office.example"
COMMON = {"sonyericsson", "password", "justinbieber"}


def weakness(password: str) -> Weakness | None:
    return weakness_of(password, email=EMAIL, site="launches.example.org", common=COMMON)


@pytest.mark.parametrize(
    ("password", "broken"),
    [
        ("four words", Weakness.TOO_SHORT),
        ("ａｂ words", Weakness.TOO_SHORT),
        ("four words of " * 20, Weakness.TOO_LONG),
        (("when the river rises, " * 9)[:129], Weakness.TOO_LONG),
        ("aaaaaaaaaaaa", Weakness.REPEATED),
        ("abababababab", Weakness.REPEATED),
        ("stone1stone1", Weakness.REPEATED),
        ("1122112211221", Weakness.REPEATED),
        ("abcdefghijkl", Weakness.SEQUENCE),
        ("987654321098", Weakness.SEQUENCE),
        ("QWERTZUIOPas", Weakness.SEQUENCE),
        ("asdfghjkl qwe", Weakness.SEQUENCE),
        ("љњертзуиоп12", Weakness.SEQUENCE),
        ("amra.kovacevic@office.example", Weakness.ADDRESS),
        ("my KOVACEVIC family", Weakness.ADDRESS),
        ("ctevents is nice", Weakness.SITE),
        ("many launches yet", Weakness.SITE),
        ("SonyEricsson", Weakness.COMMON),
        ("Password2027!", Weakness.COMMON),
        ("justin bieber", Weakness.COMMON),
        ("пассњорд2027!", Weakness.COMMON),  # on the keys of an English keyboard
        ("Passwörd12345", Weakness.COMMON),
        ("password 1 password 2", Weakness.COMMON),
        ("амра ковачевић", Weakness.ADDRESS),
        ("моја kovačević", Weakness.ADDRESS),
        ("цтевентс је добар", Weakness.SITE),
        ("аaаaбbабabаbа", Weakness.REPEATED),
    ],
)
def test_a_weak_one_breaks_a_rule(password: str, broken: Weakness) -> None:
    assert weakness(password) == broken


@pytest.mark.parametrize(
    "row",
    [
        # their alphabets
        "1234567890-=",
        "!@#$%^&*()_+",
        "qwertyuiop[]",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "qwertzuiopšđ",
        "asdfghjklčćž",
        "yxcvbnm,.-",
        '!"#$%&/()=?*',
        "qwertzuiopç@",
        "asdfghjklë[",
        "љњертзуиопшђ",
        "асдфгхјклчћж",
        "ѕџцвбнм,.-",
        "љњертѕуиопшѓ",
        "асдфгхјклчќж",
        "зџцвбнм,./",
        "абвгдђежзијклљмн",
        "абвгдѓежзѕијклљм",
    ],
)
def test_no_row_of_any_keyboard_is_taken(row: str) -> None:
    for typed in (row + row[:2], row[::-1] + row[-2:], f"{row}2027"):
        assert weakness(typed) in (Weakness.SEQUENCE, Weakness.REPEATED), typed


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery staple",
        "četiri riječi bez veze",
        "четири збора без врска",
        "katër fjalë pa lidhje",
        "🐟🐄🐎 among the trees",
        "x7#mQ!v2Lp@9",
        "🐟🐄🐎🌲🌊🌙🔥🍎🚲🎈🪑🧦",
        "!?;:ab#/%=&*",
        "јесам рад и весео",  # has no "amra": words stay apart
        "stones above stones",
        " leading and trailing ",
        "when the river rises, " * 9,
    ],
)
def test_words_in_any_script_are_allowed(password: str) -> None:
    assert weakness(password[:128]) is None


def test_the_same_letters_are_the_same_password() -> None:
    assert normal("c\u030cetiri riječi") == normal("\u010detiri riječi")
