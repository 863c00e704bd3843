"""The demo's inbox: an SMTP server on loopback that keeps every letter in a folder.
``formats.maildir`` reads it."""

from __future__ import annotations

import socket
from asyncio import AbstractServer, all_tasks, gather
from collections.abc import Awaitable
from pathlib import Path
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from ctevents.formats.maildir import keep

LOOPBACK = "127.0.0.1"


class LoopbackController(Controller):
    """An SMTP server in a thread. It listens from its construction on; port 0 takes a free port.

    The library's own binding needs five seconds to report a taken port, and does not support port
    0.
    """

    def __init__(self, handler: Any, port: int, **smtp_settings: Any) -> None:
        self._listener = socket.create_server((LOOPBACK, port))
        taken: int = self._listener.getsockname()[1]
        super().__init__(
            handler,
            LOOPBACK,
            taken,
            server_hostname="localhost",
            enable_SMTPUTF8=False,
            **smtp_settings,
        )

    def factory(self) -> SMTP:
        return SMTP(self.handler, loop=self.loop, **self.SMTP_kwargs)

    def cancel_tasks(self, stop_loop: bool = True) -> None:
        """Cancel all tasks, and stop the loop when they have ended. The library stops it after one
        round, and tasks that need longer then fail."""
        tasks = all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        if stop_loop:
            gather(*tasks, return_exceptions=True).add_done_callback(lambda _: self.loop.stop())

    def _create_server(self) -> Awaitable[AbstractServer]:
        return self.loop.create_server(
            self._factory_invoker, sock=self._listener, ssl=self.ssl_context
        )


class InboxServer:
    """A context manager; entering raises ``OSError`` if the port is taken. It answers 250 once a
    letter is on disk."""

    def __init__(self, folder: Path, port: int) -> None:
        self._folder = folder
        self.port = port

    def __enter__(self) -> Self:
        self._controller = LoopbackController(self, self.port)
        self.port = self._controller.port
        self._controller.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._controller.stop()

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        try:
            keep(self._folder, envelope.original_content or b"")
        except OSError as failure:
            return f"452 4.3.1 {failure.strerror}"
        return "250 OK"
