from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ctevents.formats.pdf import use_fonts

OTHERS = Path(__file__).parents[1] / "support" / "fonts"


@pytest.fixture
def _other_fonts() -> Iterator[None]:
    """Some letters of other scripts."""
    use_fonts([OTHERS])
    yield
    use_fonts([])
