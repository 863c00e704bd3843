"""The browser looks names up as the server does, and judges by what it knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from ctevents.formats.transliteration import search_key
from tests.browser.door.modules import module_page
from tests.conftest import Databases

pytestmark = [pytest.mark.browser, pytest.mark.once]

NAMES = [
    "zivkovic",
    "Živković",
    "ЖИВКОВИЋ",
    "Живковић",
    "Z\u030civkovic\u0301",
    "djordje",
    "Đorđe",
    "Ђорђе",
    "Ðorđe",
    "Shqipëri",
    "SHQIPËRI",
    "Çerçiz",
    "Śekloca Źenić",
    "С́еклоца З́енић",
    "Ѓорѓи Ќосев",
    "Г\u0301орѓи К\u0301осев",
    "Ѕвездан",
    "Џавид",
    "ǅavid",
    "Љубица Његош",
    "ǈubica ǌegoš",
    "Христина Чачак",
    "Юлия Йордан",
    "Søren Müller",
    "Straße",
    "STRAẞE",
    "Irmak Işık",
    "ırmak IŞIK",
    "İrmak",
    "Łukasz",
    "Helen O'Neill",
    "O’Neill",
    "Д’Ангело",
    "d＇angelo",
    "Æthelred Cœur Þor",
    "  O’Neill--Petrović,\tAna (dr.) ",
    "'Ana' ‘Petrović’ rock 'n' roll",
    "Pe\u00adtro\u200bvić",
    "Ａna ﬁne №１",
    "a''b a'b'c _'x 1'2",
    "—",
    "",
    "王",
    "王'王",
    "Ž'Ž",
    "ŉ ǰ ſ K Å",
    "Агенција за одбрана",
    "ѐѝ",
    "съдия",
]
LETTERS = [
    chr(code)
    for block in (range(0x24F), range(0x370, 0x530), range(0x1E00, 0x2100))
    for code in block
]


@pytest.fixture(scope="module")
def page(
    chrome: Browser, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    with module_page(chrome, databases, tmp_path_factory.mktemp("search")) as page:
        yield page


def test_a_name_has_the_key_that_it_has_on_the_server(page: Page) -> None:
    texts = [*NAMES, *LETTERS, *(f"x{letter}x" for letter in LETTERS)]
    keys = page.evaluate(
        "async (texts) => texts.map((await import('/static/door/roster.js')).foldKey)", texts
    )
    assert {
        text: key for text, key in zip(texts, keys, strict=True) if key != search_key(text)
    } == {}


FIND = """async ([rows, texts]) => {
  const { find, makeIndex } = await import("/static/door/roster.js");
  const index = makeIndex(rows);
  return texts.map((text) => find(index, text).map(({ name }) => name));
}"""


def row(name: str, institution: str) -> dict[str, str]:
    return {"id": name, "name": name, "search": search_key(f"{name} {institution}")}


def test_those_are_found_of_whose_words_some_begin_so_by_name_first(page: Page) -> None:
    rows = [
        row("Ђорђе Живковић", "Тужилаштво"),
        row("Ana Sudić", "Policija"),
        row("Vuk Čolić", "Sud BiH"),
        row("Đorđe Babić", "Granična policija"),
    ]
    found = page.evaluate(
        FIND,
        [
            rows,
            [
                "zivk",
                "ŽIVK",
                "djordje",
                "sud",
                "bih colić",
                "li",
                "a b",
                "ivkovic",
                "pol gra",
                "- -",
                "x",
            ],
        ],
    )
    zivkovic = ["Ђорђе Живковић"]
    assert found == [
        zivkovic,
        zivkovic,
        ["Đorđe Babić", *zivkovic],
        ["Ana Sudić", "Vuk Čolić"],
        ["Vuk Čolić"],
        [],
        [],
        [],
        ["Đorđe Babić"],
        [],
        [],
    ]


@pytest.mark.parametrize(
    "typed", ["dorde", "djordje", "Ðorđe", "ђорђе", "djo", "dor", "dju", "duric", "djuric", "Đurić"]
)
def test_one_who_is_spelt_with_dj_or_d_is_found_by_either(page: Page, typed: str) -> None:
    rows = [row("Đorđe Đurić", "Sud BiH"), row("Vuk Čolić", "Sud BiH")]
    assert page.evaluate(FIND, [rows, [typed]]) == [["Đorđe Đurić"]], (
        f"{typed} does not find Đorđe Đurić alone"
    )


AMRA, FIRST, NUMBER = (
    {"id": "1", "status": "confirmed"},
    {"at": "2027-03-10T09:00:00Z", "station": "A"},
    {"event": 2, "badge": 7},
)
GENUINE = {"number": NUMBER, "eventNumber": 2, "isRevoked": False, "attendee": AMRA, "first": None}


def with_status(status: str) -> dict[str, str]:
    return AMRA | {"status": status}


CASES: list[tuple[str, dict[str, Any], tuple[str, str | None, bool]]] = [
    ("verdictOnCode", GENUINE, ("admitted", None, False)),
    ("verdictOnCode", GENUINE | {"first": FIRST}, ("repeat", None, False)),
    ("verdictOnCode", GENUINE | {"number": None}, ("refused", "unknown_code", False)),
    ("verdictOnCode", GENUINE | {"eventNumber": 3}, ("refused", "other_event", False)),
    ("verdictOnCode", GENUINE | {"isRevoked": True}, ("refused", "revoked", False)),
    (
        "verdictOnCode",
        GENUINE | {"isRevoked": True, "attendee": None},
        ("refused", "revoked", False),
    ),
    ("verdictOnCode", GENUINE | {"attendee": None}, ("admitted", None, True)),
    ("verdictOnCode", GENUINE | {"attendee": None, "first": FIRST}, ("repeat", None, True)),
    (
        "verdictOnCode",
        GENUINE | {"attendee": with_status("cancelled")},
        ("refused", "cancelled", False),
    ),
    ("verdictOnAttendee", {"attendee": AMRA, "first": None}, ("admitted", None, False)),
    ("verdictOnAttendee", {"attendee": AMRA, "first": FIRST}, ("repeat", None, False)),
    ("verdictOnAttendee", {"attendee": None, "first": None}, ("refused", "not_confirmed", False)),
    (
        "verdictOnAttendee",
        {"attendee": with_status("pending"), "first": None},
        ("refused", "not_confirmed", False),
    ),
    (
        "verdictOnAttendee",
        {"attendee": with_status("waitlisted"), "first": None},
        ("refused", "not_confirmed", False),
    ),
    (
        "verdictOnAttendee",
        {"attendee": with_status("rejected"), "first": None},
        ("refused", "not_confirmed", False),
    ),
    (
        "verdictOnAttendee",
        {"attendee": with_status("cancelled"), "first": FIRST},
        ("refused", "cancelled", False),
    ),
    (
        "verdictOnWalkIn",
        {"rule": "allowed", "seatsLeft": 0, "letIn": False},
        ("admitted", None, False),
    ),
    (
        "verdictOnWalkIn",
        {"rule": "until-full", "seatsLeft": 1, "letIn": False},
        ("admitted", None, False),
    ),
    (
        "verdictOnWalkIn",
        {"rule": "until-full", "seatsLeft": 0, "letIn": False},
        ("refused", "full", False),
    ),
    (
        "verdictOnWalkIn",
        {"rule": "approval", "seatsLeft": 9, "letIn": False},
        ("refused", "not_confirmed", False),
    ),
    (
        "verdictOnWalkIn",
        {"rule": "none", "seatsLeft": 9, "letIn": False},
        ("refused", "closed", False),
    ),
    ("verdictOnWalkIn", {"rule": "none", "seatsLeft": 0, "letIn": True}, ("admitted", None, False)),
]


def test_what_a_scan_is_worth_by_what_the_device_knows(page: Page) -> None:
    judge_all = """async (cases) => {
      const rules = await import("/static/door/roster.js");
      return cases.map(([rule, scan]) => rules[rule](scan));
    }"""
    judged = page.evaluate(judge_all, [[rule, scan] for rule, scan, _ in CASES])
    assert [(one["outcome"], one["reason"], one["isNew"]) for one in judged] == [
        expected for _, _, expected in CASES
    ]


def test_what_the_office_should_look_at(page: Page) -> None:
    cases = [
        ({"shown": "admitted", "reason": None}, "admitted", False),
        ({"shown": "admitted", "reason": None}, "repeat", True),
        ({"shown": "admitted", "reason": "cancelled"}, "refused", True),
        # an earlier scan was undone: the person is in
        ({"shown": "repeat", "reason": None}, "admitted", False),
        ({"shown": "repeat", "reason": "replaced"}, "refused", True),
        ({"shown": "refused", "reason": None}, "admitted", True),
        ({"shown": "refused", "reason": "replaced"}, "refused", False),
        # the server tells the office
        ({"shown": "refused", "reason": None, "isOtherPerson": True}, "repeat", False),
        ({"shown": "refused", "reason": "held"}, "refused", True),
    ]
    found = page.evaluate(
        "async (cases) => { const { isConcern } = await import('/static/door/roster.js');"
        " return cases.map(([scan, outcome]) => isConcern(scan, { outcome })); }",
        [[scan, outcome] for scan, outcome, _ in cases],
    )
    assert found == [expected for _, _, expected in cases]
