"""Tests of ``game/input``."""
