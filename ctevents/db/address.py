"""The address of the database, read without SQLAlchemy: for the settings, and for the command that must be fast."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, unquote

_URI = re.compile(
    r"""
    (?P<kind>[\w+]+)://
    (?:(?P<user>[^:/]*)(?::(?P<password>[^@]*))?@)?
    (?:(?:\[(?P<ipv6>[^/?]+)\]|(?P<other>[^/:?]+))?(?::(?P<port>[^/?]*))?)?
    (?:/(?P<name>[^?]*))?
    (?:\?(?P<query>.*))?
    """,
    re.X,
)
"""The grammar of SQLAlchemy's URLs."""
_HOST_AND_PORT = re.compile(r"([a-zA-Z0-9\-.]*)(?::(\d*))?")


@dataclass(frozen=True)
class DatabaseAddress:
    """The parts of a URI. Those of ``query`` may be given several times."""

    kind: str
    user: str | None
    password: str | None
    host: str | None
    port: int | None
    name: str | None
    query: Mapping[str, tuple[str, ...]]

    @classmethod
    def read(cls, uri: str) -> Self:
        """Raises ``ValueError`` for text that is no address."""
        found = _URI.match(uri)
        if found is None:
            raise ValueError("not an address of a database")
        query = defaultdict[str, tuple[str, ...]](tuple)
        for key, value in parse_qsl(found["query"] or ""):
            query[key] += (value,)
        return cls(
            kind=found["kind"].partition("+")[0],
            user=_plain(found["user"]),
            password=_plain(found["password"]),
            host=found["ipv6"] or found["other"],
            port=None if found["port"] is None else int(found["port"]),
            name=_plain(found["name"]),
            query=dict(query),
        )

    def first(self, name: str) -> str | None:
        """Return what the query says once; None if it says nothing, or several things."""
        values = self.query.get(name, ())
        return values[0] if len(values) == 1 else None

    def for_libpq(self) -> dict[str, Any]:
        """Return the parameters of a connection to PostgreSQL, as SQLAlchemy gives them to the driver."""
        own = {"host": self.host, "dbname": self.name, "user": self.user, "password": self.password, "port": self.port}
        said: dict[str, Any] = {name: value for name, value in own.items() if value}
        said |= {name: values[-1] if len(values) == 1 else ",".join(values) for name, values in self.query.items()}
        return said | self._hosts_with_ports()

    def _hosts_with_ports(self) -> dict[str, str]:
        """Return the hosts that carry their port: ``host=a:1&host=b:2``, or one ``host=a:1``."""
        hosts = self.query.get("host", ())
        if len(hosts) > 1:
            parts = [host.partition(":") for host in hosts]
            return _joined([host for host, _, _ in parts], [port for _, _, port in parts])
        one = _HOST_AND_PORT.fullmatch(hosts[0]) if hosts and ":" in hosts[0] and "port" not in self.query else None
        return _joined([one[1]], [one[2] or ""]) if one else {}

    def file(self, instance: Path) -> Path:
        """Return the file of a SQLite database. Other paths than absolute ones begin in the instance folder."""
        return instance / (self.name or "")


def _plain(text: str | None) -> str | None:
    return None if text is None else unquote(text)


def _joined(hosts: list[str], ports: list[str]) -> dict[str, str]:
    return {"host": ",".join(hosts)} | ({"port": ",".join(ports)} if any(ports) else {})
