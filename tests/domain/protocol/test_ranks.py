"""The order of ranks."""

from __future__ import annotations

from ctevents.domain.guests.cell_words import RANKS
from ctevents.domain.people import folded
from ctevents.domain.protocol.titles import Rank, place_of_rank


def test_a_guest_without_a_rank_comes_last() -> None:
    places = [place_of_rank(rank) for rank in (*Rank, None)]
    assert places == list(range(1, len(Rank) + 2))


def test_a_file_has_the_code_or_the_number_of_each_rank() -> None:
    for rank in Rank:
        assert (RANKS[folded(rank)], RANKS[str(place_of_rank(rank))]) == (rank, rank)
