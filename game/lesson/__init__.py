"""What stays of a night when it is over: recorded runs, and how they are replayed."""
