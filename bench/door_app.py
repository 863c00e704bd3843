"""Measure the door's app in Chromium, without a server behind it: the time for a key and for a
scan."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice, product
from queue import Queue
from statistics import median, quantiles
from threading import Thread
from typing import Any

from bench.figures import Aim, Figure
from bench.servers import ROOT
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.transliteration import search_key

GUESTS, SCANS = 2_000, 100
EVENT = 1
GIVEN = (
    "Amra",
    "Đorđe",
    "Živko",
    "Shpëtim",
    "Çerçiz",
    "Љубица",
    "Ѓорѓи",
    "Ђорђе",
    "Ана",
    "Vuk",
    "Lejla",
    "Ѕвездан",
    "Njegoš",
)
FAMILY = (
    "Kovačević",
    "Živković",
    "Живковић",
    "Hoxha",
    "Shqiponja",
    "Петровски",
    "Ќосев",
    "Hadžiselimović",
    "Bašić",
    "Џаџић",
)
BODIES = (
    "Granična policija",
    "Тужилаштво",
    "Prokuroria e Shqipërisë",
    "Агенција за одбрана",
    "Sud BiH",
)
TYPED = ("zivkovic", "Живковић", "djordje", "shqipërisë", "hadziselimovic lejla", "policija 19")
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)


def door_app() -> Iterator[Figure]:
    """Yield figures of the slowest twentieth (p95); none without Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return
    found = _measured(chromium)
    for work, name in (
        ("a key of a search in 2,000 names", "searches"),
        ("from scan to verdict, on the disk", "scans"),
    ):
        times = found[name]
        worst = quantiles(times, n=20)[-1]
        yield Figure(
            work=work,
            database="Chromium",
            value=worst,
            unit="ms",
            aim=Aim(most=100),
            p50=median(times),
            p95=worst,
            p99=max(times),
        )


def _measured(chromium: str) -> dict[str, Any]:
    answers: Queue[bytes] = Queue()
    with (
        ThreadingHTTPServer(
            ("127.0.0.1", 0), partial(_Pages, answers, directory=str(ROOT))
        ) as server,
        # Processes of a browser that was killed may still write there.
        tempfile.TemporaryDirectory(
            prefix="ctevents-bench-", ignore_cleanup_errors=True
        ) as profile,
    ):
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/bench/door_app.html"
        command = [
            chromium,
            *ARGUMENTS,
            f"--user-data-dir={profile}",
            "--remote-debugging-port=0",
            address,
        ]
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as browser:
            try:
                found: dict[str, Any] = json.loads(answers.get(timeout=120))
            finally:
                browser.kill()
                server.shutdown()
    if "error" in found or found["admitted"] != SCANS or not all(found["found"]):
        raise RuntimeError(f"The door's app did not do its work: {found}")
    return found


class _Pages(SimpleHTTPRequestHandler):
    """Serves our files and the guests, and receives the page's measurements. The API is away."""

    def __init__(self, answers: Queue[bytes], *arguments: Any, **options: Any) -> None:
        self._answers = answers
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.replace("/static/", "/ctevents/static/"))

    def do_GET(self) -> None:
        if self.path == "/guests":
            self._say(200, _guests())
        elif self.path.startswith("/api/"):
            self._say(503, b"{}")
        else:
            super().do_GET()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/measured":
            self._answers.put(body)
        self._say(503 if self.path.startswith("/api/") else 200, b"{}")

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        """Log nothing."""


@cache
def _guests() -> bytes:
    keys = BadgeKeys([b"a secret of the benchmark, long enough"])
    names = islice(
        ((*parts, number) for number in range(GUESTS) for parts in product(GIVEN, FAMILY)), GUESTS
    )
    rows = [_row(number, f"{given} {family}") for number, (given, family, _) in enumerate(names, 1)]
    event = {"slug": "bench", "title": "Bench", "starts_at": None, "time_zone": "Europe/Sarajevo"}
    info = {
        "event_number": EVENT,
        "designation": {"en": ""},
        "walk_ins": "allowed",
        "seats_left": 0,
    }
    settings = {
        "token": "none",
        "info": info,
        "event_number": EVENT,
        "roster": {"event": event, "version": "1", "revoked": [], "keys": list(keys.public_keys)},
    }
    codes = [keys.sign(BadgeNumber(EVENT, number)) for number in range(1, SCANS + 1)]
    return json.dumps({"rows": rows, "codes": codes, "typed": TYPED, "settings": settings}).encode()


def _row(number: int, name: str) -> dict[str, Any]:
    institution = f"{BODIES[number % len(BODIES)]} {number}"
    search = search_key(f"{name} {institution}")
    own = {
        "id": str(number),
        "badge": str(number),
        "name": name,
        "search": search,
        "institution": institution,
    }
    return own | {"group": "police", "status": "confirmed", "first_check_in": None, "flags": []}
