"""The switch that shows this page in another language, and the memory of that choice for the
visit."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask, current_app, request
from werkzeug.wrappers import Response

from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import (
    CHOICE,
    OF_DESK,
    asked_language,
    languages_of_page,
    page_language,
)

WITHOUT_COOKIE = ("public.answers_", "public.screen_")
"""Beginnings of the endpoints of pages that set no cookie; links within them keep the language."""


@dataclass(frozen=True)
class LanguageLink:
    """A link to this page in another language. ``address`` is only a query, so that it reveals no
    path."""

    tag: str
    name: str
    address: str
    is_current: bool


def language_links() -> list[LanguageLink]:
    """Return this page's link in each language; none if there is only one, or if the page cannot be
    opened by a GET."""
    languages, current = languages_of_page(), page_language()
    if len(languages) == 1 or not _can_be_opened():
        return []
    others = [(name, text) for name, text in request.args.items(multi=True) if name != "lang"]
    return [
        LanguageLink(tag, NAMES[tag], f"?{urlencode([*others, ('lang', tag)])}", tag == current)
        for tag in languages
    ]


def address_of_page() -> str:
    """Return path and query of this page without its language; "" if the page cannot be opened by a
    GET."""
    others = [(name, text) for name, text in request.args.items(multi=True) if name != "lang"]
    return f"{request.path}?{urlencode(others)}".rstrip("?") if _can_be_opened() else ""


def _can_be_opened() -> bool:
    return request.url_rule is None or "GET" in (request.url_rule.methods or ())


def _remember_choice(response: Response) -> Response:
    """Remember the language that the address of a page asks for until the browser is closed."""
    chosen = asked_language()
    if (
        chosen
        and chosen != request.cookies.get(CHOICE)
        and _is_page(response)
        and _may_set_cookie()
    ):
        is_secure = current_app.config["SESSION_COOKIE_SECURE"]
        response.set_cookie(CHOICE, chosen, httponly=True, samesite="Lax", secure=is_secure)
    return response


def forget_choice(response: Response) -> Response:
    """Let the language of the account count from here on."""
    if CHOICE in request.cookies:
        response.delete_cookie(CHOICE)
    return response


def _name_language(response: Response) -> Response:
    if _is_page(response) and "Content-Language" not in response.headers:
        response.headers["Content-Language"] = page_language()
    return response


def _may_set_cookie() -> bool:
    return not request.path.startswith(OF_DESK) and not (request.endpoint or "").startswith(
        WITHOUT_COOKIE
    )


def _is_page(response: Response) -> bool:
    return response.mimetype == "text/html"


def install(app: Flask) -> None:
    app.after_request(_remember_choice)
    app.after_request(_name_language)
    app.jinja_env.globals.update(language_links=language_links, address_of_page=address_of_page)
