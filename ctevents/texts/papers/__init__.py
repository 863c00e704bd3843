"""The papers about an event, in the current language: read the database and fill what
``formats.pdf`` draws."""
