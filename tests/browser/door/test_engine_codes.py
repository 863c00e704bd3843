"""The browser reads the same badges as the server: every genuine code, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ctevents.formats.badge_code import ALPHABET, CODE_LENGTH, BadgeKeys, BadgeNumber, fold_typing
from ctevents.formats.scanned_codes import is_scanned
from tests.browser.door.modules import module_page
from tests.conftest import Databases
from tests.formats.test_badge_code import SERBIAN_AND_MACEDONIAN
from tests.formats.test_scanned_codes import NAMES_OF_STATIONS, SCANNED

pytestmark = [pytest.mark.browser, pytest.mark.once]

KEYS = BadgeKeys([b"the secret of today, long enough", b"the secret of last year, long enough"])
NUMBERS = [
    BadgeNumber(event, badge) for event in (1, 3, 2**16 - 1) for badge in (1, 255, 70000, 2**32 - 1)
]
CODES = [KEYS.sign(number) for number in NUMBERS]
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493
"""The group order of Ed25519: a signature plus this is a second spelling of the same signature."""

READ_ALL = """async ([codes, keys, by]) => {
  const { readCode, [by]: verify } = await import("/static/door/codes.js");
  const read = [];
  for (const code of codes) read.push(await readCode(code, keys, verify));
  return read;
}"""


@pytest.fixture(scope="module")
def page(
    chrome: Browser, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """Yield a page without a network, after it has loaded its modules."""
    with module_page(chrome, databases, tmp_path_factory.mktemp("codes")) as page:
        assert read(page, CODES[:1], "verifyByNoble") == [{"event": 1, "badge": 1}]
        page.context.set_offline(True)
        yield page


def read(page: Page, codes: list[str], by: str, keys: BadgeKeys = KEYS) -> list[Any]:
    found: list[Any] = page.evaluate(READ_ALL, [codes, list(keys.public_keys), by])
    return found


@pytest.mark.parametrize("by", ["verifyByWebCrypto", "verifyByNoble", "verify"])
def test_every_genuine_code_is_read(page: Page, by: str) -> None:
    older = BadgeKeys([b"the secret of last year, long enough"]).sign(BadgeNumber(2, 7))
    expected = [
        {"event": number.event, "badge": number.badge} for number in [*NUMBERS, BadgeNumber(2, 7)]
    ]
    assert read(page, [*CODES, older], by) == expected


@pytest.mark.parametrize("by", ["verifyByWebCrypto", "verifyByNoble"])
def test_no_mutated_and_no_random_code_is_read(page: Page, by: str) -> None:
    dice = random.Random(7)
    codes = [
        *(mutated(dice) for _ in range(1000)),
        *("".join(dice.choices(ALPHABET, k=CODE_LENGTH)) for _ in range(10_000)),
    ]
    newest = BadgeKeys([b"the secret of today, long enough"])
    assert [
        code for code, number in zip(codes, read(page, codes, by, newest), strict=True) if number
    ] == []


def mutated(dice: random.Random) -> str:
    code, place = dice.choice(CODES), dice.randrange(CODE_LENGTH)
    other = dice.choice(ALPHABET.replace(code[place], ""))
    return dice.choice(
        [
            code[:place] + other + code[place + 1 :],
            code[:place] + other + code[place:],
            code[:place] + code[place + 1 :],
            code[:place] + code[place:].lower() + other,
            dice.choice([each for each in CODES if each != code])[:16] + code[16:],
        ]
    )


@pytest.mark.parametrize("by", ["verifyByWebCrypto", "verifyByNoble"])
def test_a_signature_has_no_second_spelling(page: Page, by: str) -> None:
    raw = raw_of(CODES[0])
    longer = int.from_bytes(raw[38:], "little") + GROUP_ORDER
    assert read(page, [code_of(raw[:38] + longer.to_bytes(32, "little"))], by) == [None]


def raw_of(code: str) -> bytes:
    return sum(
        ALPHABET.index(letter) << 5 * place for place, letter in enumerate(reversed(code))
    ).to_bytes(70, "big")


def code_of(raw: bytes) -> str:
    whole = int.from_bytes(raw, "big")
    code = "".join(ALPHABET[whole >> 5 * place & 31] for place in reversed(range(CODE_LENGTH)))
    assert raw_of(code) == raw
    return code


def test_a_scanned_code_is_no_name_as_on_the_server(page: Page) -> None:
    texts = [*SCANNED, *NAMES_OF_STATIONS]
    check = """async (texts) => texts.map((await import("/static/door/codes.js")).isScanned)"""
    assert page.evaluate(check, texts) == [is_scanned(text) for text in texts]


def test_what_scanners_type_is_folded_as_on_the_server(page: Page) -> None:
    cyrillic = [
        "".join(SERBIAN_AND_MACEDONIAN.get(letter, letter) for letter in code) for code in CODES
    ]
    german = [code.lower() for code in CODES]  # Y and Z, which it swaps, are in no code
    typed = [
        *cyrillic,
        *(text.upper() for text in cyrillic),
        *german,
        f" {CODES[0]}\r\n",
        f"{CODES[0][:50]}\x1d{CODES[0][50:]}",
    ]
    odd = ["ﬀ", "ßΩ", "\ufeffA", "\x85\x1cA\u3000B", "ЊЕРЗУ zy", "İı", "𝐀", "\u200bA", ""]
    folded: list[str] = page.evaluate(
        "async (texts) => { const { foldTyping } = await import('/static/door/codes.js'); return texts.map(foldTyping); }",
        [*typed, *odd],
    )
    assert folded == [fold_typing(text) for text in [*typed, *odd]]
    assert folded[: len(typed)] == [*CODES, *CODES, *CODES, CODES[0], CODES[0]]
