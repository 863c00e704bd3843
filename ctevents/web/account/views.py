"""Signing in and out, and setting a password by a one-time link.

A link to set a new password, asked for by people who have forgotten theirs."""

from __future__ import annotations

from functools import partial

from flask import abort, current_app, redirect, render_template, request, session, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.second_factors import Stage
from ctevents.domain.refusals import Reason, Refusal
from ctevents.services.accounts import accounts, sessions
from ctevents.services.accounts.accounts import record_failed_sign_in
from ctevents.services.accounts.resets import ask_for_reset
from ctevents.services.common import audit
from ctevents.texts.language_switch import forget_choice
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import asked_language, languages
from ctevents.tokens import Purpose
from ctevents.web import session_cookie
from ctevents.web.access import (
    AT_ANY_STAGE,
    SIGNED_IN,
    narrowed,
    signed_in_account,
    speak_to,
    staff,
    stage_of,
    visit_of_page,
)
from ctevents.web.account.blueprint import blueprint
from ctevents.web.command import done, now, refusals_in
from ctevents.web.factor_page import FactorForm, factor_page
from ctevents.web.forms import LONGEST_EMAIL, Email, Form, at_most
from ctevents.web.kept_entries import Entries, opened
from ctevents.web.security import shows_form_again
from ctevents.web.session_cookie import visit_of_cookie
from ctevents.web.sign_in_form import PasswordForm, SignInForm, inside


@blueprint.route("/sign-in", methods=["GET", "POST"])
@shows_form_again
def sign_in() -> Response | tuple[str, int]:
    form = SignInForm(next=request.args.get("next", ""))
    if request.method == "GET" and signed_in_account() is not None:
        return redirect(inside(form.next.data), 303)
    entries = opened(form.kept.data)
    page = partial(render_template, "account/sign_in.html", form=form, entries=entries)
    if form.validate_on_submit():
        with refusals_in(form, page):
            _sign_in(form.email.data or "", form.password.data or "")
        return forget_choice(current_app.make_response(_next_page(form, entries)))
    return page(), form.answer_status()


def _next_page(form: SignInForm, entries: Entries | None) -> Response | str:
    """Lead to where the sign-in began. A session that needs a second factor is asked for it on the
    way."""
    if entries is None:
        return redirect(inside(form.next.data), 303)
    visit = visit_of_cookie()
    if visit is not None and stage_of(visit) is Stage.ASKED:
        return factor_page(
            visit, FactorForm(formdata=None, next=form.next.data, kept=form.kept.data), entries
        )
    return render_template("account/send_entries.html", entries=entries)


def _sign_in(email: str, password: str) -> None:
    device = session_cookie.device_of(email)
    with transaction(by=audit.PUBLIC) as tx:
        limit = accounts.count_sign_in(tx, email, request.remote_addr or "", device)
    if limit is not None:
        raise Refusal(limit)
    account = accounts.password_is_right(db.session(), email, password)
    if account is None:
        with transaction(by=audit.PUBLIC) as tx:
            record_failed_sign_in(tx, email)
        raise Refusal(Reason.WRONG_PASSWORD)
    verified, chosen = account.password_hash, asked_language()
    with transaction(by=audit.by_account(account.id)) as tx:
        sessions.sign_out(tx, session_cookie.token())
        token = accounts.sign_in(tx, account, verified, request.user_agent.string, device=device)
        if chosen:  # on the page itself, so that the next one keeps it
            accounts.choose_language(tx, account, chosen)
        language = account.language
        if session_cookie.came_by_link(account.id):
            sessions.confirm_address(tx, token)
    session_cookie.open_session(token, language)
    if signed_in_account() is not None:
        session_cookie.remember_device(email, has_factor=False)


@blueprint.post("/sign-out")
@narrowed(AT_ANY_STAGE)
def sign_out() -> Response:
    with transaction(by=audit.by_account(visit_of_page().account.id)) as tx:
        sessions.sign_out(tx, session_cookie.token())
    session.clear()
    return forget_choice(redirect(url_for("account.sign_in"), 303))


@blueprint.post("/language")
@narrowed(SIGNED_IN)
def language_choose() -> Response:
    """Set the account's language; ignore an unknown one."""
    account, chosen = staff(), request.form.get("language", "")
    if chosen in languages():
        with transaction(by=audit.by_account(account.id)) as tx:
            accounts.choose_language(tx, account, chosen)
        session["language"] = chosen
    return forget_choice(redirect(inside(request.form.get("next")), 303))


@blueprint.route("/password/<token>", methods=["GET", "POST"])
@shows_form_again
def password(token: str) -> Response | tuple[str, int]:
    nonce = link_keys().nonce(Purpose.PASSWORD, token)
    account = accounts.account_by_link(db.session(), nonce, now=now()) if nonce else None
    if account is None:
        abort(404)
    speak_to(account)
    form = PasswordForm(account.email)
    if form.validate_on_submit():
        with transaction(by=audit.by_account(account.id)) as tx:
            account = accounts.spend_password_link(
                tx, account.link_nonce or "", form.password.data or ""
            )
        if account is None:
            abort(404)
        session_cookie.note_link(account.id)
        return done(
            gettext("The password is saved. You can now sign in with it."),
            url_for("account.sign_in"),
        )
    return render_template(
        "account/password.html", form=form, email=account.email
    ), form.answer_status()


class ResetForm(Form):
    email = Email(
        _("E-mail address"),
        [InputRequired(_("Enter your e-mail address.")), at_most(LONGEST_EMAIL)],
    )


@blueprint.route("/reset", methods=["GET", "POST"])
@shows_form_again
def reset() -> Response | tuple[str, int]:
    form = ResetForm()
    page = partial(render_template, "account/reset.html", form=form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page):
        _ask(form.email.data or "")
    words = gettext(
        "If this address has an account, we are e-mailing a link to it. The link works for one "
        "hour."
    )
    return done(words, url_for("account.sign_in"))


def _ask(email: str) -> None:
    """Refuse after the commit where the limit is reached, so that the attempt is counted."""
    with transaction(by=audit.PUBLIC) as tx:
        reason = ask_for_reset(tx, email, request.remote_addr or "")
    if reason is not None:
        raise Refusal(reason)
