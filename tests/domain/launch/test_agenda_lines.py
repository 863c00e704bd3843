"""Lines of a programme, typed or pasted."""

from __future__ import annotations

from datetime import time

import pytest

from ctevents.domain.launch.agenda import Line, UnreadableLine, lines_of

LANGUAGES = ("en", "bs")


@pytest.mark.parametrize("times", ["09:00–09:30", "9-9.30", "09:00 | 09:30"])
def test_a_line_has_times_titles_and_speakers(times: str) -> None:
    [line] = lines_of(
        f"{times} | Opening | Otvaranje | Amra Hodžić, Court of BiH, Sarajevo; Emir Begić",
        LANGUAGES,
    )
    assert line == Line(
        start=time(9),
        end=time(9, 30),
        titles={"en": "Opening", "bs": "Otvaranje"},
        speakers=(("Amra Hodžić", "Court of BiH, Sarajevo"), ("Emir Begić", "")),
    )


def test_columns_may_be_missing_and_lines_empty() -> None:
    text = "9:00\tOpening\t\tAmra Hodžić\r\n\n\tCoffee\nFindings | Nalazi\n"
    assert list(lines_of(text, LANGUAGES)) == [
        Line(start=time(9), titles={"en": "Opening"}, speakers=(("Amra Hodžić", ""),)),
        Line(titles={"en": "Coffee"}),
        Line(titles={"en": "Findings", "bs": "Nalazi"}),
    ]


@pytest.mark.parametrize(
    "line", ["25:00 | Opening", "9-10-11 | Opening", "9 | Opening | Otvaranje | Amra | Emir"]
)
def test_a_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(UnreadableLine) as found:
        list(lines_of(f"9 | Arrival\n\n{line}", LANGUAGES))
    assert found.value.number == 3
