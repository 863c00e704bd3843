"""What the papers about an event say, in the language that is spoken: from the database to what ``formats.pdf`` draws."""
