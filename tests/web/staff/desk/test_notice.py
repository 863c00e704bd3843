"""Organisers write their part of the privacy notice. Each change is a version."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.services.common.notices import current_notice
from tests.support import stories
from tests.support.pages import Browser

TYPED = {
    "controller": "IOM",
    "address": "Street 1\r\nSarajevo",
    "contact": "data@iom.example",
    "complaint": "The agency",
}


def save(desk: Browser, **typed: str) -> list[str]:
    return desk.follow(desk.submit(desk.open("/staff/notice"), "controller", **typed)).all(
        ".notice"
    )


def test_an_organiser_writes_it(app: Flask) -> None:
    desk = stories.signed_in(app, Role.ORGANISER)
    assert desk.open("/staff/project").links()["Edit the privacy notice"] == "/staff/notice"
    assert save(desk, **TYPED) == ["The privacy notice has a new version."]
    found = current_notice(db.session())
    assert (found.version, found.controller, found.address) == ("3.1", "IOM", "Street 1\nSarajevo")
    assert save(desk) == ["Nothing was changed."]
    assert save(desk, complaint="Another agency") == ["The privacy notice has a new version."]
    earlier = desk.open("/staff/notice").all("main li")
    assert len(earlier) == 1
    assert earlier[0].startswith("3.1, ")
    assert "The agency" in earlier[0]


@pytest.mark.long
def test_a_second_tab_overwrites_nothing(app: Flask) -> None:
    desk = stories.signed_in(app, Role.ORGANISER)
    second_tab = desk.open("/staff/notice")
    save(desk, **TYPED)
    refused = desk.submit(second_tab, "controller", controller="Somebody else")
    assert refused.status == 409
    assert "Somebody else" in str(refused.form("controller"))
    assert current_notice(db.session()).controller == "IOM"
