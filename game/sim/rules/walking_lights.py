"""Walking lights: lamps that people carry behind them, and going along in a partner's."""

from __future__ import annotations

from collections.abc import Iterator

from game.base.geometry import vector, within
from game.base.units import TURN
from game.sim.actor import Actor
from game.sim.rules.properties import number, text
from game.sim.rules.risk_state import Risk
from game.sim.systems.partnership import is_partner
from game.sim.world import World


def carried_lights(world: World, risk: Risk) -> Iterator[tuple[Actor, tuple[int, int, int]]]:
    """Give everybody who carries a light behind him, with its disc."""
    bearers = {actor.id: actor for actor in world.actors}
    for walker in risk.walkers:
        bearer = bearers.get(text(walker, "bearer"))
        if bearer is not None:
            dx, dy = vector(bearer.heading + TURN // 2, number(walker, "behind_subtiles"))
            radius = number(walker, "radius_subtiles")
            yield bearer, (bearer.x + dx, bearer.y + dy, radius)


def goes_along(world: World, risk: Risk) -> bool:
    """Return whether she sneaks in the light of a partner, which counts as standing."""
    courier = world.courier
    return courier.gait == "sneak" and any(
        is_partner(bearer) and within(courier.x - x, courier.y - y, radius)
        for bearer, (x, y, radius) in carried_lights(world, risk)
    )
