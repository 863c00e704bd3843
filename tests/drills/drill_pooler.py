"""PgBouncer in transaction mode, with fewer connections to PostgreSQL than the service opens to
it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import psycopg
import pytest
from flask import Flask

from bench import crowd
from bench.sink import Sink
from ctevents.db.handle import db, rewrite_files
from ctevents.db.rewriting import Busy
from tests.drills.machines import Network
from tests.drills.outcome import last_letter, outcome
from tests.drills.people import People
from tests.drills.postgresql import OWNER, Cluster, patiently
from tests.drills.site import Site

PORT = 6432
SETTINGS = """
[databases]
ctevents = host={primary} port=5432 user={owner} dbname=ctevents

[pgbouncer]
listen_addr = *
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
server_tls_sslmode = require
client_tls_sslmode = require
client_tls_key_file = {folder}/server.key
client_tls_cert_file = {folder}/server.crt
"""
EACH = 40


def test_all_works_through_a_pooler(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Network() as network, Cluster(network) as cluster, Sink(network.address) as sink:
        people = crowd.fill(crowd.application(cluster.uri, tmp_path), {"ba": EACH}, invitees=EACH)
        uri = pooled(network, cluster)
        app = crowd.application(uri, tmp_path)
        before = last_letter(app)
        site = Site(network, uri, tmp_path, (network.address, sink.port)).start()
        guests = People(site.base_url, people)
        guests.come()
        found = outcome(app, guests.notes, sink.message_ids, before)
        with capsys.disabled():
            sys.stdout.write(str(found))
        assert (found.lost, guests.notes.confirmed, guests.notes.apologies) == (set(), 2 * EACH, [])
        assert (len(found.sent), found.twice) == (EACH, {})
        assert settings_of_others(uri) == {("off", "0")}, (
            "a session's settings would reach other clients"
        )
        assert_rewriting_is_refused(app)


def pooled(network: Network, cluster: Cluster) -> str:
    """Start the pooler on a machine of its own; return the URI of the database through it."""
    machine, folder = network.machine(), cluster.folder / "pooler"
    folder.mkdir()
    for name in ("server.key", "server.crt"):
        shutil.copy(cluster.folder / "primary" / "data" / name, folder)
    settings = folder / "pgbouncer.ini"
    settings.write_text(
        SETTINGS.format(primary=cluster.primary.address, owner=OWNER, port=PORT, folder=folder)
    )
    for file in (folder, *folder.iterdir()):
        shutil.chown(file, OWNER)
    machine.start(["pgbouncer", "-q", str(settings)], user=OWNER)
    uri = f"postgresql+psycopg://{OWNER}@{machine.address}:{PORT}/ctevents?sslmode=require"
    patiently(lambda: bool(settings_of_others(uri)))
    return uri


def settings_of_others(uri: str) -> set[tuple[object, ...]]:
    """Return what some other clients of the pooler find as settings of their sessions."""
    shown = (
        "SELECT current_setting('default_transaction_read_only'), current_setting('lock_timeout')"
    )
    found = set()
    for _ in range(12):
        with psycopg.connect(uri.replace("+psycopg", ""), autocommit=True) as connection:
            found |= {*connection.execute(shown).fetchall()}
    return found


def assert_rewriting_is_refused(app: Flask) -> None:
    with app.app_context():
        with pytest.raises(Busy, match="a pooler is in between"):
            rewrite_files({"throttles"})
        db.session.remove()
        db.engine.dispose()
