"""A real SMTP server on loopback that keeps its letters and can be told to fail."""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, AnyStr, Literal, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ctevents.mail.inbox import LOOPBACK, LoopbackController

Step = Literal["MAIL", "RCPT", "DATA"]
EVERYBODY = "*"


@dataclass(frozen=True)
class Received:
    """One letter as it came over the wire: the envelope's addresses, and the bytes with CRLF line
    ends."""

    sender: str
    recipients: list[str]
    content: bytes

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.content, policy=policy.default)


@dataclass
class Misbehaviour:
    reply: str | None
    drop: bool
    pause: float
    times: int


class SmtpServer:
    """A context manager. ``letters`` are those received at DATA, answered or not; ``connections``
    counts them; ``talking`` are the open ones.

    ``greeting`` set to a 4xx or 5xx line refuses every client. With ``tls``, STARTTLS is offered;
    if ``implicit``, TLS starts with the first byte. ``sign_in`` is the one user name and password,
    then required.
    """

    def __init__(
        self,
        *,
        tls: ssl.SSLContext | None = None,
        implicit: bool = False,
        sign_in: tuple[str, str] | None = None,
    ) -> None:
        self.letters: list[Received] = []
        self.connections = 0
        self.talking: set[SMTP] = set()
        self.greeting: str | None = None
        self.port = 0
        self._going_on = asyncio.Event()
        self._sign_in = sign_in
        self._misbehaviours: dict[tuple[Step, str], Misbehaviour] = {}
        self._tls = {"ssl_context": tls} if implicit else {"tls_context": tls}

    def __enter__(self) -> Self:
        self._controller = _Controller(
            self,
            0,
            **self._tls,
            auth_required=self._sign_in is not None,
            authenticator=self._authenticate,
        )
        self.port = self._controller.port
        self._controller.start()
        self.connections = 0  # the library connects once at the start
        return self

    def __exit__(self, *_error: object) -> None:
        self._controller.stop()

    def misbehave(
        self,
        address: str = EVERYBODY,
        *,
        at: Step,
        reply: str | None = None,
        drop: bool = False,
        pause: float = 0,
        times: int = 1_000_000,
    ) -> Misbehaviour:
        """Plan a fault for a recipient, or at MAIL for a sender: wait ``pause`` seconds, then drop
        the connection or reply. ``times`` of the result counts the remaining faults."""
        plan = self._misbehaviours[at, address] = Misbehaviour(reply, drop, pause, times)
        return plan

    def go_on(self) -> None:
        """End all pauses; no more follow."""
        self._controller.loop.call_soon_threadsafe(self._going_on.set)

    async def handle_MAIL(
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = await self._carry_out(self._plan("MAIL", address), server)
        if refusal is None:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return refusal or "250 OK"

    async def handle_RCPT(
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        refusal = await self._carry_out(self._plan("RCPT", address), server)
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        letter = Received(
            envelope.mail_from or "", list(envelope.rcpt_tos), envelope.original_content or b""
        )
        plan = self._plan("DATA", letter.recipients[0])
        if plan.reply is None:
            self.letters.append(letter)
        return await self._carry_out(plan, server) or "250 OK"

    def _plan(self, step: Step, address: str) -> Misbehaviour:
        plan = self._misbehaviours.get((step, address)) or self._misbehaviours.get(
            (step, EVERYBODY)
        )
        if plan is None or plan.times == 0:
            return Misbehaviour(reply=None, drop=False, pause=0, times=0)
        plan.times -= 1
        return plan

    async def _carry_out(self, plan: Misbehaviour, server: SMTP) -> str | None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._going_on.wait(), plan.pause)
        if plan.drop and isinstance(server.transport, asyncio.WriteTransport):
            server.transport.abort()
            await asyncio.sleep(60)  # ended by the loss of the connection
        return plan.reply

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, given: Any
    ) -> AuthResult:
        name, password = self._sign_in or ("", "")
        return AuthResult(
            success=given == LoginPassword(name.encode(), password.encode()), handled=False
        )


class _Controller(LoopbackController):
    def factory(self) -> SMTP:
        self.handler.connections += 1
        return _Greeter(self.handler, loop=self.loop, **self.SMTP_kwargs)


class _Greeter(SMTP):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.talking.add(self)  # once, even if TLS makes it again
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self.event_handler.talking.discard(self)

    async def push(self, status: AnyStr) -> None:
        """Send a reply, which may hold letters of any script; the first one, the greeting, may be a
        refusal."""
        greeting: str | None = self.event_handler.greeting
        reply = status if greeting is None else greeting
        await super().push(reply.encode() if isinstance(reply, str) else reply)
        if greeting is not None and self.transport is not None:
            self.transport.close()


def self_signed(folder: Path, *, days: int = 1) -> tuple[ssl.SSLContext, Path]:
    """A server's TLS context for 127.0.0.1, and the file of the certificate that a client must
    trust. ``days``: until it ends; it began ten days ago if it has ended."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ctevents tests")])
    now = datetime.now(UTC)
    times = (now if days > 0 else now - timedelta(days=10), now + timedelta(days=days))
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), *times)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(LOOPBACK))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    trusted, secret = folder / "certificate.pem", folder / "key.pem"
    trusted.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted, secret)
    return context, trusted
