"""The use cases. Commands take ``(tx, …, *, now)``; queries take ``(session, …)``. No Flask."""
