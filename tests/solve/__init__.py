"""Tests of ``game/solve``."""
