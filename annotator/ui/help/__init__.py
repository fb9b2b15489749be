"""What a user reads about the program and the project: the keys, the guidelines, the labels."""
