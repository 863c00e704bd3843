"""``python -m ctevents.cli.lifeline serve``: a command that ends with its parent, however the
parent ends. Its standard input is a pipe of which only the parent holds the other end."""

from __future__ import annotations

import os
import signal
import sys
import threading

from ctevents.cli import main


def end_with(pipe: int) -> None:
    """Send this process SIGTERM when the pipe ends. The thread takes no signal itself: they are for
    the main thread, which may block them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    threading.Thread(target=_wait, args=(pipe,), daemon=True, name="lifeline").start()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait(pipe: int) -> None:
    while os.read(pipe, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    end_with(sys.stdin.fileno())
    main()
