"""The badge as a picture: the code is read, and all text is inside."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageChops

from ctevents.domain.marks import Mark
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.badges.picture import MARGIN, WIDTH, png
from ctevents.formats.pdf import BadgeFace

FACE = BadgeFace(
    title="Prof. dr.",
    name="Amra Kovačević",
    institution="Direkcija za koordinaciju policijskih tijela",
    position="",
    group="",
    mark=Mark.ORANGE_STRIPES,
    event_title="Predstavljanje završnog izvještaja",
    place_and_date="Sarajevo, srijeda, 10. 3. 2027, 10:00–13:00",
    code=BadgeKeys([b"the secret of today, long enough"]).sign(BadgeNumber(event=3, badge=1)),
)


def picture(face: BadgeFace) -> Image.Image:
    return Image.open(BytesIO(png(face)))


def inked(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box around everything that is not white."""
    box = ImageChops.invert(image).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    "name",
    [
        "Amra Kovačević",
        "Ђорђе Живковић",
        "Shpëtim Çela",
        "محمد عبد الله",
        "A" * 120,
        "Maria-Magdalena " * 12,
    ],
    ids=["Latin", "Cyrillic", "Albanian", "Arabic", "one long word", "many words"],
)
def test_the_code_is_read_and_no_text_leaves_the_picture(name: str) -> None:
    image = picture(
        replace(FACE, name=name, photo_words="Bez fotografija", footnote="Footnote. " * 30)
    )
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [FACE.code]
    left, top, right, bottom = inked(image)
    edge = MARGIN - 4  # rounding, and letters that hang over
    assert (left >= edge, top >= edge, right <= WIDTH - edge, bottom <= image.height - edge) == (
        True,
    ) * 4


def test_each_text_is_in_it() -> None:
    whole = picture(FACE)
    for field in ("title", "name", "institution", "event_title", "place_and_date"):
        assert picture(replace(FACE, **{field: ""})).height < whole.height, field


def test_arabic_letters_are_joined() -> None:
    joined, apart = (png(replace(FACE, name=name)) for name in ("محمد", "م\u200cح\u200cم\u200cد"))
    assert joined != apart
