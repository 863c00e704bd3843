"""How gunicorn serves ``wsgi:app`` when it is started in this folder, where it reads this file by
itself.

The application is loaded once, and the workers share what it takes of memory.
"""

import gc
import os
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from ctevents.measures.counts import FOLDER, forget_process, share
from ctevents.web import downloads

preload_app = True

# gunicorn holds a thread for each download. With four threads, two are left for pages.
downloads.MOST_AT_ONCE = 2

gc.disable()  # loading leaves no garbage, and looking for it takes a tenth of the time

# Only the application decides which proxies it believes, by CTEVENTS_TRUSTED_PROXIES.
forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}  # of a socket file, whose peers gunicorn always believes
control_socket_disable = True


def when_ready(server: object) -> None:
    """All is loaded and no worker has begun: what is there now stays, and need not be looked at
    again."""
    share(Path(mkdtemp(prefix="ctevents-")))
    gc.freeze()
    gc.enable()


def child_exit(_server: object, worker: Any) -> None:
    forget_process(worker.pid)


def on_exit(_server: object) -> None:
    rmtree(os.environ[FOLDER], ignore_errors=True)
