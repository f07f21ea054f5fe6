"""Tests of ``game/tools/findings``."""
