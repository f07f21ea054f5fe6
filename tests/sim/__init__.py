"""Tests of ``game/sim``."""
