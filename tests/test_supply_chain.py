"""Each package and file of others is named, with its licence, and is the one that was fetched."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support import supply_chain
from tests.support.supply_chain import LICENCES, ROOT, RUNTIME, TESTS

MADE_BY_OTHERS = (
    "*.ttf",
    "*.otf",
    "*.woff*",
    "*.wasm*",
    "*.xsd",
    "*.min.js",
    "*.so",
    "*.dll",
    "*.jar",
    "*.whl",
    "*.swf",
)
"""Names that files of others have."""


def test_each_vendored_file_is_the_one_that_was_fetched() -> None:
    found = {
        path: sha256((ROOT / path).read_bytes()).hexdigest() for path in supply_chain.kept_hashes()
    }
    assert found == supply_chain.kept_hashes()


def test_each_vendored_file_has_its_source_version_licence_and_hash() -> None:
    items = supply_chain.vendored()
    assert [
        item
        for item in items
        if not all(item[key] for key in ("name", "version", "source", "purl"))
    ] == []
    listed = [path for item in items for path in item["files"]]
    licences = {item["licence_file"] for item in items}
    assert len(listed) == len(set(listed))
    assert {*listed, *(path for path in licences if path.endswith(".LICENSE"))} == set(
        supply_chain.kept_hashes()
    )
    assert [path for path in licences if not (ROOT / path).read_text("utf-8").strip()] == []


@pytest.mark.long
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git knows which files are ours")
def test_no_file_of_others_is_left_out() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    listed = {path for item in supply_chain.vendored() for path in item["files"]}
    of_others = {path for path in tracked if any(Path(path).match(name) for name in MADE_BY_OTHERS)}
    assert of_others <= listed
    assert {
        path for path in tracked if "/vendor/" in path and not path.endswith(".LICENSE")
    } <= listed


def test_a_vendored_version_is_that_of_its_lock() -> None:
    npm = json.loads((supply_chain.VENDORED / "package-lock.json").read_text("utf-8"))["packages"]
    items = [item for item in supply_chain.vendored() if item["purl"].startswith("pkg:npm/")]
    for item in items:
        told = npm[f"node_modules/{item['name']}"]
        assert (item["version"], item["licence"].partition(" AND ")[0]) == (
            told["version"],
            told["license"],
        )
    assert {item["name"] for item in items} == set(npm[""]["dependencies"])


def test_each_package_has_a_licence_that_we_may_use() -> None:
    packages = supply_chain.locked(TESTS)
    assert set(supply_chain.locked(RUNTIME)) <= set(packages)
    assert [package for package in packages if not supply_chain.is_allowed(package.licence)] == []
    assert [
        item["name"]
        for item in supply_chain.vendored()
        if not supply_chain.is_allowed(item["licence"])
    ] == []


@pytest.mark.parametrize(
    ("licence", "is_allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only AND MIT", False),
        ("AGPL-3.0-only", False),
        ("LicenseRef-Proprietary", False),
        ("", False),
    ],
)
def test_a_licence_counts_with_those_beside_it(licence: str, is_allowed: bool) -> None:
    assert supply_chain.is_allowed(licence) is is_allowed


def test_the_list_of_licences_is_that_of_the_locks() -> None:
    """Run ``make sbom`` after a change."""
    assert LICENCES.read_text("utf-8") == supply_chain.beginning() + supply_chain.tables()


def test_each_package_of_the_locks_is_bound_to_hashes() -> None:
    for lock in (RUNTIME, TESTS, ROOT / ".ci" / "audit.lock", ROOT / ".ci" / "schemathesis.lock"):
        entries = re.split(r"\n(?=\S)", lock.read_text("utf-8"))
        assert [
            entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)
        ] == []


def test_the_bill_of_materials_is_complete_and_always_the_same(tmp_path: Path) -> None:
    """The fields that CycloneDX 1.6 asks for, and those without which nobody could look up a
    vulnerability."""
    bill = supply_chain.bill_of_materials()
    assert json.dumps(bill) == json.dumps(supply_chain.bill_of_materials())
    assert not {"serialNumber"} & set(bill)
    assert "timestamp" not in bill["metadata"]
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    components = bill["components"]
    inner = [part for each in components for part in each.get("components", ())]
    assert {(each["type"], bool(each["name"])) for each in components} == {("library", True)}
    assert {part["type"] for part in inner} == {"file"}
    assert all(
        re.fullmatch(r"pkg:(pypi|npm|deb)/[\w.%/-]+@[\w.-]+", each["purl"]) for each in components
    )
    assert all(
        re.fullmatch(r"[0-9a-f]{64}", digest["content"])
        for part in inner
        for digest in part["hashes"]
    )
    references = [each["bom-ref"] for each in (bill["metadata"]["component"], *components, *inner)]
    assert len(references) == len(set(references))
    assert {
        name for use in bill["dependencies"] for name in (use["ref"], *use["dependsOn"])
    } <= set(references)
    packages = {
        (each["name"], each["version"])
        for each in components
        if each["purl"].startswith("pkg:pypi/")
    }
    assert packages == {(package.name, package.version) for package in supply_chain.locked(RUNTIME)}


def test_where_no_database_of_advisories_answers_the_audit_says_so() -> None:
    nowhere = {"https_proxy": "http://127.0.0.1:1", "PATH": "", "LANG": "C.UTF-8"}
    ended = subprocess.run(
        [sys.executable, ROOT / ".ci" / "audit"],
        env=nowhere,
        capture_output=True,
        text=True,
        check=False,
    )
    said = "NOT AUDITED: the Python packages. Neither PyPI nor OSV answers with advisories.\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, said, "")
