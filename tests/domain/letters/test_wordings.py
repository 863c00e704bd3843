"""The placeholders that staff can use in a letter, and those they cannot."""

import pytest

from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import EDITABLE, fill, placeholders_of, wrong_braces

VALUES = {
    "salutation": "Dear Amra,",
    "name": "Amra {title}",
    "title": "Launch of the final report",
    "city": "Sarajevo",
}


def test_placeholders_are_filled_all_at_once() -> None:
    assert (
        fill("{name}, {title}; {seats} {", VALUES)
        == "Amra {title}, Launch of the final report; {seats} {"
    )


def test_what_looks_like_a_template_stays_as_it_is() -> None:
    text = "{{ name }} {name.__class__} {name!r} %(name)s ${name} {% if %} {0}"
    assert fill(text, VALUES) == text.replace("${name}", "$Amra {title}")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{name}, {title} and {city}", []),
        ("no placeholder", []),
        ("{nmae}, {Name}, { name }", ["{nmae}", "{Name}", "{ name }"]),
        ("{name", ["{"]),
        ("name}", ["}"]),
        ("{{name}}", ["{", "}"]),
        ("{name\n}", ["{", "}"]),
        ("{}", ["{}"]),
        ("{seats}", ["{seats}"]),
        ("{name.__class__}", ["{name.__class__}"]),
    ],
)
def test_what_is_wrong_in_braces_is_named(text: str, wrong: list[str]) -> None:
    assert wrong_braces(text, placeholders_of(LetterKind.CONFIRMED)) == wrong


def test_seats_deadline_and_nominee_are_for_the_letters_that_speak_of_them() -> None:
    more = {
        kind: set(placeholders_of(kind)) - set(placeholders_of(LetterKind.CONFIRMED))
        for kind in EDITABLE
    }
    assert {kind: names for kind, names in more.items() if names} == {
        LetterKind.INVITATION: {"deadline"},
        LetterKind.NOMINATION_REQUEST: {"deadline", "seats"},
        LetterKind.REPLY_REMINDER: {"deadline"},
        LetterKind.SEAT_GIVEN_BACK: {"nominee"},
    }
    assert LetterKind.ANNOUNCEMENT not in EDITABLE
