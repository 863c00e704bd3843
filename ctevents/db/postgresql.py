"""The connections to PostgreSQL: their time limits, their settings, and poolers in between."""

from __future__ import annotations

from collections.abc import Mapping
from select import POLLIN, poll
from typing import Any

from sqlalchemy import URL, Engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import InvalidatePoolError

PATIENCE: dict[str, int] = {
    "connect_timeout": 3,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 2,
    "tcp_user_timeout": 11_000,
}
"""Settings of libpq with which a server that vanished without a word is given up after about eleven
seconds. Seconds, but for ``tcp_user_timeout``, which is in milliseconds."""


def arguments_beside(url: URL) -> dict[str, int]:
    """Return the settings of a connection that its address does not say itself."""
    return {name: value for name, value in PATIENCE.items() if name not in url.query}


def is_pooled(connection: Any) -> bool:
    """Return whether a pooler such as PgBouncer is in between. It invents the number of the process
    that it tells its clients."""
    return bool(
        connection.execute("SELECT pg_backend_pid()").fetchone()[0] != connection.info.backend_pid
    )


def beginning_with(host: str, parameters: Mapping[str, Any]) -> dict[str, str]:
    """Return hosts and ports of several servers, this host first: if another one has vanished, each
    connection would wait for it before it comes to this one."""
    hosts, ports = (str(parameters.get(name, "")).split(",") for name in ("host", "port"))
    if host not in hosts or len(hosts) != len(ports):
        return {}
    pairs = sorted(zip(hosts, ports, strict=True), key=lambda pair: pair[0] != host)
    return {
        "host": ",".join(each for each, _ in pairs),
        "port": ",".join(port for _, port in pairs),
    }


def prepare(engine: Engine) -> None:
    """Make reads take one round trip to the server for each statement: no BEGIN before it, no
    ROLLBACK after it. Each statement sees what is committed, as it would within a transaction of
    PostgreSQL's default isolation."""

    last = [""]

    @event.listens_for(engine, "do_connect")
    def on_do_connect(
        _dialect: Any, _record: Any, _arguments: Any, parameters: dict[str, Any]
    ) -> None:
        parameters |= beginning_with(last[0], parameters)

    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        last[0] = connection.info.host
        connection.autocommit = True
        if is_pooled(connection):
            # the next statement may reach a different process of the server
            connection.prepare_threshold = None
        else:
            connection.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
        connection.read_only = False  # transactions that are begun write

    @event.listens_for(engine, "checkout")
    def on_checkout(connection: Any, _record: Any, _fairy: Any) -> None:
        # When the server goes away, its end is closed, and the socket has something to read. A
        # query would cost a round trip.
        if connection.closed or _can_be_read(connection.fileno()):
            raise InvalidatePoolError

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        is_of_one_moment = options.get("ctevents_one_moment", False)
        driver: Any = connection.connection.dbapi_connection
        driver.autocommit = not (is_of_one_moment or options.get("ctevents_writing", False))
        if is_of_one_moment:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _can_be_read(file: int) -> bool:
    look = poll()
    look.register(file, POLLIN)
    return bool(look.poll(0))
