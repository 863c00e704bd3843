"""The encoders. Values in, bytes out; no database, no Flask."""
