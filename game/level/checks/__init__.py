"""House rules for levels that need the whole plan, one sort a file."""
