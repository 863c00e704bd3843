"""One PDF file: its metadata, its bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from threading import Lock

from reportlab import rl_config

from ctevents.formats.pdf.fonts import BOLD as BOLD
from ctevents.formats.pdf.fonts import REGULAR as REGULAR
from ctevents.formats.pdf.tagging import Metadata, TaggedCanvas

# Binary streams: base 85 makes files a fifth larger and slower.
rl_config.useA85 = 0

# reportlab reads the font subsets from one object with one reading position for all threads.
_fonts_in_use = Lock()


def pdf(
    draw: Callable[[TaggedCanvas], None],
    size: tuple[float, float],
    *,
    title: str,
    author: str,
    language: str,
) -> bytes:
    """Return a PDF file with the drawing of ``draw``, on a canvas of this size (points). The same
    drawing gives the same bytes.

    ``language`` is a BCP 47 tag; screen readers choose their voice by it. The window of a viewer
    shows ``title``. Everything drawn is tagged or an artifact, and the file says that it follows
    PDF/UA.
    """
    stream = BytesIO()
    canvas = TaggedCanvas(
        stream,
        pagesize=size,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        lang=language,
        initialFontName=REGULAR,
    )
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject("")
    canvas.setCreator("ctevents")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    draw(canvas)
    with _fonts_in_use:
        canvas.save_with(Metadata(title, author, language))
    return stream.getvalue()
