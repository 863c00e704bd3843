"""The real web server and a worker as separate processes, which can be killed; and clients that
insist."""

from __future__ import annotations

import http.client
import os
import re
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Self
from urllib.parse import urlencode, urlsplit

from bench.servers import free_port
from tests.support.forked import started

CSRF = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Processes:
    """A web server of two processes and, with a mail port, workers. Leaving kills them.
    ``streams``: as for ``started``."""

    def __init__(
        self,
        database_uri: str,
        instance: Path,
        *,
        serves: bool = True,
        mail_port: int | None = None,
        workers: int = 1,
        demo: bool = False,
        streams: Path | None = None,
    ) -> None:
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}"
        self._serves = serves
        self._workers = workers if mail_port is not None else 0
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith("CTEVENTS_")
        } | {
            "CTEVENTS_SECRET_KEY": "tests-only-mB3q0x9ZpVd7Lr2KcTn4wYhJ8sGfE6",
            "CTEVENTS_DATA_KEY": "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge",
            "CTEVENTS_SQLALCHEMY_DATABASE_URI": database_uri,
            "CTEVENTS_BASE_URL": self.base_url,
            "CTEVENTS_INSTANCE_PATH": str(instance),
            "CTEVENTS_MAIL_PORT": str(mail_port or 25),
            "CTEVENTS_MAIL_DEFAULT_SENDER": "desk@ctevents.example",
            "CTEVENTS_DEMO": "yes" if demo else "no",
        }
        self._streams = streams
        self._running: list[ForkServerProcess] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def start(self) -> None:
        for _worker in range(self._workers):
            self._spawn(["ctevents.cli", "worker"])
        if self._serves:
            self._serve()

    def _serve(self) -> None:
        self._spawn(["ctevents.cli", "serve", "--port", str(self.port)])
        ends_at = time.monotonic() + 60
        while not self._is_ready():
            assert time.monotonic() < ends_at, "the server did not start"
            time.sleep(0.05)

    def kill(self) -> None:
        """``kill -9`` of each process and of its children."""
        for process in self._running:
            assert process.pid is not None
            os.killpg(process.pid, signal.SIGKILL)
            process.join()
        self._running.clear()

    def _spawn(self, command: list[str]) -> None:
        self._running.append(started(command, self._environment, self._streams))

    def _is_ready(self) -> bool:
        try:
            return get(self.base_url + "/readyz")[0] == 200
        except OSError:
            return False


def get(url: str, cookie: str = "") -> tuple[int, str, str]:
    """Status, body, cookie."""
    return _ask("GET", url, cookie=cookie)


def post(url: str, fields: dict[str, str], cookie: str) -> tuple[int, str, str]:
    return _ask("POST", url, body=urlencode(fields), cookie=cookie)


def _ask(
    method: str, url: str, *, body: str | None = None, cookie: str = ""
) -> tuple[int, str, str]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    try:
        headers = {"Cookie": cookie} | (
            {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        )
        connection.request(method, parts.path, body, headers)
        response = connection.getresponse()
        kept = (response.getheader("Set-Cookie") or cookie).partition(";")[0]
        return response.status, response.read().decode(), kept
    except http.client.HTTPException as error:
        raise ConnectionError(str(error)) from error
    finally:
        connection.close()


def accept(url: str) -> int:
    """An invitee's two steps: opens the invitation, sends the form. Returns the status of the
    answer."""
    status, page, cookie = get(url)
    assert status == 200, page
    token = CSRF.search(page)
    if token is None or 'value="accept"' not in page:
        return 303  # accepted before, in an attempt whose answer was lost
    form = {
        "reply": "accept",
        "csrf_token": token[1],
        **{name: prefilled(page, name) for name in ("given_name", "family_name", "email")},
        "institution": "Sud BiH",
        "group": "judges",
        "sex": "f",
        "language": "bs",
        "privacy": "on",
    }
    return post(url, form, cookie)[0]


def prefilled(page: str, name: str) -> str:
    """Return the value of the first field of that name: people accept under their listed names."""
    found = re.search(rf'<input[^>]* name="{name}"[^>]* value="([^"]*)"', page)
    assert found is not None, name
    return unescape(found[1])


def insist(step: Callable[[str], int], url: str, seconds: float = 120) -> int:
    """Repeat while the server is away, like a person."""
    ends_at = time.monotonic() + seconds
    while True:
        try:
            return step(url)
        except OSError:
            assert time.monotonic() < ends_at, "the server stayed away"
            time.sleep(0.1)


def all_at_once(step: Callable[[str], int], urls: Sequence[str], clients: int = 16) -> list[int]:
    """Each address once, by that many clients at the same time; the answers in order."""
    with ThreadPoolExecutor(clients) as pool:
        return list(pool.map(lambda url: insist(step, url), urls))
