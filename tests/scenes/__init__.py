"""Tests of ``game/scenes`` and ``game/app``."""
