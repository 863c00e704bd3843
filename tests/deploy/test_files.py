"""deploy/: what other files say too, said alike."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ctevents.config import SETTINGS

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"


def settings_of(text: str) -> set[str]:
    return set(re.findall(r"^#?CTEVENTS_([A-Z_]+)=", text, re.M))


def test_the_file_of_settings_names_settings() -> None:
    named = settings_of((DEPLOY / "ctevents.env").read_text("utf-8"))
    assert len(named) > 10
    assert named <= set(SETTINGS)


@pytest.mark.parametrize("name", ["ctevents-web.service", "ctevents-worker.service"])
def test_units_read_the_settings_and_the_installation_of_the_guide(name: str) -> None:
    unit = (DEPLOY / "systemd" / name).read_text("utf-8")
    assert "EnvironmentFile=/etc/ctevents.env" in unit
    assert "ExecStart=/srv/ctevents/.venv/bin/ctevents " in unit


def test_the_server_of_the_unit_is_where_nginx_looks_for_it() -> None:
    (port,) = re.findall(
        r"serve --port (\d+)", (DEPLOY / "systemd" / "ctevents-web.service").read_text("utf-8")
    )
    assert f"server 127.0.0.1:{port} " in (DEPLOY / "nginx" / "ctevents.conf").read_text("utf-8")
