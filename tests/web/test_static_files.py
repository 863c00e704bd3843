"""Style sheets and scripts stay as they were when the process began, while newer ones are put in their places."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from werkzeug.exceptions import NotFound
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
    return Client(KeptFiles(NotFound(), file.parents[1], "/static/", {}))


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
    for asked, found in {"bytes=5-8": OLD[5:9], "bytes=0-0": OLD[:1]}.items():
        part = client.get(ADDRESS, headers={"Range": asked})
        assert (part.status_code, part.data, part.content_length) == (206, found, len(found))
    beyond = client.get(ADDRESS, headers={"Range": "bytes=1000-"})
    assert (beyond.status_code, beyond.data) == (200, OLD * 9)
    assert client.post(ADDRESS).status_code == 404, "the application answers, which has pages for errors"


def test_so_is_its_short_form(file: Path) -> None:
    client, short = served(file), file.with_suffix(".css.gz")
    content, whole = short.read_bytes(), client.get(ADDRESS, headers={"Accept-Encoding": "gzip;q=0"})
    short.write_bytes(b"")
    answer = client.get(ADDRESS, headers={"Accept-Encoding": "br, gzip"})
    assert (answer.headers["Content-Encoding"], answer.data, answer.content_length) == ("gzip", content, len(content))
    assert (whole.data, whole.headers["Vary"], answer.headers["Vary"]) == (OLD * 9, *["Accept-Encoding"] * 2)
    assert (answer.mimetype, whole.headers["ETag"] != answer.headers["ETag"]) == ("text/css", True)
    assert client.get(f"{ADDRESS}.gz").status_code == 404


def test_whoever_has_another_content_is_given_the_new_one_though_it_is_as_long_and_as_old(file: Path) -> None:
    before, age = served(file).get(ADDRESS), file.stat()
    file.write_bytes(OLD.swapcase() * 9)
    os.utime(file, (age.st_atime, age.st_mtime))
    after = served(file).get(ADDRESS, headers={"If-None-Match": before.headers["ETag"]})
    assert (after.status_code, after.data) == (200, OLD.swapcase() * 9)


@pytest.mark.parametrize("known", ["{}", "W/{}", '"another", {}'])
def test_whoever_has_it_already_is_not_sent_it_again_also_through_a_proxy_that_packs_it(file: Path, known: str) -> None:
    client = served(file)
    answer = client.get(ADDRESS, headers={"If-None-Match": known.format(client.get(ADDRESS).headers["ETag"])})
    assert (answer.status_code, answer.data, answer.headers["Cache-Control"]) == (304, b"", "max-age=60, public")


def test_the_rest_of_an_older_one_is_not_that_of_a_newer_one(file: Path) -> None:
    before = served(file).get(ADDRESS).headers["ETag"]
    file.write_bytes(NEW * 9)
    client, the_rest = served(file), {"Range": "bytes=20-"}
    after = client.get(ADDRESS).headers["ETag"]
    assert client.get(ADDRESS, headers={**the_rest, "If-Range": before}).data == NEW * 9
    assert client.get(ADDRESS, headers={**the_rest, "If-Range": after}).data == (NEW * 9)[20:]
