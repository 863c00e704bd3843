"""Settings: defaults for one machine, and what stops the start."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from config import Config, SettingError


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CTEVENTS_INSTANCE_PATH", str(tmp_path))


def test_one_machine_needs_no_setting(tmp_path: Path) -> None:
    config = Config.from_environment()
    assert (config.SQLALCHEMY_DATABASE_URI, config.BASE_URL, config.SESSION_COOKIE_SECURE, config.DEMO) == (
        f"sqlite:///{tmp_path}/ctevents.sqlite3",
        "http://127.0.0.1:5000",
        False,
        False,
    )


def test_the_secret_key_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    first, second = Config.from_environment(), Config.from_environment()
    assert first.SECRET_KEY == second.SECRET_KEY
    assert len(first.SECRET_KEY) >= 32
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_settings_come_from_the_environment_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "SECRET_KEY": "1" * 40,
        "SECRET_KEY_FALLBACKS": "3" * 40 + ", " + "2" * 40,
        "BASE_URL": "https://events.example.org/",
        "MAIL_PASSWORD": "123456",
        "MAIL_PORT": "587",
        "MAIL_USE_TLS": "yes",
        "MAIL_DEFAULT_SENDER": "Event desk <events@example.org>",
        "TRUSTED_PROXIES": "1",
    }.items():
        monkeypatch.setenv(f"CTEVENTS_{name}", value)
    config = Config.from_environment(serving=True)
    assert (config.SECRET_KEY, config.SECRET_KEY_FALLBACKS, config.BASE_URL, config.MAIL_PASSWORD) == (
        "1" * 40,
        ("3" * 40, "2" * 40),
        "https://events.example.org",
        "123456",
    )
    assert config.MAIL_DEFAULT_SENDER == "events@example.org"
    assert (config.MAIL_PORT, config.MAIL_USE_TLS, config.TRUSTED_PROXIES, config.SESSION_COOKIE_SECURE) == (
        587,
        True,
        1,
        True,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY_FALLBACKS", "short"),
        ("BASE_URL", "http://events.example.org"),
        ("BASE_URL", "events.example.org"),
        ("BASE_URL", "https://events.example.org/path"),
        ("BASE_URL", "https://user:word@events.example.org"),
        ("BASE_URL", "https://events.example.org:99999"),
        ("BASE_URL", "https://šume.example"),
        ("SQLALCHEMY_DATABASE_URI", "mysql://localhost/x"),
        ("MAIL_PORT", "smtp"),
        ("MAIL_DEFAULT_SENDER", "nobody"),
        ("MAIL_USE_TLS", "perhaps"),
        ("TRUSTED_PROXIES", "-1"),
    ],
)
def test_a_wrong_or_unsafe_setting_stops_the_start_and_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"CTEVENTS_{name}", value)
    with pytest.raises(SettingError, match=f"^CTEVENTS_{name} [^\n]+$"):
        Config.from_environment()


def test_serving_needs_to_be_told_the_address() -> None:
    with pytest.raises(SettingError, match="CTEVENTS_BASE_URL is not set"):
        Config.from_environment(serving=True)


def test_the_demo_stays_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CTEVENTS_DEMO", "yes")
    assert Config.from_environment().DEMO
    monkeypatch.setenv("CTEVENTS_BASE_URL", "https://events.example.org")
    with pytest.raises(SettingError, match="CTEVENTS_DEMO"):
        Config.from_environment()


def test_what_the_demo_left_serves_commands_in_other_shells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "demo.json").write_text('{"DEMO": "yes", "BASE_URL": "http://127.0.0.1:5001", "MAIL_PORT": 4025}')
    config = Config.from_environment(serving=True)
    assert (config.DEMO, config.BASE_URL, config.MAIL_PORT) == (True, "http://127.0.0.1:5001", 4025)
    monkeypatch.setenv("CTEVENTS_MAIL_PORT", "26")
    assert Config.from_environment().MAIL_PORT == 26


def test_what_a_demo_left_does_not_steer_a_server_that_was_told_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo.json").write_text('{"DEMO": "yes", "BASE_URL": "http://127.0.0.1:5001", "MAIL_PORT": 4025}')
    monkeypatch.setenv("CTEVENTS_BASE_URL", "HTTPS://events.example.org")
    config = Config.from_environment(serving=True)
    assert (config.DEMO, config.MAIL_PORT, config.SESSION_COOKIE_SECURE) == (False, 25, True)


def test_a_damaged_file_of_a_demo_is_named(tmp_path: Path) -> None:
    (tmp_path / "demo.json").write_text("")
    with pytest.raises(SettingError, match=r"demo\.json that cannot be read: delete it"):
        Config.from_environment()


def test_no_secret_stands_in_a_printed_configuration() -> None:
    config = Config.from_environment()
    assert config.SECRET_KEY not in repr(config)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("MAIL_SERVR", "MAIL_SERVER"),
        ("DATABASE_URL", "SQLALCHEMY_DATABASE_URI"),
        ("SECRETKEY", "SECRET_KEY"),
        ("MAIL__PORT", "MAIL_PORT"),
    ],
)
def test_a_variable_that_is_no_setting_stops_the_start_with_the_nearest_one(
    monkeypatch: pytest.MonkeyPatch, name: str, nearest: str
) -> None:
    monkeypatch.setenv(f"CTEVENTS_{name}", "secret value")
    with pytest.raises(SettingError) as stopped:
        Config.from_environment()
    assert str(stopped.value) == f"CTEVENTS_{name} is not a setting: the nearest one is CTEVENTS_{nearest}"
