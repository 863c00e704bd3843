"""The lists of common words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ctevents.formats.factors.common_words import common_words


def test_they_are_leaked_passwords_and_words() -> None:
    assert {"iloveyou", "qwerty", "mountain"} <= common_words()


def test_those_of_the_region_are_the_same_in_every_script() -> None:
    assert {"lozinka", "fjalekalimi", "parol", "makedonija", "zeljeznicar"} <= common_words()


@pytest.mark.long
@pytest.mark.once
def test_a_start_does_without_them() -> None:
    code = "import sys, ctevents.app; print('zxcvbn' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout
        == b"False\n"
    )
