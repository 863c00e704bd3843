"""The progress of a list that is being written."""

from __future__ import annotations

from ctevents.domain.exports import ExportState, per_cent


def test_per_cent_says_all_only_when_the_file_is_there() -> None:
    assert [per_cent(share) for share in (0, 1 / 3, 0.999, 1, 205 / 200)] == [0, 33, 99, 99, 99]


def test_what_is_under_way() -> None:
    assert [state for state in ExportState if state.is_under_way] == [
        ExportState.QUEUED,
        ExportState.RUNNING,
    ]
