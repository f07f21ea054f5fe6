"""The watch a stake brings: people whose night off somebody bet on.

Each comes on duty where its schedule has it, at the first tick at which the courier neither sees
that place nor is near it; from then on it is a function of the tick like everybody else.
"""

from __future__ import annotations

from game.sim.actor import Actor, AlertState
from game.sim.kinds import Kind
from game.sim.plan import Placement
from game.sim.rules.cast import come_on, go_off, is_on, is_out_of_sight
from game.sim.rules.properties import number, numbers, text
from game.sim.rules.risk_events import ReserveJoined, ReserveLeft
from game.sim.rules.risk_state import Risk
from game.sim.rules.vaults import Reserve, Vault
from game.sim.schedule import patrol
from game.sim.world import World

ON_FOOT = "guard"
"""The kind of everybody a stake brings."""


def reserves_of(world: World) -> tuple[Reserve, ...]:
    """Return the people off duty of a map, in its order."""
    kind = world.catalog.kinds[ON_FOOT]
    return tuple(_reserve(placement, kind) for placement in world.plan.of_kind("reserve"))


def _reserve(placement: Placement, kind: Kind) -> Reserve:
    schedule = patrol(
        placement.route or ((placement.x, placement.y),) * 2,
        pauses=numbers(placement, "pauses"),
        loop=text(placement, "mode") == "loop",
        pace=kind.paces["calm"],
        turn=kind.turn,
    )
    actor = Actor(0, placement.id, kind, schedule, *schedule.pose(0))
    return Reserve(actor, number(placement, "vault"), number(placement, "stake"))


def call_reserves(world: World, risk: Risk) -> None:
    """Let people come on duty for a stake, and go home when it is decided and she is out."""
    for reserve in risk.reserves:
        vault = next((v for v in risk.vaults if v.number == reserve.vault), None)
        if vault is None:
            continue
        on = is_on(world, reserve.actor.id)
        wanted = _is_wanted(world, vault, reserve)
        if wanted and not on:
            _join(world, reserve)
        elif on and not wanted and not vault.is_inside:
            _leave(world, reserve)


def _is_wanted(world: World, vault: Vault, reserve: Reserve) -> bool:
    due = vault.sealed_at + world.numbers["reserves_ticks"]
    return vault.is_open and vault.stake >= reserve.stake and world.tick >= due


def _join(world: World, reserve: Reserve) -> None:
    x, y, _ = reserve.actor.schedule.pose(world.tick)
    if is_out_of_sight(world, (x, y), world.numbers["unseen_subtiles"]):
        come_on(world, reserve.actor)
        world.events.append(ReserveJoined(reserve.actor.id, reserve.vault))


def _leave(world: World, reserve: Reserve) -> None:
    actor = world.actor(reserve.actor.id)
    away = is_out_of_sight(world, (actor.x, actor.y), world.numbers["unseen_subtiles"])
    if actor.state is AlertState.CALM and away:
        go_off(world, actor.id)
        world.events.append(ReserveLeft(actor.id, reserve.vault))
