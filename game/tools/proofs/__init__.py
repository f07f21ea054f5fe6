"""Proofs of levels: stored ones played again, new ones searched, and what is told of them."""
