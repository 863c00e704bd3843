"""``python -m ctevents.cli``."""

from ctevents.cli import main

main()
