"""Taking work back: what returned files bring is shown in plain words before anything is written."""
