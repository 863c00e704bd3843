"""The file of a backup: a compressed tar archive with a manifest and the copy of the database,
encrypted with age if there is a public key."""

from __future__ import annotations

import json
import tarfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import file_digest
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO

import pyrage
from pyrage import x25519

FORMAT = 1
MANIFEST, DATABASE = "manifest.json", "database"
AGE = b"age-encryption.org/v1"
"""The beginning of each file that is encrypted with age."""
LEVEL = 1
"""Most of the size goes with the lowest level, in a fifth of the time of the usual one."""


class NotABackup(Exception):
    """The file is no backup, was changed or cut off, or is of a later version. The message says
    which."""


class WrongKey(Exception):
    """A public key is none, or the private key of an encrypted backup is missing or a different
    one."""


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """The contents of a backup.

    ``schema``: the migration. ``rows``: table → number. ``data_key``: the name, which is no secret,
    of the data key that sealed the newest values. ``sha256``: of the copy. ``made_at``: ISO 8601,
    before the copy began."""

    version: str
    made_at: str
    database: str
    schema: str | None
    rows: Mapping[str, int]
    data_key: str
    sha256: str
    format: int = FORMAT


def sha256_of(file: Path) -> str:
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def pack(manifest: Manifest, copy: Path, out: BinaryIO, public_keys: Sequence[str]) -> None:
    """Write the backup to ``out``. An archive in plain text is only written beside the copy."""
    if not public_keys:
        _write_archive(manifest, copy, out)
        return
    plain = copy.with_suffix(".tar")
    with plain.open("xb") as file:
        _write_archive(manifest, copy, file)
    with plain.open("rb") as file:
        pyrage.encrypt_io(file, out, _recipients(public_keys))
    plain.unlink()


def _recipients(public_keys: Sequence[str]) -> list[x25519.Recipient]:
    try:
        return [x25519.Recipient.from_str(key) for key in public_keys]
    except pyrage.RecipientError as error:
        raise WrongKey(
            f"CTEVENTS_BACKUP_RECIPIENTS has a key with a mistake in it: {error}"
        ) from error


def _write_archive(manifest: Manifest, copy: Path, out: BinaryIO) -> None:
    described = json.dumps(asdict(manifest), indent=2).encode()
    with tarfile.open(fileobj=out, mode="w:gz", compresslevel=LEVEL) as archive:
        member = tarfile.TarInfo(MANIFEST)
        member.size = len(described)
        archive.addfile(member, BytesIO(described))
        archive.add(copy, DATABASE)


def unpack(file: Path, folder: Path, private_key: str | None) -> tuple[Manifest, Path]:
    """Return the manifest and the copy, in ``folder``. Raises ``NotABackup`` and ``WrongKey``."""
    with file.open("rb") as content:
        is_encrypted = content.read(len(AGE)) == AGE
    plain = _decrypted(file, folder, private_key) if is_encrypted else file
    try:
        return _read_archive(plain, folder / DATABASE)
    except (
        tarfile.TarError,
        EOFError,
        OSError,
        zlib.error,
        KeyError,
        TypeError,
        ValueError,
    ) as error:
        raise NotABackup(f"{file} is not a whole backup: {error}") from error


def _decrypted(file: Path, folder: Path, private_key: str | None) -> Path:
    if private_key is None:
        raise WrongKey(f"{file} is encrypted: give the file of the private key with --identity")
    plain = folder / "decrypted.tar"
    with file.open("rb") as content, plain.open("xb") as out:
        try:
            pyrage.decrypt_io(content, out, [x25519.Identity.from_str(private_key)])
        except pyrage.IdentityError as error:
            raise WrongKey("the file of the private key has no line AGE-SECRET-KEY-1…") from error
        except pyrage.DecryptError as error:
            raise WrongKey(
                f"{file} does not open with this private key, or was changed: {error}"
            ) from error
    return plain


def _read_archive(plain: Path, copy: Path) -> tuple[Manifest, Path]:
    with tarfile.open(plain, mode="r:gz") as archive:
        described = json.load(_member(archive, MANIFEST))
        if described["format"] != FORMAT:
            raise ValueError(
                f"its format is {described['format']}, and this version reads {FORMAT}"
            )
        manifest = Manifest(**described)
        with copy.open("xb") as out:
            copyfileobj(_member(archive, DATABASE), out)
    if sha256_of(copy) != manifest.sha256:
        raise ValueError("the copy of the database is not the one that was packed")
    return manifest, copy


def _member(archive: tarfile.TarFile, name: str) -> BinaryIO:
    content = archive.extractfile(name)
    if content is None:
        raise ValueError(f"{name} is not a file")
    return content  # type: ignore[return-value]
