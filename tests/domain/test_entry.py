"""The verdict on a scan: judged at its own time, in whatever order devices come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctevents.domain.entry import (
    CLOCKS_MAY_DIFFER_BY,
    BadgeSpell,
    CountedScan,
    Flag,
    Outcome,
    PlaceHistory,
    RefusedBecause,
    RevokedBecause,
    Ruling,
    ShownScan,
    Taking,
    TokenTerm,
    Verdict,
    WalkIns,
    clock_flags,
    entry_of,
    flags_of_showing,
    is_let_in_twice,
    outcome_of,
    ruling_on_walk_in,
    verdict_on_badge,
    verdict_on_registrant,
)

LET_IN = Verdict(None)
FLAGGED = Verdict(None, (Flag.AFTER_REVOCATION,))
CANCELLED = Verdict(RefusedBecause.CANCELLED)
NOT_CONFIRMED = Verdict(RefusedBecause.NOT_CONFIRMED)
REPLACED = Verdict(RefusedBecause.REPLACED)


def at(hour: float) -> datetime:
    return datetime(2027, 3, 10, tzinfo=UTC) + timedelta(hours=hour)


def spell(
    issued: float, revoked: float | None = None, because: RevokedBecause = RevokedBecause.CANCELLED
) -> BadgeSpell:
    if revoked is None:
        return BadgeSpell(1, at(issued))
    return BadgeSpell(1, at(issued), at(revoked), because)


@pytest.mark.parametrize(
    ("badge", "hour", "shown_admitted", "verdict"),
    [
        (spell(8), 9, False, LET_IN),
        (spell(8), 7, False, LET_IN),  # it cannot be scanned before it was made: a slow clock
        (spell(8, 10), 9.9, False, LET_IN),  # it was valid then, whenever the device comes back
        (spell(8, 10), 10, False, CANCELLED),
        (spell(8, 10), 11, True, FLAGGED),  # the person is in the room
        (spell(8, 10, RevokedBecause.REPLACED), 11, False, REPLACED),
        (spell(8, 10, RevokedBecause.REPLACED), 11, True, FLAGGED),
        (spell(8, 10, RevokedBecause.NOT_CONFIRMED), 11, False, NOT_CONFIRMED),
    ],
)
def test_a_badge_is_judged_at_the_time_of_the_scan(
    badge: BadgeSpell, hour: float, shown_admitted: bool, verdict: Verdict
) -> None:
    assert verdict_on_badge(badge, at(hour), was_shown_admitted=shown_admitted) == verdict


@pytest.mark.parametrize(
    ("hour", "verdict"), [(11, NOT_CONFIRMED), (12, REPLACED), (14, NOT_CONFIRMED)]
)
def test_a_badge_from_before_an_approval_is_replaced_once_there_is_another(
    hour: float, verdict: Verdict
) -> None:
    old = spell(8, 10, RevokedBecause.NOT_CONFIRMED)
    of_same = [old, spell(12, 14, RevokedBecause.NOT_CONFIRMED)]
    assert verdict_on_badge(old, at(hour), was_shown_admitted=False, of_same=of_same) == verdict


def place(*spells: BadgeSpell, asked: float = 8, cancelled: float | None = None) -> PlaceHistory:
    """Return a history with a registration at eight."""
    return PlaceHistory(spells, at(8), at(asked), None if cancelled is None else at(cancelled))


CONFIRMED = place(spell(8))
WAITING = place()
GAVE_UP_WAITING = place(cancelled=10)
GAVE_SEAT_BACK = place(spell(8, 10), cancelled=10)
PROMOTED = place(spell(10))
BACK_ON_THE_WAITING_LIST = place(spell(8, 10), asked=12)
BACK_WITH_A_SEAT = place(spell(8, 10), spell(12), asked=12)
NEW_BADGE = place(spell(8, 10, RevokedBecause.REPLACED), spell(10))


@pytest.mark.parametrize(
    ("history", "hour", "verdict"),
    [
        (CONFIRMED, 9, LET_IN),
        (CONFIRMED, 7, LET_IN),  # before the registration itself: a slow clock
        (WAITING, 9, NOT_CONFIRMED),
        (GAVE_UP_WAITING, 9, NOT_CONFIRMED),
        (GAVE_UP_WAITING, 10, CANCELLED),
        (GAVE_SEAT_BACK, 9, LET_IN),
        (GAVE_SEAT_BACK, 10, CANCELLED),
        (PROMOTED, 9, NOT_CONFIRMED),
        (PROMOTED, 10, LET_IN),
        (BACK_ON_THE_WAITING_LIST, 9, LET_IN),
        (BACK_ON_THE_WAITING_LIST, 11, CANCELLED),
        (BACK_ON_THE_WAITING_LIST, 13, NOT_CONFIRMED),
        (BACK_WITH_A_SEAT, 11, CANCELLED),
        (BACK_WITH_A_SEAT, 13, LET_IN),
        (NEW_BADGE, 9, LET_IN),
        (NEW_BADGE, 11, LET_IN),
    ],
)
def test_somebody_chosen_by_name_is_judged_by_the_place_held_then(
    history: PlaceHistory, hour: float, verdict: Verdict
) -> None:
    assert verdict_on_registrant(history, at(hour), shown=None) == verdict


@pytest.mark.parametrize(
    ("history", "hour", "verdict"),
    [
        (GAVE_SEAT_BACK, 11, FLAGGED),
        (BACK_ON_THE_WAITING_LIST, 13, FLAGGED),
        (PROMOTED, 9, LET_IN),  # the device knew of the badge: its clock is slow
        (CONFIRMED, 9, LET_IN),
        (WAITING, 9, NOT_CONFIRMED),  # never had a badge: no device can have known one
    ],
)
def test_people_told_to_come_in_are_in_the_room(
    history: PlaceHistory, hour: float, verdict: Verdict
) -> None:
    assert verdict_on_registrant(history, at(hour), shown=Outcome.ADMITTED) == verdict


@pytest.mark.parametrize(
    ("history", "hour", "verdict"),
    [
        (PROMOTED, 9, LET_IN),
        (CONFIRMED, 9, LET_IN),
        (WAITING, 9, NOT_CONFIRMED),
    ],
)
def test_a_device_that_said_already_in_before_the_badge_knew_of_the_person(
    history: PlaceHistory, hour: float, verdict: Verdict
) -> None:
    assert verdict_on_registrant(history, at(hour), shown=Outcome.REPEAT) == verdict


@pytest.mark.parametrize(
    ("verdict", "shown", "flags"),
    [
        (LET_IN, Outcome.REFUSED, (Flag.OTHER_PERSON,)),
        (FLAGGED, Outcome.REFUSED, (Flag.OTHER_PERSON,)),
        (CANCELLED, Outcome.REFUSED, ()),
        (LET_IN, Outcome.REPEAT, ()),
        (LET_IN, None, ()),
    ],
)
def test_people_sent_away_with_a_valid_badge_may_be_somebody_else(
    verdict: Verdict, shown: Outcome | None, flags: tuple[Flag, ...]
) -> None:
    assert flags_of_showing(verdict, shown) == flags


def shown_at(
    seconds: int,
    badge: int = 1,
    shown: Outcome | None = Outcome.ADMITTED,
    *,
    is_settled: bool = False,
) -> ShownScan:
    return ShownScan(badge, at(9) + timedelta(seconds=seconds), shown, is_settled)


@pytest.mark.parametrize(
    ("scans", "is_alarm"),
    [
        ([], False),
        ([shown_at(0), shown_at(120)], True),
        ([shown_at(120), shown_at(0)], True),
        ([shown_at(0), shown_at(121)], False),
        ([shown_at(0), shown_at(5, badge=2)], False),
        ([shown_at(0), shown_at(5, shown=Outcome.REPEAT)], False),
        ([shown_at(0), shown_at(5, shown=None)], False),
        ([shown_at(0, is_settled=True), shown_at(5, is_settled=True)], False),
        ([shown_at(0, is_settled=True), shown_at(5)], True),
    ],
)
def test_one_badge_that_two_devices_let_in_at_once(scans: list[ShownScan], is_alarm: bool) -> None:
    assert is_let_in_twice(scans) is is_alarm


@pytest.mark.parametrize(
    ("rule", "room", "none_left", "shown_admitted", "shown_refused"),
    [
        (WalkIns.ALLOWED, Ruling.LET_IN, Ruling.LET_IN, Ruling.LET_IN, Ruling.LET_IN),
        (WalkIns.UNTIL_FULL, Ruling.LET_IN, Ruling.IS_FULL, Ruling.LET_IN, Ruling.IS_FULL),
        (WalkIns.APPROVAL, Ruling.WAITS, Ruling.WAITS, Ruling.LET_IN, Ruling.WAITS),
        (WalkIns.NONE, *[Ruling.NOBODY_IS_LET_IN] * 2, Ruling.LET_IN, Ruling.NOBODY_IS_LET_IN),
    ],
)
def test_what_becomes_of_a_walk_in(
    rule: WalkIns, room: Ruling, none_left: Ruling, shown_admitted: Ruling, shown_refused: Ruling
) -> None:
    assert [
        ruling_on_walk_in(rule, has_room=True, shown=None),
        ruling_on_walk_in(rule, has_room=False, shown=None),
        ruling_on_walk_in(rule, has_room=False, shown=Outcome.ADMITTED),
        ruling_on_walk_in(rule, has_room=True, shown=Outcome.REFUSED),
    ] == [room, none_left, shown_admitted, shown_refused]


def test_only_a_time_ahead_of_the_clock_is_flagged() -> None:
    now = at(9)
    assert clock_flags(now - timedelta(days=900), now) == ()
    assert clock_flags(now + CLOCKS_MAY_DIFFER_BY, now) == ()
    assert clock_flags(now + CLOCKS_MAY_DIFFER_BY + timedelta(seconds=1), now) == (Flag.FUTURE,)


scans = st.builds(
    CountedScan,
    at=st.sampled_from([at(9), at(9.5), at(10)]),
    station=st.sampled_from(["A", "B", "Ž"]),
    id=st.uuids().map(str),
)


@pytest.mark.long
@given(
    st.lists(scans, min_size=1, unique_by=lambda scan: scan.id), st.randoms(use_true_random=False)
)
def test_the_entry_does_not_depend_on_the_order_of_return(
    scans: list[CountedScan], random: object
) -> None:
    entry = entry_of(scans)
    random.shuffle(scans)  # type: ignore[attr-defined]
    assert (
        entry_of(scans)
        == entry
        == sorted(scans, key=lambda scan: (scan.at, scan.station, scan.id))[0]
    )
    outcomes = [outcome_of(scan.id, entry, counts=True) for scan in scans]
    assert sorted(outcomes) == [Outcome.ADMITTED] + [Outcome.REPEAT] * (len(scans) - 1)


def test_what_does_not_count_is_refused() -> None:
    entry = CountedScan(at(9), "A", "1")
    assert outcome_of("1", entry, counts=False) is Outcome.REFUSED
    assert outcome_of("1", None, counts=True) is Outcome.REFUSED
    assert entry_of([]) is None


J, H, B = Taking.JUDGED, Taking.HELD, Taking.SENT_BACK
DAY = 24


@pytest.mark.parametrize(
    ("revoked", "now", "hours", "takings"),
    [
        (None, 9, [8, 9, 11], [J, J, J]),  # ends at ten; a clock ahead of that end is no reason
        (None, 10, [9.9], [J]),
        (None, 10, [10], [B]),
        (None, 10, [10, 11], [B, B]),
        (None, 10, [9, 10], [J, H]),
        (None, 10 + 7 * DAY - 1, [9], [J]),
        (None, 10 + 7 * DAY, [9], [B]),
        (9, 9, [8], [H]),
        (9, 12, [8, 11], [H, H]),
        (9, 10 + 7 * DAY, [8], [B]),
    ],
)
def test_what_becomes_of_the_scans_of_a_token(
    revoked: float | None, now: float, hours: list[float], takings: list[Taking]
) -> None:
    term = TokenTerm(at(10), None if revoked is None else at(revoked))
    assert term.takings([at(hour) for hour in hours], at(now)) == takings


def test_a_token_is_over_at_its_end_or_when_it_is_revoked() -> None:
    assert not TokenTerm(at(10)).is_over(at(9.9))
    assert TokenTerm(at(10)).is_over(at(10))
    assert TokenTerm(at(10), at(9)).is_over(at(9))
