"""A program that uses the API with a token of an account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from flask import Flask, current_app
from werkzeug.test import TestResponse

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import NewApiToken, make_api_token
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Client


def made(
    account: Account, *scopes: Scope, slugs: Sequence[str] = ("ba",), days: int = 30
) -> tuple[int, str]:
    """Make a token; return its number and what the program sends."""
    with transaction(by=audit.by_account(account.id)) as tx:
        events = [stories.event(slug) for slug in slugs]
        new = NewApiToken(
            "Atlas", scopes or tuple(Scope), events, stories.now() + timedelta(days=days)
        )
        token = make_api_token(tx, account.id, new)
        token_id = token.token.id
    sent: str = current_app.extensions["ctevents.links"].token(Purpose.API, token.nonce)
    return token_id, sent


def account(role: Role = Role.ORGANISER, *slugs: str) -> Account:
    """Return an account with this role: one that there is, or a new one."""
    known = db.session.query(Account).filter_by(role=role).first()
    return known or db.session.query(Account).filter_by(email=stories.account(role, *slugs)).one()


class Program:
    """A program with a token for ``slugs``. It asks about ``slug``."""

    def __init__(
        self, app: Flask, *scopes: Scope, of: Account | None = None, slugs: Sequence[str] = ("ba",)
    ) -> None:
        app.test_client_class = Client
        self.client, self.slug = app.test_client(), slugs[0]
        self.token_id, self.token = made(of or account(), *scopes, slugs=slugs)
        self.headers = {"Authorization": f"Bearer {self.token}"}

    def get(self, path: str, **options: Any) -> TestResponse:
        """Get a path below the event, or with a slash one of the whole API."""
        return self.client.get(self._whole(path), headers=self.headers, **options)

    def post(self, path: str, body: object = None, **options: Any) -> TestResponse:
        sent = {} if body is None else {"json": body}
        return self.client.post(self._whole(path), headers=self.headers, **sent, **options)

    def _whole(self, path: str) -> str:
        return f"/api/v1{path}" if path.startswith("/") else f"/api/v1/events/{self.slug}/{path}"
