"""The content of a guest list row, and the cells for which it is rejected."""

from __future__ import annotations

import pytest

from ctevents.domain.guests.columns import NumberedRow
from ctevents.domain.guests.rows import CellError, GuestRow, Problem, read_guests
from ctevents.domain.people import LANGUAGES, Sex
from ctevents.domain.protocol.titles import Rank
from ctevents.texts.languages import NAMES

GROUPS = {
    "police": "police",
    "policija": "police",
    "borderpolice": "border-police",
    "judges": "judges",
}
DRAGANA = {
    "given_name": "Dragana",
    "family_name": "Đurić",
    "email": "dragana@sud.example",
    "institution": "Sud BiH",
    "group": "judges",
}
SEATS = {"institution": "Sud BiH", "group": "judges", "seats": "2"}


def read(
    *guests: dict[str, str], institution_groups: dict[str, str] | None = None
) -> list[GuestRow]:
    """Return rows from 2 on, below a header with all used columns."""
    columns = list(
        dict.fromkeys(column for guest in guests for column in ("given_name", "email", *guest))
    )
    rows: list[NumberedRow] = [(1, columns)]
    rows += [
        (number, [guest.get(column, "") for column in columns])
        for number, guest in enumerate(guests, start=2)
    ]
    return read_guests(
        rows,
        groups=GROUPS,
        languages=LANGUAGES,
        default_language="bs",
        institution_groups=institution_groups or {},
        is_email=lambda text: text.count("@") == 1,
    )


def test_a_full_row() -> None:
    row = DRAGANA | {
        "position": "Sudija",
        "title": "Prof. dr",
        "rank": "Head of unit",
        "sex": "Ž",
        "language": "SR-latn",
        "phone": "+387 33",
        "unnamed": "da",
        "reply": "Accepted",
        "reference": "P7-ABCD",
    }
    assert read(row) == [
        GuestRow(
            number=2,
            given_name="Dragana",
            family_name="Đurić",
            email="dragana@sud.example",
            institution="Sud BiH",
            position="Sudija",
            title="Prof. dr",
            rank=Rank.HEAD_OF_UNIT,
            group="judges",
            sex=Sex.F,
            language="sr-Latn",
            phone="+387 33",
            unnamed=True,
            reply="accepted",
            seats=None,
            reference="P7-ABCD",
            filled=frozenset(row),
        )
    ]


def test_empty_cells_have_a_meaning_for_somebody_new() -> None:
    (guest,) = read({"given_name": "Ana", "family_name": "Perić", "group": "police"})
    assert guest == GuestRow(
        number=2,
        given_name="Ana",
        family_name="Perić",
        email="",
        institution="",
        position="",
        title="",
        rank=None,
        group="police",
        sex=Sex.X,
        language="bs",
        phone="",
        unnamed=False,
        reply="",
        seats=None,
        reference="",
        filled=frozenset({"given_name", "family_name", "group"}),
    )


def test_a_row_with_seats_is_an_institutions_invitation() -> None:
    (guest,) = read(SEATS | {"email": "office@sud.example"})
    assert (guest.seats, guest.institution, guest.email, guest.errors) == (
        2,
        "Sud BiH",
        "office@sud.example",
        (),
    )


@pytest.mark.parametrize(
    ("row", "errors"),
    [
        (DRAGANA | {"given_name": ""}, [("given_name", Problem.MISSING_NAME, "")]),
        (DRAGANA | {"family_name": " "}, [("family_name", Problem.MISSING_NAME, "")]),
        (
            {"email": "office@sud.example", "group": "judges"},
            [("given_name", Problem.MISSING_NAME, ""), ("family_name", Problem.MISSING_NAME, "")],
        ),
        (DRAGANA | {"email": "not-an-address"}, [("email", Problem.BAD_EMAIL, "not-an-address")]),
        (DRAGANA | {"group": "astronauts"}, [("group", Problem.UNKNOWN_GROUP, "astronauts")]),
        (DRAGANA | {"group": ""}, [("group", Problem.MISSING_GROUP, "")]),
        (DRAGANA | {"rank": "10"}, [("rank", Problem.UNKNOWN_RANK, "10")]),
        (DRAGANA | {"sex": "w"}, [("sex", Problem.UNKNOWN_SEX, "w")]),
        (DRAGANA | {"language": "sr"}, [("language", Problem.UNKNOWN_LANGUAGE, "sr")]),
        (DRAGANA | {"language": "Serbian"}, [("language", Problem.UNKNOWN_LANGUAGE, "Serbian")]),
        (DRAGANA | {"reply": "maybe"}, [("reply", Problem.UNKNOWN_REPLY, "maybe")]),
        (DRAGANA | {"unnamed": "maybe"}, [("unnamed", Problem.BAD_YES_NO, "maybe")]),
        (DRAGANA | {"seats": "2"}, [("seats", Problem.SEATS_WITH_NAME, "2")]),
        (SEATS | {"seats": "some"}, [("seats", Problem.BAD_SEATS, "some")]),
        (SEATS | {"seats": "-1"}, [("seats", Problem.BAD_SEATS, "-1")]),
        (SEATS | {"seats": "²"}, [("seats", Problem.BAD_SEATS, "²")]),
        (SEATS | {"seats": "1001"}, [("seats", Problem.BAD_SEATS, "1001")]),
        (SEATS | {"institution": ""}, [("institution", Problem.MISSING_INSTITUTION, "")]),
        (SEATS | {"reply": "declined"}, [("reply", Problem.SEATS_WITH_REPLY, "declined")]),
        (DRAGANA | {"position": "a" * 201}, [("position", Problem.TOO_LONG, "a" * 201)]),
        (DRAGANA | {"title": "a" * 61}, [("title", Problem.TOO_LONG, "a" * 61)]),
        (DRAGANA | {"email": "a@" + "b" * 253}, [("email", Problem.TOO_LONG, "a@" + "b" * 253)]),
        (
            DRAGANA | {"email": "x", "family_name": "", "sex": "?"},
            [
                ("family_name", Problem.MISSING_NAME, ""),
                ("email", Problem.BAD_EMAIL, "x"),
                ("sex", Problem.UNKNOWN_SEX, "?"),
            ],
        ),
    ],
)
def test_refused_cells(row: dict[str, str], errors: list[tuple[str, Problem, str]]) -> None:
    (guest,) = read(row)
    assert guest.errors == tuple(CellError(*error) for error in errors)


@pytest.mark.parametrize("title", ["-", "/", " – ", "."])
def test_a_title_that_says_there_is_none_is_empty(title: str) -> None:
    (guest,) = read(DRAGANA | {"title": title})
    assert (guest.title, guest.errors, "title" in guest.filled) == ("", (), False)


@pytest.mark.parametrize("column", ["given_name", "family_name", "institution", "position"])
def test_as_long_as_allowed(column: str) -> None:
    (guest,) = read(DRAGANA | {column: "a" * 200})
    assert (getattr(guest, column), guest.errors) == ("a" * 200, ())


@pytest.mark.parametrize("zero", ["0", ""])
def test_no_seats_are_a_person(zero: str) -> None:
    (guest,) = read(DRAGANA | {"seats": zero})
    assert (guest.seats, guest.errors) == (None, ())


@pytest.mark.parametrize(
    ("sex", "words"),
    [
        (Sex.F, "f F female ž Ž žensko Ж женски жена femër FEMER"),
        (Sex.M, "m male muški М мушкарац машки маж mashkull"),
        (Sex.X, "x X Х"),
    ],
)
def test_words_for_sex(sex: Sex, words: str) -> None:
    guests = read(*(DRAGANA | {"sex": word} for word in words.split()))
    assert [(guest.sex, guest.errors) for guest in guests] == [(sex, ())] * len(guests)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ("accepted", "accepted prihvatila прифатено PRANUAR"),
        ("declined", "Declined odbio одбиено refuzuar"),
    ],
)
def test_words_for_replies(reply: str, words: str) -> None:
    guests = read(*(DRAGANA | {"reply": word} for word in words.split()))
    assert [(guest.reply, guest.errors) for guest in guests] == [(reply, ())] * len(guests)


class TestGroups:
    def test_by_code_or_name(self) -> None:
        guests = read(
            *(DRAGANA | {"group": text} for text in ("Border-Police", "border police", "POLICIJA"))
        )
        assert [guest.group for guest in guests] == ["border-police", "border-police", "police"]

    def test_an_empty_cell_takes_the_group_that_the_event_knows(self) -> None:
        row = DRAGANA | {"group": "", "institution": "SUD  BiH"}
        assert [guest.group for guest in read(row, institution_groups={"sud bih": "judges"})] == [
            "judges"
        ]

    def test_or_the_group_of_another_row(self) -> None:
        rows = [DRAGANA | {"group": ""}, SEATS | {"group": "judges"}]
        assert [(guest.group, guest.errors) for guest in read(*rows)] == [
            ("judges", ()),
            ("judges", ()),
        ]

    def test_what_the_event_knows_comes_first(self) -> None:
        rows = [DRAGANA | {"group": ""}, SEATS | {"group": "police"}]
        assert [guest.group for guest in read(*rows, institution_groups={"sud bih": "judges"})] == [
            "judges",
            "police",
        ]

    def test_rows_that_disagree_say_nothing(self) -> None:
        rows = [DRAGANA | {"group": ""}, SEATS | {"group": "police"}, DRAGANA]
        assert [error.problem for error in read(*rows)[0].errors] == [Problem.MISSING_GROUP]

    def test_without_an_institution_there_is_none_to_take(self) -> None:
        nobody = {"given_name": "Ana", "family_name": "Perić", "institution": ""}
        guests = read(nobody | {"group": "police"}, nobody)
        assert [error.problem for error in guests[1].errors] == [Problem.MISSING_GROUP]


def test_rows_with_nothing_in_a_known_column_are_blank() -> None:
    guests = read(DRAGANA | {"No.": "1"}, {"No.": "2", "email": "\u200b "}, DRAGANA)
    assert [guest.number for guest in guests] == [2, 4]


ENGLISH_NAMES = {
    "en": "English",
    "sq": "Albanian",
    "bs": "Bosnian",
    "cnr": "Montenegrin",
    "sr-Latn": "Serbian (Latin)",
    "sr-Cyrl": "Serbian (Cyrillic)",
    "mk": "Macedonian",
}


@pytest.mark.parametrize(
    ("tag", "name"),
    [(tag, name) for names in (NAMES, ENGLISH_NAMES) for tag, name in names.items()],
)
def test_a_language_is_known_by_the_name_that_pages_show_and_in_english(
    tag: str, name: str
) -> None:
    guest, shouted = read(DRAGANA | {"language": name}, DRAGANA | {"language": name.upper()})
    assert (guest.errors, guest.language, shouted.language) == ((), tag, tag)
