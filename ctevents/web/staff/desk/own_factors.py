"""The second factors of the signed-in account: passkeys, an authenticator app, recovery codes.

An account that needs a second factor and has none sees these pages, and no others, until it has
one. The first one needs a one-time link to its address.
"""

from __future__ import annotations

from functools import partial

from flask import Response as FlaskResponse
from flask import current_app, jsonify, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from itsdangerous import BadData, URLSafeTimedSerializer
from markupsafe import Markup
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.validators import DataRequired, InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.places import browser_of, system_of
from ctevents.domain.accounts.second_factors import LONGEST_NAME
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats import qr
from ctevents.formats.factors.one_time_codes import address_for_app, grouped, new_secret, step_of
from ctevents.services.accounts import second_factors
from ctevents.services.accounts.second_factors import (
    ask_for_factor_link,
    is_factor_link,
    spend_factor_link,
)
from ctevents.services.accounts.sessions import (
    Visit,
    confirm_session,
    new_challenge,
    spend_challenge,
)
from ctevents.services.common import audit
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from ctevents.web import session_cookie
from ctevents.web.access import (
    ENROLLING,
    SETTING_UP,
    actor,
    may_set_up_factor,
    narrowed,
    needs_second_factor,
    staff,
    visit_of_page,
)
from ctevents.web.command import done, now, refusals_in, refusals_to
from ctevents.web.factor_page import passkey_site
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.sign_in_form import inside
from ctevents.web.staff.blueprint import blueprint

SECRET_LASTS = 60 * 60
"""Seconds in which somebody scans the code of a new app and types what it shows."""


class AppForm(Form):
    """``secret``: the new app's, signed for the account. ``next``: the page that opens then."""

    code = OneLine(
        _("Code that the app shows"), [InputRequired(_("Enter the code.")), at_most(LONGEST_LINE)]
    )
    secret = HiddenField()
    next = HiddenField()

    def refuse(self, text: str) -> None:
        self.code.errors = [text]


class PasskeyForm(Form):
    """``passkey``: the browser's answer."""

    name = OneLine(
        _("Name of this passkey"), [DataRequired(_("Enter a name.")), at_most(LONGEST_NAME)]
    )
    passkey = HiddenField()
    next = HiddenField()


@blueprint.get("/second-factor/set-up")
@narrowed(SETTING_UP)
def factor_set_up() -> str:
    """Offer the kinds of second factors, or before the first one a link to the address of the
    account."""
    visit = visit_of_page()
    return render_template(
        "staff/factor_set_up.html",
        email=visit.account.email,
        is_needed=needs_second_factor(visit.account),
        may_set_up=may_set_up_factor(visit),
        next=request.args.get("next", ""),
        has_passkeys=passkey_site().has_passkeys,
    )


@blueprint.post("/second-factor/link")
@narrowed(SETTING_UP)
def factor_link_send() -> Response:
    account, address = visit_of_page().account, url_for("staff.factor_set_up")
    with refusals_to(address):
        with transaction(by=audit.by_account(account.id)) as tx:
            limit = ask_for_factor_link(tx, account)
        if limit is not None:
            raise Refusal(limit)
    words = gettext(
        "We are e-mailing a link to %(email)s. It works once, for one hour.", email=account.email
    )
    return done(words, address)


@blueprint.route("/second-factor/link/<token>", methods=["GET", "POST"])
@narrowed(SETTING_UP)
def factor_link_open(token: str) -> Response | str:
    """GET asks, since programs that look at mail follow links. POST uses up the link."""
    account, address = visit_of_page().account, url_for("staff.factor_set_up")
    nonce = link_keys().nonce(Purpose.SECOND_FACTOR, token)
    with refusals_to(address):
        if not is_factor_link(db.session(), account.id, nonce, now=now()):
            raise Refusal(Reason.FACTOR_LINK_ENDED)
        if request.method == "GET":
            return render_template("staff/factor_link_open.html", email=account.email)
        with transaction(by=audit.by_account(account.id)) as tx:
            spend_factor_link(tx, account, nonce, session_cookie.token())
    return done(gettext("Your address is confirmed. Now choose a second factor."), address)


@blueprint.route("/second-factor/app", methods=["GET", "POST"])
@narrowed(ENROLLING)
@shows_form_again
def app_set_up() -> Response | tuple[str, int]:
    visit = visit_of_page()
    form = AppForm(next=request.args.get("next", ""))
    secret = _secret_of(form, visit.account.id)
    page = partial(_app_page, form, visit.account.email, secret)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page):
        step = step_of(secret, form.code.data or "", at=now())
        if step is None:
            raise Refusal(Reason.WRONG_CODE_OF_NEW_APP)
        with transaction(by=_actor(visit)) as tx:
            codes = second_factors.set_up_app(tx, visit.account, secret, step)
            token = confirm_session(tx, visit) if codes else None
    return _was_set_up(visit, codes, token, form.next.data)


@blueprint.route("/second-factor/passkeys/add", methods=["GET", "POST"])
@narrowed(ENROLLING)
@shows_form_again
def passkey_add() -> Response | tuple[str, int]:
    visit = visit_of_page()
    agent = request.user_agent.string
    device = " – ".join(filter(None, (browser_of(agent), system_of(agent))))
    form = PasskeyForm(next=request.args.get("next", ""), name=device)
    page = partial(
        render_template,
        "staff/passkey_add.html",
        form=form,
        is_possible=passkey_site().has_passkeys,
    )
    if not form.validate_on_submit():
        return page(), form.answer_status()
    answer, form.passkey.data = form.passkey.data or "", ""  # an answer works once
    with refusals_in(form, page):
        with transaction(by=_actor(visit)) as tx:
            challenge = spend_challenge(tx, visit.session_id)
        proof = passkey_site().passkeys.created(answer, challenge)
        if proof is None:
            raise Refusal(Reason.NO_NEW_PASSKEY)
        with transaction(by=_actor(visit)) as tx:
            codes = second_factors.add_passkey(tx, visit.account, proof, form.name.data or "")
            token = confirm_session(tx, visit) if codes else None
    return _was_set_up(visit, codes, token, form.next.data)


@blueprint.post("/second-factor/passkeys/challenge")
@narrowed(ENROLLING)
def passkey_challenge() -> FlaskResponse:
    """Return what the browser asks a device that makes a passkey. It works once, in this
    session."""
    visit = visit_of_page()
    account_id, email = visit.account.id, visit.account.email
    known = second_factors.second_factors_of(db.session(), account_id).keys
    with transaction(by=_actor(visit)) as tx:
        challenge = new_challenge(tx, visit.session_id)
    return jsonify(passkey_site().passkeys.to_create(challenge, account_id, email, known))


@blueprint.post("/second-factor/app/remove")
def own_app_remove() -> Response:
    account, address = staff(), url_for("staff.own_account")
    is_needed = needs_second_factor(account)
    with refusals_to(address), transaction(by=actor()) as tx:
        second_factors.remove_app(tx, account, is_needed=is_needed)
    return done(gettext("The authenticator app is removed."), address)


@blueprint.post("/second-factor/passkeys/<int(max=2147483647):passkey_id>/remove")
def own_passkey_remove(passkey_id: int) -> Response:
    """Remove a passkey of the account; nothing happens if it is gone."""
    account, address = staff(), url_for("staff.own_account")
    is_needed = needs_second_factor(account)
    with refusals_to(address), transaction(by=actor()) as tx:
        second_factors.remove_passkey(tx, account, passkey_id, is_needed=is_needed)
    return done(gettext("The passkey is removed."), address)


@blueprint.post("/second-factor/recovery-codes")
def own_codes_renew() -> str:
    account = staff()
    with refusals_to(url_for("staff.own_account")), transaction(by=actor()) as tx:
        codes = second_factors.renew_recovery_codes(tx, account)
    return _codes_page(codes, url_for("staff.own_account"))


def _secret_of(form: AppForm, account_id: int) -> str:
    """Return the secret of the form if it was made for this account, else a new one, which the form
    has from then on."""
    signer = URLSafeTimedSerializer(
        current_app.config["SECRET_KEY"], salt="secret of an authenticator app"
    )
    try:
        known_id, secret = signer.loads(form.secret.data or "", max_age=SECRET_LASTS)
    except BadData:
        known_id, secret = 0, ""
    if known_id != account_id:
        secret = new_secret()
        form.secret.data = signer.dumps([account_id, secret])
    return str(secret)


def _app_page(form: AppForm, email: str, secret: str) -> str:
    site = passkey_site().host
    address = address_for_app(secret, account=email, issuer=f"ctevents ({site})")
    picture = Markup(qr.svg(address, title=gettext("The secret as a QR code")))  # noqa: S704 - made by us
    return render_template(
        "staff/app_set_up.html", form=form, secret=grouped(secret), picture=picture
    )


def _was_set_up(
    visit: Visit, codes: list[str], token: str | None, address: str | None
) -> Response | tuple[str, int]:
    if token is not None:
        session_cookie.open_session(token, visit.account.language)
        session_cookie.remember_device(visit.account.email, has_factor=True)
    if codes:
        return _codes_page(codes, inside(address)), 200
    return done(gettext("The second factor is saved."), url_for("staff.own_account"))


def _codes_page(codes: list[str], address: str) -> str:
    """Show the codes in the answer itself only: at no address."""
    return render_template("staff/recovery_codes.html", codes=codes, address=address)


def _actor(visit: Visit) -> str:
    return audit.by_account(visit.account.id)
