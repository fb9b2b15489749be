"""What is done with a whole project: opening, importing, exporting, backups."""
