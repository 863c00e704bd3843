"""The second factor of a session: shown once at sign-in, and again before a sensitive act."""

from __future__ import annotations

from functools import partial

from flask import Response as FlaskResponse
from flask import current_app, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.services.accounts.confirming import (
    confirm_by_code,
    confirm_by_passkey,
    count_code,
    record_wrong_factor,
)
from ctevents.services.accounts.second_factors import second_factors_of
from ctevents.services.accounts.sessions import Visit, new_challenge, spend_challenge
from ctevents.services.common import audit
from ctevents.web import session_cookie
from ctevents.web.access import CONFIRMING, narrowed, visit_of_page
from ctevents.web.command import after_refusals, now, refusals_in
from ctevents.web.factor_page import FactorForm, factor_page, passkey_site
from ctevents.web.kept_entries import opened
from ctevents.web.security import shows_form_again
from ctevents.web.sign_in_form import inside
from ctevents.web.staff.blueprint import blueprint


@blueprint.route("/second-factor", methods=["GET", "POST"])
@narrowed(CONFIRMING)
@shows_form_again
def factor_ask() -> Response | tuple[str, int]:
    visit = visit_of_page()
    form = FactorForm(next=request.args.get("next", ""))
    if request.method == "GET" and not visit.factor.is_stale(now=now()):
        return redirect(inside(form.next.data), 303)
    entries = opened(form.kept.data)
    page = partial(factor_page, visit, form, entries)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page):
        _confirm(visit, form)
    if entries is not None:
        return current_app.make_response(
            render_template("staff/entries_send.html", entries=entries)
        )
    return redirect(inside(form.next.data), 303)


@blueprint.post("/second-factor/challenge")
@narrowed(CONFIRMING)
def factor_challenge() -> FlaskResponse:
    """Return what the browser asks the account's passkeys. It works once, in this session."""
    visit = visit_of_page()
    known = second_factors_of(db.session(), visit.account.id).keys
    with transaction(by=_actor(visit)) as tx:
        challenge = new_challenge(tx, visit.session_id)
    return jsonify(passkey_site().passkeys.to_ask(challenge, known))


def _confirm(visit: Visit, form: FactorForm) -> None:
    with after_refusals(lambda: _record_wrong(visit)):
        token = (
            _by_passkey(visit, form.passkey.data)
            if form.passkey.data
            else _by_code(visit, form.code.data or "")
        )
    if token is not None:
        session_cookie.open_session(token, visit.account.language)
        session_cookie.remember_device(visit.account.email, has_factor=True)


def _by_code(visit: Visit, typed: str) -> str | None:
    device = session_cookie.device_of(visit.account.email, has_factor=True)
    with transaction(by=_actor(visit)) as tx:
        limit = count_code(tx, visit, request.remote_addr or "", device)
    if limit is not None:
        raise Refusal(limit)
    with transaction(by=_actor(visit)) as tx:
        return confirm_by_code(tx, visit, typed, device)


def _by_passkey(visit: Visit, answer: str) -> str | None:
    with transaction(by=_actor(visit)) as tx:
        challenge = spend_challenge(tx, visit.session_id)
    account_id = visit.account.id
    known = second_factors_of(db.session(), account_id).keys
    proof = passkey_site().passkeys.proved(answer, challenge, known, account_id=account_id)
    if proof is None:
        raise Refusal(Reason.WRONG_PASSKEY)
    with transaction(by=_actor(visit)) as tx:
        return confirm_by_passkey(tx, visit, proof)


def _record_wrong(visit: Visit) -> None:
    with transaction(by=_actor(visit)) as tx:
        record_wrong_factor(tx, visit.account.id)


def _actor(visit: Visit) -> str:
    return audit.by_account(visit.account.id)
