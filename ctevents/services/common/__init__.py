"""Shared parts of all use cases: locks, the audit log, long lists in pieces, throttles."""
