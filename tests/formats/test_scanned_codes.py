"""The stored part of a code that is not one of our badges."""

from __future__ import annotations

from hashlib import sha256

import pytest

from ctevents.domain.entry import CodeKind
from ctevents.formats.badge_code import CODE_LENGTH, BadgeKeys, BadgeNumber
from ctevents.formats.scanned_codes import ScannedCodeKey, is_scanned, kind_of_code

KEY = ScannedCodeKey(b"a secret of this test")
WIFI = "WIFI:S:Ministry;T:WPA;P:pass word;;"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("https://ctevents.example/door/ba#token=abc", CodeKind.KIT),
        ("HTTP://127.0.0.1:5000/door/ba?lang=sq#token=abc", CodeKind.KIT),
        (" https://ctevents.example/door/ba", CodeKind.URL),
        ("www.example.org", CodeKind.URL),
        (WIFI, CodeKind.WIFI),
        ("wifi:S:x;;", CodeKind.WIFI),
        ("BEGIN:VCARD\nN:Kovač;Ana\nEND:VCARD", CodeKind.CONTACT),
        ("MECARD:N:Kovač,Ana;;", CodeKind.CONTACT),
        ("BEGIN:VEVENT\nSUMMARY:x", CodeKind.CALENDAR),
        ("mailto:ana@example.org", CodeKind.MAIL),
        ("tel:+38733123456", CodeKind.PHONE),
        ("SMSTO:123:hello", CodeKind.PHONE),
        ("geo:43.85,18.41", CodeKind.PLACE),
        ("3871234567890", CodeKind.NUMBER),
        ("No badge of ours", CodeKind.TEXT),
        ("", CodeKind.TEXT),
        ("A" * CODE_LENGTH, CodeKind.BADGE),
        (BadgeKeys([b"another server's"]).sign(BadgeNumber(1, 1)).lower(), CodeKind.BADGE),
    ],
)
def test_the_beginning_tells_the_kind(text: str, kind: CodeKind) -> None:
    assert kind_of_code(text) is kind


BADGE = BadgeKeys([b"this server's"]).sign(BadgeNumber(1, 1))
KIT = "https://ctevents.example/door/ba#token=abc"
SCANNED = [
    BADGE,
    BADGE.lower(),
    BADGE[:60],
    BADGE[:40],
    KIT,
    KIT[:40],
    WIFI,
    f"Door A {BADGE[:40]}",
]
NAMES_OF_STATIONS = [
    "",
    "A",
    "2",
    "Main entrance",
    "Glavni ulaz",
    "Врата бр. 3: лево",
    "Hyrja kryesore, kati i dytë",
]


@pytest.mark.parametrize(
    ("text", "is_code"),
    [*((text, True) for text in SCANNED), *((text, False) for text in NAMES_OF_STATIONS)],
)
def test_a_scanned_code_is_no_name_also_if_a_field_has_cut_it(text: str, is_code: bool) -> None:
    assert is_scanned(text) is is_code


def test_equal_codes_have_equal_hashes_and_others_have_others() -> None:
    assert KEY.kept(WIFI) == KEY.kept(WIFI)
    assert KEY.kept(WIFI).digest != KEY.kept(f"{WIFI} ").digest
    assert (KEY.kept("Живковић").length, len(KEY.kept(WIFI).digest)) == (8, 64)


def test_a_guess_cannot_be_checked_without_the_secret_key() -> None:
    kept = KEY.kept(WIFI)
    assert kept.digest != sha256(WIFI.encode()).hexdigest()
    assert kept.digest != ScannedCodeKey(b"another secret").kept(WIFI).digest


def test_text_that_is_no_unicode_has_a_hash_too() -> None:
    assert KEY.kept("\ud800").length == 1
