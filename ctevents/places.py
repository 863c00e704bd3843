"""Folders of the package, and the instance folder if no setting names one."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
MIGRATIONS = PACKAGE / "migrations"
TEMPLATES = PACKAGE / "templates"
TRANSLATIONS = PACKAGE / "translations"
IS_SOURCE_TREE = (PACKAGE.parent / "pyproject.toml").is_file()
"""Some of these folders and files are then links to those at the top of the tree. A wheel has
copies."""


def usual_instance() -> Path:
    """Return ``instance/`` in the tree of the sources. The folder of an installed package belongs
    to nobody who serves: then it is the one in the current folder."""
    return (PACKAGE.parent if IS_SOURCE_TREE else Path.cwd()) / "instance"
