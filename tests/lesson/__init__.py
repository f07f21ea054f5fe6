"""Tests of ``game/lesson``."""
