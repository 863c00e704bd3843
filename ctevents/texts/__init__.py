"""All words that pages, letters, papers and commands show, and the code that gathers the facts for them."""
