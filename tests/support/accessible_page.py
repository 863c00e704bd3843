"""A page as a screen reader has it: the browser's tree of accessibility."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

Node = dict[str, Any]


def tree_with_focus_on_the_error(page: Page) -> list[Node]:
    """Wait until the browser has moved the focus, which it does after it has set the title."""
    expect(page.locator("[role=alert]").first).to_be_focused()
    tree: list[Node] = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")[
        "nodes"
    ]
    focused = [node for node in tree if property_of(node, "focused")]
    assert focused[-1]["role"]["value"] == "alert"
    return tree


def property_of(node: Node, name: str) -> Any:
    return next(
        (each["value"].get("value") for each in node.get("properties", []) if each["name"] == name),
        None,
    )
