"""The commands that are taken out of docs/operating.md."""

from __future__ import annotations

from tests.guide.blocks import GUIDE, ROOT, Block, blocks, commands

TEXT = """\
# A guide

1. Say it:

   ```sh
   echo 'one
     two'
   ```

## The second part

```ini
three = 3
```

<!-- guide: skip, an example -->
```sh
echo four
```
"""


def test_a_block_has_its_place_and_is_no_longer_indented() -> None:
    assert blocks(TEXT) == [
        Block("A guide", 6, "sh", False, "echo 'one\n  two'\n"),
        Block("The second part", 13, "ini", False, "three = 3\n"),
        Block("The second part", 18, "sh", True, "echo four\n"),
    ]


def test_each_block_of_the_guide_says_what_it_is() -> None:
    """A block without a language would be left out of the walk without a word."""
    guide = (ROOT / GUIDE).read_text("utf-8")
    assert [block.line for block in blocks(guide) if not block.language] == []
    assert len(blocks(guide)) == guide.count("```") / 2


def test_what_an_administrator_does_is_typed() -> None:
    sections = {block.section for block in commands()}
    assert sections == {
        "Installation",
        "Postfix",
        "Names in other scripts",
        "Backups",
        "Encryption",
        "Backups by the worker",
        "Restore",
        "Upgrade",
    }
