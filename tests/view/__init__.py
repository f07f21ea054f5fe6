"""Tests of ``game/view``."""
