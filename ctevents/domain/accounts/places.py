"""The place that a request comes from, as attempts are counted: one subscriber, and not one of
their many addresses.

The rules for the time that staff stay signed in.

Names of browser and system in a ``User-Agent`` header, for the person who uses them."""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from ctevents.domain.roles import Role

OF_ONE_SUBSCRIBER = 64
"""Bits of an IPv6 address. Providers give each customer at least such a network, with 2^64
addresses (RFC 6177)."""


NEAR = tuple(
    map(
        ip_network,
        [
            "127.0.0.0/8",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16",
            "100.64.0.0/10",
            "::1/128",
            "fc00::/7",
            "fe80::/10",
        ],
    )
)
"""Networks from which nobody comes over the internet: this machine, and private ones."""


def place_of(address: str) -> str:
    """Return an IPv4 address, or the /64 network of an IPv6 address. An IPv4 address mapped into
    IPv6 (RFC 4291, section 2.5.5.2) is that IPv4 address. Text that is no address is returned as it
    is."""
    found = _read(address)
    match found:
        case None:
            return address
        case IPv4Address():
            return str(found)
        case IPv6Address(ipv4_mapped=IPv4Address() as mapped):
            return str(mapped)
        case _:
            return str(IPv6Network((int(found), OF_ONE_SUBSCRIBER), strict=False))


def is_of_a_proxy(places: set[str]) -> bool:
    """Return whether all of these places are one private or loopback address, as if everybody came
    from the same machine nearby."""
    found = {_read(place.partition("/")[0]) for place in places}
    return len(places) == 1 and all(
        each is None or any(each in network for network in NEAR) for each in found
    )


def _read(address: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(address)
    except ValueError:
        return None


LASTS = timedelta(hours=12)
"""Counted from the sign-in, however much the browser is used."""
IDLE = timedelta(minutes=60)
NOTED_EVERY = timedelta(minutes=1)
"""Time between two notes of the last use."""


def is_idle(role: Role, used_at: datetime, *, now: datetime) -> bool:
    """Return whether a browser was unused for too long. At a door, whole hours can pass without a
    guest."""
    return role is not Role.DOOR and now - used_at >= IDLE


BROWSERS = {
    "Edg/": "Edge",
    "EdgA/": "Edge",
    "EdgiOS/": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser/": "Samsung Internet",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
"""Mark in the header → name. The first that fits counts: most browsers also name the ones below."""
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "Windows": "Windows",
    "CrOS": "ChromeOS",
    "Macintosh": "macOS",
    "Linux": "Linux",
}


def browser_of(user_agent: str) -> str:
    """Return the browser's name, or "" if it is none that we know."""
    return _first(BROWSERS, user_agent)


def system_of(user_agent: str) -> str:
    """Return the system's name, or "" if it is none that we know."""
    return _first(SYSTEMS, user_agent)


def _first(names: dict[str, str], user_agent: str) -> str:
    return next((name for mark, name in names.items() if mark in user_agent), "")
