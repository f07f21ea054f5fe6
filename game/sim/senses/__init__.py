"""Senses: sight, light, hearing and ways through the map, as pure functions."""
