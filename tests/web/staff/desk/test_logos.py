"""Organisers add logos, put them in order and remove them; the public pages show them."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from PIL import Image

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.services.common import audit
from ctevents.services.events.logos import logos
from tests.support import stories
from tests.support.pages import Browser, Page

PATH = "/staff/project/logos"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def add(
    organiser: Browser, name: str = "Government of Italy", content: bytes | None = None
) -> Page:
    file = (BytesIO(stories.picture() if content is None else content), "logo.png")
    return organiser.submit(organiser.open(PATH), "file", name=name, file=file)


def press(organiser: Browser, button: str, number: int = 0) -> Page:
    """One of the buttons of this text, counted from the top."""
    page = organiser.open(PATH)
    assert page.tree is not None
    forms = [form for form in page.tree.select("main form") if button in form.text]
    return organiser.post(str(forms[number]["action"]), {"csrf_token": token(organiser)})


def token(organiser: Browser) -> str:
    page = organiser.open(PATH)
    return str(page.form("file").find(attrs={"name": "csrf_token"})["value"])  # type: ignore[index]


def names() -> list[str]:
    return [logo.name for logo in logos(db.session(), [stories.project().id])]


def log() -> list[tuple[str, dict[str, object]]]:
    found = [(entry.action, entry.details) for entry in reversed(audit.entries(db.session()))]
    return [entry for entry in found if entry[0].startswith("logo.")]


def shown(page: Page) -> list[tuple[str, str]]:
    assert page.tree is not None
    return [(str(image["alt"]), str(image["src"])) for image in page.tree.select("img.logo")]


def test_a_logo_is_added_and_stands_below_every_public_page(app: Flask, organiser: Browser) -> None:
    stories.published_event()
    answer = add(organiser)
    assert (answer.status, answer.location) == (303, PATH)
    page = organiser.follow(answer)
    assert page.all(".notice") == ["The logo is added."]
    (logo,) = logos(db.session(), [stories.project().id])
    address = f"/logos/{logo.id}-{logo.digest}.png"
    assert (logo.name, logo.width, logo.height) == ("Government of Italy", 300, 100)
    for path in ("/", "/events/ba", "/privacy", "/?lang=sq"):
        assert shown(Browser(app).open(path)) == [("Government of Italy", address)], path
    assert (
        shown(page) == shown(organiser.open("/staff/project")) == [("Government of Italy", address)]
    )
    assert log() == [("logo.added", {"logo": logo.id})]


def test_the_picture_is_kept_by_browsers_for_good(app: Flask) -> None:
    logo = stories.logo()
    response = Browser(app).open(f"/logos/{logo.id}-{logo.digest}.png").response
    headers = ("Content-Type", "Cache-Control", "X-Content-Type-Options", "Vary", "Set-Cookie")
    assert [response.headers.get(name) for name in headers] == [
        "image/png",
        "public, max-age=31536000, immutable",
        "nosniff",
        "Accept-Encoding",
        None,
    ]
    assert Image.open(BytesIO(response.data)).size == (300, 100)


def test_no_other_address_has_a_picture(app: Flask) -> None:
    logo = stories.logo()
    for address in (
        f"{logo.id}-{'0' * 16}",
        f"{logo.id + 1}-{logo.digest}",
        f"{2**31}-{logo.digest}",
    ):
        assert Browser(app).open(f"/logos/{address}.png").status == 404, address


NO_PICTURE = (
    "This file cannot be read as a picture. Choose a PNG, JPEG, GIF or WebP file. Save an SVG "
    "drawing as PNG first."
)
TOO_LARGE = "The picture is too large. Choose one of at most 2 MB and 4000 × 4000 pixels."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(SVG, NO_PICTURE), (stories.picture(width=4001), TOO_LARGE)],
    ids=["SVG", "wide"],
)
def test_a_refusal_stands_beside_the_file_and_the_name_stays(
    organiser: Browser, content: bytes, sentence: str
) -> None:
    page = add(organiser, "EUROPOL", content)
    assert (page.status, page.errors, page.all("#file-error")) == (422, [sentence], [sentence])
    assert page.form("file").find(attrs={"name": "name"})["value"] == "EUROPOL"  # type: ignore[index]
    assert (names(), log()) == ([], [])


def test_name_and_file_are_needed(organiser: Browser) -> None:
    page = organiser.submit(organiser.open(PATH), "file", name=" ")
    assert (page.status, page.errors) == (422, ["Enter the name.", "Choose a file."])
    assert "There are no logos yet." in page.text


@pytest.mark.long
def test_they_are_put_in_order(organiser: Browser) -> None:
    first, second, third = (stories.logo(name).id for name in ("A", "B", "C"))
    assert press(organiser, "Move up", 1).location == PATH  # the first has no such button
    assert names() == ["A", "C", "B"]
    press(organiser, "Move up", 0)
    assert names() == ["C", "A", "B"]
    organiser.post(f"{PATH}/{third}/move-up", {"csrf_token": token(organiser)})
    assert names() == ["C", "A", "B"]
    press(organiser, "Move down", 0)
    assert names() == ["A", "C", "B"]
    press(organiser, "Move up", 0)
    organiser.post(f"{PATH}/{second}/move-down", {"csrf_token": token(organiser)})
    assert names() == ["C", "A", "B"]
    assert log()[3:] == [("logo.moved", {"logo": third})] * 4
    assert [logo.id for logo in logos(db.session(), [stories.project().id])] == [
        third,
        first,
        second,
    ]


def test_its_name_is_edited(organiser: Browser) -> None:
    number = stories.logo("Italy").id
    page = organiser.open(organiser.open(PATH).links()["Italy"])
    assert organiser.submit(page, "name", name=" ").errors == ["Enter the name."]
    answer = organiser.submit(page, "name", name="Government of Italy")
    assert organiser.follow(answer).all(".notice") == ["The name is saved."]
    organiser.submit(page, "name", name="Government of Italy")
    assert (names(), log()[1:]) == (["Government of Italy"], [("logo.renamed", {"logo": number})])


@pytest.mark.long
def test_one_is_removed_and_its_address_has_nothing_more(app: Flask, organiser: Browser) -> None:
    logo, other = stories.logo("A"), stories.logo("B")
    number, address = logo.id, f"/logos/{logo.id}-{logo.digest}.png"
    answer = press(organiser, "Remove this logo")
    assert organiser.follow(answer).all(".notice") == ["The logo is removed."]
    assert Browser(app).open(address).status == 404
    assert shown(Browser(app).open("/")) == [("B", f"/logos/{other.id}-{other.digest}.png")]
    assert log()[2:] == [("logo.removed", {"logo": number})]


@pytest.mark.parametrize("deed", ["move-up", "move-down", "edit", "remove"])
def test_what_is_gone_already_is_not_found(organiser: Browser, deed: str) -> None:
    assert organiser.post(f"{PATH}/7/{deed}", {"csrf_token": token(organiser)}).status == 404
