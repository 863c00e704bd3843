"""Guests who accept and doors that scan, at the same time. They insist, as people do, and note what
was confirmed to them."""

from __future__ import annotations

import http.client
import json
import re
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from bench.crowd import Crowd, Invitee

CSRF, VERSION = (
    re.compile(rf'name="{name}"[^>]*value="([^"]*)"') for name in ("csrf_token", "version")
)
PAUSE = 0.3
"""Seconds until somebody whose page failed tries again."""
PATIENCE = 120
CLIENTS = 6


class NotServed(Exception):
    """A page for later (502, 503), or no answer."""


@dataclass
class Notes:
    """The answers that people got. ``waits``: seconds until each was served. ``apologies``:
    statuses of answers that were none."""

    accepted: list[str] = field(default_factory=list)
    scanned: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    apologies: list[int] = field(default_factory=list)

    @property
    def confirmed(self) -> int:
        return len(self.accepted) + len(self.scanned)


class People:
    def __init__(self, base_url: str, crowd: Crowd) -> None:
        self._host, self.notes = urlsplit(base_url).netloc, Notes()
        ((self._slug, self._codes),) = crowd.codes.items()
        self._invitees, self._token = crowd.invitees, crowd.tokens[self._slug]

    def come(self) -> None:
        """Return once everybody was served."""
        with ThreadPoolExecutor(CLIENTS) as pool:
            for served in [pool.submit(self._insist, step) for step in self._steps()]:
                served.result()

    def _steps(self) -> Iterator[Callable[[], None]]:
        """Yield acceptances and scans in turn."""
        scans = [(code, str(uuid4())) for code in self._codes]
        for number in range(max(len(self._invitees), len(scans))):
            if number < len(self._invitees):
                yield lambda invitee=self._invitees[number]: self._accept(invitee)  # type: ignore[misc]
            if number < len(scans):
                yield lambda scan=scans[number]: self._scan(*scan)  # type: ignore[misc]

    def _insist(self, step: Callable[[], None]) -> None:
        began = time.monotonic()
        while True:
            try:
                step()
                break
            except NotServed:
                assert time.monotonic() - began < PATIENCE, "the service stayed away"
                time.sleep(PAUSE)
        self.notes.waits.append(time.monotonic() - began)

    def _accept(self, invitee: Invitee) -> None:
        page, cookie = self._ask("GET", invitee.path)
        if 'value="accept"' not in page:  # accepted before, in an attempt whose answer was lost
            self.notes.accepted.append(invitee.form["email"])
            return
        found = {
            name: pattern.search(page)
            for name, pattern in (("csrf_token", CSRF), ("version", VERSION))
        }
        fields = invitee.form | {name: match[1] for name, match in found.items() if match}
        self._ask(
            "POST",
            invitee.path,
            urlencode(fields),
            {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"},
        )
        self.notes.accepted.append(invitee.form["email"])

    def _scan(self, code: str, scan_id: str) -> None:
        scan = {"id": scan_id, "code": code, "at": datetime.now(UTC).isoformat(), "station": "A"}
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        answer, _ = self._ask(
            "POST",
            f"/api/v1/events/{self._slug}/check-ins",
            json.dumps({"check_ins": [scan]}),
            headers,
        )
        assert json.loads(answer)["results"][0]["outcome"] == "admitted", answer
        self.notes.scanned.append(scan_id)

    def _ask(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[str, str]:
        """Return the answer and its cookie."""
        connection = http.client.HTTPConnection(self._host, timeout=60)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            text, cookie = (
                response.read().decode(),
                (response.getheader("Set-Cookie") or "").partition(";")[0],
            )
        except (OSError, http.client.HTTPException) as error:
            self.notes.apologies.append(0)
            raise NotServed from error
        finally:
            connection.close()
        if response.status >= 500:
            self.notes.apologies.append(response.status)
            raise NotServed(response.status)
        assert response.status in (200, 303), (method, response.status, text[:2000])
        return text, cookie
