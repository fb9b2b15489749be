"""`python -m annotator` is the command `hashiya`."""

from annotator.cli import main

if __name__ == "__main__":
    main()
