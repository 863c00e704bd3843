"""Protocol: titles of people, their forms of address, and their ranks."""
