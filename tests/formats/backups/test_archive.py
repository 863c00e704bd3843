"""The file of a backup."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pyrage import x25519

from ctevents.formats.backups.archive import Manifest, NotABackup, WrongKey, pack, sha256_of, unpack


def packed(
    folder: Path, content: bytes, *public_keys: str, **changes: object
) -> tuple[Manifest, Path]:
    """Return the manifest, and the file of a backup of this content."""
    copy = folder / "copy"
    copy.write_bytes(content)
    facts: dict[str, object] = {
        "version": "1",
        "made_at": "2027-02-01T09:00:00+00:00",
        "database": "sqlite",
    }
    facts |= {"schema": "0001", "rows": {"people": 2}, "data_key": "k", "sha256": sha256_of(copy)}
    manifest = Manifest(**(facts | changes))  # type: ignore[arg-type]
    out = BytesIO()
    pack(manifest, copy, out, public_keys)
    file = folder / "one.backup"
    file.write_bytes(out.getvalue())
    (folder / "out").mkdir()
    return manifest, file


def test_what_was_packed_is_unpacked(tmp_path: Path) -> None:
    manifest, file = packed(tmp_path, b"rows" * 1000)
    found, copy = unpack(file, tmp_path / "out", None)
    assert (found, copy.read_bytes()) == (manifest, b"rows" * 1000)


def test_an_encrypted_backup_shows_nothing_and_leaves_no_plain_archive(tmp_path: Path) -> None:
    key = x25519.Identity.generate()
    _manifest, file = packed(tmp_path, b"Selma" * 1000, str(key.to_public()))
    assert b"manifest" not in file.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "one.backup", "out"]
    assert unpack(file, tmp_path / "out", str(key))[1].read_bytes() == b"Selma" * 1000


@pytest.mark.parametrize(
    "private_key",
    [None, "", "AGE-SECRET-KEY-1", str(x25519.Identity.generate())],
    ids=["none", "empty", "cut", "other"],
)
def test_without_its_private_key_it_stays_closed(tmp_path: Path, private_key: str | None) -> None:
    _manifest, file = packed(tmp_path, b"rows", str(x25519.Identity.generate().to_public()))
    with pytest.raises(WrongKey):
        unpack(file, tmp_path / "out", private_key)


def test_a_public_key_with_a_mistake_is_refused(tmp_path: Path) -> None:
    key = str(x25519.Identity.generate().to_public())
    wrong = key[:-1] + ("q" if key[-1] != "q" else "p")
    with pytest.raises(WrongKey, match="CTEVENTS_BACKUP_RECIPIENTS"):
        packed(tmp_path, b"rows", wrong)


@pytest.mark.parametrize("changes", [{"sha256": "0" * 64}, {"format": 2}])
def test_a_copy_that_is_not_the_packed_one_is_refused(
    tmp_path: Path, changes: dict[str, object]
) -> None:
    _manifest, file = packed(tmp_path, b"rows", **changes)
    with pytest.raises(NotABackup):
        unpack(file, tmp_path / "out", None)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x1f\x8b broken"])
def test_any_other_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    with pytest.raises(NotABackup):
        unpack(file, tmp_path, None)
