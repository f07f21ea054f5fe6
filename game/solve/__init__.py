"""Solve: finding a way that nobody sees, and rehearsing it in the real simulation."""
