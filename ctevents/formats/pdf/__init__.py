"""PDF files. All text is set in DejaVu Sans, which has Latin and Cyrillic."""

from ctevents.formats.pdf.badges import BadgeFace, badge, badge_sheets
from ctevents.formats.pdf.letters import Sheet, letter_sheets
from ctevents.formats.pdf.logos import Picture

__all__ = ["BadgeFace", "Picture", "Sheet", "badge", "badge_sheets", "letter_sheets"]
