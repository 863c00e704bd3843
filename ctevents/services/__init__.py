"""The use cases, in packages whose order ``tests/test_architecture.py`` holds.

Commands take ``(tx, …)``, queries ``(session, …)``.
"""
