"""Tiled maps made into checked plans; reading and checking need no screen."""
