"""The benchmark produces each of its figures. No test checks the speed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.downloads import Downloads
from bench.everything import Options, figures_of
from bench.imports import FILES, costs
from bench.web_servers import SERVERS, UNITS
from tests.conftest import Databases


@pytest.mark.postgresql
@pytest.mark.parametrize("kind", [pytest.param("sqlite", marks=pytest.mark.soak), "postgresql"])
def test_every_work_has_a_figure_beside_its_aim(
    databases: Databases, kind: str, tmp_path: Path
) -> None:
    """SQLite has the same works, in `make soak`."""
    options = Options(
        databases=(kind,),
        size=1_000,
        rounds=1,
        seconds=0.1,
        clients=2,
        matrix=600,
        delivered=20,
        letters=1_200,
        held_back=300,
        downloads=Downloads(count=3, size=100_000, speed=1_000_000),
        has_browser=False,
    )
    figures = list(figures_of(options, tmp_path))
    of_ten = {figure.work: figure.value for figure in figures if figure.work.endswith(" 10 people")}
    statements = {
        page: f"≤ {of_ten[f'statements of the {page}, 10 people']}"
        for page in ("matrix", "guest list")
    }
    assert {figure.work: str(figure.aim or "") for figure in figures} == {
        "F1": "",
        "F2": "",
        "F3": "",
        "F4": "",
        "event page": "≥ 0.3 ×",
        "door, one a request": "≥ 0.4 ×",
        "door, 100 a request": "≥ 3 ×",
        "complete registration": "≥ 0.25 ×",
        "300 badges as one PDF": "≥ 300",
        "list as CSV, 1,000 people": "≤ 1",
        "list as XLSX, 1,000 people": "≤ 1",
        "statistics, 1,000 people": "≤ 0.1",
        "peak of a worker, list as XLSX, 1,000 people": "",
        "donor pack of all as XLSX": "",
        "donor pack of all as PDF": "",
        "statements of the matrix, 10 people": "",
        "statements of the matrix, 1,000 people": statements["matrix"],
        "statements of the guest list, 10 people": "",
        "statements of the guest list, 1,000 people": statements["guest list"],
        "letters of one worker, 1,000 in the outbox": "≥ 120",
        "letters of one worker, 1,200 in the outbox": "≥ 120",
        **({"letters of 4 workers, 1,000 in the outbox": "≥ 250"} if kind == "postgresql" else {}),
        "letters of one worker, 1,000 in the outbox and 300 held back": "",
        "matrix, 600 registrations": "≤ 0.3",
        "bare Flask: start to first page": "",
        "start to first page": "≤ 0.9",
        "bare Flask: memory of a web worker": "",
        "memory of a web worker": "≤ 100",
        "3 downloads of 0 MB": "",
        "invitation page beside 3 downloads, 95 % within": "≤ 0.5",
        "memory of a web worker beside 3 downloads": "≤ 120",
        **{f"{name}: {work}": "" for work in UNITS for name in SERVERS},
        "serve: healthz beside 192 slow clients": "≤ 1",
        "packages installed": "≤ 60",
        "size of them and ourselves": "≤ 200",
    }
    assert [figure.work for figure in figures if figure.value <= 0] == []


@pytest.mark.long
@pytest.mark.postgresql
@pytest.mark.parametrize("kind", [pytest.param("sqlite", marks=pytest.mark.soak), "postgresql"])
@pytest.mark.parametrize("ending", FILES)
def test_an_import_has_a_cost_at_each_step(
    databases: Databases, kind: str, ending: str, tmp_path: Path
) -> None:
    found = list(costs(kind, ending, 60, tmp_path))
    assert [cost.work for cost in found] == ["preview", "import", "preview of the same file again"]
    assert min(cost.web for cost in found) > 0
