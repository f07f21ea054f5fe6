"""Pilots: thirty seconds in a copy of the next room, where failing costs a sheet of paper.

Paper figures stand where the real watchers stand at this very tick and see with the same senses,
but what they see stays paper: a bell, a bow, a number. Nothing that is spent here is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from game.base.geometry import within
from game.base.grid import cell_of
from game.base.units import SUBTILES, TICKS_PER_SECOND
from game.sim.actor import Actor, Awareness
from game.sim.events import Spotted
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.plan import Placement, Plan
from game.sim.rules.properties import number, text
from game.sim.rules.risk_events import (
    InsightGained,
    PaperLooked,
    PilotCopied,
    PilotEnded,
    PilotProtected,
    PilotStarted,
)
from game.sim.rules.risk_state import Figure, Pilot, Risk, Room, risk_of
from game.sim.rules.vaults import Vault
from game.sim.schedule import Schedule
from game.sim.systems.noticing import SURE_AT
from game.sim.terrain import in_rect
from game.sim.verbs import VERBS
from game.sim.world import World

TOUCH: Final = SUBTILES
"""How near the mock seal counts as touched."""

PAPER: Final = "paper"
"""The kind of all paper figures."""


# -- making rooms and figures ---------------------------------------------------------------------
def rooms_of(plan: Plan, vaults: tuple[Vault, ...]) -> tuple[Room, ...]:
    """Return the map's rehearsal rooms."""
    return tuple(_room(plan, placement, vaults) for placement in plan.of_kind("pilot_room"))


def _room(plan: Plan, placement: Placement, vaults: tuple[Vault, ...]) -> Room:
    rect, at = placement.rect, partial(number, placement)
    dx = (rect[0] - at("copies_column")) * SUBTILES
    dy = (rect[1] - at("copies_row")) * SUBTILES
    vault = next((v for v in vaults if v.number == at("vault")), None)
    seal = plan.by_id.get(vault.seal) if vault else None
    mock = (seal.x + dx, seal.y + dy) if seal else None
    if mock is not None and not in_rect(rect, cell_of(*mock)):
        mock = None
    return Room(rect, at("vault"), (dx, dy), mock, text(placement, "shadow"))


def fold_figures(world: World, rooms: tuple[Room, ...]) -> tuple[Figure, ...]:
    """Put a paper figure into the night for every dummy of the map; returns them."""
    figures = []
    for dummy in world.plan.of_kind("dummy"):
        mirrored = next((a for a in world.actors if a.id == text(dummy, "mirrors")), None)
        room = next((r for r in rooms if r.vault == number(dummy, "vault")), None)
        if mirrored is None or room is None:
            continue
        awake = replace(mirrored.kind, id=PAPER, group="thing", mind="camera", hears=False)
        asleep = replace(awake, bands=(), beam=None)
        figures.append(Figure(dummy.id, mirrored.id, room.vault, awake, asleep))
        schedule = _shifted(mirrored.schedule, room)
        x, y, heading = schedule.pose(0)
        index = len(world.actors)
        world.actors.append(Actor(index, dummy.id, asleep, schedule, x, y, heading))
    return tuple(figures)


def _shifted(schedule: Schedule, room: Room) -> Schedule:
    dx, dy = room.offset
    return replace(schedule, poses=tuple((x + dx, y + dy, h) for x, y, h in schedule.poses))


# -- ringing and ending ---------------------------------------------------------------------------
def offers_of_bell(risk: Risk, bell: Fixture) -> Iterator[Offer]:
    """Give what a rehearsal's bell offers."""
    if risk.room(bell.number("vault")) is None:
        return
    refusal = "A rehearsal is running." if risk.pilot else ""
    label, hold = "Ring the bell: rehearse for half a minute", bell.number("hold_ticks")
    yield Offer("ring_bell", bell.id, label, bell.x, bell.y, hold=hold, refusal=refusal)


@VERBS.register("ring_bell")
def ring_bell(world: World, target: str) -> None:
    """Begin a rehearsal: the figures open their eyes, and tools are lent."""
    risk, courier, limits = risk_of(world), world.courier, world.catalog.limits
    number = world.fixtures[target].number("vault")
    kept = (courier.decoys, courier.dazzles, courier.energy)
    risk.pilot = Pilot(number, world.tick, kept)
    courier.decoys, courier.dazzles = limits["decoys"], limits["dazzles"]
    _open_eyes(world, risk, number)
    world.events.append(PilotStarted(number, world.numbers["pilot_ticks"]))


def run_pilot(world: World, risk: Risk) -> None:
    """Let a running rehearsal go on for a tick."""
    pilot = risk.pilot
    room = risk.room(pilot.vault) if pilot else None
    if pilot is None or room is None:
        return
    _ring_paper_bells(world, risk, pilot)
    _keep_quiet(world, room)
    _watch_shadow(world, risk, pilot, room)
    by = _ends_by(world, pilot, room)
    if by:
        _end(world, risk, pilot, by)


def _ends_by(world: World, pilot: Pilot, room: Room) -> str:
    touches = room.seal is not None and world.is_near(*room.seal, TOUCH)
    pilot.at_seal = pilot.at_seal + 1 if touches else 0
    if pilot.at_seal >= world.numbers["mock_ticks"]:
        return "seal"
    if not in_rect(room.rect, world.courier.cell) and _has_come_in(world, pilot):
        return "left"
    over = world.tick - pilot.began >= world.numbers["pilot_ticks"]
    return "bell" if over else ""


def _has_come_in(world: World, pilot: Pilot) -> bool:
    """Return whether she had time to step in from a bell that hangs at the door."""
    return world.tick - pilot.began >= world.numbers["come_in_ticks"]


def _end(world: World, risk: Risk, pilot: Pilot, by: str) -> None:
    courier, vault = world.courier, risk.vault(pilot.vault)
    courier.decoys, courier.dazzles, courier.energy = pilot.kept
    ticks = world.tick - pilot.began
    vault.runs += 1
    if by == "seal" and (vault.best[0] < 0 or (pilot.looks, ticks) < vault.best):
        vault.best = (pilot.looks, ticks)
    risk.pilot = None
    _open_eyes(world, risk, 0)
    seconds = ticks // TICKS_PER_SECOND
    world.events.append(PilotEnded(pilot.vault, pilot.looks, seconds, by))


def _open_eyes(world: World, risk: Risk, vault: int) -> None:
    """Let the figures of one vault's copy look, and nobody else's."""
    kinds = {f.id: f.awake if f.vault == vault else f.asleep for f in risk.figures}
    for actor in world.actors:
        if actor.id in kinds:
            actor.kind = kinds[actor.id]
            actor.aware = Awareness()


# -- while it runs --------------------------------------------------------------------------------
def _ring_paper_bells(world: World, risk: Risk, pilot: Pilot) -> None:
    """Count who made her out, and let them forget it."""
    names = {figure.id for figure in risk.figures if figure.vault == pilot.vault}
    for actor in world.actors:
        if actor.id in names and actor.aware.points >= SURE_AT:
            pilot.looks += 1
            actor.aware = Awareness()
            world.events.append(PaperLooked(actor.id, pilot.looks))


def _keep_quiet(world: World, room: Room) -> None:
    """Let nobody outside hear what is done in the room."""
    world.noises = tuple(
        noise for noise in world.noises if not in_rect(room.rect, cell_of(noise.x, noise.y))
    )


def _watch_shadow(world: World, risk: Risk, pilot: Pilot, room: Room) -> None:
    """Let a hidden rival copy what it sees for long enough, unless it is found out first."""
    rival = next((a for a in world.actors if a.id == room.shadow), None)
    if rival is None or pilot.is_copied:
        return
    if any(isinstance(event, Spotted) and event.actor == rival.id for event in world.events):
        world.events += [PilotProtected(rival.id), InsightGained("pilot")]
    dx, dy = rival.x - world.courier.x, rival.y - world.courier.y
    near = within(dx, dy, world.numbers["shadow_subtiles"])
    pilot.shadowed += near and rival.cloaked
    if pilot.shadowed >= world.numbers["shadow_ticks"]:
        pilot.is_copied = True
        risk.board.copied += world.numbers["copied"]
        world.events.append(PilotCopied(rival.id))
