"""Proof walks: how the courier of a level's proof goes through each of its rooms, tick by tick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from game.base.problems import Problem
from game.lesson.recording import changes_since, replay
from game.lesson.run_file import read_run
from game.sim.courier import Courier
from game.sim.events import Event
from game.sim.kinds import Catalog
from game.sim.plan import Plan
from game.sim.simulation import Simulation


@dataclass(frozen=True, slots=True)
class Step:
    """The courier at the end of one tick.

    Attributes:
        x: subtiles.
        y: as ``x``.
        heading: arc minutes.
        gait: how she moves, as the simulation's courier has it; ``merged`` while she is a shade.
    """

    x: int
    y: int
    heading: int
    gait: str


Walk = tuple[Step, ...]
"""One stay in one room, a step for each tick."""


def proof_walks(proof: Path, plan: Plan, catalog: Catalog) -> Mapping[str, Walk]:
    """Return the longest stay of a level's proof in each zone, by the zone's id.

    Args:
        proof: the run that shows a way through the level.
        plan: the level.
        catalog: the numbers it is played with.

    Returns:
        Nothing at all if there is no such run, or if it no longer fits the level.
    """
    run = read_run(proof)
    if isinstance(run, Problem) or changes_since(run, plan):
        return {}
    taken: list[tuple[str, Step]] = []

    def take(simulation: Simulation, _events: tuple[Event, ...]) -> None:
        courier = simulation.world.courier
        taken.append((courier.zone, step_of(courier)))

    return {} if replay(run, plan, catalog, take).notes else _longest_stays(taken)


def step_of(courier: Courier) -> Step:
    """Return the courier as she is now."""
    gait = "merged" if courier.merged else courier.gait
    return Step(courier.x, courier.y, courier.heading, gait)


def _longest_stays(taken: list[tuple[str, Step]]) -> dict[str, Walk]:
    stays: dict[str, Walk] = {}
    for zone, together in groupby(taken, key=lambda pair: pair[0]):
        stay = tuple(step for _, step in together)
        if zone and len(stay) > len(stays.get(zone, ())):
            stays[zone] = stay
    return stays
