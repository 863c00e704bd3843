"""Passkeys (Web Authentication Level 3): what the browser is asked, and what its answers prove.

Each passkey must verify its user, by a PIN or a fingerprint. ``passkey_site`` loads this module.
"""

from __future__ import annotations

import json
import logging
import struct
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.exceptions import UnsupportedAlgorithm
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    CollectedClientData,
    PublicKeyCredentialParameters,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from ctevents.formats.factors.passkey_site import Proof

ALGORITHMS = (-8, -7, -257)
"""EdDSA, ES256 and RS256 by their numbers in COSE (RFC 9053): all that browsers and security keys
have."""
LONGEST_ANSWER = 16 * 1024
"""Characters of a browser's answer. Attestations, which we ignore, are a few thousand long."""
PATIENCE = 300_000
"""Milliseconds that a browser waits for its user."""
UNREADABLE = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    struct.error,
    RecursionError,
    OverflowError,
    MemoryError,
    UnsupportedAlgorithm,
)
"""Errors of the library for an answer that is forged, damaged, or by an algorithm that we did not
ask for."""

logging.getLogger("fido2").setLevel(logging.WARNING)  # it logs the ids of passkeys


class Passkeys:
    """The passkeys of a site. ``origin``: such as ``https://events.example.org``; ``host``: its
    name."""

    def __init__(self, origin: str, host: str) -> None:
        self._server = Fido2Server(
            PublicKeyCredentialRpEntity(name="ctevents", id=host), verify_origin=origin.__eq__
        )
        self._server.timeout = PATIENCE  # type: ignore[assignment]  # None only at first
        self._server.allowed_algorithms = [
            PublicKeyCredentialParameters(type=PublicKeyCredentialType.PUBLIC_KEY, alg=number)
            for number in ALGORITHMS
        ]

    def to_create(
        self, challenge: bytes, account_id: int, email: str, known: Sequence[bytes]
    ) -> dict[str, Any]:
        """Return the options for ``navigator.credentials.create``, as JSON. ``known``: keys that
        the account has already."""
        user = PublicKeyCredentialUserEntity(
            id=_user_handle(account_id), name=email, display_name=email
        )
        options, _state = self._server.register_begin(
            user,
            [AttestedCredentialData(key) for key in known],
            resident_key_requirement=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.REQUIRED,
            challenge=challenge,
        )
        return dict(options)

    def to_ask(self, challenge: bytes, known: Sequence[bytes]) -> dict[str, Any]:
        """Return the options for ``navigator.credentials.get``, as JSON."""
        options, _state = self._server.authenticate_begin(
            [AttestedCredentialData(key) for key in known],
            user_verification=UserVerificationRequirement.REQUIRED,
            challenge=challenge,
        )
        return dict(options)

    def created(self, answer: str, challenge: bytes) -> Proof | None:
        """Return a new passkey, or None if the answer proves nothing."""
        try:
            given = RegistrationResponse.from_dict(_read(answer))
            made = self._server.register_complete(_state(challenge), given)
        except UNREADABLE:
            return None
        key = made.credential_data
        if (
            key is None
            or key.public_key.ALGORITHM not in ALGORITHMS
            or not _is_of_this_page(given.response.client_data)
        ):
            return None
        return Proof(id_of(key), bytes(key), made.counter)

    def proved(
        self, answer: str, challenge: bytes, known: Sequence[bytes], *, account_id: int
    ) -> Proof | None:
        """Return which of the known passkeys has answered, or None if the answer proves nothing, or
        names a different account (section 7.2, step 6)."""
        try:
            given = AuthenticationResponse.from_dict(_read(answer))
            keys = [AttestedCredentialData(key) for key in known]
            key = self._server.authenticate_complete(_state(challenge), keys, given)
        except UNREADABLE:
            return None
        is_theirs = given.response.user_handle in (None, _user_handle(account_id))
        if not is_theirs or not _is_of_this_page(given.response.client_data):
            return None
        return Proof(id_of(key), bytes(key), given.response.authenticator_data.counter)


def id_of(key: AttestedCredentialData) -> str:
    return _base64(key.credential_id)


def _user_handle(account_id: int) -> bytes:
    return account_id.to_bytes(8)


def _is_of_this_page(client_data: CollectedClientData) -> bool:
    """Return whether our page itself asked, and not a frame of ours in a page of another site
    (section 7.2, steps 13 and 14)."""
    said = json.loads(client_data)
    return said.get("crossOrigin", False) is False and "topOrigin" not in said


def _base64(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def _read(answer: str) -> Mapping[str, Any]:
    if len(answer) > LONGEST_ANSWER:
        raise ValueError("too long")
    found = json.loads(answer)
    if not isinstance(found, dict):
        raise ValueError("not an object")
    return found


def _state(challenge: bytes) -> dict[str, Any]:
    return {
        "challenge": _base64(challenge),
        "user_verification": UserVerificationRequirement.REQUIRED,
    }
