"""One key for each purpose: every key that is derived from the two secrets, and no two alike."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from flask import Flask
from itsdangerous import URLSafeTimedSerializer

from ctevents.db.base import Base
from ctevents.formats.sealed import LENGTH, NONCE, SMALLEST
from ctevents.models.columns import SealedColumn
from ctevents.tokens import Purpose
from ctevents.web.kept_entries import _sealer as sealer_of_entries
from tests.conftest import MakeApp

SAME = "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge"
"""One text as both secrets: even then no key may serve two purposes."""


def keys_of(app: Flask) -> Iterator[tuple[str, bytes]]:
    """Yield the purpose and the raw bytes of each key. Private attributes hold them, and tests may
    read these."""
    parts = app.extensions
    for purpose in Purpose:
        yield f"link {purpose}", parts["ctevents.links"]._keys[purpose][0]
    raw = (Encoding.Raw, PrivateFormat.Raw, NoEncryption())
    yield "badges", parts["ctevents.badges"]._keys[0].private_bytes(*raw)
    yield "scanned codes", parts["ctevents.scanned_codes"]._key
    yield "certificates", parts["ctevents.certificates"]._keys[0]
    yield "audit log", next(iter(parts["ctevents.chain_keys"]._keys.values()))
    yield "hashes of answers and erased people", parts["ctevents.sealer"]._hashing[0]
    data_keys = parts["ctevents.data_keys"]
    for table in Base.metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, SealedColumn):
                for use in ("column", "nonce"):
                    yield (
                        f"{use} {column.type.place}",
                        data_keys._key(data_keys.newest, use, column.type.place),
                    )
    cookies = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    yield "session cookie", cookies.make_signer(cookies.salt).derive_key()
    csrf = URLSafeTimedSerializer(app.config["SECRET_KEY"], salt="wtf-csrf-token")
    yield "CSRF", csrf.make_signer(csrf.salt).derive_key()
    entries = sealer_of_entries()
    yield "kept entries", entries.make_signer(entries.salt).derive_key()


@pytest.fixture
def own_secrets(make_app: MakeApp) -> Iterator[Flask]:
    app = make_app(SECRET_KEY=SAME + "-", DATA_KEY=SAME)
    with app.app_context():
        yield app


def test_no_two_purposes_share_a_key(own_secrets: Flask) -> None:
    found = dict(keys_of(own_secrets))
    assert len(found) > 40
    assert len(set(found.values())) == len(found)
    assert not {SAME.encode(), f"{SAME}-".encode()} & set(found.values())


def test_the_key_that_seals_answers_is_not_the_one_that_hashes(own_secrets: Flask) -> None:
    """They were one key in earlier versions, whose values are still opened."""
    sealer = own_secrets.extensions["ctevents.sealer"]
    assert sealer.is_newest(sealer.seal({"a": 1}, "here"), "here")
    text = zlib.compress(b'{"a": 1}')
    plain = (len(text).to_bytes(LENGTH, "big") + text).ljust(SMALLEST, b"\0")
    before = bytes(NONCE) + AESGCM(sealer._hashing[0]).encrypt(bytes(NONCE), plain, b"here")
    assert sealer.open(before, "here") == {"a": 1}
    assert not sealer.is_newest(before, "here")
