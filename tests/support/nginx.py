"""nginx with deploy/nginx/ctevents.conf, on free ports, in front of a server on loopback."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import ssl
import subprocess
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bench.servers import free_port

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "deploy" / "nginx" / "ctevents.conf"
HOST = "events.example.org"
AROUND = """
daemon off; pid {folder}/nginx.pid; {user}
error_log {folder}/main-error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    include {folder}/ctevents.conf;
}}
"""


class Nginx:
    """A context manager: nginx in front of the port ``upstream``, with its files in ``folder``."""

    def __init__(self, folder: Path, upstream: int) -> None:
        self.folder, self.port, self.plain_port = folder, free_port(), free_port()
        text = SITE.read_text("utf-8")
        ours = {
            "127.0.0.1:8000": f"127.0.0.1:{upstream}",
            "listen 443": f"listen 127.0.0.1:{self.port}",
            "listen 80;": f"listen 127.0.0.1:{self.plain_port};",
            "/etc/ssl/ctevents": str(folder),
            "/var/log/nginx": str(folder),
        }
        for theirs, replaced in ours.items():
            assert theirs in text, theirs
            text = text.replace(theirs, replaced)
        self._site = "\n".join(line for line in text.splitlines() if "listen [::]" not in line)

    def __enter__(self) -> Self:
        _write_certificate(self.folder)
        (self.folder / "ctevents.conf").write_text(self._site)
        user = "user root;" if os.geteuid() == 0 else ""
        settings = self.folder / "nginx.conf"
        settings.write_text(AROUND.format(folder=self.folder, user=user))
        self._process = subprocess.Popen(
            ["/usr/sbin/nginx", "-e", str(self.folder / "start.log"), "-c", str(settings)]
        )
        ends_at = time.monotonic() + 30
        while not self._listens():
            assert self._process.poll() is None, (self.folder / "start.log").read_text()
            assert time.monotonic() < ends_at, "nginx did not start"
            time.sleep(0.05)
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(30)

    def wrap(self, connection: socket.socket, host: str | None = HOST) -> socket.socket:
        """Begin TLS with our host, with a foreign one, or without a name. Only ours is verified."""
        context = ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))
        if host != HOST:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        return context.wrap_socket(connection, server_hostname=host)

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Return status, headers and body of an answer on a fresh connection."""
        connection = http.client.HTTPConnection(HOST, timeout=30)
        connection.sock = self.wrap(socket.create_connection(("127.0.0.1", self.port), timeout=30))
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def logs(self) -> str:
        """Return everything that nginx has written, whatever the file."""
        return "".join(file.read_text() for file in self.folder.glob("*.log"))

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=5).close()
        except OSError:
            return False
        return True


def _write_certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)]), datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "privkey.pem").write_bytes(pem)
