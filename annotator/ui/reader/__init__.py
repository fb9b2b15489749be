"""The article reader: `Reader` shows a text with marks and tells what the user selects and asks for."""
