"""Tests of ``game/tools``."""
