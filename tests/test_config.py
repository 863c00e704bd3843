"""Settings: defaults for one machine, and what stops the start."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from ctevents.config import MAKES_A_KEY, Config, SettingError
from tests.support.strong_keys import STRONG
from tests.support.users import as_other_user, folder_for_everybody

TOKEN = "only-of-tests-0123456789-abcdefghijklmnop"
OLD, OLDER, OLDEST = (
    "Kd8wQz31xVnT5mRj-C0hSe7uLf2gAoBi",
    "b7FsLp02YcGhUe9a_Xq4wNzKt6RvJd1M",
    "N4tXo6ZiPq1vMyWk8EcHb3rGs0TlUa5D",
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CTEVENTS_INSTANCE_PATH", str(tmp_path))
    for name in ("PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSSLMODE"):
        monkeypatch.delenv(name, raising=False)


def test_one_machine_needs_no_setting(tmp_path: Path) -> None:
    config = Config.from_environment()
    assert (
        config.SQLALCHEMY_DATABASE_URI,
        config.BASE_URL,
        config.SESSION_COOKIE_SECURE,
        config.DEMO,
    ) == (
        f"sqlite:///{tmp_path}/ctevents.sqlite3",
        "http://127.0.0.1:5000",
        False,
        False,
    )


def test_the_secret_key_is_made_once_and_readable_only_by_its_owner(tmp_path: Path) -> None:
    first, second = Config.from_environment(), Config.from_environment()
    assert (first.SECRET_KEY, first.DATA_KEY) == (second.SECRET_KEY, second.DATA_KEY)
    assert first.SECRET_KEY != first.DATA_KEY
    for key, file in ((first.SECRET_KEY, "secret-key"), (first.DATA_KEY, "data-key")):
        assert len(key) >= 32
        assert stat.S_IMODE((tmp_path / file).stat().st_mode) == 0o600


def test_settings_come_from_the_environment_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        **STRONG,
        "SECRET_KEY_FALLBACKS": f"{OLD}, {OLDER}",
        "DATA_KEY_FALLBACKS": OLDEST,
        "BASE_URL": "https://events.example.org/",
        "MAIL_PASSWORD": "123456",
        "MAIL_PORT": "587",
        "MAIL_USE_TLS": "yes",
        "MAIL_DEFAULT_SENDER": "Event desk <events@example.org>",
        "TRUSTED_PROXIES": "1",
    }.items():
        monkeypatch.setenv(f"CTEVENTS_{name}", value)
    config = Config.from_environment(serving=True)
    assert (
        config.SECRET_KEY,
        config.SECRET_KEY_FALLBACKS,
        config.BASE_URL,
        config.MAIL_PASSWORD,
    ) == (
        STRONG["SECRET_KEY"],
        (OLD, OLDER),
        "https://events.example.org",
        "123456",
    )
    assert (config.DATA_KEY, config.DATA_KEY_FALLBACKS, config.KEPT_KEYS) == (
        STRONG["DATA_KEY"],
        (OLDEST,),
        (),
    )
    assert config.MAIL_DEFAULT_SENDER == "events@example.org"
    assert (
        config.MAIL_PORT,
        config.MAIL_USE_TLS,
        config.TRUSTED_PROXIES,
        config.SESSION_COOKIE_SECURE,
    ) == (
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
        ("DATA_KEY", "short"),
        ("DATA_KEY_FALLBACKS", "short"),
        ("BASE_URL", "http://events.example.org"),
        ("BASE_URL", "events.example.org"),
        ("BASE_URL", "https://events.example.org/path"),
        ("BASE_URL", "https://user:word@events.example.org"),
        ("BASE_URL", "https://events.example.org:99999"),
        ("BASE_URL", "https://šume.example"),
        ("SQLALCHEMY_DATABASE_URI", "mysql://localhost/x"),
        ("SQLALCHEMY_DATABASE_URI", "postgresql+psycopg://localhost:port/x"),
        ("MAIL_PORT", "smtp"),
        ("MAIL_DEFAULT_SENDER", "nobody"),
        ("MAIL_USE_TLS", "perhaps"),
        ("TRUSTED_PROXIES", "-1"),
        ("FONTS", "/nowhere/fonts"),
    ],
)
def test_a_wrong_or_unsafe_setting_stops_the_start_and_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"CTEVENTS_{name}", value)
    with pytest.raises(SettingError, match=f"^CTEVENTS_{name} [^\n]+$"):
        Config.from_environment()


@pytest.mark.parametrize("tls", ["USE_TLS", "USE_SSL"])
@pytest.mark.parametrize("server", ["mail.example.org", "192.0.2.7", "2001:db8::7"])
def test_a_mail_password_needs_tls(monkeypatch: pytest.MonkeyPatch, server: str, tls: str) -> None:
    monkeypatch.setenv("CTEVENTS_MAIL_SERVER", server)
    assert Config.from_environment().MAIL_SERVER == server
    monkeypatch.setenv("CTEVENTS_MAIL_PASSWORD", "a secret of the server")
    with pytest.raises(
        SettingError,
        match=r"^CTEVENTS_MAIL_PASSWORD would cross [^\n]+ set CTEVENTS_MAIL_USE_TLS=yes[^\n]+$",
    ):
        Config.from_environment()
    monkeypatch.setenv(f"CTEVENTS_MAIL_{tls}", "yes")
    assert Config.from_environment().MAIL_PASSWORD == "a secret of the server"


@pytest.mark.parametrize("server", ["127.0.0.1", "localhost", "::1"])
def test_a_mail_password_for_this_machine_needs_none(
    monkeypatch: pytest.MonkeyPatch, server: str
) -> None:
    monkeypatch.setenv("CTEVENTS_MAIL_SERVER", server)
    monkeypatch.setenv("CTEVENTS_MAIL_PASSWORD", "a secret of the server")
    assert Config.from_environment().MAIL_PASSWORD == "a secret of the server"


LOCAL = [
    "",
    "?host=/var/run/postgresql",
    "?host=%2Fvar%2Frun%2Fpostgresql",
    "@localhost",
    "@127.0.0.1:5433",
    "@[::1]",
    "?host=/run/a,localhost",
    "?host=/run/a&host=localhost:5433",
]
REMOTE = [
    "@db.example.org",
    "@192.0.2.7:5433",
    "@[2001:db8::7]",
    "?host=db.example.org",
    "?host=/run/a,db.example.org",
    "?host=localhost&host=db.example.org:5433",
    "?hostaddr=192.0.2.7",
    "@localhost?hostaddr=192.0.2.7",
    "?service=events",
]


def postgresql(where: str) -> str:
    host, mark, query = where.partition("?")
    return (
        f"postgresql+psycopg://user:word{host}/events{mark}{query}"
        if host
        else f"postgresql+psycopg:///events{where}"
    )


@pytest.mark.parametrize("where", LOCAL)
def test_a_database_on_this_machine_needs_no_tls(
    monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", postgresql(where))
    assert Config.from_environment().SQLALCHEMY_DATABASE_URI == postgresql(where)


@pytest.mark.parametrize("where", REMOTE)
def test_a_database_elsewhere_needs_tls(monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    uri = postgresql(where)
    for mode in ("", "disable", "allow", "prefer"):
        more = f"{'&' if '?' in uri else '?'}sslmode={mode}" if mode else ""
        monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", uri + more)
        with pytest.raises(
            SettingError,
            match=r"^CTEVENTS_SQLALCHEMY_DATABASE_URI [^\n]+sslmode=verify-full[^\n]*$",
        ) as told:
            Config.from_environment()
        assert "word" not in str(told.value)
    for mode in ("require", "verify-ca", "verify-full"):
        monkeypatch.setenv(
            "CTEVENTS_SQLALCHEMY_DATABASE_URI", f"{uri}{'&' if '?' in uri else '?'}sslmode={mode}"
        )
        assert mode in Config.from_environment().SQLALCHEMY_DATABASE_URI


def test_what_the_driver_reads_from_its_own_variables_counts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", postgresql(""))
    monkeypatch.setenv("PGHOST", "db.example.org")
    with pytest.raises(SettingError, match="CTEVENTS_SQLALCHEMY_DATABASE_URI"):
        Config.from_environment()
    monkeypatch.setenv("PGSSLMODE", "require")
    assert Config.from_environment().SQLALCHEMY_DATABASE_URI == postgresql("")


def test_serving_needs_to_be_told_the_address() -> None:
    with pytest.raises(SettingError, match="CTEVENTS_BASE_URL is not set"):
        Config.from_environment(serving=True)


def test_the_demo_stays_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CTEVENTS_DEMO", "yes")
    assert Config.from_environment().DEMO
    monkeypatch.setenv("CTEVENTS_BASE_URL", "https://events.example.org")
    with pytest.raises(SettingError, match="CTEVENTS_DEMO"):
        Config.from_environment()


def test_what_the_demo_left_serves_commands_in_other_shells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo.json").write_text(
        '{"DEMO": "yes", "BASE_URL": "http://127.0.0.1:5001", "MAIL_PORT": 4025}'
    )
    config = Config.from_environment(serving=True)
    assert (config.DEMO, config.BASE_URL, config.MAIL_PORT) == (True, "http://127.0.0.1:5001", 4025)
    monkeypatch.setenv("CTEVENTS_MAIL_PORT", "26")
    assert Config.from_environment().MAIL_PORT == 26


def test_what_a_demo_left_does_not_steer_a_server_that_was_told_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo.json").write_text(
        '{"DEMO": "yes", "BASE_URL": "http://127.0.0.1:5001", "MAIL_PORT": 4025}'
    )
    for name, value in (STRONG | {"BASE_URL": "HTTPS://events.example.org"}).items():
        monkeypatch.setenv(f"CTEVENTS_{name}", value)
    config = Config.from_environment(serving=True)
    assert (config.DEMO, config.MAIL_PORT, config.SESSION_COOKIE_SECURE) == (False, 25, True)


def test_a_damaged_file_of_a_demo_is_named(tmp_path: Path) -> None:
    (tmp_path / "demo.json").write_text("")
    with pytest.raises(SettingError, match=r"demo\.json that cannot be read: delete it"):
        Config.from_environment()


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of a server that others can reach."""
    for name, value in (STRONG | {"BASE_URL": "https://events.example.org"}).items():
        monkeypatch.setenv(f"CTEVENTS_{name}", value)


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("name", ["SECRET_KEY", "SECRET_KEY_FALLBACKS", "DATA_KEY"])
@pytest.mark.parametrize(
    "key", ["a" * 40, "0123456789" * 4, "a-secret-key-which-nobody-else-should-know", "abc123" * 6]
)
def test_a_key_that_can_be_guessed_is_refused_where_others_reach_the_server(
    monkeypatch: pytest.MonkeyPatch, name: str, key: str
) -> None:
    assert Config.from_environment(serving=True).BASE_URL
    monkeypatch.setenv(f"CTEVENTS_{name}", key)
    with pytest.raises(SettingError) as stopped:
        Config.from_environment()
    assert (
        str(stopped.value)
        == f"CTEVENTS_{name} can be guessed: set it to what this prints: {MAKES_A_KEY}"
    )
    monkeypatch.setenv("CTEVENTS_BASE_URL", "http://127.0.0.1:5000")
    assert Config.from_environment().BASE_URL == "http://127.0.0.1:5000", "on loopback it may"


@pytest.mark.usefixtures("public")
def test_an_older_data_key_may_be_a_weak_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody could open what it sealed otherwise."""
    monkeypatch.setenv("CTEVENTS_DATA_KEY_FALLBACKS", "a" * 40)
    assert Config.from_environment(serving=True).DATA_KEY_FALLBACKS == ("a" * 40,)


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize("name", ["SECRET_KEY", "DATA_KEY"])
def test_no_key_is_made_by_itself_where_others_reach_the_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.delenv(f"CTEVENTS_{name}")
    with pytest.raises(SettingError) as stopped:
        Config.from_environment()
    assert (
        str(stopped.value)
        == f"CTEVENTS_{name} is not set: set it to what this prints: {MAKES_A_KEY}"
    )
    assert [*tmp_path.iterdir()] == []


@pytest.mark.usefixtures("public")
@pytest.mark.parametrize(("name", "file"), [("SECRET_KEY", "secret-key"), ("DATA_KEY", "data-key")])
def test_a_key_beside_the_database_is_refused_where_others_reach_the_server(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, file: str
) -> None:
    monkeypatch.delenv(f"CTEVENTS_{name}")
    (tmp_path / "within").mkdir()
    (tmp_path / "within" / file).write_text(STRONG[name])
    monkeypatch.setenv("CTEVENTS_INSTANCE_PATH", str(tmp_path / "within"))
    for database in ("within/ctevents.sqlite3", "ctevents.sqlite3"):
        monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", f"sqlite:///{tmp_path / database}")
        with pytest.raises(SettingError) as stopped:
            Config.from_environment()
        assert str(stopped.value) == (
            f"CTEVENTS_{name} is kept in the folder of the database, where it protects nothing: "
            "set it to the first line of "
            f"{tmp_path / 'within' / file}, any further lines as CTEVENTS_{name}_FALLBACKS, and "
            "delete the file"
        )
    for elsewhere in (
        f"sqlite:///{tmp_path / 'other' / 'ctevents.sqlite3'}",
        "postgresql+psycopg:///ctevents",
    ):
        monkeypatch.setenv("CTEVENTS_SQLALCHEMY_DATABASE_URI", elsewhere)
        config = Config.from_environment()
        assert (getattr(config, name), config.KEPT_KEYS) == (
            STRONG[name],
            ((name, str(tmp_path / "within" / file)),),
        )


def test_one_key_for_both_purposes_is_refused_where_others_reach_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in STRONG:
        monkeypatch.setenv(f"CTEVENTS_{name}", STRONG["DATA_KEY"])
    monkeypatch.setenv("CTEVENTS_BASE_URL", "http://127.0.0.1:5000")
    assert Config.from_environment().DATA_KEY == STRONG["DATA_KEY"]
    monkeypatch.setenv("CTEVENTS_BASE_URL", "https://events.example.org")
    with pytest.raises(
        SettingError, match=r"^CTEVENTS_DATA_KEY equals CTEVENTS_SECRET_KEY: [^\n]+$"
    ):
        Config.from_environment()


def test_older_keys_stand_behind_the_newest_in_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret-key").write_text(f"{OLD}\n{OLDER}\n")
    monkeypatch.setenv("CTEVENTS_SECRET_KEY_FALLBACKS", OLDEST)
    config = Config.from_environment()
    assert (config.SECRET_KEY, config.SECRET_KEY_FALLBACKS) == (OLD, (OLDER, OLDEST))


def test_no_secret_stands_in_a_printed_configuration() -> None:
    config = Config.from_environment()
    assert config.SECRET_KEY not in repr(config)
    assert config.DATA_KEY not in repr(config)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("MAIL_SERVR", "MAIL_SERVER"),
        ("DATABASE_URL", "SQLALCHEMY_DATABASE_URI"),
        ("SECRETKEY", "SECRET_KEY"),
        ("DATAKEY", "DATA_KEY"),
        ("MAIL__PORT", "MAIL_PORT"),
        ("SMTP_PASSWORD", "MAIL_PASSWORD"),
        ("SECRET", "SECRET_KEY"),
    ],
)
def test_a_variable_that_is_no_setting_stops_the_start_with_the_nearest_one(
    monkeypatch: pytest.MonkeyPatch, name: str, nearest: str
) -> None:
    monkeypatch.setenv(f"CTEVENTS_{name}", "secret value")
    with pytest.raises(SettingError) as stopped:
        Config.from_environment()
    assert (
        str(stopped.value)
        == f"CTEVENTS_{name} is not a setting: the nearest one is CTEVENTS_{nearest}"
    )


@pytest.mark.parametrize("name", ["LOG_LEVEL", "WORKERS", "API_KEY", "SENTRY_DSN", "PUBLIC_KEY"])
def test_a_variable_that_is_like_no_setting_is_not_said_to_be_one(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Following a wrong hint would replace the secret key, and end every link."""
    monkeypatch.setenv(f"CTEVENTS_{name}", "a value")
    with pytest.raises(SettingError) as stopped:
        Config.from_environment()
    assert str(stopped.value) == f"CTEVENTS_{name} is not a setting: remove it"


def test_the_token_of_the_measures_is_long_and_shown_by_no_log(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CTEVENTS_METRICS_TOKEN", TOKEN)
    assert Config.from_environment().METRICS_TOKEN == TOKEN
    assert TOKEN not in repr(Config.from_environment())
    monkeypatch.setenv("CTEVENTS_METRICS_TOKEN", TOKEN[:20])
    with pytest.raises(SettingError, match="METRICS_TOKEN is too short"):
        Config.from_environment()


def test_a_log_has_one_of_two_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Config.from_environment().LOG_FORMAT == "text"
    monkeypatch.setenv("CTEVENTS_LOG_FORMAT", "xml")
    with pytest.raises(SettingError, match="LOG_FORMAT must be one of text, json"):
        Config.from_environment()


def test_an_instance_folder_that_cannot_be_opened_stops_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with folder_for_everybody() as folder:
        closed, file = folder / "closed", folder / "file"
        closed.mkdir(mode=0o000)
        file.touch()
        for path in (closed, closed / "within", file):
            monkeypatch.setenv("CTEVENTS_INSTANCE_PATH", str(path))
            with (
                as_other_user(),
                pytest.raises(SettingError, match=r"^CTEVENTS_INSTANCE_PATH [^\n]+$"),
            ):
                Config.from_environment()


def test_a_token_needs_tls_and_takes_the_place_of_a_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CTEVENTS_MAIL_SERVER", "smtp.example.org")
    monkeypatch.setenv("CTEVENTS_MAIL_TOKEN_COMMAND", "print-token")
    with pytest.raises(
        SettingError, match="CTEVENTS_MAIL_TOKEN_COMMAND would cross the network in the clear"
    ):
        Config.from_environment()
    monkeypatch.setenv("CTEVENTS_MAIL_USE_TLS", "yes")
    assert Config.from_environment().MAIL_TOKEN_COMMAND == "print-token"
    monkeypatch.setenv("CTEVENTS_MAIL_PASSWORD", "123456")
    with pytest.raises(SettingError, match="exclude each other"):
        Config.from_environment()


def test_a_mail_box_elsewhere_needs_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CTEVENTS_IMAP_SERVER", "imap.example.org")
    monkeypatch.setenv("CTEVENTS_IMAP_FOLDERS", "INBOX, Junk Email")
    assert Config.from_environment().IMAP_FOLDERS == ("INBOX", "Junk Email")
    monkeypatch.setenv("CTEVENTS_IMAP_USE_SSL", "no")
    with pytest.raises(
        SettingError, match="IMAP_USE_SSL=no would send mail and password in the clear"
    ):
        Config.from_environment()
    monkeypatch.setenv("CTEVENTS_IMAP_SERVER", "127.0.0.1")
    assert Config.from_environment().IMAP_USE_SSL is False
