"""PDF files for people who use screen readers (ISO 14289-1, PDF/UA): structure, metadata and
bookmarks.

reportlab writes none of these itself. But its pages accept literal operators, and its catalogue
accepts a structure tree.
"""

from ctevents.formats.pdf.tagging.canvas import Metadata, TaggedCanvas

__all__ = ["Metadata", "TaggedCanvas"]
