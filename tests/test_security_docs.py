"""docs/asvs.md has each requirement once, with a test or a reason; each test that the documents of
security name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ASVS = ROOT / "docs" / "asvs.md"
THREATS = ROOT / "docs" / "threat-model.md"
DOCUMENTS = [ASVS, THREATS, ROOT / "SECURITY.md"]

# OWASP ASVS 4.0.3, requirements of level 1 or 2 that are not deleted: of each section, the numbers
# of its requirements
LEVEL_2 = {
    1: {
        1: "1-7",
        2: "1-4",
        4: "1 4 5",
        5: "1-4",
        6: "1-4",
        7: "1-2",
        8: "1-2",
        9: "1-2",
        10: "1",
        11: "1-2",
        12: "2",
        14: "1-6",
    },
    2: {
        1: "1-12",
        2: "1-3",
        3: "1-3",
        4: "1-5",
        5: "1-7",
        6: "1-3",
        7: "1-6",
        8: "1-7",
        9: "1-3",
        10: "1-4",
    },
    3: {1: "1", 2: "1-4", 3: "1-4", 4: "1-5", 5: "1-3", 7: "1"},
    4: {1: "1 2 3 5", 2: "1-2", 3: "1-3"},
    5: {1: "1-5", 2: "1-8", 3: "1-10", 4: "1-3", 5: "1-4"},
    6: {1: "1-3", 2: "1-6", 3: "1-2", 4: "1-2"},
    7: {1: "1-4", 2: "1-2", 3: "1 3 4", 4: "1-3"},
    8: {1: "1-4", 2: "1-3", 3: "1-8"},
    9: {1: "1-3", 2: "1-4"},
    10: {2: "1-2", 3: "1-3"},
    11: {1: "1-8"},
    12: {1: "1-3", 2: "1", 3: "1-6", 4: "1-2", 5: "1-2", 6: "1"},
    13: {1: "1 3 4 5", 2: "1 2 3 5 6", 3: "1-2", 4: "1-2"},
    14: {1: "1-4", 2: "1-6", 3: "2-3", 4: "1-7", 5: "1-4"},
}

ATTACKERS = (
    "invitee",
    "focal point",
    "office",
    "observer",
    "unmask",
    "laptop",
    "mail gateway",
    "database",
    "administrator",
    "network",
    "spreadsheet",
    "supplier",
)
SHORTEST_REASON = 15
"""Characters."""


def requirements() -> list[str]:
    found = []
    for chapter, sections in LEVEL_2.items():
        for section, text in sections.items():
            for part in text.split():
                first, _, last = part.partition("-")
                found += [
                    f"{chapter}.{section}.{number}"
                    for number in range(int(first), int(last or first) + 1)
                ]
    return found


def rows() -> list[list[str]]:
    """Return the cells of each row: number, what, shown by."""
    lines = re.findall(r"^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+) \|$", ASVS.read_text("utf-8"), re.M)
    return [list(line) for line in lines]


def named_tests(text: str) -> list[str]:
    return re.findall(r"`(tests/[\w./-]+)`", text)


def test_each_requirement_has_one_row_in_order() -> None:
    assert [number for number, _, _ in rows()] == requirements()


def test_the_list_has_as_many_requirements_as_the_standard() -> None:
    assert len(requirements()) == len(set(requirements())) == 259


def test_each_row_names_a_test_or_a_reason() -> None:
    bare = []
    for number, what, shown_by in rows():
        has_reason = re.search(r"(?:^|[.:] )(?:Reason|Does not apply)[^:]*: (.+)", shown_by)
        has_reason = has_reason and len(has_reason[1]) >= SHORTEST_REASON
        if not (what and (named_tests(shown_by) or has_reason)):
            bare.append(number)
    assert bare == []


def test_no_row_says_that_something_is_not_met() -> None:
    text = ASVS.read_text("utf-8").lower()
    assert [words for words in ("not met", "todo", "partly", "planned", "@") if words in text] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_test_that_is_named_exists(document: Path) -> None:
    assert [
        path for path in named_tests(document.read_text("utf-8")) if not (ROOT / path).is_file()
    ] == []


def attackers() -> dict[str, str]:
    """Return what the threat model says, by attacker."""
    said = THREATS.read_text("utf-8").partition("## Who attacks")[2]
    parts = re.split(r"^### ", said, flags=re.M)[1:]
    return {part.partition("\n")[0]: part for part in parts}


def test_each_attacker_has_what_holds_with_its_test_and_what_does_not() -> None:
    found = attackers()
    assert [name for name in ATTACKERS if not any(name in heading for heading in found)] == []
    for heading, part in found.items():
        holds = re.findall(r"^\| (?!holds|---)(.+?) \| (.+) \|$", part, re.M)
        assert holds, heading
        assert [claim for claim, shown_by in holds if not named_tests(shown_by)] == [], heading
        assert "\nDoes not hold: " in part, heading


def test_no_address_or_person_is_invented() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    assert re.findall(r"[\w.]+@[\w.]+|https?://\S+|\+\d{6,}", text) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_link_leads_to_a_document(document: Path) -> None:
    links = [
        link.partition("#")[0]
        for link in re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8"))
    ]
    assert [
        link
        for link in links
        if not link.startswith("https://") and not (document.parent / link).is_file()
    ] == []
