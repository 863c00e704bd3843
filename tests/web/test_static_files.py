"""Style sheets and scripts: kept for a minute, sent again only if they changed, and compressed if the browser accepts that."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from flask import Flask, Response

from ctevents.domain.roles import Role
from ctevents.web.static_files import install
from tests.support import stories
from tests.support.pages import Browser, Client

OLD, NEW = b"body { color: black }", b"body { color: black; background: white }"
ADDRESS = "/static/door/site.css"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "static" / "door"
    folder.mkdir(parents=True)
    (folder / "site.css.gz").write_bytes(gzip.compress(OLD * 9))
    file = folder / "site.css"
    file.write_bytes(OLD * 9)
    return file


@pytest.fixture
def client(file: Path) -> Client:
    app = Flask(__name__, static_folder=str(file.parents[1]))
    install(app)
    return Client(app, Response)


def test_a_file_is_sent_whole_or_in_parts(client: Client) -> None:
    answer = client.get(ADDRESS)
    assert (answer.status_code, answer.data, answer.content_length) == (200, OLD * 9, len(OLD * 9))
    assert client.head(ADDRESS).content_length == len(OLD * 9)
    for asked, found in {"bytes=5-8": OLD[5:9], "bytes=0-0": OLD[:1]}.items():
        part = client.get(ADDRESS, headers={"Range": asked})
        assert (part.status_code, part.data, part.content_length) == (206, found, len(found))
    beyond = client.get(ADDRESS, headers={"Range": "bytes=1000-"})
    assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{len(OLD * 9)}")


def test_a_browser_that_takes_gzip_gets_the_packed_file(file: Path, client: Client) -> None:
    whole = client.get(ADDRESS, headers={"Accept-Encoding": "gzip;q=0"})
    packed = client.get(ADDRESS, headers={"Accept-Encoding": "br, gzip"})
    content = file.with_suffix(".css.gz").read_bytes()
    assert (packed.headers["Content-Encoding"], packed.data, packed.content_length) == ("gzip", content, len(content))
    assert (whole.headers.get("Content-Encoding"), whole.data) == (None, OLD * 9)
    assert (whole.headers["Vary"], packed.headers["Vary"]) == ("Accept-Encoding", "Accept-Encoding")
    assert (packed.mimetype, whole.headers["ETag"] != packed.headers["ETag"]) == ("text/css", True)


@pytest.mark.parametrize("known", ["{}", "W/{}", '"another", {}'])
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_browser_that_has_the_file_is_not_sent_it_again(client: Client, known: str, encoding: str) -> None:
    """This also holds through a proxy that compresses it, and so makes its tag weak."""
    tag = client.get(ADDRESS, headers={"Accept-Encoding": encoding}).headers["ETag"]
    answer = client.get(ADDRESS, headers={"Accept-Encoding": encoding, "If-None-Match": known.format(tag)})
    assert (answer.status_code, answer.data, answer.headers["Cache-Control"]) == (304, b"", "public, max-age=60")


def test_the_rest_of_an_older_file_is_not_that_of_a_newer_one(file: Path, client: Client) -> None:
    before, the_rest = client.get(ADDRESS).headers["ETag"], {"Range": "bytes=20-"}
    file.write_bytes(NEW * 9)
    after = client.get(ADDRESS).headers["ETag"]
    assert client.get(ADDRESS, headers={**the_rest, "If-Range": before}).data == NEW * 9
    assert client.get(ADDRESS, headers={**the_rest, "If-Range": after}).data == (NEW * 9)[20:]


def test_a_file_of_the_same_length_from_another_time_is_sent_again(file: Path, client: Client) -> None:
    before, age = client.get(ADDRESS).headers["ETag"], file.stat()
    file.write_bytes(OLD.swapcase() * 9)
    os.utime(file, (age.st_atime, age.st_mtime - 1))
    assert client.get(ADDRESS, headers={"If-None-Match": before}).data == OLD.swapcase() * 9


@pytest.mark.parametrize("name", ["../config.py", "door/../../config.py", "%2e%2e/config.py", "/etc/passwd"])
def test_no_file_outside_the_folder_is_served(app: Flask, name: str) -> None:
    assert Browser(app).open(f"/static/{name}").status in (404, 308)


def test_no_cookie_comes_with_a_file(app: Flask) -> None:
    """A proxy may keep a file, and give it to others."""
    client = stories.signed_in(app, Role.ORGANISER).client
    answer, page = client.get("/static/site.css"), client.get("/staff/")
    assert (answer.headers.getlist("Set-Cookie"), answer.headers.get("Vary")) == ([], None)
    assert page.headers.getlist("Set-Cookie") != []
