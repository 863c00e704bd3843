from __future__ import annotations

import pytest

from ctevents.formats.unsigned import unsigned


@pytest.mark.parametrize(
    ("text", "given_away"),
    [
        ("No nuts,\nno  fish", "No nuts, no fish"),
        ("Judge Ljubica Njegić: no pork", "Judge … … no pork"),
        ("без свињетине (Његић)", "без свињетине …"),
        ("NJEGIC-KOS eats halal", "… eats halal"),
        ("Halal; ask ljubica@sud.example or +387 61/123-456.", "Halal; ask … or …."),
        (
            "Nothing with E621 or 100 g of sugar, 2 meals",
            "Nothing with E621 or 100 g of sugar, 2 meals",
        ),
        ("", ""),
    ],
)
def test_neither_its_writer_nor_how_to_reach_them(text: str, given_away: str) -> None:
    assert unsigned(text, "Љубица Његић") == given_away


def test_a_signer_without_a_name_takes_nothing_away() -> None:
    assert unsigned("No nuts", "") == "No nuts"
