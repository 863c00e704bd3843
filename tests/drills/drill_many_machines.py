"""Web hosts, workers and the primary die while people are served: nothing that was confirmed is
lost."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from bench import crowd
from bench.sink import Sink
from tests.drills.machines import Network
from tests.drills.outcome import last_letter, outcome
from tests.drills.people import Notes, People
from tests.drills.postgresql import Cluster, patiently
from tests.drills.site import Host, Site

LONGEST_WAIT = 45
"""Seconds. A server that vanished is noticed after about eleven; the rest is for a slow machine."""


@pytest.mark.parametrize(
    "each", [60, pytest.param(1500, marks=pytest.mark.soak)], ids=["short", "long"]
)
def test_nothing_confirmed_is_lost(
    tmp_path: Path, each: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with Network() as network, Cluster(network) as cluster, Sink(network.address) as sink:
        app = crowd.application(cluster.uri, tmp_path)
        people = crowd.fill(app, {"ba": each}, invitees=each)
        before = last_letter(app)
        site = Site(network, cluster.uri, tmp_path, (network.address, sink.port)).start()
        guests = People(site.base_url, people)
        coming = threading.Thread(target=guests.come)
        coming.start()
        _when(guests.notes, each * 2 // 5)
        _replace(site.web[0])
        _when(guests.notes, each * 4 // 5)
        _replace(site.workers[0])
        _when(guests.notes, each * 6 // 5)
        cluster.primary.unplug()
        cluster.primary.cut_power()
        cluster.promote()
        coming.join()
        found = outcome(app, guests.notes, sink.message_ids, before)
    with capsys.disabled():
        sys.stdout.write(str(found))
    assert (found.lost, guests.notes.confirmed) == (set(), 2 * each)
    assert found.sent <= set(sink.message_ids)
    assert len(found.sent) == each, "one letter for each acceptance"
    copies = sum(found.twice.values()) - len(found.twice)
    assert copies <= 1, "only the letter between the 250 and the mark of the worker that died"
    assert max(guests.notes.waits) < LONGEST_WAIT
    assert set(guests.notes.apologies) <= {0, 502, 503, 504}


def _when(notes: Notes, confirmed: int) -> None:
    patiently(lambda: notes.confirmed >= confirmed, seconds=300)


def _replace(host: Host) -> None:
    """Kill everything on it, and start it with an empty disk."""
    host.machine.cut_power()
    host.start()
