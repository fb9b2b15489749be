"""How the project treats names: the table of its decisions, and the dialog for one of them."""
