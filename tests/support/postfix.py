"""A Postfix for the test, set up with the parts of deploy/postfix, and the test's paths."""

from __future__ import annotations

import re
import shutil
import smtplib
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from bench.servers import free_port

PARTS = Path(__file__).resolve().parents[2] / "deploy" / "postfix"
DOMAIN = "ctevents.example"
USER, GROUP = "nobody", "nogroup"
"""A replacement for the service's own user, which a test does not create."""
PATIENCE = 60.0

MACHINE = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {folder}/log/mail.log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.test.example
smtpd_peername_lookup = no
"""
"""Settings of this machine."""
MAIN = (
    MACHINE
    + """
mynetworks = 192.0.2.1
"""
)
"""Settings of this machine; its sender is a stranger, like senders on the internet."""
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
COMMANDS = """
postmap {folder}/postfix/ctevents
postfix check
postfix start
"""
HOP = """#!/bin/sh
message=$(mktemp -p {spool})
cat > $message
mv $message $message.mail
while [ ! -f $message.status ]; do [ -d {spool} ] || exit 75; sleep 0.05; done
exit $(cat $message.status)
"""
"""A replacement for the command: the pipe's user may not reach the Python of the user who runs the
tests."""


class Postfix:
    """A context manager. ``receive`` takes a message as the command's standard input, and returns
    its exit status. ``settings`` is the file that the script reads."""

    def __init__(self, folder: Path, receive: Callable[[bytes], int]) -> None:
        self.folder, self._receive, self.port = folder, receive, free_port()
        self.settings, self._spool = folder / "ctevents.env", folder / "spool"
        self._script, self._main, self._master, self._table = map(self._of_this_test, parts())
        self._stopped = threading.Event()
        self.more_commands = ""
        """Commands to add after the start."""

    def __enter__(self) -> Self:
        self.folder.chmod(0o755)
        self._write_files()
        try:
            self._run(COMMANDS.format(folder=self.folder) + self.more_commands)
        except BaseException:
            self._run("postfix stop", check=False)
            raise
        self._spooling = threading.Thread(target=self._take_spooled)
        self._spooling.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._run("postfix stop", check=False)
        self._stopped.set()
        self._spooling.join()

    def send(self, sender: str, recipient: str, content: bytes) -> None:
        """Send like a stranger. Raises ``SMTPRecipientsRefused``."""
        with smtplib.SMTP("127.0.0.1", self.port, timeout=PATIENCE) as connection:
            connection.sendmail(sender, [recipient], content)

    def flush(self) -> None:
        self._run("postfix flush")

    def until_logged(self, words: str) -> None:
        self.until(lambda: words in self._log(), f"{words!r} in the log")

    def until(self, is_so: Callable[[], bool], what: str) -> None:
        ends_at = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < ends_at, f"waited in vain for {what}:\n{self._log()}"
            time.sleep(0.1)

    def _log(self) -> str:
        file = self.folder / "log" / "mail.log"
        return file.read_text() if file.exists() else ""

    def _of_this_test(self, text: str) -> str:
        paths = {
            "events.example.org": DOMAIN,
            "/srv/ctevents/.venv/bin/ctevents mail receive": f"{self.folder}/hop",
            "/srv/ctevents": str(self.folder),
            "/etc/ctevents.env": str(self.settings),
            "/etc/postfix": f"{self.folder}/postfix",
            "user=ctevents": f"user={USER}",
        }
        for theirs, ours in paths.items():
            text = text.replace(theirs, ours)
        return text

    def _write_files(self) -> None:
        postfix = self.folder / "postfix"
        for folder in (
            postfix,
            self.folder / "queue",
            self.folder / "data",
            self.folder / "log",
            self._spool,
        ):
            folder.mkdir()
        shutil.chown(self.folder / "data", "postfix")
        shutil.chown(self._spool, USER)
        files = {
            postfix / "main.cf": MAIN.format(folder=self.folder) + self._main,
            postfix / "master.cf": MASTER.format(port=self.port) + self._master,
            postfix / "ctevents": self._table,
            self.folder / "receive": self._script,
            self.folder / "hop": HOP.format(spool=self._spool),
            self.settings: "CTEVENTS_EXAMPLE=1\n",
        }
        for file, text in files.items():
            file.write_text(text)
        for program in ("receive", "hop"):
            (self.folder / program).chmod(0o755)

    def _run(self, commands: str, *, check: bool = True) -> None:
        ours = re.sub(
            r"^(postfix|postmap) ", rf"\1 -c {self.folder}/postfix ", commands, flags=re.M
        )
        done = subprocess.run(["sh", "-ec", ours], capture_output=True, text=True, timeout=PATIENCE)
        assert done.returncode == 0 or not check, f"{ours}\n{done.stdout}{done.stderr}{self._log()}"

    def _take_spooled(self) -> None:
        while not self._stopped.is_set():
            for file in self._spool.glob("*.mail"):
                status = self._receive(file.read_bytes())
                file.unlink()
                file.with_suffix(".part").write_text(str(status))
                file.with_suffix(".part").rename(file.with_suffix(".status"))
            self._stopped.wait(0.05)


def parts() -> list[str]:
    """Return the script, the settings of main.cf, the addition to master.cf, and the table."""
    return [
        (PARTS / name).read_text("utf-8")
        for name in ("receive", "main.cf", "master.cf", "ctevents")
    ]
