"""All articles as a table: who works on them and how far they are."""
