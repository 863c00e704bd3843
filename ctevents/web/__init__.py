"""The pages. A view reads the form, calls one service, then redirects or renders."""
