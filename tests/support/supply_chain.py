"""Everything that others made and ctevents brings or installs: packages of the locks, and vendored
files.

``python -m tests.support.supply_chain FILE`` writes the bill of materials (CycloneDX 1.6), and the
tables of ``docs/licences.md``. Both depend on the repository and on the metadata of what is
installed, and on no time or chance.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
VENDORED = ROOT / ".ci" / "vendored"
RUNTIME, TESTS = ROOT / "requirements.lock", ROOT / ".ci" / "requirements-dev.lock"
LICENCES = ROOT / "docs" / "licences.md"

ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "Bitstream-Vera",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "HPND",
        "ISC",
        "MIT",
        "MIT-0",
        "MIT-CMU",
        "PSF-2.0",
        "Unlicense",
        "ZPL-2.1",
        "LicenseRef-W3C-Document-2023",
        "LGPL-3.0-only",
        "LGPL-3.0-or-later",
        "MPL-2.0",
    }
)
"""Licences that allow use and passing on beside other code. The last three ask for changes of the
library itself to stay free: we change none, and each can be replaced."""

CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL-3.0-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
    "Zope Public License": "ZPL-2.1",
}
"""Classifiers that name a single licence."""

WRITTEN = {
    "Apache": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "ZPL 2.1": "ZPL-2.1",
    "MIT License": "MIT",
}

READ = {
    "axe-playwright-python": "MIT AND MPL-2.0",
    "blinker": "MIT",
    "brotlicffi": "MIT",
    "colorama": "BSD-3-Clause",
    "fido2": "Apache-2.0 AND BSD-2-Clause AND MPL-2.0",
    "flask-mail": "BSD-3-Clause",
    "flask-sqlalchemy": "BSD-3-Clause",
    "flask-wtf": "BSD-3-Clause",
    "imapclient": "BSD-3-Clause",
    "itsdangerous": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "pyrage": "MIT",
    "python-dateutil": "Apache-2.0 AND BSD-3-Clause",
    "qrcode": "BSD-3-Clause AND MIT",
    "reportlab": "BSD-3-Clause",
    "wtforms": "BSD-3-Clause",
}
"""Packages whose metadata leave the licence open, or that a system does not install: what their
licence file says."""


@dataclass(frozen=True, order=True)
class Package:
    name: str
    version: str

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"

    @property
    def licence(self) -> str:
        """The licence as an SPDX expression; "" if nothing says it."""
        return READ.get(self.name) or told_by_metadata(self.name)


def locked(lock: Path) -> list[Package]:
    return [
        Package(*found)
        for found in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock.read_text("utf-8"), re.M)
    ]


def told_by_metadata(name: str) -> str:
    """Return what the installed package says of its licence, as an SPDX expression, or ""."""
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return ""
    if told["License-Expression"]:
        return str(told["License-Expression"])
    written = told["License"] or ""
    if found := WRITTEN.get(written) or (written if written in ALLOWED else ""):
        return found
    classifiers = [
        each.rpartition(" :: ")[2]
        for each in told.get_all("Classifier") or ()
        if each.startswith("License")
    ]
    found_all = {CLASSIFIED[each] for each in classifiers if each in CLASSIFIED}
    return found_all.pop() if len(found_all) == 1 else ""


def parts(licence: str) -> list[str]:
    return re.split(r" AND | OR ", licence.replace("(", "").replace(")", ""))


def is_allowed(licence: str) -> bool:
    """Return whether we may use something: each licence that holds together with others, one of
    those to choose from."""
    return all(any(part in ALLOWED for part in parts(choice)) for choice in licence.split(" AND "))


def vendored() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((VENDORED / "manifest.json").read_text("utf-8"))
    return found


def kept_hashes() -> dict[str, str]:
    """Return the SHA-256 of each vendored file, by its path, as it was when the file was
    fetched."""
    found = {}
    for name, folder in (("SHA256SUMS", "ctevents/static/vendor/"), ("SHA256SUMS.kept", "")):
        for line in (VENDORED / name).read_text("utf-8").splitlines():
            digest, path = line.split("  ")
            found[folder + path.removeprefix("./")] = digest
    return found


def bill_of_materials() -> dict[str, Any]:
    """Return what runs with the service: the packages of ``requirements.lock`` and the vendored
    files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    hashes = kept_hashes()
    own = {
        "type": "application",
        "bom-ref": "ctevents",
        "name": project["name"],
        "version": project["version"],
    }
    packages = [
        component(package.name, package.version, package.purl, package.licence)
        for package in sorted(locked(RUNTIME))
    ]
    files = [
        component(item["name"], item["version"], item["purl"], item["licence"])
        | {"components": [file_component(path, hashes[path]) for path in item["files"]]}
        for item in vendored()
        if not item.get("tests_only")
    ]
    components = [*packages, *files]
    uses = [{"ref": "ctevents", "dependsOn": [each["bom-ref"] for each in components]}]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
        "dependencies": uses,
    }


def component(name: str, version: str, purl: str, licence: str) -> dict[str, Any]:
    told = {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
    return told | {"licenses": [{"expression": licence}]}


def file_component(path: str, digest: str) -> dict[str, Any]:
    return {
        "type": "file",
        "bom-ref": path,
        "name": path,
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def tables() -> str:
    """Return the tables of ``docs/licences.md``, without versions: a new version keeps its row."""
    runs = {package.name: package.licence for package in locked(RUNTIME)}
    tested = {
        package.name: package.licence for package in locked(TESTS) if package.name not in runs
    }
    files = [
        (
            ", ".join(f"`{path}`" for path in item["files"]),
            f"[{item['name']}]({item['source']}) {item['version']}",
            item["licence"],
        )
        for item in vendored()
    ]
    return "\n".join(
        [
            "## Packages that run with the service\n",
            *table(("package", "licence"), sorted(runs.items())),
            "\n## Packages for tests only\n",
            *table(("package", "licence"), sorted(tested.items())),
            "\n## Files of others in this repository\n",
            *table(("files", "what", "licence"), files),
            "",
        ]
    )


def table(heading: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (heading, ("---",) * len(heading), *rows)]


def beginning() -> str:
    """Return what ``docs/licences.md`` says before its tables."""
    return LICENCES.read_text("utf-8").partition("## ")[0]


def main(file: Path) -> None:
    file.write_text(json.dumps(bill_of_materials(), indent=2, ensure_ascii=False) + "\n", "utf-8")
    LICENCES.write_text(beginning() + tables(), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
