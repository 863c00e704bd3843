"""The pages of the signed-in account itself: its details and language, password and second factors, and where it is signed in."""

from __future__ import annotations

from functools import partial

from flask import render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import PasswordField
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Account
from ctevents.services.accounts import accounts, sessions
from ctevents.services.accounts.note_choices import note_choices_of
from ctevents.services.accounts.passwords import is_password_of
from ctevents.services.accounts.second_factors import second_factors_of
from ctevents.services.events.events import current_events
from ctevents.texts.words.names import ROLE_SCOPES, ROLES
from ctevents.web import session_cookie
from ctevents.web.access import actor, staff, visit_of_page
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_in
from ctevents.web.password_form import PasswordForm
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.desk.own_letters import letters_in_words


@blueprint.get("/account")
def own_account() -> str:
    found = sessions.sessions_of(db.session(), staff().id, now=now())
    token = session_cookie.token()
    return render_template(
        "staff/own_account.html",
        sessions=[(each, sessions.is_token_of(each, token)) for each in found],
        factors=second_factors_of(db.session(), staff().id),
        events=current_events(db.session(), staff()),
        letters=letters_in_words(note_choices_of(db.session(), staff()), staff()),
        roles=ROLES,
        scopes=ROLE_SCOPES,
    )


class OwnPasswordForm(PasswordForm):
    present = PasswordField(_("Present password"), [InputRequired(_("Enter your present password."))])

    def refuse(self, text: str) -> None:
        self.present.errors = [text]


@blueprint.route("/account/password", methods=["GET", "POST"])
@shows_form_again
def own_password() -> Response | tuple[str, int]:
    account = staff()
    form = OwnPasswordForm(account.email)
    page = partial(render_template, "staff/own_password.html", form=form)
    if form.validate_on_submit():
        with refusals_in(form, page):
            _change_password(account, form)
        return done(
            gettext("The new password is saved. All other devices are signed out."), url_for("staff.own_account")
        )
    return page(), form.answer_status()


def _change_password(account: Account, form: OwnPasswordForm) -> None:
    with transaction(by=actor()) as tx:
        limit = accounts.count_password_change(tx, account)
    if limit is not None:
        raise Refusal(limit)
    verified = account.password_hash
    if not is_password_of(verified, form.present.data or ""):
        raise Refusal(Reason.WRONG_PRESENT_PASSWORD)
    with transaction(by=actor()) as tx:
        password, agent = form.password.data or "", request.user_agent.string
        token = accounts.change_password(tx, account, password, verified=verified, user_agent=agent)
        sessions.keep_second_factor(tx, token, visit_of_page().factor.confirmed_at)
        language = account.language
    session_cookie.open_session(token, language)


@blueprint.post("/account/sessions/<int(max=2147483647):session_id>/end")
def own_session_end(session_id: int) -> Response:
    """End a session of the account; nothing happens if it has ended."""
    account_id = staff().id
    with transaction(by=actor()) as tx:
        sessions.end_session(tx, account_id, session_id)
    return done(gettext("That device is signed out."), url_for("staff.own_account"))


@blueprint.post("/account/sessions/end-others")
def own_session_end_others() -> Response:
    account_id = staff().id
    with transaction(by=actor()) as tx:
        sessions.end_sessions(tx, account_id, kept=session_cookie.token())
    return done(gettext("All other devices are signed out."), url_for("staff.own_account"))
