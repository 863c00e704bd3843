"""The app before it knows an event: the page, the manifest, the service worker, and the files that
a device keeps."""

from __future__ import annotations

import json
import re
import shutil
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from posixpath import dirname, normpath
from uuid import uuid4

import pytest
from flask import Flask
from PIL import Image

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.texts.rendering import languages
from ctevents.web.door.shell import SOURCE_OF_CONNECTING, app_files
from ctevents.web.forms import STATION_IS_NO_CODE
from ctevents.web.sending import SOURCE_OF_OWN_STYLE, StaticFiles
from tests.support import stories
from tests.support.pages import Browser

ROOT = Path(__file__).resolve().parents[3]
STATIC = ROOT / "ctevents" / "static"


def files_of(browser: Browser) -> list[str]:
    script = browser.client.get("/door/sw.js").text
    listed: list[str] = json.loads(re.findall(r"const FILES = (\[.*\]);", script)[0])
    return listed


def test_the_page_is_the_same_for_each_event_and_for_none(browser: Browser, app: Flask) -> None:
    stories.published_event()
    pages = {slug: browser.client.get(f"/door/{slug}") for slug in ("ba", "al", "nothing-there")}
    assert len({page.text.replace(f"/door/{slug}", "/door/…") for slug, page in pages.items()}) == 1
    page = pages["ba"]
    assert (page.status_code, page.headers["Cache-Control"], "Set-Cookie" in page.headers) == (
        200,
        "no-cache",
        False,
    )
    signed_in = stories.signed_in(app, Role.DOOR, "ba").client.get("/door/ba")
    assert signed_in.text == page.text


def test_only_it_may_use_the_camera_and_keep_the_screen_on(browser: Browser) -> None:
    policy = browser.client.get("/door/ba").headers["Permissions-Policy"].split(", ")
    assert [allowed for allowed in policy if not allowed.endswith("=()")] == [
        "camera=(self)",
        "screen-wake-lock=(self)",
    ]
    for path in (
        "/",
        "/door/ba/manifest.webmanifest",
        "/door/sw.js",
        "/account/sign-in",
        "/static/door/app.js",
    ):
        assert "self" not in browser.client.get(path).headers["Permissions-Policy"], path


def test_only_it_may_compile_the_scanner(browser: Browser) -> None:
    policy = browser.client.get("/door/ba").headers["Content-Security-Policy"]
    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src 'self' {SOURCE_OF_CONNECTING} 'wasm-unsafe-eval'",
        f"style-src 'self' {SOURCE_OF_OWN_STYLE}",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "worker-src 'self'",
    ]
    assert "wasm" not in browser.client.get("/privacy").headers["Content-Security-Policy"]


def test_without_a_script_it_leads_to_the_desk(browser: Browser) -> None:
    assert browser.open("/door/ba").links()["Check in without it"] == "/door/ba/desk"


def test_the_app_can_be_installed(browser: Browser) -> None:
    page = browser.open("/door/ba?lang=sq")
    assert page.tree is not None
    assert page.tree.select_one("link[rel=manifest]")["href"] == "/door/ba/manifest.webmanifest"  # type: ignore[index]
    answer = browser.client.get("/door/ba/manifest.webmanifest?lang=sq")
    manifest = json.loads(answer.text)
    assert (answer.mimetype, manifest["name"], manifest["lang"]) == (
        "application/manifest+json",
        "Hyrja ba",
        "sq",
    )
    assert (manifest["id"], manifest["scope"], manifest["start_url"]) == (
        "/door/ba",
        "/door/ba",
        "/door/ba",
    )
    assert (manifest["display"], [icon["purpose"] for icon in manifest["icons"]]) == (
        "standalone",
        ["any", "any", "maskable"],
    )
    for icon in manifest["icons"]:
        with Image.open(BytesIO(browser.client.get(icon["src"]).data)) as picture:
            assert "{}x{}".format(*picture.size) == icon["sizes"]


@pytest.mark.long
def test_the_worker_names_all_that_the_page_needs(browser: Browser) -> None:
    answer = browser.client.get("/door/sw.js")
    assert (answer.mimetype, answer.headers["Cache-Control"]) == ("text/javascript", "no-cache")
    files = files_of(browser)
    assert [file for file in files if "?" in file or not file.startswith("/static/")] == [
        "/door/app",
        *(f"/door/app?lang={tag}" for tag in languages()),
    ]
    answers = {file: browser.client.get(file) for file in files}
    assert {file for file, answer in answers.items() if answer.status_code != 200} == set()
    kinds = {answer.mimetype for file, answer in answers.items() if "/vendor/" in file}
    assert kinds == {"application/wasm", "text/javascript"}
    tree = browser.open("/door/ba").tree
    assert tree is not None
    linked = {
        str(item.get("src") or item.get("href"))
        for item in tree.select("script[src], link[rel=stylesheet], link[rel=modulepreload]")
    }
    assert linked - set(files) == set()


def imported_by(name: str) -> set[str]:
    """Return the modules that this one imports when it is loaded, directly or through others."""
    text = (STATIC / name).read_text("utf-8")
    paths = re.findall(r'^import .* from "(.+)";$', text, re.M)
    names = {normpath(f"{dirname(name)}/{path}") for path in paths}
    return names.union(*(imported_by(each) for each in names - {name}))


def test_the_page_names_all_modules_that_it_needs_first(browser: Browser) -> None:
    """Otherwise a phone would find them one after the other, a round trip each."""
    tree = browser.open("/door/ba").tree
    assert tree is not None
    links = [str(item["href"]) for item in tree.select("link[rel=modulepreload]")]
    named = [re.sub(r"^/static/[0-9a-f]{16}/", "", link) for link in links]
    assert sorted(named) == sorted({"door/app.js", *imported_by("door/app.js")})


def test_each_process_has_the_same_version_whatever_it_was_asked_first(app: Flask) -> None:
    """Otherwise a device would fetch all files again whenever a different process answers."""
    first = app.test_client().get(
        "/door/sw.js?lang=sq&from=a+monitor", headers={"Accept-Language": "sq"}
    )
    del app.extensions["ctevents.door_files"]
    assert app.test_client().get("/door/sw.js").text == first.text


def test_a_changed_byte_makes_another_version(app: Flask, tmp_path: Path) -> None:
    page = {"/door/app": "<h1>Door</h1>"}
    shutil.copytree(STATIC, tmp_path / "static")

    def version(**pages: str) -> str:
        app.extensions["ctevents.static_files"] = files = StaticFiles.of(tmp_path / "static")
        with app.test_request_context():
            return app_files(files, page | pages).version

    before = version()
    assert version() == before
    assert version(**{"/door/app": "<h1>Doors</h1>"}) != before
    (tmp_path / "static" / "door" / "later.js").write_text("export const badge = null;\n")
    assert version() != before


def test_what_is_of_others_is_what_was_fetched() -> None:
    lines = (ROOT / ".ci" / "vendored" / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {
        name.removeprefix("./"): digest for digest, name in (line.split("  ") for line in lines)
    }
    files = list((STATIC / "vendor").iterdir())
    assert sums == {file.name: sha256(file.read_bytes()).hexdigest() for file in files}
    licences = {file.name for file in files if file.suffix == ".LICENSE"}
    assert {f"{file.name.partition('.')[0]}.LICENSE" for file in files} == licences


@pytest.mark.long
def test_staff_make_their_device_a_door_device(app: Flask) -> None:
    stories.published_event()
    staff = stories.signed_in(app, Role.DOOR, "ba")
    page = staff.open("/door/ba/pair")
    assert staff.submit(page, "station", station=" ").errors == ["Enter the name of the station."]
    for code in ("X" * 60, "https://ctevents.example/door/ba#token=abc"):
        assert staff.submit(page, "station", station=code).errors == [str(STATION_IS_NO_CODE)]
    sent = staff.submit(page, "station", station="Main entrance")
    address, _, token = (sent.location or "").partition("#token=")
    assert (sent.status, address) == (303, "/door/ba?lang=en")
    device = app.test_client()
    path, headers = "/api/v1/events/ba", {"Authorization": f"Bearer {token}"}
    numbers = [{"device": str(uuid4())} for _device in range(2)]
    paired, refused = (
        device.post(f"{path}/devices", headers=headers, json=number) for number in numbers
    )
    assert (paired.status_code, refused.status_code) == (200, 409)
    door = device.get(f"{path}/door", headers={"Authorization": f"Bearer {paired.json['token']}"})
    assert (door.status_code, door.json["station"]) == (200, "Main entrance")
    made = [
        entry.action for entry in audit.entries(db.session()) if entry.actor.startswith("account ")
    ]
    assert "door_token.made" in made


def test_a_new_door_device_keeps_the_language_of_the_page_before(app: Flask) -> None:
    """The page of the app that the device has may be in the language of its browser."""
    stories.published_event()
    staff = stories.signed_in(app, Role.DOOR, "ba")
    sent = staff.submit(staff.open("/door/ba/pair?lang=cnr"), "station", station="Glavni ulaz")
    assert (sent.location or "").partition("#token=")[0] == "/door/ba?lang=cnr"


def test_no_device_is_made_before_publication_or_after_cancellation(app: Flask) -> None:
    staff = stories.signed_in(app, Role.DOOR, "ba")
    page = staff.open("/door/ba/pair")
    assert ("The door opens when the event is published." in page.text, page.all("main form")) == (
        True,
        [],
    )
    stories.published_event()
    form = staff.open("/door/ba/pair")
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    assert staff.submit(form, "station", station="A").status == 409
    assert staff.open("/door/ba/pair").all("main form") == []
