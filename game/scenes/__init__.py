"""Scenes: what the screen is just now, from the first run to the debrief."""
