"""Rows of a list that was exported, changed and imported again: the people that their references
mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ctevents.domain.guests.changes import Change, EntryKind, ListEntry
from ctevents.domain.guests.identity import Identity, RowKind, reference
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import CellError, GuestRow, Problem, RowWarning, WarningKind
from ctevents.domain.people import Sex
from tests.support.guest_rows import EMPTY, guest, listed, listed_office, office, plan, plan_one

P1, P2, U14, I1 = "P1-AAAA", "P2-BBBB", "U14-CCCC", "I1-DDDD"

ANA = listed(1, email="ana@x", institution="MUP", phone="+387 61", references=frozenset({P1}))
IVO = listed(2, "Ivo Ban", email="ivo@x", institution="Sud BiH", references=frozenset({P2}))
HIDDEN = listed(
    3,
    "Vuk Lolić",
    email="vuk@x",
    group="police",
    unnamed=True,
    pseudonyms=frozenset({"Police 014", "Judges 014"}),
    references=frozenset({"P3-EEEE", U14}),
)
MUP = replace(listed_office(1, "MUP", 2, email="mup@x"), references=frozenset({I1}))


def only(number: int = 2, **cells: object) -> GuestRow:
    """Return a row of a file with only these columns; names in them count as missing."""
    missing = tuple(
        CellError(name, Problem.MISSING_NAME)
        for name in ("given_name", "family_name")
        if name not in cells
    )
    return replace(EMPTY, number=number, filled=frozenset(cells), errors=missing, **cells)


def refused(row: GuestRow, problem: Problem, name: str = "") -> PlannedRow:
    error = CellError("reference", problem, row.reference)
    return PlannedRow(guest=row, outcome=RowOutcome.REFUSED, errors=(*row.errors, error), name=name)


def test_a_reference_is_of_one_event_one_kind_and_one_row() -> None:
    made = {
        reference(kind, event, number)
        for kind in RowKind
        for event in (1, 2)
        for number in (1, 2, 11)
    }
    assert len(made) == 18
    assert reference(RowKind.PERSON, 1, 17) == "P17-FC7F"
    assert (
        len({reference(RowKind.PERSON, 1, number).rpartition("-")[2] for number in range(17, 67)})
        == 50
    )


class TestWhoIsMeant:
    def test_the_same_person_whatever_else_is_changed(self) -> None:
        row = guest(name="Anna Marić", email="anna@x", institution="Vlada", reference=P1)
        planned = plan_one(row, ANA, IVO)
        assert (planned.outcome, planned.target, planned.name) == (
            RowOutcome.CHANGED,
            1,
            "Ana Perić",
        )
        assert planned.changes == (
            Change("given_name", "Ana", "Anna"),
            Change("family_name", "Perić", "Marić"),
            Change("email", "ana@x", "anna@x"),
            Change("institution", "MUP", "Vlada"),
        )

    def test_in_whatever_case_it_is_typed(self) -> None:
        assert plan_one(guest(name="Anna Perić", reference=" p1 aaaa"), ANA).target == 1

    def test_of_a_file_with_some_of_the_columns_the_rest_stays(self) -> None:
        planned = plan_one(only(reference=P1, phone="1"), ANA)
        assert planned.changes == (Change("phone", "+387 61", "1"),)
        assert plan_one(only(reference=P1), ANA).outcome is RowOutcome.SAME

    def test_what_they_entered_wins(self) -> None:
        on_list = replace(
            ANA,
            self_entered=frozenset({"given_name"}),
            formerly=(Identity("Anka Perić", "ana@x", "MUP"),),
        )
        planned = plan_one(
            guest(name="Anka Perić", email="ana@x", phone="1", reference=P1), on_list
        )
        assert planned.changes == (Change("phone", "+387 61", "1"),)

    @pytest.mark.parametrize("phone", ["38761", "+387 61"])
    def test_a_phone_that_lost_its_plus_is_the_same(self, phone: str) -> None:
        on_list = replace(ANA, phone="+38761" if phone == "38761" else "+387 61")
        assert (
            plan_one(guest(email="ana@x", phone=phone, reference=P1), on_list).outcome
            is RowOutcome.SAME
        )

    def test_a_phone_that_gets_one_is_not(self) -> None:
        on_list = replace(ANA, phone="38761")
        changes = plan_one(guest(email="ana@x", phone="+38761", reference=P1), on_list).changes
        assert changes == (Change("phone", "38761", "+38761"),)

    def test_the_second_row_of_one_reference_is_a_duplicate(self) -> None:
        rows = [guest(2, email="ana@x", reference=P1), guest(3, "Iva Marić", reference=P1)]
        first, second = plan(rows, [ANA])
        assert (first.outcome, second.outcome, second.duplicate_of) == (
            RowOutcome.SAME,
            RowOutcome.DUPLICATE,
            2,
        )
        assert second.warnings == (RowWarning(WarningKind.DUPLICATE_DIFFERS, "Ana Perić", 2),)

    def test_two_on_the_list_who_are_alike_are_told_apart(self) -> None:
        twin = replace(ANA, key=4, references=frozenset({"P4-FFFF"}))
        rows = [
            guest(number, email="ana@x", institution="MUP", reference=text)
            for number, text in ((2, "P4-FFFF"), (3, P1))
        ]
        assert [(row.outcome, row.target) for row in plan(rows, [ANA, twin])] == [
            (RowOutcome.SAME, 4),
            (RowOutcome.SAME, 1),
        ]

    def test_the_reference_decides_among_similar_people(self) -> None:
        alike = [
            replace(ANA, key=key, email="", references=frozenset({f"P{key}"})) for key in (1, 2)
        ]
        planned = plan_one(guest(email="ana@x", institution="MUP", reference="P2"), *alike)
        assert (planned.outcome, planned.target) == (RowOutcome.CHANGED, 2)


@pytest.mark.parametrize("typed", [U14, "u14-cccc", "(U14-CCCC)", "Ｕ14 CCCC"])
def test_a_guest_who_is_named_again_is_known_only_by_pseudonym_in_any_spelling(typed: str) -> None:
    """A person who knows only the pseudonym must not redirect the guest's letters."""
    named = replace(HIDDEN, unnamed=False)
    assert (
        plan_one(
            only(given_name="Vuk", family_name="Lolić", email="eve@x", reference=typed), named
        ).changes
        == ()
    )


class TestRefused:
    def test_one_that_is_not_of_this_list(self) -> None:
        row = guest(email="ana@x", reference="P9-ZZZZ")
        assert plan_one(row, ANA) == refused(row, Problem.UNKNOWN_REFERENCE)

    def test_columns_that_were_sorted_apart(self) -> None:
        rows = [
            guest(2, email="ana@x", institution="MUP", reference=P2),
            guest(3, "Ivo Ban", email="ivo@x", reference=P1),
        ]
        assert plan(rows, [ANA, IVO]) == [
            refused(rows[0], Problem.REFERENCE_OF_OTHER, "Ivo Ban"),
            refused(rows[1], Problem.REFERENCE_OF_OTHER, "Ana Perić"),
        ]

    def test_a_name_that_somebody_else_has_or_gets(self) -> None:
        new = guest(2, "Eva Babić", email="eva@x")
        late = guest(3, "Eva Babić", email="eva@x", reference=P1)
        assert plan([new, late], [ANA]) == [
            PlannedRow(guest=new, outcome=RowOutcome.NEW),
            refused(late, Problem.REFERENCE_OF_OTHER, "Ana Perić"),
        ]
        typed = guest(name="Ivo Ban", institution="Sud BiH", reference=P1)
        assert plan_one(typed, ANA, IVO) == refused(typed, Problem.REFERENCE_OF_OTHER, "Ana Perić")
        rows = [replace(late, number=2), replace(new, number=3)]
        assert [row.outcome for row in plan(rows, [ANA])] == [
            RowOutcome.CHANGED,
            RowOutcome.DUPLICATE,
        ]

    @pytest.mark.parametrize(
        "row",
        [
            guest(reference=I1),
            office(institution="MUP", reference=P1),
            guest(seats=2, reference=I1),
        ],
    )
    def test_one_of_another_kind(self, row: GuestRow) -> None:
        assert plan_one(row, ANA, MUP) == refused(row, Problem.REFERENCE_OF_OTHER_KIND)


class TestInstitutions:
    def test_only_seats(self) -> None:
        planned = plan_one(only(reference=I1, seats=5), ANA, MUP)
        assert (planned.target, planned.name, planned.changes) == (
            1,
            "MUP",
            (Change("seats", 2, 5),),
        )
        assert (plan_one(only(reference=I1), MUP).outcome, planned.is_institution) == (
            RowOutcome.SAME,
            True,
        )

    def test_keep_their_name(self) -> None:
        planned = plan_one(office(institution="Ministry", seats=3, reference=I1), MUP)
        assert (planned.changes, planned.warnings) == (
            (Change("seats", 2, 3),),
            (RowWarning(WarningKind.KEEPS_ITS_NAME, ""),),
        )

    def test_the_name_of_another(self) -> None:
        row = office(institution="Sud BiH", seats=2, reference=I1)
        assert plan_one(row, MUP, listed_office(2, "Sud BiH")) == refused(
            row, Problem.REFERENCE_OF_OTHER, "MUP"
        )


class TestCountedNotNamed:
    @pytest.mark.parametrize("name", ["Police 014", "Police 14", "Renamed 014"])
    @pytest.mark.parametrize("is_unnamed", [True, False])
    def test_an_exported_row_leaves_them_unchanged(self, name: str, is_unnamed: bool) -> None:
        """This also holds if the guest is named again meanwhile, or the group has a new name."""
        row = guest(name=name, group="police", unnamed=True, reference=U14)
        planned = plan_one(row, replace(HIDDEN, unnamed=is_unnamed))
        assert (planned.outcome, planned.target, planned.changes) == (RowOutcome.SAME, 3, ())

    def test_an_unnamed_guest_can_be_edited_without_being_identified(self) -> None:
        row = guest(name="Police 014", group="judges", sex=Sex.F, language="sq", reference=U14)
        planned = plan_one(row, replace(HIDDEN, language="bs"))
        assert planned.changes == (
            Change("group", "police", "judges"),
            Change("sex", Sex.X, Sex.F),
            Change("language", "bs", "sq"),
        )
        assert (planned.warnings, planned.name) == ((), "")

    @pytest.mark.parametrize("address", ["vuk@x", "eve@x"])
    @pytest.mark.parametrize(
        ("name", "text"),
        [("Police 014", ""), ("Police 014", U14), ("Eve Babić", U14), ("Eve Babić", "P3-EEEE")],
    )
    def test_nobody_redirects_their_letters_or_learns_by_trying(
        self, name: str, text: str, address: str
    ) -> None:
        other = listed(4, "Eve Babić", email="eve@x")
        row = guest(name=name, email=address, phone="1", reference=text)
        planned = plan_one(row, HIDDEN, other)
        assert (planned.outcome, planned.target, planned.changes) == (RowOutcome.SAME, 3, ())
        assert planned.warnings == (RowWarning(WarningKind.ONLY_COUNTED, ""),)

    def test_a_row_with_a_reference_leaves_an_unnamed_guest_unnamed(self) -> None:
        row = replace(
            guest(name="Police 014", reference=U14),
            filled=frozenset({"given_name", "unnamed", "reference"}),
        )
        assert plan_one(row, HIDDEN).warnings == (RowWarning(WarningKind.STAYS_UNNAMED, ""),)


def test_kinds_of_the_list_do_not_meet() -> None:
    """A person and an institution may have the same number."""
    same = [
        ListEntry(key=1, references=frozenset({P1})),
        ListEntry(key=1, kind=EntryKind.INSTITUTION, references=frozenset({I1})),
    ]
    assert [row.outcome for row in plan([only(2, reference=P1), only(3, reference=I1)], same)] == [
        RowOutcome.SAME
    ] * 2
