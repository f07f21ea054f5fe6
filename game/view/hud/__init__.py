"""The four corners of the screen in play, and what is said and offered between them."""
