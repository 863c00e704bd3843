"""Bold, links and lists in letters, in both of their forms; everything else stays as it was
typed."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from ctevents.formats.plain_text import WIDTH, wrapped
from ctevents.formats.small_markdown import as_html, as_text

LINK = '<a class="link" href="{}" style="color:#1d4b73">{}</a>'
NAMES = (
    "**Ana**",
    "[Ana](https://evil.example)",
    "*Ana* _Ana_",
    "- Ana",
    "<b>Ana</b>",
    "\\*Ana",
    "{title}",
    "# Ana",
    "&amp;",
)


@pytest.mark.parametrize(
    ("typed", "html", "text"),
    [
        (
            "Dear all,\n\nCome\nsoon.",
            "<p>Dear all,</p><p>Come<br>soon.</p>",
            "Dear all,\n\nCome\nsoon.",
        ),
        ("**New** room", "<p><strong>New</strong> room</p>", "New room"),
        (
            "The [map](https://a.example/?x=1&y=2), please",
            f"<p>The {LINK.format('https://a.example/?x=1&amp;y=2', 'map')}, please</p>",
            "The map: https://a.example/?x=1&y=2, please",
        ),
        (
            "[Write to us](mailto:a@b.example)",
            f"<p>{LINK.format('mailto:a@b.example', 'Write to us')}</p>",
            "Write to us: a@b.example",
        ),
        (
            "[https://a.example](https://a.example)",
            f"<p>{LINK.format('https://a.example', 'https://a.example')}</p>",
            "https://a.example",
        ),
        (
            "Bring:\n- **badge**\n- passport\n  - copy\n\nThank you.",
            (
                "<p>Bring:</p><ul><li><strong>badge</strong></li>"
                "<li>passport<ul><li>copy</li></ul></li></ul><p>Thank you.</p>"
            ),
            "Bring:\n\n- badge\n- passport\n  - copy\n\nThank you.",
        ),
        ("\\*\\*no\\*\\*", "<p>**no**</p>", "**no**"),
    ],
)
def test_what_the_marks_mean(typed: str, html: str, text: str) -> None:
    assert (as_html(typed), as_text(typed)) == (html, text)


@pytest.mark.parametrize(
    "shape",
    ["- " * 12 + "{}", "- " * 600 + "{}", "\n".join(f"{'  ' * n}- {{}}" for n in range(30))],
)
def test_a_list_that_is_nested_too_deep_loses_nothing(shape: str) -> None:
    typed = f"before\n\n{shape.format('deep', *['deep'] * 40)}\n\nafter"
    for shown in (as_html(typed), as_text(typed)):
        assert {word: shown.count(word) for word in ("before", "deep", "after")} == {
            "before": 1,
            "deep": shape.count("{}"),
            "after": 1,
        }


@pytest.mark.parametrize(
    "typed",
    [
        "Kosovo*\n* This designation",
        "*This* is _it_, __really__",
        "10. mart 2027.",
        "1. one\n2. two",
        "+ plus",
        "# Title",
        "> quoted",
        "---",
        "Title\n===",
        "`code`",
        "<b>bold</b>",
        "a &amp; b",
        "https://a.example",
        "<https://a.example>",
        "- - -",
        f"a\n{'- ' * 40}-\nb",
        "![map](https://a.example/map.png)".replace("](", "] ("),
        "[x](javascript:alert(1))",
        "[x](data:text/html,y)",
        "[x](ftp://a.example)",
        "[x](/staff)",
        "[x](https://{city}.example)",
        "** not bold **",
        "C:\\maps",
    ],
)
def test_everything_else_stays_as_it_was_typed(typed: str) -> None:
    page = BeautifulSoup(as_html(typed), "html.parser")
    assert {tag.name for tag in page.find_all(True)} <= {"p", "br"}
    assert [page.get_text("\n"), as_text(typed)] == [typed, typed]


def test_no_image_is_fetched() -> None:
    assert "<img" not in as_html("![map](https://a.example/map.png)")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_never_a_mark(name: str) -> None:
    for typed in ("{name}", "**{name}**", "- {name}", "[{name}](https://a.example)"):
        page = BeautifulSoup(as_html(typed, {"name": name}), "html.parser")
        assert page.get_text() == name
        assert page.find_all(["b", "em"]) == []
        assert [link["href"] for link in page("a")] == (
            ["https://a.example"] if "https" in typed else []
        )
        assert name in as_text(typed, {"name": name})


def test_a_salutation_of_two_paragraphs_stays_two() -> None:
    value = {"salutation": "To the focal point of A & B\n\nDear Sir or Madam,"}
    assert as_html("{salutation}\n\nCome.", value) == (
        "<p>To the focal point of A &amp; B</p><p>Dear Sir or Madam,</p><p>Come.</p>"
    )
    assert as_html("**{salutation}**", value).count("<br>") == 1


def test_a_long_item_of_a_list_stands_below_its_words() -> None:
    lines = wrapped(as_text("- " + "word " * 30)).splitlines()
    assert [line[:6] for line in lines] == ["- word", "  word", "  word"]
    assert max(map(len, lines)) <= WIDTH
