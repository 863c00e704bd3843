"""Our order against the collators of CLDR in a JavaScript engine.

They differ on purpose, and so are left out here: ś and ź of Montenegrin, which CLDR does not know;
names in the other script, which it puts after all others; and punctuation.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import playwright
import pytest

from tests.support.collation import NAMES, SORT, ours, theirs_asked

NODE = Path(playwright.__file__).parent / "driver" / "node"
"""Playwright brings it, with the locales that Chromium leaves out."""

LOCALES = {
    "en": "en",
    "sq": "sq",
    "bs": "bs",
    "cnr": "sr-Latn-ME",
    "sr-Latn": "sr-Latn",
    "sr-Cyrl": "sr-Cyrl",
    "mk": "mk",
}


@pytest.mark.long
@pytest.mark.once
def test_names_are_where_collators_put_them() -> None:
    asked = {language: theirs_asked(language, locale) for language, locale in LOCALES.items()}
    program = f"""
        const sort = {SORT}, asked = {json.dumps(asked)};
        const locales = {json.dumps([*LOCALES.values()])};
        const known = Intl.Collator.supportedLocalesOf(locales);
        if (known.length !== locales.length) throw "a locale is missing";
        const sorted = Object.entries(asked).map(([key, it]) => [key, sort(it)]);
        console.log(JSON.stringify(Object.fromEntries(sorted)));
    """
    done = subprocess.run([NODE, "-e", program], capture_output=True, check=True)
    assert {language: ours(language) for language in NAMES} == json.loads(done.stdout)
