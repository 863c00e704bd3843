"""The service on five machines: two web hosts, three workers, and nginx in front. No machine's disk
holds anything that matters."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bench import crowd
from tests.drills.machines import Machine, Network
from tests.drills.postgresql import patiently
from tests.support.server import get

PORT = 8000
NGINX = """
daemon off; master_process off; pid {folder}/nginx.pid; error_log /dev/null;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
    upstream web {{ {servers} }}
    server {{
        listen 80;
        location / {{
            proxy_pass http://web;
            proxy_connect_timeout 2s;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto http;
        }}
    }}
}}
"""


@dataclass
class Host:
    """A machine that runs one command of ours. ``start`` gives it an empty disk."""

    machine: Machine
    command: tuple[str, ...]
    settings: dict[str, str]
    disks: Path

    def start(self) -> None:
        disk = self.disks / f"{self.machine.namespace}-{len([*self.disks.iterdir()])}"
        disk.mkdir()
        settings = self.settings | {"CTEVENTS_INSTANCE_PATH": str(disk)}
        self.machine.start([sys.executable, "-m", "ctevents.cli", *self.command], settings)


class Site:
    def __init__(self, network: Network, uri: str, folder: Path, mail: tuple[str, int]) -> None:
        settings = crowd.environment(uri, folder) | {
            "CTEVENTS_MAIL_SERVER": mail[0],
            "CTEVENTS_MAIL_PORT": str(mail[1]),
            "CTEVENTS_TRUSTED_PROXIES": "1",
        }
        disks, self._folder = folder / "disks", folder
        disks.mkdir()
        serve = (
            "serve",
            "--host",
            "0.0.0.0",
            "--port",
            str(PORT),
            "--processes",
            "2",
            "--threads",
            "4",
        )
        self.web = [Host(network.machine(), serve, settings, disks) for _ in range(2)]
        self.workers = [Host(network.machine(), ("worker",), settings, disks) for _ in range(3)]
        self._front = network.machine()
        self.base_url = f"http://{self._front.address}"

    def start(self) -> Self:
        for host in (*self.web, *self.workers):
            host.start()
        servers = " ".join(
            f"server {host.machine.address}:{PORT} max_fails=1 fail_timeout=2s;"
            for host in self.web
        )
        settings = self._folder / "nginx.conf"
        settings.write_text(NGINX.format(folder=self._folder, servers=servers))
        self._front.start(["nginx", "-c", str(settings)])
        for host in self.web:
            patiently(
                lambda host=host: get(f"http://{host.machine.address}:{PORT}/readyz")[0] == 200
            )
        patiently(lambda: get(f"{self.base_url}/readyz")[0] == 200)
        return self
