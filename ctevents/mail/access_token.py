"""Sign-in at a mail provider by an access token (OAuth2), which a command of the administrator
prints."""

from __future__ import annotations

import shlex
import subprocess

SECONDS = 30


class NoToken(OSError):
    """The command prints no token. The text is one line, without what it printed: that may be a
    secret."""


def access_token(command: str) -> str:
    """Run the command and return the first line that it prints. Providers let a token end after an
    hour, so none is kept."""
    try:
        done = subprocess.run(  # noqa: S603
            shlex.split(command), capture_output=True, timeout=SECONDS, check=True, text=True
        )
    except subprocess.CalledProcessError as error:
        raise NoToken(f"CTEVENTS_MAIL_TOKEN_COMMAND ends with status {error.returncode}") from error
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise NoToken(
            f"CTEVENTS_MAIL_TOKEN_COMMAND does not run: {type(error).__name__}"
        ) from error
    token = done.stdout.strip().partition("\n")[0]
    if not token:
        raise NoToken("CTEVENTS_MAIL_TOKEN_COMMAND prints no token")
    return token


def xoauth2(user: str, token: str) -> str:
    """Return the words of the mechanism XOAUTH2, by which Microsoft 365 and Google take a token."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"
