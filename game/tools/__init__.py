"""What the command line can do besides playing; one module a verb, each with a ``main``."""
