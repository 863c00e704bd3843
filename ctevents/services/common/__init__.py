"""What all use cases share: locks, the audit log, long lists in pieces, throttles."""
