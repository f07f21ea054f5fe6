"""Tests of ``game/level``."""
