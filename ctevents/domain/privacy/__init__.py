"""The rules of erasure: which column ends how, and when."""
