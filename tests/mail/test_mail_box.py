"""Signing in at a mail box with an access token. ``make test-postfix`` takes real mail from a real
box."""

from __future__ import annotations

import socket
import sys
from base64 import b64decode
from pathlib import Path
from threading import Thread

import pytest

from ctevents.mail.access_token import NoToken, access_token
from ctevents.mail.mail_box import Failure, MailBox, MailBoxSettings

TOKEN = "eyJ0eXAiOiJKV1QiLCJub25jZSI6"


def command(folder: Path, program: str) -> str:
    file = folder / "a token.py"
    file.write_text(program)
    return f"{sys.executable} '{file}'"


def test_the_command_prints_the_token_of_the_next_connection(tmp_path: Path) -> None:
    assert access_token(command(tmp_path, f"print('{TOKEN}')\nprint('valid for an hour')")) == TOKEN


@pytest.mark.parametrize(
    ("program", "words"),
    [
        (
            f"import sys; print('{TOKEN}'); print('{TOKEN}', file=sys.stderr); sys.exit(3)",
            "ends with status 3",
        ),
        ("print()", "prints no token"),
    ],
)
def test_a_failure_tells_nothing_that_the_command_printed(
    tmp_path: Path, program: str, words: str
) -> None:
    with pytest.raises(NoToken, match=words) as error:
        access_token(command(tmp_path, program))
    assert TOKEN not in str(error.value)


def test_a_command_that_is_missing() -> None:
    with pytest.raises(NoToken, match="does not run: FileNotFoundError"):
        access_token("/no/such/command --token")


class RefusingServer:
    """Takes one sign-in, keeps what was sent, and refuses it."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.told: list[str] = []
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        with (
            self._listening,
            self._listening.accept()[0] as connection,
            connection.makefile("rw", newline="\r\n") as file,
        ):
            print("* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2] ready", file=file, flush=True)
            for line in file:
                tag, _, words = line.strip().partition(" ")
                if words.startswith("AUTHENTICATE"):
                    print("+ ", file=file, flush=True)
                    self.told = [words, b64decode(file.readline()).decode()]
                    print(f"{tag} NO [AUTHENTICATIONFAILED] refused", file=file, flush=True)
                else:
                    print(
                        f"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\n{tag} OK done",
                        file=file,
                        flush=True,
                    )

    def join(self) -> None:
        self._thread.join(10)


def test_a_token_signs_in_by_xoauth2(tmp_path: Path) -> None:
    server = RefusingServer()
    settings = MailBoxSettings(
        server="127.0.0.1",
        port=server.port,
        username="desk@example.org",
        password=None,
        token_command=command(tmp_path, f"print('{TOKEN}')"),
        folders=("INBOX",),
        done_folder=None,
        uses_tls=False,
    )
    with pytest.raises(Failure, match="refused"), MailBox(settings):
        pytest.fail("it signed in")
    server.join()
    assert server.told == [
        "AUTHENTICATE XOAUTH2",
        f"user=desk@example.org\x01auth=Bearer {TOKEN}\x01\x01",
    ]
