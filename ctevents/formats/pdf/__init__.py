"""PDF files. All text is set in DejaVu Sans, which has Latin and Cyrillic."""

from ctevents.formats.pdf.badges import BadgeFace, badge, badge_sheets

__all__ = ["BadgeFace", "badge", "badge_sheets"]
