"""PDF files. All text is set in DejaVu Sans, which has Latin and Cyrillic."""

from ctevents.formats.pdf.badges import BadgeFace, badge, badge_sheets
from ctevents.formats.pdf.door_kit import Expected, KitPage, ListWords, door_kit
from ctevents.formats.pdf.frames import Frame
from ctevents.formats.pdf.letters import Sheet, letter_sheets
from ctevents.formats.pdf.logos import Picture
from ctevents.formats.pdf.sign_in_sheet import SheetWords, Signatory, sign_in_sheet

__all__ = [
    "BadgeFace",
    "Expected",
    "Frame",
    "KitPage",
    "ListWords",
    "Picture",
    "Sheet",
    "SheetWords",
    "Signatory",
    "badge",
    "badge_sheets",
    "door_kit",
    "letter_sheets",
    "sign_in_sheet",
]
