"""Keep this process from network, files and other programs. It keeps what it has open and loaded,
and cannot undo this.

Two guards. On Linux the kernel refuses every system call that is not in a short list (seccomp),
also to native code that a hostile file has taken over. On every system an audit hook refuses the
calls of Python code.
"""

from __future__ import annotations

import ctypes
import platform
import sys
from collections.abc import Iterator
from typing import NamedTuple


class Machine(NamedTuple):
    """A kind of processor: its number (``AUDIT_ARCH_…``), and the system calls that a reader
    needs."""

    number: int
    calls: tuple[int, ...]


# In both lists: read, write, close, lseek, pread64, fstat · mmap, mprotect, munmap, mremap, brk,
# madvise · rt_sigaction, rt_sigprocmask, rt_sigreturn, sigaltstack, restart_syscall · futex,
# sched_yield, getpid, gettid · clock_gettime, getrandom · exit, exit_group
MACHINES = {
    "x86_64": Machine(
        0xC000003E,
        (
            0,
            1,
            3,
            8,
            17,
            5,
            9,
            10,
            11,
            25,
            12,
            28,
            13,
            14,
            15,
            131,
            219,
            202,
            24,
            39,
            186,
            228,
            318,
            60,
            231,
        ),
    ),
    "aarch64": Machine(
        0xC00000B7,
        (
            63,
            64,
            57,
            62,
            67,
            80,
            222,
            226,
            215,
            216,
            214,
            233,
            134,
            135,
            139,
            132,
            128,
            98,
            124,
            172,
            178,
            113,
            278,
            93,
            94,
        ),
    ),
}

EVENTS = ("open", "os.", "socket.", "subprocess.", "shutil.", "ctypes.", "pty.")
"""Beginnings of the names of audit events that are refused."""

# linux/filter.h, linux/prctl.h, linux/seccomp.h
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
NUMBER, MACHINE = 0, 4  # offsets in what the filter is shown of a call
ALLOW, REFUSE = 0x7FFF0000, 0x00050001  # the call fails with EPERM
NO_NEW_PRIVILEGES, SET_FILTER, BY_PROGRAM = 38, 22, 2


class Step(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_so", ctypes.c_uint8),
        ("if_not", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    )


class Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(Step)))


def confine() -> None:
    """Set both guards. A system without the first one has the second."""
    machine = (
        MACHINES.get(platform.machine())
        if sys.platform == "linux" and sys.maxsize > 2**32
        else None
    )
    if machine is not None:
        filter_calls(machine)
    sys.addaudithook(refuse)


def refuse(event: str, _arguments: object) -> None:
    if event.startswith(EVENTS):
        raise PermissionError("a reader of hostile files may not do this")


def filter_calls(machine: Machine) -> None:
    steps = [Step(*step) for step in steps_of(machine)]
    program = Program(len(steps), (Step * len(steps))(*steps))
    prctl = ctypes.CDLL(None).prctl
    prctl.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)
    prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    prctl(SET_FILTER, BY_PROGRAM, ctypes.addressof(program), 0, 0)


def steps_of(machine: Machine) -> Iterator[tuple[int, int, int, int]]:
    """Yield the program: a call of this machine in the list jumps to the last step."""
    count = len(machine.calls)
    yield LOAD, 0, 0, MACHINE
    yield JUMP_IF_EQUAL, 0, count + 1, machine.number
    yield LOAD, 0, 0, NUMBER
    for index, call in enumerate(machine.calls):
        yield JUMP_IF_EQUAL, count - index, 0, call
    yield RETURN, 0, 0, REFUSE
    yield RETURN, 0, 0, ALLOW
