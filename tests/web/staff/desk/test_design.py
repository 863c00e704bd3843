"""The page that shows each component in each state: a missing component would not be checked."""

from __future__ import annotations

import re
from pathlib import Path

from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories

STATIC = Path(__file__).resolve().parents[4] / "ctevents" / "static"
SHEETS = ("site.css", "desk.css")
OF_ONE_PAGE = {
    # Icons of the door, of an invitee's pages and of letters: shown only there.
    "agenda",
    "answer",
    "bodies",
    "certificate",
    "clock",
    "columns",
    "documents",
    "door",
    "event",
    "event-name",
    "filter",
    "found",
    "grid",
    "group",
    "hero",
    "in-event",
    "inline",
    "instant",
    "item",
    "languages",
    "lead",
    "letter",
    "links",
    "logo",
    "logos",
    "matrix",
    "new",
    "outcomes",
    "pages",
    "pair",
    "plain",
    "printed",
    "public",
    "qr",
    "removed",
    "saved",
    "short",
    "side-by-side",
    "sources",
    "speaker",
    "take-away",
    "titles",
    "total",
    "unprinted",
    "visually-hidden",
    "when",
    "whole",
    "withheld",
    "acts",
    "bulk",
    "pick",
    "checklist",
    "guide",
    "no-photo",
    "page",
    "spared",
    "badge-card",
    "deadline",
    "first",
    "keep",
    "known",
    "reply",
    "takings",
    "who",
    "wide",
}


def test_each_class_of_the_style_sheet_is_shown(app: Flask) -> None:
    page = stories.signed_in(app, Role.OBSERVER).open("/staff/design")
    assert page.tree is not None
    shown = {name for tag in page.tree.select("[class]") for name in tag["class"]}
    style = "".join((STATIC / name).read_text("utf-8") for name in SHEETS)
    named = set(
        re.findall(
            r"\.([a-z][\w-]*)",
            re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", style, flags=re.S),
        )
    )
    assert (page.status, sorted(named - shown - OF_ONE_PAGE), sorted(OF_ONE_PAGE - named)) == (
        200,
        [],
        [],
    )
