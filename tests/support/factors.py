"""Second factors of tests: an authenticator app, and a passkey made of software."""

from __future__ import annotations

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)
from flask import current_app
from pyotp import TOTP
from sqlalchemy import select, update

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.second_factors import NEEDED_BY
from ctevents.formats.factors.one_time_codes import new_secret
from ctevents.models import Account, Passkey, StaffSession
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.accounts.second_factors import add_passkey, second_factors_of, set_up_app
from ctevents.services.common import audit
from tests.support import stories

FLAG = AuthenticatorData.FLAG
ORIGIN = "http://localhost"


def account(email: str) -> Account:
    found = account_by_email(db.session(), email)
    assert found is not None
    return found


def needed() -> None:
    """Let the application need a second factor, as where the base URL is not on loopback."""
    current_app.extensions["ctevents.needs_second_factor"] = NEEDED_BY


def app_of(email: str) -> str:
    """Set up an authenticator app, and return its secret."""
    secret = new_secret()
    with transaction(by=audit.SHELL) as tx:
        set_up_app(tx, account(email), secret, 0)
    return secret


def code(secret: str, *, step: int = 0) -> str:
    """Return the code that the app shows now, or so many steps later."""
    return TOTP(secret).at(stories.now(), counter_offset=step)


def shown_now(email: str) -> None:
    """Let all sessions of the account have shown the second factor now."""
    number = account(email).id
    with transaction(by=audit.SHELL) as tx:
        tx.execute(
            update(StaffSession)
            .where(StaffSession.account_id == number)
            .values(second_factor_at=tx.now)
        )


def address_confirmed(email: str) -> None:
    """Let all sessions of the account have come by a link to its address, so that they may set up a
    first second factor."""
    number = account(email).id
    with transaction(by=audit.SHELL) as tx:
        tx.execute(
            update(StaffSession)
            .where(StaffSession.account_id == number)
            .values(address_confirmed_at=tx.now)
        )


def session_of(email: str) -> StaffSession:
    db.session.rollback()
    return db.session.scalars(
        select(StaffSession).join(StaffSession.account).where(Account.email == email)
    ).one()


@dataclass
class SoftwareKey:
    """A passkey: creates itself, and signs challenges. Each part that it says can be changed.
    ``client``: what its browser says besides."""

    host: str = "localhost"
    origin: str = ORIGIN
    count: int = 0
    flags: FLAG = FLAG.UP | FLAG.UV
    user_handle: bytes | None = None
    client: dict[str, Any] = field(default_factory=dict)
    identity: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def created(self, challenge: bytes, *, kind: str = "webauthn.create") -> str:
        public = ES256.from_cryptography_key(self.key.public_key())
        credential = AttestedCredentialData.create(Aaguid.NONE, self.identity, public)
        data = AuthenticatorData.create(
            self._host_hash(), self.flags | FLAG.AT, self.count, credential
        )
        attestation = AttestationObject.create("none", data, {})
        return self._answer(kind, challenge, {"attestationObject": attestation})

    def signed(self, challenge: bytes, *, kind: str = "webauthn.get") -> str:
        data = AuthenticatorData.create(self._host_hash(), self.flags, self.count)
        client_data = self._client_data(kind, challenge)
        signature = self.key.sign(data + client_data.hash, ec.ECDSA(SHA256()))
        handle = {} if self.user_handle is None else {"userHandle": self.user_handle}
        return self._answer(
            kind, challenge, {"authenticatorData": data, "signature": signature, **handle}
        )

    def _answer(self, kind: str, challenge: bytes, parts: dict[str, bytes]) -> str:
        response = {"clientDataJSON": self._client_data(kind, challenge), **parts}
        answer: dict[str, Any] = {
            "id": base64(self.identity),
            "rawId": base64(self.identity),
            "type": "public-key",
            "response": {name: base64(part) for name, part in response.items()},
            "clientExtensionResults": {},
        }
        return json.dumps(answer)

    def _client_data(self, kind: str, challenge: bytes) -> CollectedClientData:
        said = {
            "type": kind,
            "challenge": base64(challenge),
            "origin": self.origin,
            "crossOrigin": False,
        }
        return CollectedClientData(json.dumps(said | self.client).encode())

    def _host_hash(self) -> bytes:
        return sha256(self.host.encode()).digest()


def base64(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def bytes_of(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def passkey_of(email: str, key: SoftwareKey, name: str = "Key") -> None:
    """Give the account this passkey."""
    passkeys = current_app.extensions["ctevents.passkey_site"].passkeys
    proof = passkeys.created(key.created(b"c" * 32), b"c" * 32)
    with transaction(by=audit.SHELL) as tx:
        add_passkey(tx, account(email), proof, name)


def passkeys_of(email: str) -> Sequence[Passkey]:
    db.session.rollback()
    return second_factors_of(db.session(), account(email).id).passkeys
