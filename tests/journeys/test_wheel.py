"""The wheel, in an environment that has nothing else, walks the main story: `make test-dist` makes
both."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen
from uuid import uuid4

import pytest

from bench.servers import free_port
from tests.support.server import accept, get
from tests.support.smtp import SmtpServer

pytestmark = [
    pytest.mark.bare,
    pytest.mark.once,
    pytest.mark.skipif("BARE" not in os.environ, reason="`make test-dist` makes the environment"),
]

GUEST_LIST = Path(__file__).parents[1] / "support" / "guest-lists" / "ba.xlsx"
GUEST = "Selma Kovačević"
PATIENCE = 60.0


class Installed:
    """The command of the bare environment, run in a folder that is not of the tree."""

    def __init__(self, folder: Path, **settings: object) -> None:
        self.folder = folder
        self._program = Path(os.environ["BARE"]) / "bin" / "ctevents"
        self._environment = {f"CTEVENTS_{name}": str(value) for name, value in settings.items()} | {
            "LANG": "C.UTF-8"
        }

    def run(self, *arguments: str) -> str:
        ended = subprocess.run(
            [self._program, *arguments],
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def read(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--json"))

    @contextmanager
    def running(self, *arguments: str) -> Iterator[None]:
        process = subprocess.Popen(
            [self._program, *arguments],
            cwd=self.folder,
            env=self._environment,
            start_new_session=True,
        )
        try:
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0


def until(is_so: Any, what: str) -> None:
    ends_at = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < ends_at, f"waited in vain for {what}"
        time.sleep(0.1)


def is_served(base_url: str) -> bool:
    try:
        return get(f"{base_url}/readyz")[0] == 200
    except OSError:
        return False


def publish(desk: Installed) -> None:
    starts_at = datetime.now() + timedelta(days=2)
    plan = {"title": "Launch", "venue": "Hotel Europe", "address": "Sarajevo", "capacity": "100"}
    plan |= {"starts_at": f"{starts_at:%Y-%m-%dT10:00}", "ends_at": f"{starts_at:%Y-%m-%dT13:00}"}
    desk.run("events", "set", "ba", *(f"{key}={value}" for key, value in plan.items()))
    desk.run("events", "publish", "ba")


def guest(desk: Installed) -> dict[str, Any]:
    (found,) = [each for each in desk.read("guests", "list", "ba") if each["name"] == GUEST]
    return dict(found)


def check_in(base_url: str, token: str, code: str) -> str:
    scan = {"id": str(uuid4()), "code": code, "at": datetime.now(UTC).isoformat(), "station": "A"}
    request = Request(
        f"{base_url}/api/v1/events/ba/check-ins",
        json.dumps({"check_ins": [scan]}).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    with urlopen(request, timeout=PATIENCE) as answer:
        (result,) = json.load(answer)["results"]
    return str(result["outcome"])


def test_from_the_guest_list_to_the_report(tmp_path: Path) -> None:
    port = free_port()
    base_url = f"http://127.0.0.1:{port}"
    with SmtpServer() as mail:
        desk = Installed(tmp_path, BASE_URL=base_url, MAIL_PORT=mail.port)
        desk.run("db", "upgrade")
        desk.run("seed")
        publish(desk)
        desk.run("guests", "import", "ba", str(GUEST_LIST), "--skip-refused")
        with desk.running("serve", "--port", str(port)), desk.running("worker"):
            until(lambda: is_served(base_url), "the server")
            desk.run("invitations", "send", "ba")
            until(
                lambda: any(GUEST in each.message["To"] for each in mail.letters), "the invitation"
            )
            assert accept(guest(desk)["invitation_link"]) == 303
            until(
                lambda: "badge" in subjects_and_files(mail, GUEST),
                "the confirmation with the badge",
            )
            token = desk.run("door", "token", "ba", "--station", "A").strip()
            assert check_in(base_url, token, guest(desk)["badge_code"]) == "admitted"
        desk.run("report", "ba", "-o", "report.json")
        desk.run("report", "ba", "-o", "report.pdf")
    assert '"attended": 1' in (tmp_path / "report.json").read_text("utf-8")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "instance" / "ctevents.sqlite3").exists()


def subjects_and_files(mail: SmtpServer, name: str) -> str:
    """Return the names of the files in the letters to this person."""
    letters = [each.message for each in mail.letters if name in each.message["To"]]
    return " ".join(part.get_filename() or "" for letter in letters for part in letter.walk())


def test_the_demo_serves_from_any_folder_and_leaves_its_instance_there(tmp_path: Path) -> None:
    (tmp_path / "calendar.py").write_text("raise SystemExit('a file of the folder was imported')\n")
    port = free_port()
    with Installed(tmp_path).running("demo", "--port", str(port)):
        until(lambda: is_served(f"http://127.0.0.1:{port}"), "the demo")
        status, page, _cookie = get(f"http://127.0.0.1:{port}/")
        style = re.search(r'href="(/static/[^"]+\.(?:svg|png|ico|webmanifest))"', page)
        assert status == 200
        assert style is None or get(f"http://127.0.0.1:{port}{style[1]}")[0] == 200
    assert sorted(file.name for file in tmp_path.iterdir()) == ["calendar.py", "instance"]


def test_no_module_of_the_wheel_stands_outside_the_package() -> None:
    (site,) = Path(os.environ["BARE"]).glob("lib/python3*/site-packages")
    (record,) = site.glob("ctevents-*.dist-info/RECORD")
    tops = {line.partition("/")[0] for line in record.read_text("utf-8").splitlines()}
    assert tops == {"..", "ctevents", record.parent.name}
