"""Pages on which people see what is kept about them."""
