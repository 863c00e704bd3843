"""Style sheets and scripts: kept for ever under the hash of all of them, and compressed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import brotli
import pytest
from flask import Flask, Response, url_for

from ctevents.domain.roles import Role
from ctevents.web.sending import install
from tests.support import stories
from tests.support.pages import Browser, Client

STYLE = b"body { color: black }\n" * 30
OF_DOORS = b"main { color: red }\n" * 30


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "static"
    (folder / "door").mkdir(parents=True)
    (folder / "site.css").write_bytes(STYLE)
    (folder / "door" / "app.css").write_bytes(OF_DOORS)
    return folder


def served(folder: Path) -> tuple[Client, str]:
    """Return a client of a process that starts now, and the address of the style sheet."""
    app = Flask(__name__, static_folder=str(folder))
    install(app)
    with app.test_request_context():
        return Client(app, Response), url_for("static", filename="door/app.css")


def test_a_file_is_kept_for_ever_under_the_hash(folder: Path) -> None:
    client, address = served(folder)
    answer = client.get(address)
    assert re.fullmatch(r"/static/[0-9a-f]{16}/door/app\.css", address)
    assert (answer.status_code, answer.data) == (200, OF_DOORS)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_module_finds_what_it_imports_below_the_same_hash(folder: Path) -> None:
    client, address = served(folder)
    assert (
        client.get(address.replace("door/app.css", "site.css"))
        .headers["Cache-Control"]
        .endswith("immutable")
    )


def test_a_comment_on_its_own_lines_is_not_sent(folder: Path) -> None:
    (folder / "a.js").write_text("// Why.\n/**\n * What.\n */\nconst a = 1; // one\n")
    client, _ = served(folder)
    assert client.get("/static/a.js").text == "const a = 1; // one\n"


def test_each_process_has_the_same_address_for_the_same_content(folder: Path) -> None:
    before = served(folder)[1]
    assert served(folder)[1] == before
    (folder / "site.css").write_bytes(STYLE + b"p { margin: 0 }")  # any file
    assert served(folder)[1] != before


def test_a_page_from_before_an_upgrade_gets_the_newer_file_and_keeps_it_under_no_wrong_name(
    folder: Path,
) -> None:
    """The same happens while two machines have different versions."""
    _, old = served(folder)
    (folder / "door" / "app.css").write_bytes(OF_DOORS * 2)
    client, _ = served(folder)
    answer = client.get(old)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
    assert answer.data == OF_DOORS * 2


def test_a_running_process_stays_with_the_files_that_it_began_with(folder: Path) -> None:
    client, address = served(folder)
    (folder / "door" / "app.css").write_bytes(b"")
    assert client.get(address).data == OF_DOORS


def test_without_a_hash_a_file_is_sent_as_it_is_and_not_kept(folder: Path) -> None:
    client, _ = served(folder)
    answer = client.get("/static/door/app.css")
    assert (answer.data, answer.headers["Cache-Control"]) == (OF_DOORS, "no-cache")


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("br, gzip", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("identity", None),
        ("", None),
    ],
)
def test_a_browser_gets_the_smallest_form_that_it_takes(
    folder: Path, accepted: str, encoding: str | None
) -> None:
    client, address = served(folder)
    answer = client.get(address, headers={"Accept-Encoding": accepted})
    unpacked = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[encoding](
        answer.data
    )
    assert (answer.headers.get("Content-Encoding"), unpacked) == (encoding, OF_DOORS)
    assert (answer.content_length, answer.headers["Vary"]) == (len(answer.data), "Accept-Encoding")
    assert client.head(address, headers={"Accept-Encoding": accepted}).content_length == len(
        answer.data
    )


@pytest.mark.parametrize("known", ["{}", '"another", {}'])
@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_a_browser_that_has_the_file_is_not_sent_it_again(
    folder: Path, known: str, encoding: str
) -> None:
    client, address = served(folder)
    tag = client.get(address, headers={"Accept-Encoding": encoding}).headers["ETag"]
    answer = client.get(
        address, headers={"Accept-Encoding": encoding, "If-None-Match": known.format(tag)}
    )
    assert (answer.status_code, answer.data, "immutable" in answer.headers["Cache-Control"]) == (
        304,
        b"",
        True,
    )


@pytest.mark.parametrize(
    "name", ["../config.py", "door/../../config.py", "%2e%2e/config.py", "/etc/passwd"]
)
def test_no_file_outside_the_folder_is_served(app: Flask, name: str) -> None:
    assert Browser(app).open(f"/static/{name}").status in (404, 308)


def test_no_cookie_comes_with_a_file(app: Flask) -> None:
    """A proxy may keep a file, and give it to others."""
    client = stories.signed_in(app, Role.ORGANISER).client
    answer, page = client.get("/static/site.css"), client.get("/staff/")
    assert (answer.headers.getlist("Set-Cookie"), answer.headers.get("Vary")) == (
        [],
        "Accept-Encoding",
    )
    assert page.headers.getlist("Set-Cookie") != []
