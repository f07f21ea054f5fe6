"""Benches: what the game costs, measured by ``python -m tests.bench``; no part of the tests."""
