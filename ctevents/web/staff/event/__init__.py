"""Pages of an event: its plan, programme and menu."""
