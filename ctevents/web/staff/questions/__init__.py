"""An event's own questions: edited, previewed, and what guests replied."""
