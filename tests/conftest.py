"""Tests open no window and make no sound, whatever machine they run on."""

from __future__ import annotations

import os
from functools import lru_cache

from game.content import strict_yaml

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# Hundreds of tests open the game from its sources, where it pays for YAML each time; a wheel has
# JSON. The same text under the same name says the same, so that each is read once a process.
strict_yaml.read_yaml = lru_cache(maxsize=32)(strict_yaml.read_yaml)
