"""Rows of a guest list that are new, known, changed or duplicate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ctevents.domain.guests.changes import (
    INSTITUTION_FIELDS,
    MARKS,
    PERSON_FIELDS,
    Change,
    EntryKind,
    ListEntry,
)
from ctevents.domain.guests.identity import Identity
from ctevents.domain.guests.list import ImportCounts, PlannedRow, RowOutcome, summary
from ctevents.domain.guests.rows import CellError, GuestRow, Problem, RowWarning, WarningKind
from ctevents.domain.people import Sex
from ctevents.domain.protocol.titles import Rank
from tests.support.guest_rows import guest, listed, listed_office, office, plan, plan_one

MISSING_GROUP = CellError("group", Problem.MISSING_GROUP)


class TestChanges:
    def test_each_field(self) -> None:
        row = guest(
            name="ANA Perić",
            email="a@x",
            institution="MUP",
            position="Sudija",
            group="judges",
            sex=Sex.F,
            language="sr-Latn",
            phone="1",
            unnamed=True,
        )
        on_list = listed(
            email="a@x",
            institution="Sud BiH",
            position="",
            group="police",
            language="bs",
            phone="2",
        )
        assert plan_one(row, on_list) == PlannedRow(
            guest=row,
            outcome=RowOutcome.CHANGED,
            target=1,
            changes=(
                Change("given_name", "Ana", "ANA"),
                Change("institution", "Sud BiH", "MUP"),
                Change("position", "", "Sudija"),
                Change("group", "police", "judges"),
                Change("sex", Sex.X, Sex.F),
                Change("language", "bs", "sr-Latn"),
                Change("phone", "2", "1"),
                Change("unnamed", False, True),
            ),
        )

    def test_of_an_institution(self) -> None:
        row = office(seats=3, email="b@x", group="judges", language="sq")
        planned = plan_one(row, listed_office(seats=2, email="a@x", group="police", language="bs"))
        assert planned.changes == (
            Change("seats", 2, 3),
            Change("email", "a@x", "b@x"),
            Change("group", "police", "judges"),
            Change("language", "bs", "sq"),
        )

    def test_of_one_whose_seats_are_split_the_number_stays(self) -> None:
        on_list = listed_office(seats=2, email="a@x", is_split=True)
        warning = RowWarning(WarningKind.SEATS_ARE_SPLIT, "")
        planned = plan_one(office(seats=3, email="b@x"), on_list)
        assert (planned.changes, planned.warnings) == ((Change("email", "a@x", "b@x"),), (warning,))
        planned = plan_one(office(seats=2, email="a@x"), on_list)
        assert (planned.outcome, planned.warnings) == (RowOutcome.SAME, ())

    def test_an_empty_cell_erases_nothing(self) -> None:
        on_list = listed(
            email="a@x",
            institution="MUP",
            position="Sudija",
            group="judges",
            sex=Sex.F,
            language="sq",
            phone="1",
            reply="accepted",
        )
        row = replace(guest(email="a@x"), group="police", language="bs")
        assert plan_one(row, on_list).outcome is RowOutcome.SAME

    def test_case_of_addresses_and_institutions_is_no_change(self) -> None:
        row = guest(email="A@X", institution="SUD BIH")
        assert plan_one(row, listed(email="a@x", institution="Sud BiH")).outcome is RowOutcome.SAME

    def test_details_entered_by_the_person_win(self) -> None:
        row = guest(email="a@x", position="Sudija", title="dr", phone="2")
        on_list = listed(
            email="a@x",
            position="Predsjednik",
            title="prof. dr",
            phone="1",
            self_entered=frozenset({"position", "title"}),
        )
        assert plan_one(row, on_list).changes == (Change("phone", "1", "2"),)

    def test_of_unnamed_guests_no_title_and_no_rank_is_taken(self) -> None:
        row = guest(name="Police 001", title="dr", rank=Rank.MINISTER)
        planned = plan_one(row, listed(name="", unnamed=True, pseudonyms=frozenset({"Police 001"})))
        assert (planned.changes, [warning.kind for warning in planned.warnings]) == (
            (),
            [WarningKind.ONLY_COUNTED],
        )

    def test_a_reply_counts_where_there_is_none(self) -> None:
        row = guest(email="a@x", reply="accepted")
        assert plan_one(row, listed(email="a@x")).changes == (Change("reply", "", "accepted"),)
        assert plan_one(row, listed(email="a@x", reply="accepted")).outcome is RowOutcome.SAME

    def test_a_reply_does_not_overrule_the_one_that_stands(self) -> None:
        planned = plan_one(
            guest(email="a@x", reply="accepted"), listed(email="a@x", reply="declined")
        )
        assert planned.outcome is RowOutcome.SAME
        assert planned.warnings == (RowWarning(WarningKind.REPLIED_OTHERWISE, "Ana Perić"),)


class TestCountedNotNamed:
    PSEUDONYMS = frozenset({"Police 014", "Judges 014"})

    ANA = (Identity("Ana Perić", "a@x", "MUP"),)

    def test_a_reader_who_may_reveal_finds_people_by_name(self) -> None:
        on_list = listed(name="", group="police", unnamed=True, formerly=self.ANA)
        for phone in ("1", "2"):
            planned = plan_one(guest(email="a@x", phone=phone, group="judges"), on_list)
            assert planned.changes == (Change("group", "police", "judges"),)
            assert planned.warnings == (RowWarning(WarningKind.ONLY_COUNTED, ""),)
        assert (
            plan_one(guest(email="a@x", institution="Another", group="police"), on_list).warnings
            == ()
        )

    def test_nobody_else_finds_one_by_name(self) -> None:
        """This holds even if the hidden fields were present."""
        on_list = [
            listed(name="", group="police", unnamed=True),
            listed(2, email="a@x", institution="MUP", unnamed=True),
        ]
        for row in (guest(email="a@x", group="police"), guest(institution="MUP", group="police")):
            assert plan_one(row, *on_list) == PlannedRow(guest=row, outcome=RowOutcome.NEW)
        named = listed(3, "Ivo Ban", email="i@x", references={"P3"})
        row = replace(
            guest(email="a@x", institution="MUP"),
            reference="P3",
            filled=frozenset({"given_name", "email"}),
        )
        assert plan_one(row, *on_list, named).outcome is RowOutcome.CHANGED

    @pytest.mark.parametrize("name", ["Police 014", "judges 014"])
    def test_an_exported_list_brings_the_same_people(self, name: str) -> None:
        known = {"formerly": self.ANA, "pseudonyms": self.PSEUDONYMS}
        on_list = listed(name="", group="police", unnamed=True, **known)
        assert (
            plan_one(guest(name=name, group="police", unnamed=True), on_list).outcome
            is RowOutcome.SAME
        )
        assert plan_one(guest(name=name, group="judges"), on_list).changes == (
            Change("group", "police", "judges"),
        )
        planned = plan(
            [guest(2, name=name, group="police"), guest(3, email="a@x", group="police")], [on_list]
        )
        assert [row.outcome for row in planned] == [RowOutcome.SAME, RowOutcome.DUPLICATE]

    def test_no_file_takes_the_mark_away(self) -> None:
        row = replace(guest(email="a@x"), filled=frozenset({"unnamed"}))
        planned = plan_one(row, listed(name="", unnamed=True, formerly=self.ANA))
        assert (planned.outcome, planned.warnings) == (
            RowOutcome.SAME,
            (RowWarning(WarningKind.STAYS_UNNAMED, ""),),
        )

    def test_no_warning_is_about_one_but_of_a_reply(self) -> None:
        row = guest(name="Ана Перић", email="b@x", group="police", reply="accepted")
        on_list = [
            listed(1, email="a@x", unnamed=True),
            listed(2, "Ivo Ban", email="b@x", unnamed=True),
        ]
        assert plan_one(row, *on_list).warnings == ()
        known = listed(name="", unnamed=True, formerly=self.ANA, reply="declined")
        replied = plan_one(guest(email="a@x", reply="accepted"), known)
        assert replied.warnings == (RowWarning(WarningKind.REPLIED_OTHERWISE, ""),)


class TestDuplicates:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            (guest(2, email="a@x"), guest(3, email="A@X")),
            (guest(2, institution="MUP"), guest(3, institution="mup")),
            (guest(2, institution="MUP", email="a@x"), guest(3, institution="MUP")),
            (office(2, email="a@x"), office(3, institution="SUD BiH", email="A@x")),
        ],
    )
    def test_of_an_earlier_row(self, first: GuestRow, second: GuestRow) -> None:
        assert plan([first, second]) == [
            PlannedRow(guest=first, outcome=RowOutcome.NEW),
            PlannedRow(guest=second, outcome=RowOutcome.DUPLICATE, duplicate_of=2),
        ]

    def test_that_say_something_else(self) -> None:
        _, planned = plan([guest(2, email="a@x", phone="1"), guest(3, email="a@x", phone="2")])
        assert planned.outcome is RowOutcome.DUPLICATE
        assert planned.warnings == (RowWarning(WarningKind.DUPLICATE_DIFFERS, "Ana Perić", 2),)

    def test_two_addresses_are_two_people_though_a_row_before_has_none(self) -> None:
        rows = [
            guest(number, institution="MUP", email=email)
            for number, email in ((2, ""), (3, "a@x"), (4, "b@x"))
        ]
        planned = plan(rows)
        assert [(row.outcome, row.duplicate_of) for row in planned] == [
            (RowOutcome.NEW, None),
            (RowOutcome.DUPLICATE, 2),
            (RowOutcome.NEW, None),
        ]

    def test_a_row_keeps_its_institution_when_a_later_one_gives_its_address(self) -> None:
        rows = [
            guest(2, institution="MUP"),
            guest(3, institution="MUP", email="a@x"),
            guest(4, institution="Sud BiH", email="a@x"),
            guest(5, institution="MUP"),
        ]
        assert [row.duplicate_of for row in plan(rows)] == [None, 2, 2, 2]

    @pytest.mark.parametrize(
        ("second", "outcome"),
        [
            pytest.param(
                guest(3, institution="Sud BiH", email="a@x"),
                RowOutcome.DUPLICATE,
                id="has the address",
            ),
            pytest.param(
                guest(3, institution="MUP", email="b@x"), RowOutcome.NEW, id="has another address"
            ),
        ],
    )
    def test_a_row_without_an_address_has_that_of_the_one_on_the_list(
        self, second: GuestRow, outcome: RowOutcome
    ) -> None:
        planned = plan(
            [guest(2, institution="MUP"), second], [listed(institution="MUP", email="a@x")]
        )
        assert [row.outcome for row in planned] == [RowOutcome.SAME, outcome]

    def test_two_rows_for_one_on_the_list(self) -> None:
        rows = [guest(2, email="a@x"), guest(3, institution="MUP")]
        planned = plan(rows, [listed(institution="MUP", email="a@x")])
        assert [(row.outcome, row.duplicate_of) for row in planned] == [
            (RowOutcome.SAME, None),
            (RowOutcome.DUPLICATE, 2),
        ]

    def test_moving_to_another_institution_frees_the_name_in_the_old_one(self) -> None:
        rows = [guest(2, institution="Sud BiH", email="a@x"), guest(3, institution="MUP")]
        planned = plan(rows, [listed(institution="MUP", email="a@x")])
        assert [row.outcome for row in planned] == [RowOutcome.CHANGED, RowOutcome.NEW]

    def test_a_refused_row_has_none(self) -> None:
        bad = replace(guest(2, email="a@x"), errors=(CellError("sex", Problem.UNKNOWN_SEX, "?"),))
        assert [row.outcome for row in plan([bad, guest(3, email="a@x")])] == [
            RowOutcome.REFUSED,
            RowOutcome.NEW,
        ]

    def test_seats_twice(self) -> None:
        rows = [office(2, seats=2), office(3, seats=3), office(4, seats=2, email="a@x")]
        assert [(row.outcome, row.errors) for row in plan(rows)] == [
            (RowOutcome.NEW, ()),
            (RowOutcome.REFUSED, (CellError("seats", Problem.SEATS_TWICE, "3"),)),
            (RowOutcome.REFUSED, (CellError("email", Problem.SEATS_TWICE, "a@x"),)),
        ]


class TestRefused:
    def test_errors(self) -> None:
        error = CellError("email", Problem.BAD_EMAIL, "x")
        row = replace(guest(), errors=(error, MISSING_GROUP))
        assert plan_one(row, listed()) == PlannedRow(
            guest=row, outcome=RowOutcome.REFUSED, errors=(error, MISSING_GROUP)
        )

    @pytest.mark.parametrize(
        ("row", "on_list"), [(guest(), listed(group="police")), (office(), listed_office())]
    )
    def test_a_group_is_missed_for_somebody_new_alone(
        self, row: GuestRow, on_list: ListEntry
    ) -> None:
        row = replace(row, errors=(MISSING_GROUP,))
        assert plan_one(row) == PlannedRow(
            guest=row, outcome=RowOutcome.REFUSED, errors=(MISSING_GROUP,)
        )
        assert plan_one(row, on_list) == PlannedRow(guest=row, outcome=RowOutcome.SAME, target=1)


def test_summary() -> None:
    bad = replace(guest(6), errors=(CellError("sex", Problem.UNKNOWN_SEX, "?"),))
    rows = [
        guest(2, email="a@x"),
        guest(3, email="a@x"),
        guest(4, "Iva Marić", email="b@x", phone="1"),
        guest(5, "Eva Babić", email="c@x"),
        bad,
        office(7),
    ]
    on_list = [listed(1, "Iva Marić", email="b@x"), listed(2, "Eva Babić", email="c@x")]
    assert summary(plan(rows, on_list)) == ImportCounts(
        rows=6, new=2, changed=1, same=1, duplicate=1, refused=1
    )


def carried_out(planned: Sequence[PlannedRow], on_list: Sequence[ListEntry]) -> list[ListEntry]:
    """Return the list after an import."""
    result = {(each.kind, each.key): each for each in on_list}
    for row in planned:
        kind = EntryKind.INSTITUTION if row.is_institution else EntryKind.PERSON
        if row.outcome is RowOutcome.NEW:
            facts = {name: getattr(row.guest, name) for name in (*PERSON_FIELDS, "seats", "reply")}
            references = frozenset({f"{kind.value[0]}{len(result)}"})
            result[kind, len(result)] = ListEntry(
                key=len(result), kind=kind, references=references, **facts
            )
        elif row.outcome is RowOutcome.CHANGED:
            changes = {change.field: change.new for change in row.changes}
            result[kind, row.target] = replace(result[kind, row.target], **changes)
    return list(result.values())


CELLS = {
    "email": st.sampled_from(["", "a@x", "A@X", "b@x"]),
    "institution": st.sampled_from(["", "MUP", "Sud BiH"]),
    "group": st.sampled_from(["", "police", "judges"]),
    "phone": st.sampled_from(["", "1", "2"]),
    "reply": st.sampled_from(["", "accepted", "declined"]),
}
NAMES = st.sampled_from(["Ana Perić", "ANA PERIĆ", "Ана Перић", "Iva Perić"])
PEOPLE = st.builds(guest, name=NAMES, **CELLS)
OFFICES = st.builds(
    office,
    institution=st.sampled_from(["MUP", "Sud BiH"]),
    seats=st.integers(1, 2),
    email=CELLS["email"],
)
FILES = st.lists(PEOPLE | OFFICES, max_size=8).map(
    lambda rows: [replace(row, number=number) for number, row in enumerate(rows, start=2)]
)


@pytest.mark.long
@given(FILES)
@settings(max_examples=300)
def test_the_same_file_twice_changes_nothing(rows: list[GuestRow]) -> None:
    first = plan(rows)
    second = plan(rows, carried_out(first, []))
    once_more = {RowOutcome.NEW: RowOutcome.SAME}
    assert [row.outcome for row in second] == [
        once_more.get(row.outcome, row.outcome) for row in first
    ]
    assert [row.duplicate_of for row in second] == [row.duplicate_of for row in first]


@pytest.mark.long
@given(FILES, FILES)
@settings(max_examples=300)
def test_nor_does_it_after_another_file(before: list[GuestRow], rows: list[GuestRow]) -> None:
    on_list = carried_out(plan(before), [])
    after = carried_out(plan(rows, on_list), on_list)
    again = plan(rows, after)
    assert not [row for row in again if row.outcome in (RowOutcome.NEW, RowOutcome.CHANGED)]


REFERENCES = st.sampled_from(
    ["", *(f"{kind.value[0]}{number}" for kind in EntryKind for number in range(4))]
)
ROWS_OF_EXPORTS = st.lists(st.tuples(PEOPLE | OFFICES, REFERENCES), max_size=5).map(
    lambda rows: [
        replace(row, number=number, reference=reference)
        for number, (row, reference) in enumerate(rows, start=2)
    ]
)


@pytest.mark.long
@given(FILES, ROWS_OF_EXPORTS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much])
def test_a_second_import_with_references_changes_nothing_if_no_row_was_refused(
    before: list[GuestRow], rows: list[GuestRow]
) -> None:
    """A rejected row may be accepted once the other person has a different name."""
    on_list = carried_out(plan(before), [])
    known = {reference for each in on_list for reference in each.references}
    rows = [row if row.reference in known else replace(row, reference="") for row in rows]
    first = plan(rows, on_list)
    assume(all(row.outcome is not RowOutcome.REFUSED for row in first))
    again = plan(rows, carried_out(first, on_list))
    assert not {RowOutcome.NEW, RowOutcome.CHANGED} & {row.outcome for row in again}


def test_fields_of_rows_and_of_the_list_have_the_same_names() -> None:
    shared = {field.name for field in fields(GuestRow)} & {
        field.name for field in fields(ListEntry)
    }
    assert shared == {*PERSON_FIELDS, *INSTITUTION_FIELDS, *MARKS, "reply"}
