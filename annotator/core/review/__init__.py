"""Review without window and file: how annotation sets differ, and what a reviewer's act does to gold."""
