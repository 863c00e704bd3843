"""The seats offered to an institution."""
