"""Files that mean harm: each gives problems, none gives an exception."""
