"""QR codes (ISO/IEC 18004), at error correction level M."""

from ctevents.formats.qr.drawing import QUIET_ZONE, dark_runs, modules, png, svg

__all__ = ["QUIET_ZONE", "dark_runs", "modules", "png", "svg"]
