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
    PublicKeyCredentialParameters,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from ctevents.formats.factors.passkey_site import Proof

ALGORITHMS = (-8, -7, -257)
"""EdDSA, ES256 and RS256 by their numbers in COSE (RFC 9053): all that browsers and security keys have."""
LONGEST_ANSWER = 16 * 1024
"""Characters of a browser's answer. Attestations, which we ignore, are a few thousand long."""
PATIENCE = 300_000
"""Milliseconds that a browser waits for its user."""
UNREADABLE = (
    *(ValueError, TypeError, LookupError, AttributeError, AssertionError, NotImplementedError),
    *(struct.error, RecursionError, OverflowError, MemoryError, UnsupportedAlgorithm),
)
"""Errors of the library for an answer that is forged, damaged, or by an algorithm that we did not ask for."""

logging.getLogger("fido2").setLevel(logging.WARNING)  # it logs the ids of passkeys


class Passkeys:
    """The passkeys of a site. ``origin``: such as ``https://events.example.org``; ``host``: its name."""

    def __init__(self, origin: str, host: str) -> None:
        self._server = Fido2Server(PublicKeyCredentialRpEntity(name="ctevents", id=host), verify_origin=origin.__eq__)
        self._server.timeout = PATIENCE  # type: ignore[assignment]  # None only at first
        self._server.allowed_algorithms = [
            PublicKeyCredentialParameters(type=PublicKeyCredentialType.PUBLIC_KEY, alg=number) for number in ALGORITHMS
        ]

    def to_create(self, challenge: bytes, account_id: int, email: str, known: Sequence[bytes]) -> dict[str, Any]:
        """Return the options for ``navigator.credentials.create``, as JSON. ``known``: keys that the account has already."""
        user = PublicKeyCredentialUserEntity(id=account_id.to_bytes(8), name=email, display_name=email)
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
            made = self._server.register_complete(_state(challenge), _read(answer))
        except UNREADABLE:
            return None
        key = made.credential_data
        if key is None or key.public_key.ALGORITHM not in ALGORITHMS:
            return None
        return Proof(id_of(key), bytes(key), made.counter)

    def proved(self, answer: str, challenge: bytes, known: Sequence[bytes]) -> Proof | None:
        """Return which of the known passkeys has answered, or None if the answer proves nothing."""
        try:
            given = AuthenticationResponse.from_dict(_read(answer))
            keys = [AttestedCredentialData(key) for key in known]
            key = self._server.authenticate_complete(_state(challenge), keys, given)
        except UNREADABLE:
            return None
        return Proof(id_of(key), bytes(key), given.response.authenticator_data.counter)


def id_of(key: AttestedCredentialData) -> str:
    return _base64(key.credential_id)


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
