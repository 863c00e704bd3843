"""The commands of docs/operating.md, as an administrator types them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).resolve().parents[2]
GUIDE = "docs/operating.md"
HEADING = re.compile(r"^#+ (.+)$", re.M)
FENCED = re.compile(
    r"(?P<skipped>^ *<!-- guide: skip, .+ -->\n)?^ *```(?P<language>\w*)\n(?P<text>.*?)^ *```$",
    re.M | re.S,
)


@dataclass(frozen=True)
class Block:
    """Lines in a fence. ``section``: the heading above; ``line``: the number of the first line in
    the guide."""

    section: str
    line: int
    language: str
    is_skipped: bool
    text: str


def blocks(guide: str) -> list[Block]:
    """Return every fenced block of the guide, in order."""
    return [_block(guide, found) for found in FENCED.finditer(guide)]


def commands() -> list[Block]:
    """Return the blocks to type. A comment above a block, which readers do not see, leaves it out
    and says why."""
    guide = (ROOT / GUIDE).read_text("utf-8")
    return [block for block in blocks(guide) if block.language == "sh" and not block.is_skipped]


def _block(guide: str, found: re.Match[str]) -> Block:
    return Block(
        section=HEADING.findall(guide, 0, found.start())[-1],
        line=guide.count("\n", 0, found.start("text")) + 1,
        language=found["language"],
        is_skipped=found["skipped"] is not None,
        text=dedent(found["text"]),
    )
