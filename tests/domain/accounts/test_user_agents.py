"""Names of browser and system."""

from __future__ import annotations

import pytest

from ctevents.domain.accounts.places import browser_of, system_of

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("user_agent", "names"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0",
            ("Firefox", "Linux"),
        ),
        (f"{WINDOWS} {CHROME}", ("Chrome", "Windows")),
        (f"{WINDOWS} {CHROME} Edg/131.0.0.0", ("Edge", "Windows")),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, "
            "like Gecko) "
            "Version/18.1 Mobile/15E148 Safari/604.1",
            ("Safari", "iPhone"),
        ),
        (f"Mozilla/5.0 (Linux; Android 14; Pixel 8) {CHROME}", ("Chrome", "Android")),
        ("curl/8.5.0", ("", "")),
        ("", ("", "")),
    ],
)
def test_browser_and_system(user_agent: str, names: tuple[str, str]) -> None:
    assert (browser_of(user_agent), system_of(user_agent)) == names
