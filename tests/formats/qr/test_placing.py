import random

import pytest
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import create_data

from ctevents.formats.qr.codewords import VERSIONS
from ctevents.formats.qr.placing import MASK, placed


@pytest.mark.parametrize("version", VERSIONS)
def test_modules_are_those_of_the_library(version: int) -> None:
    """Versions from 7 on draw their number too, and some have bits to spare."""
    theirs = QRCode(version, error_correction=ERROR_CORRECT_M, mask_pattern=MASK)
    length = len(create_data(version, ERROR_CORRECT_M, []))
    theirs.data_cache = random.Random(version).randbytes(length)
    theirs.make(fit=False)
    assert [[*map(bool, row)] for row in placed(version, theirs.data_cache)] == theirs.modules
