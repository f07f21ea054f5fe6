"""Help: a player's assists become the simulation's, at the start of a night and in its midst."""

from __future__ import annotations

from dataclasses import replace

from game.content.settings import Settings
from game.sim.assists import Assists
from game.sim.intents import Intents


def help_in(settings: Settings) -> Assists:
    """Return the help that a player wants from the rules of the night."""
    wanted = settings.assists
    return Assists(
        senses=wanted.senses,
        hearing=wanted.hearing,
        endless_energy=wanted.endless_energy,
        no_captures=wanted.no_captures,
    )


def with_help(intents: Intents, holds: Assists, settings: Settings) -> Intents:
    """Return a tick's intents; where the help wanted is not the one that holds, they ask for it.

    A tool in use goes first: help comes a tick later then.
    """
    wanted = help_in(settings)
    if wanted == holds or intents.tool:
        return intents
    x, y = wanted.packed()
    return replace(intents, tool="assists", aim_x=x, aim_y=y)
