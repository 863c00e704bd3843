"""An eighth language is a row and a catalogue, as docs/translating.md says: in a copy of the
product it speaks Esperanto."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.catalogues import ROOT, po_file, pretended, write

pytestmark = [pytest.mark.crawl, pytest.mark.once]

SCRIPT = "tests.support.in_language"
ROW = '    Language("eo", "eo", "esperanto", "Esperanto"),\n'


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the product with the row and the catalogue of the guide."""
    shutil.copytree(
        ROOT / "ctevents", tmp_path / "ctevents", ignore=shutil.ignore_patterns("__pycache__")
    )
    table = tmp_path / "ctevents" / "domain" / "languages.py"
    table.write_text(
        re.sub(
            r"(?m)^\)\n\"\"\"The languages in the order", f"{ROW}\\g<0>", table.read_text("utf-8")
        ),
        "utf-8",
    )
    write(pretended("eo"), po_file("eo", tmp_path / "ctevents" / "translations"))
    return tmp_path


def said_by(product: Path, database_uri: str) -> dict[str, Any]:
    folder = product / "instance"
    folder.mkdir()
    paths = os.pathsep.join((str(product), str(ROOT)))
    command = [sys.executable, "-m", SCRIPT, "eo", database_uri, str(folder)]
    answer = subprocess.run(
        command,
        cwd=product,
        env=os.environ | {"PYTHONPATH": paths},
        capture_output=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr.decode()
    said: dict[str, Any] = json.loads(answer.stdout)
    return said


def test_pages_and_letters_speak_it(copy: Path, database_uri: str) -> None:
    said = said_by(copy, database_uri)
    assert (said["page"], said["lang"], said["switch"]) == ("eo Launch events", True, "esperanto")
    assert "merkredo, la 10-a de Marto 2027, 10:00–13:00" in said["date"]
    language, subject, text = said["letter"]
    assert (language, subject[:14]) == ("eo", "eo Invitation:")
    assert "eo Accept or decline" in text or "eo We are pleased" in text
