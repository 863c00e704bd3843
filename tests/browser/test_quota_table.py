"""The table of quotas is typed as in a spreadsheet program: keys move, a block is pasted, sums
follow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Quota
from tests.support import stories
from tests.support.sites import Site

pytestmark = pytest.mark.browser

PASTE = """(cell, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def test_numbers_are_typed_by_keyboard_pasted_and_saved(desk: Site, phone: Page) -> None:
    for slug in ("al", "ba"):
        stories.planned_event(slug, capacity=60)
    email = stories.account(Role.ORGANISER)
    phone.goto("/staff/quotas")
    phone.get_by_label("E-mail address").fill(email)
    phone.get_by_label("Password", exact=True).fill(stories.PASSWORD)
    phone.get_by_role("button", name="Sign in").click()
    table = phone.get_by_role("table", name="Reserved seats")
    cells = table.get_by_role("textbox")
    expect(table).to_be_visible()
    phone.wait_for_load_state()  # only then do the keys move; before, Enter saves
    cells.first.focus()
    phone.keyboard.type("2")
    phone.keyboard.press("Enter")
    phone.keyboard.type("3")
    phone.keyboard.press("ArrowRight")
    phone.keyboard.type("4")
    phone.keyboard.press("ArrowUp")
    expect(cells.nth(1)).to_be_focused()
    expect(table.locator("[data-sums] td").last).to_have_text("9")
    cells.nth(1).evaluate(PASTE, "5\t6\n1 000")
    expect(phone.get_by_role("status")).to_have_text("Cells filled: 3")
    expect(table.locator("[data-sums] td").last).to_have_text("1,016")
    cells.nth(1).evaluate(PASTE, "5\t6\n7\n")
    phone.get_by_role("button", name="Save all numbers").last.click()
    expect(phone.get_by_role("status").first).to_contain_text("numbers are saved")
    assert sorted(row.reserved for row in db.session.query(Quota)) == [2, 3, 5, 6, 7]
