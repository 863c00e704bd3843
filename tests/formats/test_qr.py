from io import BytesIO
from xml.etree import ElementTree

import pytest
import zxingcpp
from bs4 import BeautifulSoup
from PIL import Image, ImageDraw

from ctevents.formats import qr
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber

CODE = BadgeKeys([b"the secret of today, long enough"]).sign(BadgeNumber(event=3, badge=1207))
SVG = "{http://www.w3.org/2000/svg}"


def read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


def drawn(rows: list[bytes]) -> Image.Image:
    """Four pixels a module, with the quiet zone."""
    side = 4 * (len(rows) + 8)
    image = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(image)
    for x, y, length in qr.dark_runs(rows):
        pen.rectangle((4 * (x + 4), 4 * (y + 4), 4 * (x + length + 4) - 1, 4 * (y + 5) - 1), fill=0)
    return image


@pytest.mark.parametrize("text", [CODE, "http://127.0.0.1:5000/invitations/abc", "Ђорђе", "7"])
def test_a_picture_reads_back(text: str) -> None:
    assert read(Image.open(BytesIO(qr.png(text)))) == [text]


def test_a_badge_code_takes_version_5_with_37_modules_a_side() -> None:
    rows = qr.modules(CODE)
    assert [len(row) for row in rows] == [37] * 37
    [found] = zxingcpp.read_barcodes(drawn(rows))
    assert (found.text, found.ec_level) == (CODE, "M")


@pytest.mark.parametrize("box", [1, 8])
def test_a_picture_has_four_modules_of_white_on_each_side(box: int) -> None:
    image = Image.open(BytesIO(qr.png(CODE, box=box))).convert("L")
    assert image.size == (45 * box, 45 * box)
    assert image.point(lambda shade: 255 - shade).getbbox() == (
        4 * box,
        4 * box,
        41 * box,
        41 * box,
    )


def test_runs_cover_the_dark_modules_and_no_others() -> None:
    rows = qr.modules(CODE)
    covered = [bytearray(37) for _ in range(37)]
    for x, y, length in qr.dark_runs(rows):
        covered[y][x : x + length] = b"\1" * length
    assert covered == rows


def test_a_vector_drawing_shows_the_same_modules() -> None:
    root = ElementTree.fromstring(qr.svg(CODE, title="Badge"))  # our own text
    background, dark = root.findall(f"{SVG}path")
    runs, x, y = [], 0, 0
    for move in dark.attrib["d"].removeprefix("M0 .5m").split("m"):
        right, down, length = map(int, move.replace("h", " ").split())
        runs.append((x + right, y + down, length))
        x, y = x + right + length, y + down
    assert runs == list(qr.dark_runs(qr.modules(CODE)))
    assert (root.attrib["viewBox"], background.attrib["d"]) == ("-4 -4 45 45", "M-4 -4h45v45h-45z")


def test_a_vector_drawing_goes_into_a_page_and_tells_its_title() -> None:
    element = qr.svg(CODE, title='Badge of <Ana> & "Co"')
    drawing = BeautifulSoup(f"<p>{element}</p>", "html.parser").p.svg
    assert element.startswith("<svg")
    assert (drawing["role"], drawing.title.string) == ("img", 'Badge of <Ana> & "Co"')
    assert "style" not in element  # the pages forbid inline style
