"""Files made into checked values: the only room that reads YAML, settings and the disk's layout."""
