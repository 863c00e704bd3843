"""The rules. Values in, decisions out; standard library only."""
