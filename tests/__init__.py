"""Tests of Shadow Ledger; they mirror ``game/``."""
