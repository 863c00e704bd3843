"""The certificate of the site, as browsers get it."""

from __future__ import annotations

import socket
import ssl
from datetime import datetime
from urllib.parse import urlsplit

from cryptography.x509 import load_der_x509_certificate

PATIENCE = 5.0
"""Seconds for each wait."""


def certificate_ends_at(base_url: str) -> datetime | None:
    """Return when the certificate of the base URL's host ends. None without https, or if it cannot
    be read from here."""
    parts = urlsplit(base_url)
    if parts.scheme != "https" or parts.hostname is None:
        return None
    try:
        return load_der_x509_certificate(
            _certificate(parts.hostname, parts.port or 443)
        ).not_valid_after_utc
    except (OSError, ValueError):  # also names that are none, and certificates that are none
        return None


def _certificate(host: str, port: int) -> bytes:
    """Read the certificate without verifying it: one that has ended has a time, too. Nothing is
    sent."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with (
        socket.create_connection((host, port), timeout=PATIENCE) as connection,
        context.wrap_socket(connection, server_hostname=host) as tls,
    ):
        return tls.getpeercert(binary_form=True) or b""
