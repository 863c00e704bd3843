import pytest
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import create_data

from ctevents.formats.qr.codewords import codewords

TEXTS = {"numeric": "0123456789" * 20, "alphanumeric": "HTTPS://EXAMPLE.ORG/" * 20, "bytes": "Ђорђе Ћирјаковић, " * 20}


@pytest.mark.parametrize("length", [1, 2, 7, 14, 15, 38, 39, 112, 180, 200])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_version_and_bytes_are_those_of_the_library(text: str, length: int) -> None:
    """The lengths fill a version to its last bit, leave a byte free, and need one block or several of different lengths."""
    theirs = QRCode(error_correction=ERROR_CORRECT_M)
    theirs.add_data(text[:length], optimize=0)
    data = create_data(theirs.version, ERROR_CORRECT_M, theirs.data_list)
    assert codewords(text[:length]) == (theirs.version, bytes(data))
