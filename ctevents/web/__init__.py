"""The pages. Read the form, call one service, redirect or render."""
