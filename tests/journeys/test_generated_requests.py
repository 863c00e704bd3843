"""Requests that schemathesis makes of ``openapi.json``, to the application behind a real socket:
each answer is as described.

It runs from an environment of its own (``make test-api``): it needs 27 packages, and nothing else
here does.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from bench.servers import free_port
from ctevents.web.api.programs import NAME
from tests.support import door, stories
from tests.support.companions import named, tick
from tests.support.programs import Program
from tests.support.serving import served

SCHEMATHESIS = Path(sys.prefix) / "schemathesis" / "bin" / "schemathesis"
SECONDS = 240
"""A run takes less than a minute, unless others use the machine."""
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
    "unsupported_method",
    "allow_header_conformance",
)
# A schema cannot say which groups, cursors and guests there are: an answer of 422 may mean that.
CONFIG = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "304", "401", "404", "409", "422"]

[warnings]
display = ["missing_auth", "missing_test_data", "missing_deserializer"]
fail-on = true

[parameters]
"path.slug" = "ba"
"path.guest_id" = "{guest}"
"path.registration_id" = "{registration}"
"""
OF_TICKS = """
[[operations]]
include-operation-id = "undoCompanionTick"
parameters = {{ "path.id" = "{tick}" }}
"""

pytestmark = pytest.mark.schemathesis


class Forgetful(dict[Any, Any]):
    """Counts of requests that are not kept: nothing here has to wait."""

    def __setitem__(self, key: Any, value: Any) -> None: ...


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    app.extensions[NAME] = (Forgetful(), {})
    with served(app, free_port()) as base_url:
        yield base_url


def run(address: str, token: str, tmp_path: Path, *options: str) -> None:
    config = tmp_path / "schemathesis.toml"
    program = ("--config-file", str(config), "run", f"{address}/api/v1/openapi.json")
    limits = (
        "--seed",
        "1",
        "--generation-deterministic",
        "--max-examples",
        "5",
        "--phases",
        "coverage,fuzzing",
    )
    checks = (
        "--checks",
        ",".join(CHECKS),
        "--header",
        f"Authorization: Bearer {token}",
        "--no-color",
    )
    ended = subprocess.run(
        [SCHEMATHESIS, *program, *limits, *checks, *options],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout[-20_000:] + ended.stderr


def configured(tmp_path: Path, guest: str, registration: int) -> None:
    (tmp_path / "schemathesis.toml").write_text(
        CONFIG.format(guest=guest, registration=registration)
    )


def test_programs(app: Flask, address: str, tmp_path: Path) -> None:
    stories.published_event(capacity=100)
    registration = stories.registered().id
    program = Program(app)
    guests = program.get("guests").json["guests"]
    configured(tmp_path, guests[0]["id"], registration)
    run(
        address,
        program.token,
        tmp_path,
        "--include-path-regex",
        "^/events($|/.*/(guests|registrations|documents|attendance))",
    )


def test_doors(app: Flask, address: str, tmp_path: Path) -> None:
    stories.published_event(capacity=100, most_companions=1)
    registration, device = stories.registered().id, door.Device(app)
    sent = tick(*named(registration))
    assert device.post("companion-ticks", {"ticks": [sent]}).status_code == 200
    configured(tmp_path, "P1-AAAA", registration)
    with (tmp_path / "schemathesis.toml").open("a") as config:
        config.write(OF_TICKS.format(tick=sent["id"]))
    run(
        address,
        device.token,
        tmp_path,
        "--exclude-path-regex",
        "^/events($|/.*/(guests|registrations|documents))",
    )
