"""Style sheets and scripts stay as they were when the process began, while newer ones are put in their places."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from werkzeug.test import Client

from ctevents.web.static_files import KeptFiles, read

OLD, NEW = b"body { color: black }", b"body { color: black; background: white }"
ADDRESS = "/static/door/site.css"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "door"
    folder.mkdir()
    (folder / "site.css.gz").write_bytes(gzip.compress(OLD * 9))
    file = folder / "site.css"
    file.write_bytes(OLD * 9)
    return file


def served(file: Path) -> Client:
    """By a process that begins now."""
    read.cache_clear()
    return Client(KeptFiles(lambda *_: [b""], root=str(file.parents[1]), prefix="static/"))


@pytest.mark.parametrize("change", ["written over", "gone"])
def test_a_file_is_whole_and_as_it_was(file: Path, change: str) -> None:
    client = served(file)
    if change == "gone":
        file.unlink()
    else:
        file.write_bytes(NEW * 9)
    answer = client.get(ADDRESS)
    assert (answer.status_code, answer.data, answer.content_length) == (200, OLD * 9, len(OLD * 9))
    assert client.head(ADDRESS).content_length == len(OLD * 9)
    part = client.get(ADDRESS, headers={"Range": "bytes=5-8"})
    assert (part.status_code, part.data, part.content_length) == (206, OLD[5:9], 4)
    assert client.get(ADDRESS, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert client.post(ADDRESS).status_code == 405


def test_so_is_its_short_form(file: Path) -> None:
    client, short = served(file), file.with_suffix(".css.gz")
    content = short.read_bytes()
    short.write_bytes(b"")
    answer = client.get(ADDRESS, headers={"Accept-Encoding": "gzip"})
    assert (answer.headers["Content-Encoding"], answer.data, answer.content_length) == ("gzip", content, len(content))


def test_whoever_has_another_content_is_given_the_new_one_though_it_is_as_long_and_as_old(file: Path) -> None:
    before, age = served(file).get(ADDRESS), file.stat()
    file.write_bytes(OLD.swapcase() * 9)
    os.utime(file, (age.st_atime, age.st_mtime))
    after = served(file).get(ADDRESS, headers={"If-None-Match": before.headers["ETag"]})
    assert (after.status_code, after.data) == (200, OLD.swapcase() * 9)
