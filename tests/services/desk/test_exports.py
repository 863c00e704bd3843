"""Exports: one worker claims each; if it dies, a different one takes over; after a day the file is
gone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import (
    KEPT_FOR,
    LEASE,
    MOST_ATTEMPTS,
    MOST_UNDER_WAY,
    ExportState,
    FailedBecause,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.models import Account, Export, ExportPiece
from ctevents.services.accounts.accounts import add_account, disable_account, edit_account
from ctevents.services.common import audit
from ctevents.services.desk import exports
from ctevents.services.desk.exports import ExportClaim, Lost
from tests.support.claiming import shared_out
from tests.support.door import until_somebody_waits
from tests.support.exports import CONTENT, asked, written
from tests.support.racing import behind
from tests.support.stories import now

EMAIL = "ana@ctevents.example"


@pytest.fixture(autouse=True)
def account(app: Flask) -> Account:
    with transaction(by=audit.SHELL) as tx:
        return add_account(tx, EMAIL, Role.ORGANISER, [])


def claim(after: timedelta = timedelta()) -> ExportClaim | None:
    with transaction(by=audit.SHELL, at=now() + after) as tx:
        return exports.claim_export(tx)


def claimed(after: timedelta = timedelta()) -> ExportClaim:
    found = claim(after)
    assert found is not None
    return found


def the_export() -> Export:
    return db.session().scalars(select(Export).execution_options(populate_existing=True)).one()


def pieces() -> int:
    return db.session().scalar(select(func.count()).select_from(ExportPiece)) or 0


class TestAsking:
    def test_the_same_asked_again_while_it_is_waited_for_is_the_same(
        self, account: Account
    ) -> None:
        first = asked(EMAIL, event="ba")
        assert asked(EMAIL, event="ba").id == first.id
        assert asked(EMAIL, event="al").id != first.id
        assert [each.id for each in exports.exports_of(db.session(), account.id, now=now())] == [
            first.id + 1,
            first.id,
        ]

    def test_an_account_waits_for_five_at_most(self) -> None:
        first, *_others = [asked(EMAIL, event=str(number)).id for number in range(MOST_UNDER_WAY)]
        with pytest.raises(Refusal, match=f"{Reason.TOO_MANY_EXPORTS}: {MOST_UNDER_WAY}"):
            asked(EMAIL, event="ba")
        assert asked(EMAIL, event="0").id == first
        with transaction(by=audit.SHELL) as tx:
            add_account(tx, "eve@ctevents.example", Role.ORGANISER, [])
        asked("eve@ctevents.example")
        mine = claimed()
        with transaction(by=audit.SHELL) as tx:
            exports.finish_export(tx, mine, rows=1)
        assert asked(EMAIL, event="ba").state is ExportState.QUEUED

    def test_the_last_one_is_asked_for_once_also_at_once(self, app: Flask) -> None:
        def ask(event: str) -> int | None:
            with app.app_context(), suppress(Refusal):
                return asked(EMAIL, event=event).id

        with ThreadPoolExecutor(6) as pool:
            found = list(pool.map(ask, ["same"] * 3 + list("abcdef")))
        assert len(set(found[:3])) == 1
        assert len(set(found) - {None}) == MOST_UNDER_WAY

    def test_a_finished_export_is_written_again(self) -> None:
        first = written(EMAIL)
        assert asked(EMAIL).id != first.id


class TestClaiming:
    def test_an_export_is_claimed_by_one_worker(self) -> None:
        export_id = asked(EMAIL).id
        assert exports.is_any_due(db.session(), now=now())
        first = claimed()
        assert (first.export_id, claim(), exports.is_any_due(db.session(), now=now())) == (
            export_id,
            None,
            False,
        )
        assert (the_export().state, the_export().attempts) == (ExportState.RUNNING, 1)

    def test_one_whose_worker_did_not_come_back_is_claimed_again(self) -> None:
        asked(EMAIL)
        lost = claimed()
        assert claim(LEASE - timedelta(seconds=1)) is None
        again = claimed(LEASE)
        assert (again.export_id, again.lease != lost.lease) == (lost.export_id, True)
        with transaction(by=audit.SHELL) as tx, pytest.raises(Lost):
            exports.finish_export(tx, lost, rows=1)
        with transaction(by=audit.SHELL) as tx:
            exports.fail_export(tx, lost, FailedBecause.BROKE)
            exports.give_export_back(tx, lost, was_tried=True)
        assert (the_export().state, the_export().lease, pieces()) == (
            ExportState.RUNNING,
            again.lease,
            0,
        )

    def test_what_a_dead_worker_wrote_of_it_is_gone_and_it_writes_no_more(self) -> None:
        asked(EMAIL)
        lost = claimed()
        _keep(lost, 0)
        assert (claim(LEASE - timedelta(seconds=1)), pieces()) == (None, 1)
        again = claimed(LEASE)
        assert pieces() == 0
        _keep(again, 0)
        with pytest.raises(Lost):
            _keep(lost, 1)
        assert pieces() == 1

    def test_one_of_which_a_piece_is_there_keeps_its_lease(self) -> None:
        asked(EMAIL)
        _keep(claimed(), 0, after=LEASE / 2)
        assert claim(LEASE) is None

    def test_one_that_says_how_far_it_is_keeps_its_lease(self) -> None:
        asked(EMAIL)
        mine = claimed()
        with transaction(by=audit.SHELL, at=now() + LEASE / 2) as tx:
            exports.keep_export(tx, mine, progress=40)
        assert (claim(LEASE), the_export().progress) == (None, 40)
        assert claim(LEASE * 2) is not None
        with transaction(by=audit.SHELL, at=now() + LEASE * 2) as tx, pytest.raises(Lost):
            exports.keep_export(tx, mine, progress=50)

    def test_one_that_broke_too_often_has_failed_and_the_next_is_taken(self) -> None:
        asked(EMAIL)
        for _attempt in range(MOST_ATTEMPTS):
            mine = claimed()
            with transaction(by=audit.SHELL) as tx:
                exports.give_export_back(tx, mine, was_tried=True)
        assert claim() is None
        export = the_export()
        assert (export.state, export.reason) == (ExportState.FAILED, FailedBecause.BROKE)
        assert export.ends_at == now() + KEPT_FOR

    def test_one_whose_worker_was_told_to_stop_has_not_been_tried(self) -> None:
        asked(EMAIL)
        mine = claimed()
        with transaction(by=audit.SHELL) as tx:
            exports.give_export_back(tx, mine, was_tried=False)
        assert (the_export().state, the_export().attempts) == (ExportState.QUEUED, 0)

    @pytest.mark.long
    def test_workers_at_once_share_the_exports_out(
        self, app: Flask, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(exports, "MOST_UNDER_WAY", 12)
        ids = [asked(EMAIL, event=str(number)).id for number in range(12)]
        assert shared_out(app, lambda: (found := claim()) and found.export_id) == ids


def _keep(mine: ExportClaim, number: int, after: timedelta = timedelta()) -> None:
    with transaction(by=audit.SHELL, at=now() + after) as tx:
        exports.keep_piece(tx, mine, number, CONTENT[number])


class TestCancelling:
    def cancel(self, export_id: int, account: Account) -> bool:
        with transaction(by=audit.SHELL) as tx:
            return exports.cancel_export(tx, export_id, account_id=account.id)

    def test_one_that_waits_is_gone(self, account: Account) -> None:
        asked(EMAIL, event="al")
        assert self.cancel(asked(EMAIL, event="ba").id, account)
        assert the_export().parameters["arguments"] == {"event": "al"}

    def test_of_one_that_is_being_written_nothing_stays_and_its_worker_stops(
        self, account: Account
    ) -> None:
        export_id, mine = asked(EMAIL).id, claimed()
        _keep(mine, 0)
        assert self.cancel(export_id, account)
        assert pieces() == 0
        for step in (lambda: _keep(mine, 1), lambda: exports.claimed_export(db.session(), mine)):
            with pytest.raises(Lost):
                step()
        assert claim() is None

    def test_one_that_is_ready_stays(self, account: Account) -> None:
        export_id = written(EMAIL).id
        with pytest.raises(Refusal, match=Reason.EXPORT_ENDED):
            self.cancel(export_id, account)
        assert (the_export().state, pieces()) == (ExportState.DONE, len(CONTENT))

    def test_that_of_somebody_else_is_not_there(self, account: Account) -> None:
        with transaction(by=audit.SHELL) as tx:
            other = add_account(tx, "eve@ctevents.example", Role.ORGANISER, [])
        export_id = asked(EMAIL).id
        assert not self.cancel(export_id, other)
        assert not self.cancel(export_id + 1, account)
        assert the_export().state is ExportState.QUEUED


class TestWithOtherRights:
    def test_written_files_are_deleted_and_unfinished_ones_begin_again(
        self, account: Account
    ) -> None:
        written(EMAIL)
        mine, waiting = (asked(EMAIL, kind).id for kind in ("guests", "vetting"))
        lost = claimed()
        _edit(account, Role.OBSERVER)
        assert (lost.export_id, pieces()) == (mine, 0)
        found = exports.exports_of(db.session(), account.id, now=now())
        assert [(each.id, each.state, each.attempts) for each in found] == [
            (waiting, ExportState.QUEUED, 0),
            (mine, ExportState.QUEUED, 0),
        ]
        with transaction(by=audit.SHELL) as tx, pytest.raises(Lost):
            exports.finish_export(tx, lost, rows=1)

    def test_with_the_same_rights_or_another_account_nothing_is(self, account: Account) -> None:
        written(EMAIL)
        with transaction(by=audit.SHELL) as tx:
            other = add_account(tx, "eve@ctevents.example", Role.ORGANISER, [])
        _edit(other, Role.OBSERVER)
        _edit(account, Role.ORGANISER, name="Ana")
        assert the_export().state is ExportState.DONE

    def test_of_an_account_that_is_disabled_no_file_stays(self, account: Account) -> None:
        written(EMAIL)
        with transaction(by=audit.SHELL) as tx:
            disable_account(tx, account)
        assert (pieces(), list(exports.exports_of(db.session(), account.id, now=now()))) == (0, [])

    @pytest.mark.postgresql
    def test_work_claimed_at_that_moment_begins_again_too(
        self, app: Flask, account: Account
    ) -> None:
        asked(EMAIL)
        account_id = account.id
        behind(
            app,
            lambda tx: exports.claim_export(tx),
            lambda tx: exports.forget_exports_of(tx, account_id),
        )
        assert (the_export().state, the_export().lease) == (ExportState.QUEUED, None)

    @pytest.mark.postgresql
    def test_what_ends_at_that_moment_is_not_in_the_way(self, app: Flask, account: Account) -> None:
        """This holds also if the first request was finished last, and so is stored behind."""
        (first, second), account_id = (
            (asked(EMAIL, event=slug).id for slug in ("al", "ba")),
            account.id,
        )
        mine, other = claimed(), claimed()
        for each in (other, mine):
            with transaction(by=audit.SHELL) as tx:
                exports.finish_export(tx, each, rows=1)
        assert (mine.export_id, other.export_id) == (first, second)

        def forget() -> None:
            with app.app_context(), transaction(by=audit.SHELL, at=now() + KEPT_FOR) as tx:
                exports.forget_old_exports(tx)

        with ThreadPoolExecutor(1) as pool:
            with transaction(by=audit.SHELL) as tx:
                tx.get_one(Export, first, with_for_update=True)
                forgetting = pool.submit(forget)
                until_somebody_waits(tx)
                exports.forget_exports_of(tx, account_id)
            forgetting.result(timeout=10)
        assert list(exports.exports_of(db.session(), account_id, now=now())) == []


def _edit(account: Account, role: Role, name: str = "") -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_account(tx, tx.merge(account), role=role, events=[], name=name)


class TestTheFile:
    def test_only_its_account_gets_it_for_a_day(self, account: Account) -> None:
        export = written(EMAIL)
        session, nonce = db.session(), export.link_nonce

        def found(account_id: int, after: timedelta = timedelta()) -> Export | None:
            return exports.export_to_download(
                session, nonce, account_id=account_id, now=now() + after
            )

        assert (export.state, export.progress, export.rows) == (ExportState.DONE, 100, 1)
        assert found(account.id, KEPT_FOR - timedelta(seconds=1)) is export
        assert (found(account.id + 1), found(account.id, KEPT_FOR)) == (None, None)
        assert exports.length_of(session, export.id) == sum(map(len, CONTENT))
        assert list(exports.pieces_of(session, export.id)) == list(CONTENT)

    def test_after_a_day_it_is_deleted(self, account: Account) -> None:
        written(EMAIL)
        with transaction(by=audit.SHELL, at=now() + KEPT_FOR - timedelta(seconds=1)) as tx:
            exports.forget_old_exports(tx)
        assert pieces() == len(CONTENT)
        with transaction(by=audit.SHELL, at=now() + KEPT_FOR) as tx:
            exports.forget_old_exports(tx)
        assert (pieces(), list(exports.exports_of(db.session(), account.id, now=now()))) == (0, [])

    def test_one_that_waits_is_not_deleted(self) -> None:
        asked(EMAIL, "guests", "ba")
        with transaction(by=audit.SHELL, at=now() + KEPT_FOR * 9) as tx:
            exports.forget_old_exports(tx)
        assert the_export().state is ExportState.QUEUED
