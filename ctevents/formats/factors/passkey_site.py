"""The site for which passkeys are made. The library for them is loaded when the first passkey is
used: that takes 30 ms, which would make each start slower."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from ctevents.formats.factors.passkeys import Passkeys

PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True)
class Proof:
    """A verified answer of a passkey. ``key``: bytes to store, with its public key. ``count``: its
    count of signatures."""

    credential_id: str
    key: bytes
    count: int


class PasskeySite:
    """Origin and host of a base URL such as ``https://events.example.org``. They never come from a
    request."""

    def __init__(self, base_url: str) -> None:
        url = urlsplit(base_url.lower())
        self.host = url.hostname or ""
        port = "" if url.port in (None, PORTS[url.scheme]) else f":{url.port}"
        self.origin = f"{url.scheme}://{f'[{self.host}]' if ':' in self.host else self.host}{port}"

    @property
    def has_passkeys(self) -> bool:
        """Return whether browsers make passkeys for this host: never for an address in digits."""
        try:
            ip_address(self.host)
        except ValueError:
            return True
        return False

    @cached_property
    def passkeys(self) -> Passkeys:
        found: Passkeys = import_module("ctevents.formats.factors.passkeys").Passkeys(
            self.origin, self.host
        )
        return found
