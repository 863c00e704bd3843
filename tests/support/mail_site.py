"""A mail site for the test: a Postfix that delivers for one domain into mail boxes, and a Dovecot
that shows them by IMAP."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from bench.servers import free_port
from tests.support.postfix import DOMAIN, GROUP, MACHINE, MASTER, PATIENCE, USER
from tests.support.smtp import self_signed

BOX, PASSWORD = "desk", "only-of-tests"
MAIN = (
    MACHINE
    + """
mydestination =
mynetworks = 127.0.0.0/8
recipient_delimiter = +
virtual_mailbox_domains = {domain}
virtual_mailbox_base = {folder}/boxes
virtual_mailbox_maps = static:{box}/
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_minimum_uid = 1
transport_maps = inline:{{ police.example=smtp:[127.0.0.1]:{out} }}
smtp_tls_security_level = none
"""
)
"""Mail for all addresses of the domain comes into one box, as a provider does it with an alias."""
DOVECOT = """
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_server_cert_file = {certificate}
ssl_server_key_file = {key}
first_valid_uid = 1
first_valid_gid = 1
mail_driver = maildir
mail_path = {folder}/boxes/%{{user}}
mail_uid = {uid}
mail_gid = {gid}
passdb static {{
  password = {password}
}}
userdb static {{
  fields {{
    home = {folder}/boxes
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
  }}
}}
"""


class MailSite:
    """A context manager. Letters to ``police.example`` go to the SMTP server at the port
    ``out``."""

    def __init__(self, folder: Path, out: int) -> None:
        self.folder, self._out = folder, out
        self.smtp_port, self.imap_port = free_port(), free_port()

    def __enter__(self) -> Self:
        self._write_files()
        try:
            self._run("postfix", "-c", str(self.folder / "postfix"), "start")
            self._run("dovecot", "-c", str(self.folder / "dovecot.conf"))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._run("postfix", "-c", str(self.folder / "postfix"), "stop", check=False)
        self._run("doveadm", "-c", str(self.folder / "dovecot.conf"), "stop", check=False)

    def settings(self) -> dict[str, str]:
        """Return the variables of ``ctevents mail fetch``."""
        return {
            "CTEVENTS_IMAP_SERVER": "127.0.0.1",
            "CTEVENTS_IMAP_PORT": str(self.imap_port),
            "CTEVENTS_IMAP_USERNAME": BOX,
            "CTEVENTS_IMAP_PASSWORD": PASSWORD,
            "SSL_CERT_FILE": str(self.folder / "certificate.pem"),
        }

    def until(self, is_so: Callable[[], bool], what: str) -> None:
        ends_at = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < ends_at, f"waited in vain for {what}:\n{self._log()}"
            time.sleep(0.1)

    def messages(self, folder: str = "") -> int:
        """Return the number of messages in a folder of the box; empty is the inbox."""
        box = self.folder / "boxes" / BOX / (f".{folder}" if folder else "")
        return sum(len([*(box / part).glob("*")]) for part in ("new", "cur"))

    def make_folder(self, name: str) -> None:
        self._run(
            "doveadm", "-c", str(self.folder / "dovecot.conf"), "mailbox", "create", "-u", BOX, name
        )

    def _log(self) -> str:
        return "\n".join(file.read_text() for file in (self.folder / "log").glob("*.log"))

    def _write_files(self) -> None:
        self.folder.chmod(0o755)
        for name in ("postfix", "queue", "data", "log", "boxes", "run"):
            (self.folder / name).mkdir()
        subprocess.run(["chown", "postfix", self.folder / "data"], check=True)
        subprocess.run(["chown", f"{USER}:{GROUP}", self.folder / "boxes"], check=True)
        uid, gid = (
            subprocess.check_output(["id", flag, USER], text=True).strip() for flag in ("-u", "-g")
        )
        values = {
            "folder": self.folder,
            "domain": DOMAIN,
            "box": BOX,
            "uid": uid,
            "gid": gid,
            "out": self._out,
        }
        self_signed(self.folder)
        dovecot = {
            "certificate": self.folder / "certificate.pem",
            "key": self.folder / "key.pem",
            "password": PASSWORD,
        }
        (self.folder / "postfix" / "main.cf").write_text(MAIN.format(**values))
        master = MASTER.format(port=self.smtp_port) + "virtual unix - n n - - virtual\n"
        (self.folder / "postfix" / "master.cf").write_text(master)
        (self.folder / "dovecot.conf").write_text(
            DOVECOT.format(**values, **dovecot, port=self.imap_port)
        )

    def _run(self, *command: str, check: bool = True) -> None:
        """Run a command. Its output goes into a file: a server that it starts would hold a pipe
        open."""
        with (self.folder / "log" / "commands.log").open("a") as out:
            done = subprocess.run(command, stdout=out, stderr=out, timeout=PATIENCE)
        assert done.returncode == 0 or not check, f"{command}\n{self._log()}"
