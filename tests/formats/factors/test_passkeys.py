"""Answers of browsers: some prove something, and forged ones are refused without an error."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.formats.factors.passkey_site import PasskeySite, Proof
from tests.support.factors import FLAG, ORIGIN, SoftwareKey, bytes_of

CHALLENGE = b"a challenge of the server, 32 by"
SITE = PasskeySite(ORIGIN)
KEY = SoftwareKey(count=4)


def proved(answer: str, known: Sequence[bytes], challenge: bytes = CHALLENGE) -> Proof | None:
    """Return what the answer proves of account 7."""
    return SITE.passkeys.proved(answer, challenge, known, account_id=7)


def proof_of(key: SoftwareKey) -> Proof:
    proof = SITE.passkeys.created(key.created(CHALLENGE), CHALLENGE)
    assert proof is not None
    return proof


def test_a_new_passkey_signs_later_challenges() -> None:
    made = proof_of(KEY)
    other = proof_of(SoftwareKey())
    later = replace(KEY, count=5)
    again = proved(later.signed(b"another challenge"), [other.key, made.key], b"another challenge")
    assert again == replace(made, count=5)
    assert made.count == 4


@pytest.mark.parametrize(
    "changes",
    [
        {"host": "evil.example"},
        {"origin": "http://evil.example"},
        {"origin": "http://localhost:8080"},
        {"origin": "https://localhost"},
        {"origin": "http://localhost.evil.example"},
        {"flags": FLAG.UP},  # nobody was verified
        {"flags": FLAG.UV},  # nobody was there
        {"client": {"crossOrigin": True}},  # in a frame of another site
        {"client": {"crossOrigin": "yes"}},
        {"client": {"topOrigin": "https://evil.example"}},
    ],
    ids=str,
)
def test_another_site_or_an_unverified_user_proves_nothing(changes: dict[str, Any]) -> None:
    known = proof_of(KEY).key
    false = replace(KEY, **changes)
    assert SITE.passkeys.created(false.created(CHALLENGE), CHALLENGE) is None
    assert proved(false.signed(CHALLENGE), [known]) is None


def test_an_answer_to_another_challenge_or_question_proves_nothing() -> None:
    known = proof_of(KEY).key
    assert SITE.passkeys.created(KEY.created(b"an old challenge"), CHALLENGE) is None
    assert proved(KEY.signed(b"an old challenge"), [known]) is None
    assert SITE.passkeys.created(KEY.created(CHALLENGE, kind="webauthn.get"), CHALLENGE) is None
    assert proved(KEY.signed(CHALLENGE, kind="webauthn.create"), [known]) is None


def test_a_passkey_of_somebody_else_and_a_false_signature_prove_nothing() -> None:
    known = proof_of(KEY).key
    stranger = SoftwareKey()
    assert proved(stranger.signed(CHALLENGE), [known]) is None
    forger = SoftwareKey(identity=KEY.identity)
    assert proved(forger.signed(CHALLENGE), [known]) is None
    assert proved(KEY.signed(CHALLENGE), []) is None


def test_a_passkey_that_names_another_account_proves_nothing() -> None:
    """Web Authentication Level 3, section 7.2, step 6."""
    known = proof_of(KEY).key
    created_for = SITE.passkeys.to_create(CHALLENGE, 7, "amra@ctevents.example", [])["publicKey"][
        "user"
    ]["id"]
    for handle, is_proof in [
        (None, True),
        (bytes_of(created_for), True),
        ((8).to_bytes(8), False),
        (b"7", False),
        (b"", False),
    ]:
        answer = replace(KEY, user_handle=handle).signed(CHALLENGE)
        assert (proved(answer, [known]) is not None) is is_proof, handle


def test_what_the_browser_is_asked() -> None:
    known = proof_of(KEY)
    to_create = SITE.passkeys.to_create(CHALLENGE, 7, "amra@ctevents.example", [known.key])[
        "publicKey"
    ]
    to_ask = SITE.passkeys.to_ask(CHALLENGE, [known.key])["publicKey"]
    assert json.loads(json.dumps([to_create, to_ask]))
    assert to_create["rp"] == {"id": "localhost", "name": "ctevents"}
    assert (
        to_create["authenticatorSelection"]["userVerification"]
        == to_ask["userVerification"]
        == "required"
    )
    assert [each["alg"] for each in to_create["pubKeyCredParams"]] == [-8, -7, -257]
    assert to_create["excludeCredentials"] == to_ask["allowCredentials"]
    assert [each["id"] for each in to_ask["allowCredentials"]] == [known.credential_id]
    assert "amra" not in to_create["user"]["id"]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
PARTS = ("id", "rawId", "type", "response", "clientExtensionResults")


@pytest.mark.long
@given(st.text() | JSON.map(json.dumps))
def test_no_answer_breaks_the_server(answer: str) -> None:
    known = [proof_of(KEY).key]
    assert SITE.passkeys.created(answer, CHALLENGE) is None
    assert proved(answer, known) is None


@pytest.mark.long
@given(st.sampled_from(PARTS), JSON, st.binary(max_size=200))
def test_nor_does_a_damaged_one(part: str, value: Any, content: bytes) -> None:
    for answer in (KEY.created(CHALLENGE), KEY.signed(CHALLENGE)):
        damaged = json.loads(answer) | {part: value}
        SITE.passkeys.created(json.dumps(damaged), CHALLENGE)
        proved(json.dumps(damaged), [proof_of(KEY).key])
        whole = json.loads(answer)
        for name in whole["response"]:
            whole["response"][name] = content.hex()
            SITE.passkeys.created(json.dumps(whole), CHALLENGE)
            proved(json.dumps(whole), [proof_of(KEY).key])


def test_a_long_answer_is_not_read() -> None:
    assert (
        SITE.passkeys.created(
            KEY.created(CHALLENGE).replace("{}", f'{{"x": "{"y" * 20_000}"}}'), CHALLENGE
        )
        is None
    )
    assert SITE.passkeys.created("[" * 10_000, CHALLENGE) is None


@pytest.mark.parametrize(
    ("base_url", "origin", "host", "has_passkeys"),
    [
        ("https://events.example.org", "https://events.example.org", "events.example.org", True),
        (
            "HTTPS://Events.Example.Org:443",
            "https://events.example.org",
            "events.example.org",
            True,
        ),
        (
            "https://events.example.org:8443",
            "https://events.example.org:8443",
            "events.example.org",
            True,
        ),
        ("http://localhost:5000", "http://localhost:5000", "localhost", True),
        ("http://127.0.0.1:5000", "http://127.0.0.1:5000", "127.0.0.1", False),
        ("http://[::1]:5000", "http://[::1]:5000", "::1", False),
    ],
)
def test_the_site_is_that_of_the_base_url(
    *, base_url: str, origin: str, host: str, has_passkeys: bool
) -> None:
    site = PasskeySite(base_url)
    assert (site.origin, site.host, site.has_passkeys) == (origin, host, has_passkeys)
