"""The switch that shows this page in another language."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask, request

from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages_of_page, page_language


@dataclass(frozen=True)
class LanguageLink:
    """A link to this page in another language. ``address`` is only a query, so that it reveals no path."""

    tag: str
    name: str
    address: str
    is_current: bool


def language_links() -> list[LanguageLink]:
    """Return this page's link in each language; none if there is only one, or if the page cannot be opened by a GET."""
    if len(languages_of_page()) == 1 or not _can_be_opened():
        return []
    others = [(name, text) for name, text in request.args.items(multi=True) if name != "lang"]
    return [
        LanguageLink(tag, NAMES[tag], f"?{urlencode([*others, ('lang', tag)])}", tag == page_language())
        for tag in languages_of_page()
    ]


def address_of_page() -> str:
    """Return path and query of this page without its language; "" if the page cannot be opened by a GET."""
    others = [(name, text) for name, text in request.args.items(multi=True) if name != "lang"]
    return f"{request.path}?{urlencode(others)}".rstrip("?") if _can_be_opened() else ""


def _can_be_opened() -> bool:
    return request.url_rule is None or "GET" in (request.url_rule.methods or ())


def install(app: Flask) -> None:
    app.jinja_env.globals.update(language_links=language_links, address_of_page=address_of_page)
