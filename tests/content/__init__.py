"""Tests of ``game/content``."""
