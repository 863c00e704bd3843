"""The guest list: imported, exported, edited, merged."""
