"""A browser at a site with TLS, whose address it knows without DNS."""

from __future__ import annotations

import http.client
import socket
import ssl
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from tests.support.pages import Browser


class Site:
    """Its address, and the certificate that its visitors trust."""

    def __init__(self, host: str, address: str, certificate: str) -> None:
        self.host, self._address = host, address
        self._context = ssl.create_default_context(cadata=certificate)

    def connection(self) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection(self.host, timeout=60)
        plain = socket.create_connection((self._address, 443), timeout=60)
        connection.sock = self._context.wrap_socket(plain, server_hostname=self.host)
        return connection


class Visitor(Browser):
    def __init__(self, site: Site) -> None:
        self.client = _Client(site)  # type: ignore[assignment]


class _Client:
    """Sends what a test client would, over TLS, and keeps the cookies."""

    def __init__(self, site: Site) -> None:
        self._site, self._cookies = site, SimpleCookie()

    def get(self, url: str, **options: Any) -> Response:
        return self._ask("GET", url, options)

    def post(self, url: str, **options: Any) -> Response:
        return self._ask("POST", url, options)

    def _ask(self, method: str, url: str, options: dict[str, Any]) -> Response:
        parts = urlsplit(url)
        assert parts.netloc in ("", self._site.host), url
        builder = EnvironBuilder(
            parts._replace(scheme="", netloc="").geturl(), method=method, **options
        )
        request = builder.get_request()
        body = request.get_data()
        headers = {
            "Cookie": "; ".join(
                f"{name}={each.coded_value}" for name, each in self._cookies.items()
            )
        }
        headers["Referer"] = f"https://{self._site.host}{parts.path}"
        if request.content_type:
            headers["Content-Type"] = request.content_type
        connection = self._site.connection()
        try:
            connection.request(method, request.full_path.rstrip("?"), body or None, headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie", []):
                self._cookies.load(cookie)
            return Response(answer.read(), answer.status, list(answer.headers.items()))
        finally:
            connection.close()
