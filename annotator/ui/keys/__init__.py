"""Which key does what: places on the keyboard, chords, the table of commands, and what the user bound elsewhere."""
