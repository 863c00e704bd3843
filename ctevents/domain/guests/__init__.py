"""The rules of a guest list: its rows and columns, what a file changes, who may be listed twice."""
