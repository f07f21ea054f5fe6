"""Tests of ``game/base``."""
