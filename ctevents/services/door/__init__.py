"""The door: check-ins, walk-ins, the search, the sign-in sheet, the report."""
