"""Reading for a search in the whole project, and the index that makes it quick; the project file has no part in it."""
