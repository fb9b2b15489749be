"""Who works on what: people with their counts, and the files that were made for them."""
