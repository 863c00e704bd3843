"""Differences in whole words."""

from __future__ import annotations

from ctevents.domain.letters.wordings import Part, differences


def test_words_are_kept_taken_and_added() -> None:
    assert differences("Dear {name},\n\nplease come soon.", "Dear {name},\n\ncome very soon.") == [
        (Part.SAME, "Dear {name},\n\n"),
        (Part.OLD, "please "),
        (Part.SAME, "come "),
        (Part.NEW, "very "),
        (Part.SAME, "soon."),
    ]


def test_both_texts_can_be_read_from_it() -> None:
    old, new = "Ftesë: {title}\n\nEjani.", "Ftesë për Ju\n\nEjani sot."
    parts = differences(old, new)
    assert "".join(text for part, text in parts if part is not Part.NEW) == old
    assert "".join(text for part, text in parts if part is not Part.OLD) == new
