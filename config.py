"""Settings, read once from environment variables with the prefix ``CTEVENTS_``.

Each has a default that works on one machine. A wrong or unsafe one raises ``SettingError`` with one
line that names it. Neither Flask nor SQLAlchemy is loaded: a mail server waits for a command that
needs the settings.
"""

from __future__ import annotations

import fcntl
import ipaddress
import json
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from email.utils import parseaddr
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Self
from urllib.parse import SplitResult, urlsplit

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from ctevents.domain.accounts.keys import is_guessable
from ctevents.places import TRANSLATIONS, usual_instance

SHORTEST_SECRET = 32
MAKES_A_KEY = 'python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
LONGEST_REPLY_NAME = 37
CERTAIN_TLS = ("require", "verify-ca", "verify-full")
"""Values of libpq's ``sslmode`` with which nothing is sent in the clear."""
LOOPBACK_URL = "http://127.0.0.1:5000"
PREFIX = "CTEVENTS_"
AGE_KEY = re.compile("age1[02-9ac-hj-np-z]{58}")
SETTINGS = (
    "SECRET_KEY",
    "SECRET_KEY_FALLBACKS",
    "DATA_KEY",
    "DATA_KEY_FALLBACKS",
    "SQLALCHEMY_DATABASE_URI",
    "BASE_URL",
    "INSTANCE_PATH",
    "MAIL_SERVER",
    "MAIL_PORT",
    "MAIL_USERNAME",
    "MAIL_PASSWORD",
    "MAIL_USE_TLS",
    "MAIL_USE_SSL",
    "MAIL_DEFAULT_SENDER",
    "MAIL_REPLY_ADDRESS",
    "MAIL_RATE_PER_MINUTE",
    "TRUSTED_PROXIES",
    "FONTS",
    "DEMO",
    "BACKUP_FOLDER",
    "BACKUP_RECIPIENTS",
    "BACKUP_HOURS",
    "BACKUP_DAYS",
    "AUDIT_HEADS_TO",
    "METRICS_TOKEN",
    "LOG_FORMAT",
    "MAIL_TOKEN_COMMAND",
    "IMAP_SERVER",
    "IMAP_PORT",
    "IMAP_USERNAME",
    "IMAP_PASSWORD",
    "IMAP_USE_SSL",
    "IMAP_FOLDERS",
    "IMAP_DONE_FOLDER",
)
"""Names that the environment may hold, without the prefix."""
LOG_FORMATS = ("text", "json")
SECRETS = {
    "SECRET_KEY": "SECRET",
    "SECRET_KEY_FALLBACKS": "SECRET",
    "MAIL_PASSWORD": "PASSWORD",
    "IMAP_PASSWORD": "IMAP",
    "DATA_KEY": "DATA",
    "DATA_KEY_FALLBACKS": "DATA",
    "METRICS_TOKEN": "TOKEN",
}
"""Settings that are suggested only for a name with this word: a replaced secret key ends sessions
and links."""
FILES_OF_KEYS = {"SECRET_KEY": "secret-key", "DATA_KEY": "data-key"}
"""Key → the file of the instance folder where it is kept if it is not set: the newest key, then
older ones, a line each."""
LIKE = 0.6
"""DATABASE_URL is like SQLALCHEMY_DATABASE_URI (0.63); LOG_LEVEL is like nothing (0.5)."""


class SettingError(Exception):
    """A setting with which ctevents will not start; the text is one line that names it."""


@dataclass(frozen=True, kw_only=True)
class Config:
    SECRET_KEY: str = field(repr=False)
    SECRET_KEY_FALLBACKS: tuple[str, ...] = field(default=(), repr=False)
    DATA_KEY: str = field(repr=False)
    DATA_KEY_FALLBACKS: tuple[str, ...] = field(default=(), repr=False)
    KEPT_KEYS: tuple[tuple[str, str], ...] = ()
    """Name and file of each key that is not set."""
    SQLALCHEMY_DATABASE_URI: str = field(repr=False)
    BASE_URL: str
    INSTANCE_PATH: str
    MAIL_SERVER: str = "127.0.0.1"
    MAIL_PORT: int = 25
    MAIL_USERNAME: str | None = None
    MAIL_PASSWORD: str | None = field(default=None, repr=False)
    MAIL_USE_TLS: bool = False
    MAIL_USE_SSL: bool = False
    MAIL_DEFAULT_SENDER: str = "ctevents@localhost"
    MAIL_REPLY_ADDRESS: str | None = None
    MAIL_RATE_PER_MINUTE: int = 0
    TRUSTED_PROXIES: int = 0
    FONTS: tuple[str, ...] = ()
    AUDIT_HEADS_TO: tuple[str, ...] = ()
    BACKUP_FOLDER: str | None = None
    BACKUP_RECIPIENTS: tuple[str, ...] = ()
    BACKUP_HOURS: int = 24
    BACKUP_DAYS: int = 30
    METRICS_TOKEN: str | None = field(default=None, repr=False)
    MAIL_TOKEN_COMMAND: str | None = None
    IMAP_SERVER: str | None = None
    IMAP_PORT: int = 993
    IMAP_USERNAME: str | None = None
    IMAP_PASSWORD: str | None = field(default=None, repr=False)
    IMAP_USE_SSL: bool = True
    IMAP_FOLDERS: tuple[str, ...] = ("INBOX",)
    IMAP_DONE_FOLDER: str | None = None
    LOG_FORMAT: str = "text"
    DEMO: bool = False
    SESSION_COOKIE_NAME: str = field(init=False)
    SESSION_COOKIE_SAMESITE: str = "Lax"
    SESSION_COOKIE_HTTPONLY: bool = True
    SESSION_COOKIE_SECURE: bool = field(init=False)
    SESSION_REFRESH_EACH_REQUEST: bool = False
    PERMANENT_SESSION_LIFETIME: int = 12 * 3600
    MAX_CONTENT_LENGTH: int = 4 * 1024 * 1024
    WTF_CSRF_TIME_LIMIT: None = None
    WTF_CSRF_CHECK_DEFAULT: bool = False
    BABEL_DEFAULT_LOCALE: str = "en"
    TRANSLATIONS: str = str(TRANSLATIONS)

    def __post_init__(self) -> None:
        _refuse_unsafe(self)
        is_https = urlsplit(self.BASE_URL).scheme == "https"
        object.__setattr__(self, "SESSION_COOKIE_SECURE", is_https)
        # Browsers take a cookie with this prefix from this host only, over https.
        object.__setattr__(
            self, "SESSION_COOKIE_NAME", "__Host-ctevents" if is_https else "ctevents"
        )

    @property
    def is_on_loopback(self) -> bool:
        """True if only this machine reaches the site: nobody needs a second factor then."""
        return _is_loopback(_base_url(self.BASE_URL).hostname or "")

    @classmethod
    def from_environment(cls, *, serving: bool = False) -> Self:
        """Return the settings. ``serving``: for the web server and the worker, which send links and
        therefore need the base URL."""
        _refuse_unknown(os.environ)
        prefixed = {
            name.removeprefix(PREFIX): text
            for name, text in os.environ.items()
            if name.startswith(PREFIX)
        }
        given: dict[str, Any] = {name: text for name, text in prefixed.items() if text != ""}
        instance = _usable(Path(given.get("INSTANCE_PATH", usual_instance())))
        if "BASE_URL" not in given and given.get("DEMO") != "no":
            given = _demo_settings(instance) | given
        if serving and "BASE_URL" not in given:
            raise SettingError(
                "CTEVENTS_BASE_URL is not set: give the address at which people reach this server"
            )
        database = given.get(
            "SQLALCHEMY_DATABASE_URI", f"sqlite:///{instance / 'ctevents.sqlite3'}"
        )
        base_url = given.get("BASE_URL", LOOPBACK_URL).rstrip("/")
        _refuse_address(base_url, is_demo=_yes("DEMO", given.get("DEMO", "no")))
        typed = {
            "SECRET_KEY": (given.get("SECRET_KEY"), given.get("SECRET_KEY_FALLBACKS", "")),
            "DATA_KEY": (given.get("DATA_KEY"), given.get("DATA_KEY_FALLBACKS", "")),
        }
        kept = {name: instance / file for name, file in FILES_OF_KEYS.items() if not typed[name][0]}
        is_public = not _is_loopback(_base_url(base_url).hostname or "")
        if is_public:
            _refuse_kept(kept, _database_folder(database, instance))
        keys = {
            name: (
                *(kept_keys(kept[name]) if name in kept else [key]),
                *older.replace(",", " ").split(),
            )
            for name, (key, older) in typed.items()
        }
        if is_public:
            _refuse_guessable(keys)
        return cls(
            SECRET_KEY=keys["SECRET_KEY"][0],
            SECRET_KEY_FALLBACKS=keys["SECRET_KEY"][1:],
            DATA_KEY=keys["DATA_KEY"][0],
            DATA_KEY_FALLBACKS=keys["DATA_KEY"][1:],
            KEPT_KEYS=tuple((name, str(file)) for name, file in kept.items()),
            SQLALCHEMY_DATABASE_URI=database,
            BASE_URL=base_url,
            INSTANCE_PATH=str(instance),
            MAIL_SERVER=given.get("MAIL_SERVER", "127.0.0.1"),
            MAIL_PORT=_number("MAIL_PORT", given.get("MAIL_PORT", "25")),
            MAIL_USERNAME=given.get("MAIL_USERNAME"),
            MAIL_PASSWORD=given.get("MAIL_PASSWORD"),
            MAIL_USE_TLS=_yes("MAIL_USE_TLS", given.get("MAIL_USE_TLS", "no")),
            MAIL_USE_SSL=_yes("MAIL_USE_SSL", given.get("MAIL_USE_SSL", "no")),
            MAIL_DEFAULT_SENDER=_address(
                "MAIL_DEFAULT_SENDER", given.get("MAIL_DEFAULT_SENDER", "ctevents@localhost")
            ),
            MAIL_REPLY_ADDRESS=_reply_address(given.get("MAIL_REPLY_ADDRESS")),
            MAIL_RATE_PER_MINUTE=_number(
                "MAIL_RATE_PER_MINUTE", given.get("MAIL_RATE_PER_MINUTE", "0")
            ),
            TRUSTED_PROXIES=_number("TRUSTED_PROXIES", given.get("TRUSTED_PROXIES", "0")),
            FONTS=_folders("FONTS", given.get("FONTS", "")),
            AUDIT_HEADS_TO=_addresses("AUDIT_HEADS_TO", given.get("AUDIT_HEADS_TO", "")),
            BACKUP_FOLDER=next(
                iter(_folders("BACKUP_FOLDER", given.get("BACKUP_FOLDER", ""))), None
            ),
            BACKUP_RECIPIENTS=_public_keys(given.get("BACKUP_RECIPIENTS", "")),
            BACKUP_HOURS=_number("BACKUP_HOURS", given.get("BACKUP_HOURS", "24")),
            BACKUP_DAYS=_number("BACKUP_DAYS", given.get("BACKUP_DAYS", "30")),
            METRICS_TOKEN=given.get("METRICS_TOKEN"),
            MAIL_TOKEN_COMMAND=given.get("MAIL_TOKEN_COMMAND"),
            IMAP_SERVER=given.get("IMAP_SERVER"),
            IMAP_PORT=_number("IMAP_PORT", given.get("IMAP_PORT", "993")),
            IMAP_USERNAME=given.get("IMAP_USERNAME", given.get("MAIL_USERNAME")),
            IMAP_PASSWORD=given.get("IMAP_PASSWORD", given.get("MAIL_PASSWORD")),
            IMAP_USE_SSL=_yes("IMAP_USE_SSL", given.get("IMAP_USE_SSL", "yes")),
            IMAP_FOLDERS=_names(given.get("IMAP_FOLDERS", "INBOX")),
            IMAP_DONE_FOLDER=given.get("IMAP_DONE_FOLDER"),
            LOG_FORMAT=_one_of("LOG_FORMAT", given.get("LOG_FORMAT", "text"), LOG_FORMATS),
            DEMO=_yes("DEMO", given.get("DEMO", "no")),
        )


def _refuse_unknown(environment: Iterable[str]) -> None:
    """Refuse unknown names. A misspelt name would silently leave its setting, such as the database,
    at the default."""
    for name in sorted(environment):
        given = name.removeprefix(PREFIX)
        if name.startswith(PREFIX) and given not in SETTINGS:
            nearest = _nearest(given)
            raise SettingError(
                f"{name} is not a setting: "
                f"{f'the nearest one is {PREFIX}{nearest}' if nearest else 'remove it'}"
            )


def _nearest(given: str) -> str | None:
    known = [name for name in SETTINGS if SECRETS.get(name, "") in given]
    nearest = max(known, key=partial(_likeness, given))
    return nearest if _likeness(given, nearest)[1] > LIKE else None


def _likeness(given: str, known: str) -> tuple[int, float]:
    """Return the longest common part, then the whole likeness: DATABASE_URL is nearer to
    SQLALCHEMY_DATABASE_URI than to BASE_URL."""
    matcher = SequenceMatcher(None, given, known, autojunk=False)
    return matcher.find_longest_match().size, matcher.ratio()


def _usable(path: Path) -> Path:
    """Return the folder, and make it if it is missing. A closed folder of another user would break
    the start later."""
    try:
        instance = path.resolve()
        instance.mkdir(mode=0o700, parents=True, exist_ok=True)
        (instance / "secret-key").exists()
        os.scandir(instance).close()
    except OSError as error:
        raise SettingError(
            f"CTEVENTS_INSTANCE_PATH is a folder that cannot be used: {path}: {error.strerror}"
        ) from error
    return instance


def demo_settings_file(instance: Path) -> Path:
    """Return the file in which ``ctevents demo`` leaves its address and mail port for commands in
    other shells."""
    return instance / "demo.json"


def _demo_settings(instance: Path) -> dict[str, Any]:
    file = demo_settings_file(instance)
    try:
        return dict(json.loads(file.read_text("utf-8"))) if file.exists() else {}
    except ValueError as error:
        raise SettingError(
            f"CTEVENTS_INSTANCE_PATH holds a {file.name} that cannot be read: delete it"
        ) from error


def new_key() -> str:
    """Return 64 random characters, which hold 384 bits."""
    return secrets.token_urlsafe(48)


def kept_keys(file: Path) -> list[str]:
    """Return the keys, the newest first. The first start makes one, readable only by its owner. Two
    first starts at once agree on one file."""
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = _draft(file, [new_key()])
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text("ascii").split() or [""]  # which is too short


def renew_kept_key(file: Path) -> None:
    """Put a new key before those of the file, at once: a reader of the file finds all old keys,
    with the new one or without."""
    with _locked(file.parent):
        _draft(file, [new_key(), *kept_keys(file)]).replace(file)


def _draft(file: Path, keys: Iterable[str]) -> Path:
    draft = file.parent / f"{file.name}.{os.getpid()}.{secrets.token_hex(4)}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write("".join(f"{key}\n" for key in keys))
        out.flush()
        os.fsync(out.fileno())
    return draft


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Let one process at a time write keys into the folder."""
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _refuse_kept(kept: Mapping[str, Path], database: Path | None) -> None:
    """Refuse keys in files, for a server that others can reach. Beside the database they protect
    nothing: who copies the folder has both. Keys are made without being asked for on loopback only,
    since several machines need the same ones."""
    for name, file in kept.items():
        if not file.exists():
            raise SettingError(
                f"CTEVENTS_{name} is not set: set it to what this prints: {MAKES_A_KEY}"
            )
        if database is not None and database in file.resolve().parents:
            raise SettingError(
                f"CTEVENTS_{name} is kept in the folder of the database, where it protects "
                "nothing: set it to the first line of "
                f"{file}, any further lines as CTEVENTS_{name}_FALLBACKS, and delete the file"
            )


def _database_folder(uri: str, instance: Path) -> Path | None:
    """Return the folder of an SQLite file; None for a database on a server, in memory, or an
    address that is refused later."""
    try:
        url = make_url(uri)
    except (ArgumentError, ValueError):
        return None
    name = (url.database or "").removeprefix("file:")
    is_file = url.get_backend_name() == "sqlite" and name not in ("", ":memory:")
    return (instance / name).resolve().parent if is_file else None


def _refuse_unsafe(config: Config) -> None:
    keys = [
        ("SECRET_KEY", config.SECRET_KEY),
        ("DATA_KEY", config.DATA_KEY),
        *(("SECRET_KEY_FALLBACKS", key) for key in config.SECRET_KEY_FALLBACKS),
        *(("DATA_KEY_FALLBACKS", key) for key in config.DATA_KEY_FALLBACKS),
        *([("METRICS_TOKEN", config.METRICS_TOKEN)] if config.METRICS_TOKEN else []),
    ]
    for name, key in keys:
        if len(key) < SHORTEST_SECRET:
            raise SettingError(
                f"CTEVENTS_{name} is too short: give at least {SHORTEST_SECRET} characters"
            )
    _refuse_address(config.BASE_URL, is_demo=config.DEMO)
    if config.SECRET_KEY == config.DATA_KEY and not config.is_on_loopback:
        raise SettingError(
            "CTEVENTS_DATA_KEY equals CTEVENTS_SECRET_KEY: give each a key of its own"
        )
    if not config.SQLALCHEMY_DATABASE_URI.startswith(("sqlite:", "postgresql+psycopg:")):
        raise SettingError(
            "CTEVENTS_SQLALCHEMY_DATABASE_URI must begin with sqlite: or postgresql+psycopg:"
        )
    if config.MAIL_USE_TLS and config.MAIL_USE_SSL:
        raise SettingError(
            "CTEVENTS_MAIL_USE_TLS and CTEVENTS_MAIL_USE_SSL exclude each other: set one"
        )
    if config.MAIL_TOKEN_COMMAND and config.MAIL_PASSWORD:
        raise SettingError(
            "CTEVENTS_MAIL_TOKEN_COMMAND and CTEVENTS_MAIL_PASSWORD exclude each other: set one"
        )
    if config.IMAP_SERVER and not (config.IMAP_USE_SSL or _is_loopback(config.IMAP_SERVER)):
        raise SettingError(
            "CTEVENTS_IMAP_USE_SSL=no would send mail and password in the clear: remove it"
        )
    secret = "MAIL_TOKEN_COMMAND" if config.MAIL_TOKEN_COMMAND else "MAIL_PASSWORD"
    if getattr(config, secret) and not (
        config.MAIL_USE_TLS or config.MAIL_USE_SSL or _is_loopback(config.MAIL_SERVER)
    ):
        raise SettingError(
            f"CTEVENTS_{secret} would cross the network in the clear: set "
            "CTEVENTS_MAIL_USE_TLS=yes (STARTTLS) or "
            "CTEVENTS_MAIL_USE_SSL=yes"
        )
    _refuse_clear_database(config.SQLALCHEMY_DATABASE_URI)


def _refuse_address(base_url: str, *, is_demo: bool) -> None:
    url = _base_url(base_url)
    if url.scheme == "http" and not _is_loopback(url.hostname or ""):
        raise SettingError("CTEVENTS_BASE_URL uses plain http on a public name: use https")
    if is_demo and not _is_loopback(url.hostname or ""):
        raise SettingError(
            "CTEVENTS_DEMO shows every letter to anybody: it is for a base URL on loopback only"
        )


def _refuse_guessable(keys: Mapping[str, Iterable[str]]) -> None:
    """Refuse keys that somebody thought up, the newest first. An older data key may be one: without
    it nobody could open what it sealed. The lists of words are loaded here only: on loopback nobody
    waits for them."""
    words = import_module("ctevents.formats.factors.common_words").common_words()
    checked = [(name, key) for name, (key, *_older) in keys.items()]
    checked += [("SECRET_KEY_FALLBACKS", key) for key in [*keys["SECRET_KEY"]][1:]]
    for name, key in checked:
        if is_guessable(key, words):
            raise SettingError(
                f"CTEVENTS_{name} can be guessed: set it to what this prints: {MAKES_A_KEY}"
            )


def _refuse_clear_database(uri: str) -> None:
    """Refuse a connection that would send guest lists in the clear. libpq takes missing parts of
    the URI from its own variables."""
    try:
        url = make_url(uri)
    except (ArgumentError, ValueError) as error:
        raise SettingError(
            "CTEVENTS_SQLALCHEMY_DATABASE_URI is not an address of a database"
        ) from error
    if url.get_backend_name() != "postgresql":
        return
    mode = ",".join(url.normalized_query.get("sslmode", ())) or os.environ.get("PGSSLMODE")
    if mode not in CERTAIN_TLS and not all(map(_is_on_this_machine, _hosts(url))):
        raise SettingError(
            "CTEVENTS_SQLALCHEMY_DATABASE_URI names a server on the network without TLS: add "
            "sslmode=verify-full (or require)"
        )


def _hosts(url: URL) -> list[str]:
    """Return all possible hosts; the local socket if there is none. The content of a service file
    is unknown."""
    query = url.normalized_query
    service = query.get("service") or os.environ.get("PGSERVICE")
    named = [url.host, *query.get("host", ())]
    hosts = [name for name in named if name] or [os.environ.get("PGHOST", "")]
    addresses = query.get("hostaddr") or (os.environ.get("PGHOSTADDR", ""),)
    several = [name for text in (*hosts, *addresses) for name in text.split(",") if name]
    return [*several, "a service"] if service else several


def _is_on_this_machine(host: str) -> bool:
    """Return whether the host is local. A folder holds the socket. A port may follow a name."""
    return (
        host.startswith(("/", "@")) or _is_loopback(host) or _is_loopback(host.rpartition(":")[0])
    )


def _base_url(text: str) -> SplitResult:
    """Return scheme, host and port, and nothing else: links are made by adding a path."""
    try:
        url = urlsplit(text)
        is_bare = text.isascii() and not (
            url.query or url.fragment or url.path or url.username or url.password
        )
        if url.scheme in ("http", "https") and url.hostname and is_bare and url.port != 0:
            return url
    except ValueError:
        pass
    raise SettingError("CTEVENTS_BASE_URL is not an address such as https://events.example.org")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _address(name: str, text: str) -> str:
    """Return the bare address of ``Name <address>``: letters carry the name of the event's
    contact."""
    address = parseaddr(text)[1]
    if not address.isascii() or "@" not in address:
        raise SettingError(f"CTEVENTS_{name} is not an e-mail address such as events@example.org")
    return address


def _addresses(name: str, text: str) -> tuple[str, ...]:
    return tuple(_address(name, each) for each in text.split(",") if each.strip())


def _reply_address(text: str | None) -> str | None:
    """Return the reply address, with room for a token of 26 characters: a local part has at most 64
    (RFC 5321, section 4.5.3.1.1)."""
    if text is None:
        return None
    address = _address("MAIL_REPLY_ADDRESS", text)
    local = address.rpartition("@")[0]
    if "+" in local or len(local) > LONGEST_REPLY_NAME:
        raise SettingError(
            f"CTEVENTS_MAIL_REPLY_ADDRESS needs a name without +, {LONGEST_REPLY_NAME} characters "
            "at most"
        )
    return address


def _number(name: str, text: str | int) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if not 0 <= number <= 65535:
        raise SettingError(f"CTEVENTS_{name} must be a whole number from 0 to 65535")
    return number


def _folders(name: str, text: str) -> tuple[str, ...]:
    folders = tuple(filter(None, text.split(os.pathsep)))
    for folder in folders:
        if not Path(folder).is_dir():
            raise SettingError(f"CTEVENTS_{name} names a folder that is not there: {folder}")
    return folders


def _public_keys(text: str) -> tuple[str, ...]:
    """Return keys of age. A private key, which a backup must not have beside it, is refused too."""
    keys = tuple(text.replace(",", " ").split())
    for key in keys:
        if not AGE_KEY.fullmatch(key):
            raise SettingError(
                "CTEVENTS_BACKUP_RECIPIENTS must be public keys of age, such as age1… as "
                "age-keygen prints it"
            )
    return keys


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise SettingError("CTEVENTS_IMAP_FOLDERS names no folder, such as INBOX")
    return names


def _one_of(name: str, text: str, possible: tuple[str, ...]) -> str:
    if text not in possible:
        raise SettingError(f"CTEVENTS_{name} must be one of {', '.join(possible)}")
    return text


def _yes(name: str, text: str | bool) -> bool:
    word = str(text).lower()
    if word not in ("yes", "no", "true", "false", "1", "0", "on", "off"):
        raise SettingError(f"CTEVENTS_{name} must be yes or no")
    return word in ("yes", "true", "1", "on")
