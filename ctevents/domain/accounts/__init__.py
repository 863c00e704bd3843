"""Rules about accounts of staff."""
