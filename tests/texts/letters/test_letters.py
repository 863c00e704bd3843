"""Each kind of letter, for a reviewer: the text as golden files; the HTML must say the same.

After a change of wording: ``TESTS_WRITE_GOLDEN=1 make test``, then read the difference.
"""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment, Tag
from flask import Flask
from PIL import Image

from ctevents.app import create_app
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import BULK, WITH_BADGE, WITHOUT_LINK, LetterKind
from ctevents.domain.people import LANGUAGES
from ctevents.formats.qr import QUIET_ZONE
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.replies.nominations import replace_nominee
from ctevents.texts.languages import NAMES
from ctevents.texts.letters.letters import QR_CONTENT_ID, Writing, invitation_preview
from tests.conftest import Clock, Databases, settings
from tests.support import letter_colours, stories
from tests.support.each_language import each_language
from tests.support.pages import Browser
from tests.support.writings import (
    ADDRESS,
    LONGEST_EVENT,
    LONGEST_PERSON,
    SMALL_PRINT,
    one_of_each,
    previewed,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "letters"
LINK = re.compile(r"http://localhost/(\w+)/[\w-]{40}(/certificate\.pdf)?")
IN_A_LANGUAGE = re.compile(r"(.+)\?lang=([\w-]+)")
NO_BREAK = "\N{NO-BREAK SPACE}"
IN_ONE_LINE = re.compile(f".+:{NO_BREAK}(?=http)")
PRIVACY = "http://localhost/privacy"
CLIPPED_AT = 102 * 1024
"""Bytes of HTML after which Gmail shows no more."""

TO_INSTITUTIONS = {
    LetterKind.NOMINATION_REQUEST,
    LetterKind.SEAT_GIVEN_BACK,
    LetterKind.NOMINATION_RECEIPT,
}
"""Letters to focal points only."""

Letters = dict[str, Writing]


@pytest.fixture(scope="module", params=each_language(LANGUAGES, every_day=("en", "sq")))
def letters(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Letters:
    """Write the letters once: tests only read them."""
    uri, clock = databases.copy(), Clock()
    with create_app(settings(uri, tmp_path_factory.mktemp("letters")), clock).app_context():
        written = one_of_each(request.param, clock)
        db.session.remove()
        db.engine.dispose()
    databases.drop(uri)
    assert {kind_of(name) for name in written} == set(LetterKind)
    assert {writing.language for writing in written.values()} == {request.param}
    return written


@pytest.fixture
def longest(app: Flask, clock: Clock) -> Letters:
    return one_of_each("en", clock, event=LONGEST_EVENT, person=LONGEST_PERSON)


def kind_of(name: str) -> LetterKind:
    return LetterKind(name.removesuffix("-to-institution"))


def tree_of(writing: Writing) -> BeautifulSoup:
    return BeautifulSoup(writing.html, "html.parser")


def folded(text: str) -> str:
    return " ".join(text.split())


def about_the_button(tree: BeautifulSoup) -> list[Tag]:
    """The paragraph that shows the address of the button, for those whose program draws no
    button."""
    return [
        link.parent
        for link in tree.find_all("a")
        if link.get_text() == link["href"] and link.parent
    ]


@pytest.mark.long
def test_each_kind_reads_as_reviewed(letters: Letters) -> None:
    for kind, writing in letters.items():
        text = LINK.sub(
            r"http://localhost/\1/<token>\2", f"Subject: {writing.subject}\n\n{writing.text}"
        )
        file = GOLDEN / f"{kind}.{writing.language}.txt"
        if os.environ.get("TESTS_WRITE_GOLDEN"):
            file.write_text(text, "utf-8")
        assert text == file.read_text("utf-8"), kind


def test_the_text_says_all_that_the_html_says(letters: Letters) -> None:
    for kind, writing in letters.items():
        tree, text = tree_of(writing), folded(writing.text)
        for paragraph in about_the_button(tree):
            paragraph.decompose()
        assert tree.body is not None
        said = [
            folded(words)
            for words in tree.body.find_all(string=True)
            if not isinstance(words, Comment)
        ]
        assert len([words for words in said if words]) > 10, kind
        assert [words for words in said if words not in text] == [], kind


def test_the_html_says_all_that_the_text_says(letters: Letters) -> None:
    for kind, writing in letters.items():
        tree = tree_of(writing)
        for span in tree("span"):
            span.unwrap()
        tree.smooth()
        words = set(tree.get_text(" ").split())
        [title_line] = [
            line
            for line in writing.text.splitlines()
            if line.endswith(": Launch of the final report")
        ]
        needless_beside_a_heading = title_line.split()[0]
        behind_a_name = {str(link["href"]) for link in tree.select("a[hreflang]")}
        assert set(
            writing.text.replace(f":{NO_BREAK}http", " http").split()
        ) - words - behind_a_name <= {
            "--",
            needless_beside_a_heading,
            PRIVACY,
        }, kind


def test_every_link_is_in_both_and_stands_alone_in_the_text(letters: Letters) -> None:
    """A link has at most the name of a language before it."""
    for kind, writing in letters.items():
        links = {str(link["href"]) for link in tree_of(writing).find_all("a")}
        pages, mailboxes = (
            {link for link in links if link.startswith(start)} for start in ("http", "mailto:")
        )
        alone = {IN_ONE_LINE.sub("", line) for line in writing.text.splitlines() if "://" in line}
        assert pages == alone, kind
        assert mailboxes == {"mailto:office@ctevents.example"}, kind
        assert links == pages | mailboxes, kind
        personal = {page for page in pages if page != PRIVACY and not IN_A_LANGUAGE.fullmatch(page)}
        assert all(LINK.fullmatch(page) for page in personal), kind
        assert (PRIVACY in pages) is (kind == "nominated"), kind
        assert len(personal) == number_of_links(kind), kind
        assert {page for page in pages if "/unsubscribe/" in page} == (
            {writing.unsubscribe_link} - {None}
        ), kind


def test_the_address_of_the_button_is_shown_under_it(letters: Letters) -> None:
    for kind, writing in letters.items():
        shown = about_the_button(tree_of(writing))
        assert len(shown) == number_of_links(kind), kind


def test_the_page_of_each_letter_can_be_opened_in_every_other_language(letters: Letters) -> None:
    """Each name is in its own language. No link has a token that the letter does not have
    anyway."""
    for kind, writing in letters.items():
        tree = tree_of(writing)
        found = tree.select("a[hreflang]")
        pages = {IN_A_LANGUAGE.sub(r"\1", str(each["href"])) for each in found}
        others = [tag for tag in LANGUAGES if tag != writing.language]
        assert [(each["lang"], each["hreflang"], each.get_text()) for each in found] == [
            (tag, tag, NAMES[tag]) for tag in others
        ], kind
        assert [IN_A_LANGUAGE.sub(r"\2", str(each["href"])) for each in found] == others, kind
        [page] = pages
        is_public = kind_of(kind) in WITHOUT_LINK
        assert page == f"{ADDRESS}/events/xk" if is_public else tree.select(f'a[href="{page}"]'), (
            kind
        )
        lines = writing.text.splitlines()
        assert lines[-len(found) :] == [
            f"{each.get_text()}: {each['href']}".replace(" ", NO_BREAK) for each in found
        ], kind


@pytest.mark.long
def test_that_page_speaks_the_language_and_has_the_switch(browser: Browser, clock: Clock) -> None:
    for kind, writing in one_of_each("en", clock).items():
        for link in tree_of(writing).select("a[hreflang]"):
            page = browser.open(str(link["href"]).removeprefix(ADDRESS))
            assert page.status == 200, (kind, page.path)
            assert page.tree is not None
            assert page.tree.select(
                f"html[lang={link['lang']}] nav.languages a[aria-current][lang={link['lang']}]"
            ), kind


def number_of_links(name: str) -> int:
    """Return the number of personal links: the page, the certificate, unsubscribing, and the
    person’s data."""
    kind = kind_of(name)
    return (
        (kind not in WITHOUT_LINK)
        + (kind is LetterKind.THANK_YOU)
        + (kind in BULK)
        + (name == "link-again")
    )


def test_each_letter_greets_its_reader(letters: Letters) -> None:
    """A focal point, whose name is not known, is greeted after the address."""
    for kind, writing in letters.items():
        paragraphs = writing.text.split("\n\n")
        is_to_institution = "Prokuroria Speciale" in paragraphs[0]
        assert is_to_institution is (kind.endswith("-to-institution") or kind in TO_INSTITUTIONS), (
            kind
        )
        assert re.fullmatch(r".*[^.,],", folded(paragraphs[is_to_institution])), kind


def test_a_nominee_reads_who_named_them_until_they_accept_the_privacy_notice(
    app: Flask, clock: Clock
) -> None:
    stories.published_event()
    nomination = stories.named(stories.invited_institution(), language="en")
    registration, source = nomination.registration, "Tužilaštvo BiH gave us your name and address"
    for kind in (LetterKind.CONFIRMED, LetterKind.EVENT_REMINDER):
        writing = previewed(kind, registration, now=clock())
        assert (
            (source in folded(writing.text))
            is (PRIVACY in writing.text)
            is (kind is LetterKind.CONFIRMED)
        )
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).privacy_accepted_at = clock()
    assert source not in folded(previewed(LetterKind.CONFIRMED, registration, now=clock()).text)


def test_a_replaced_nominee_reads_so(app: Flask, clock: Clock) -> None:
    stories.published_event()
    offer = stories.invited_institution()
    before = stories.named(offer, language="en")
    with transaction(by=audit.LINK) as tx:
        replace_nominee(tx, before, stories.nominee_fields(offer, "Besim"))
    kind, registration = LetterKind.REGISTRATION_CANCELLED, before.registration
    text = folded(previewed(kind, registration, now=clock()).text)
    assert "Your institution has named somebody else in your place." in text
    assert "open your invitation again" not in text


def test_no_letter_loads_anything_from_elsewhere(letters: Letters) -> None:
    for kind, writing in letters.items():
        tree = tree_of(writing)
        assert (
            tree.find_all(
                ["link", "script", "iframe", "object", "embed", "video", "audio", "form", "base"]
            )
            == []
        )
        sources = {str(image["src"]) for image in tree.find_all("img")}
        assert sources == {f"cid:{content_id}" for content_id in writing.enclosures.inline}, kind
        assert (
            tree.select("[background], [srcset], [data-src], [poster], [onload], [onerror]") == []
        ), kind
        assert re.findall(r"url\(|@import|@font-face|expression\(", writing.html) == [], kind
        assert {
            found.rstrip("/") for found in re.findall(r"https?://[^/\s\"'<]*/?", writing.html)
        } <= {ADDRESS}, kind


def test_a_picture_that_is_not_shown_says_what_to_do_and_leads_there(letters: Letters) -> None:
    with_badge = {kind for kind, writing in letters.items() if writing.enclosures.inline}
    assert with_badge == WITH_BADGE
    for kind in with_badge:
        [image] = tree_of(letters[kind]).find_all("img")
        link = image.find_parent("a")
        assert link is not None
        assert "PDF" in str(image["alt"])
        assert str(link["href"]).startswith(f"{ADDRESS}/registrations/")


def test_the_code_keeps_its_white_margin_on_a_dark_screen(letters: Letters) -> None:
    writing = letters[LetterKind.CONFIRMED]
    picture = Image.open(BytesIO(writing.enclosures.inline[QR_CONTENT_ID]))
    module = 8
    margin = QUIET_ZONE * module
    inner = (margin, margin, picture.width - margin, picture.height - margin)
    assert picture.info.get("transparency") is None
    assert picture.mode in ("1", "L")
    grey = picture.convert("L")
    assert grey.crop(inner).getextrema() == (0, 255)
    grey.paste(255, inner)
    assert grey.getextrema() == (255, 255)


def test_the_html_names_its_language_and_its_subject(letters: Letters) -> None:
    for kind, writing in letters.items():
        tree = tree_of(writing)
        assert tree.html is not None
        assert tree.title is not None
        assert (tree.html["lang"], tree.html["dir"]) == (writing.language, "ltr"), kind
        assert tree.title.get_text() == writing.subject, kind
        assert [folded(heading.get_text()) for heading in tree.find_all("h1")] == [
            "Launch of the final report"
        ], kind
        assert {str(table.get("role")) for table in tree.find_all("table")} == {"presentation"}, (
            kind
        )
        schemes = tree.select("meta[name=color-scheme], meta[name=supported-color-schemes]")
        assert [meta["content"] for meta in schemes] == ["light dark"] * 2, kind


def test_texts_that_exist_in_english_only_say_that_they_are_english(letters: Letters) -> None:
    """A screen reader would otherwise read them as the recipient's language."""
    for kind, writing in letters.items():
        if writing.language != "en":
            english = {folded(item.get_text()) for item in tree_of(writing).select("[lang=en]")}
            assert {
                "IOM Development Fund, Government of Italy",
                str(SMALL_PRINT["disclaimer"]),
            } < english, kind


@pytest.mark.long
@pytest.mark.parametrize("scheme", letter_colours.SCHEMES)
def test_words_can_be_read_on_light_and_dark_screens(letters: Letters, scheme: str) -> None:
    for kind, writing in letters.items():
        inks = letter_colours.SCHEMES[scheme](writing.html)
        assert len(inks) > 10, kind
        assert [ink for ink in inks if ink.contrast < 4.5] == [], (kind, scheme)


def test_no_word_is_small(letters: Letters) -> None:
    for kind, writing in letters.items():
        assert "font:" not in writing.html, kind
        sizes = [float(size) for size in re.findall(r"font-size:([\d.]+)px", writing.html)]
        assert len(sizes) == writing.html.count("font-size")
        assert min(sizes) >= 16, kind


def test_a_letter_stays_short_enough_for_every_program(longest: Letters) -> None:
    for kind, writing in longest.items():
        assert len(writing.html.encode()) < CLIPPED_AT, kind
        long = [line for line in writing.text.splitlines() if len(line) > 78]
        assert all(" " not in line for line in long), kind
        assert "\n\n\n" not in writing.text, kind
        assert writing.subject.endswith(", Pristina") or kind_of(kind) is LetterKind.ANNOUNCEMENT, (
            kind
        )


def test_a_reply_is_asked_for_by_a_day_that_is_still_to_come(app: Flask, clock: Clock) -> None:
    closes_at = clock.now + timedelta(days=3)
    invitation = stories.invited(stories.published_event(registration_closes_at=closes_at).slug)

    def asks(now: datetime) -> list[bool]:
        writing = invitation_preview(invitation, now=now)
        return ["Please reply by" in text for text in (writing.text, writing.html)]

    assert asks(closes_at - timedelta(seconds=1)) == [True, True]
    assert asks(closes_at) == [False, False]
