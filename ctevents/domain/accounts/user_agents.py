"""Names of browser and system in a ``User-Agent`` header, for the person who uses them."""

from __future__ import annotations

BROWSERS = {
    **{"Edg/": "Edge", "EdgA/": "Edge", "EdgiOS/": "Edge", "OPR/": "Opera", "SamsungBrowser/": "Samsung Internet"},
    **{"Firefox/": "Firefox", "FxiOS/": "Firefox", "CriOS/": "Chrome", "Chrome/": "Chrome", "Safari/": "Safari"},
}
"""Mark in the header → name. The first that fits counts: most browsers also name the ones below."""
SYSTEMS = {
    **{"iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "CrOS": "ChromeOS"},
    **{"Macintosh": "macOS", "Linux": "Linux"},
}


def browser_of(user_agent: str) -> str:
    """Return the browser's name, or "" if it is none that we know."""
    return _first(BROWSERS, user_agent)


def system_of(user_agent: str) -> str:
    """Return the system's name, or "" if it is none that we know."""
    return _first(SYSTEMS, user_agent)


def _first(names: dict[str, str], user_agent: str) -> str:
    return next((name for mark, name in names.items() if mark in user_agent), "")
