"""Tests of ``game/level/merging``."""
