"""Values and small tools that every room may use; standard library only."""
