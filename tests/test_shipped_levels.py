"""The levels that ship: they check clean, Tiled opens them, their runs replay, every foe counts."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from game.base.geometry import within
from game.base.units import SUBTILES
from game.content.locations import find_locations
from game.sim.actor import Actor
from game.sim.events import Cited, Event, KindMet, RoomEntered, Seen
from game.sim.intents import STILL, Intents
from game.sim.plan import Point
from game.sim.senses.sight import body_is_visible
from game.sim.simulation import Header, Simulation
from game.sim.systems.objectives import goals
from game.sim.verbs import VERBS
from game.sim.world import World
from game.solve.danger import Danger
from game.solve.lattice import Lattice
from game.solve.margin import Margin
from tests.levels import committed_run
from tests.levels import shipped_level as level
from tests.sim.rules.committed import played

LEVELS = find_locations().levels
MAPS = (
    "practice_yard",
    "1_night_depot",
    "2_square_of_promises",
    "3_mirror_market",
    "4_three_harbours",
    "5_festival_of_lights",
)
RUNS = sorted(path.stem for path in (LEVELS / "proofs").glob("*.run"))
"""Committed runs: a level's name, and after a dot how its night begins if not as usual."""

WATCHERS = {"guard", "regulator", "camera", "auditor", "giant"}


@pytest.mark.parametrize("name", MAPS)
def test_it_checks_clean(name):
    assert level(name).warnings == ()


@pytest.mark.parametrize("name", MAPS)
def test_swift_asks_for_one_and_a_half_to_three_times_what_a_proof_takes(name):
    proofs = [run for run in RUNS if run.partition(".")[0] == name]
    shortest = min(len(committed_run(run).intents) for run in proofs)
    assert 1.5 * shortest <= level(name).plan.par_ticks <= 3 * shortest


@pytest.mark.parametrize("name", MAPS)
def test_the_real_tiled_opens_it_without_a_word(name, tmp_path):
    """Tiled is the designers' tool and an independent reader of our format."""
    if shutil.which("tiled") is None:
        pytest.skip("Tiled is not installed here")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(  # noqa: S603 - our own file, opened by an installed program
        ["tiled", "--export-map", "tmx", str(LEVELS / f"{name}.tmx"), str(tmp_path / "out.tmx")],  # noqa: S607 - found on the path just now
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "out.tmx").stat().st_size > 10_000


def test_every_level_has_its_run():
    assert set(MAPS) <= set(RUNS)


@pytest.mark.parametrize("name", RUNS)
def test_its_run_is_unseen_unharmful_and_whole(name):
    """Nothing has a price in it but what the night begins with."""
    night = played(name)
    simulation, ended = night.simulation, night.ended
    assert ended.outcome == "completed"
    assert (ended.seen, ended.cited, ended.captured) == (0, 0, 0)
    assert ended.priced == len(simulation.header.liabilities)
    assert (ended.liabilities, ended.harmed) == (0, 0)
    assert ended.rewinds == 0
    assert [goal.id for goal in goals(simulation.world) if not goal.done] == []


def test_the_depot_s_run_sees_the_whole_night():
    """Long enough, through four rooms of five, and close to every kind there is."""
    night = played("1_night_depot")
    assert night.ended.ticks >= 180 * 60
    rooms = {p.id for p in level("1_night_depot").plan.of_kind("zone")}
    entered = {event.zone for event in night.events if isinstance(event, RoomEntered)}
    assert len(entered & rooms) >= len(rooms) * 8 / 10
    met = {event.kind for event in night.events if isinstance(event, KindMet)}
    assert met == {"guard", "regulator", "camera", "droid", "worker"}


STEP = 12
"""Ticks between two places from which a rival's senses are worked out."""


# -- every foe counts -----------------------------------------------------------------------------
def night(name: str) -> Simulation:
    """Return a shipped level before its first tick."""
    return Simulation.start(level(name).plan, level(name).kinds.catalog, Header())


FINISHED = MAPS[:2]
"""Maps whose foes are looked at in every run; those of the drafts with ``-m slow``."""


def of_drafts_slowly(name: str, *others: str) -> object:
    """Return a case that is left to ``-m slow`` if its map is a draft."""
    marks = [] if name in FINISHED else [pytest.mark.slow]
    return pytest.param(name, *others, marks=marks)


FOES = [
    of_drafts_slowly(name, placement.id, placement.kind)
    for name in MAPS
    for placement in level(name).plan.placements
    if placement.kind in WATCHERS
]


@pytest.mark.parametrize(("name", "foe", "kind"), FOES)
def test_whoever_stands_in_a_watcher_s_way_is_seen_or_cited(name, foe, kind):
    """For every watcher there is a place on its beat where standing about is noticed."""
    expected = Cited if kind == "regulator" else Seen
    assert any(
        isinstance(event, expected) and event.actor == foe for event in stood_before(name, foe)
    )


def stood_before(name: str, foe: str) -> Iterator[Event]:
    """Give what happens to somebody who stands two tiles before a foe, then where she can."""
    simulation = night(name)
    world = simulation.world
    spot = first_spot(world, world.actor(foe))
    for _ in range(60 * 50):
        world.courier.x, world.courier.y = spot
        yield from simulation.step(Intents(direction=STILL))
        if world.phase != "playing":
            break


def first_spot(world: World, actor: Actor) -> tuple[int, int]:
    """Return the lattice point that this foe watches longest within one of its periods."""
    masks = masks_of(world, {actor.id}, actor.schedule.period)
    lattice = Danger.ahead_of(world, Margin(0, 0), {}).lattice
    counts = Counter(at for mask in masks for at in range(mask.bit_length()) if mask >> at & 1)
    return lattice.place(max(counts, key=lambda at: (counts[at], -at)))


@cache
def kept(name: str) -> dict[tuple[object, ...], int]:  # noqa: ARG001 - a store for each map
    """Return where masks of a map are kept by what they depend on."""
    return {}


def masks_of(world: World, ids: set[str], ticks: int) -> list[int]:
    """Return the points that some foes watch, tick by tick."""
    only = world.copied()
    for actor in only.actors:
        if actor.id not in ids:
            actor.blind_until = 1 << 30
    danger = Danger.ahead_of(only, Margin(0, 0), kept(world.plan.id))
    danger.between(0, ticks)
    return danger.masks


def senses_of(world: World, actor: Actor, ticks: int) -> list[int]:
    """Return the points that a foe of any kind senses, tick by tick; a rival looks all round."""
    if actor.kind.group != "rival":
        return masks_of(world, {actor.id}, ticks)
    lattice = Danger.ahead_of(world, Margin(0, 0), {}).lattice
    poses = [actor.schedule.pose(tick) for tick in range(0, ticks, STEP)]
    around = {(x, y): sensed_from(world, lattice, actor, (x, y)) for x, y, _ in set(poses)}
    return [around[x, y] for x, y, _ in poses for _ in range(STEP)]


def sensed_from(world: World, lattice: Lattice, rival: Actor, place: Point) -> int:
    """Return the points that a rival has in plain sight from a place."""
    terrain, reach = world.terrain, rival.kind.numbers["sight_subtiles"]
    return sum(
        1 << index
        for index, (x, y) in lattice.around(place, reach)
        if within(x - place[0], y - place[1], reach)
        and body_is_visible(terrain.opaque, terrain.columns, *place, x, y)
    )


@pytest.mark.parametrize("name", [of_drafts_slowly(name) for name in MAPS])
def test_without_any_one_foe_less_of_the_night_is_watched(name):
    """No foe is decoration: each alone watches at least a hundredth of all that is watched."""
    world = night(name).world
    foes = [actor for actor in world.actors if actor.kind.group in {"watcher", "rival"}]
    ids = [actor.id for actor in foes]
    masks = {actor.id: senses_of(world, actor, 1440) for actor in foes}
    together = watched(masks, ids)
    for foe in ids:
        without = watched(masks, [other for other in ids if other != foe])
        assert without <= together * 99 / 100, foe


def watched(masks: dict[str, list[int]], ids: list[str]) -> int:
    """Return how many point-ticks some foes watch in all."""
    total = 0
    for tick in range(0, 1440, 3):
        mask = 0
        for foe in ids:
            for at in range(tick, tick + 3):
                mask |= masks[foe][at]
        total += mask.bit_count()
    return total


def test_whoever_stands_about_with_a_spool_on_the_shimmer_s_round_is_robbed():
    """Her back turned, she is found, announced to, and robbed; the spool then lies at the nest."""
    simulation = night("1_night_depot")
    world = simulation.world
    VERBS["take_spool"](world, "rack_customs")
    shimmer, spool = world.actor("shimmer"), world.courier.item_id
    spot = (shimmer.x + 3 * SUBTILES, shimmer.y)
    seen: list[str] = []
    for _ in range(60 * 90):
        world.courier.x, world.courier.y = spot
        seen += [type(e).__name__ for e in simulation.step(Intents())]
    assert seen.index("Whined") < seen.index("Robbed")
    nest = world.placement("nest")
    assert (world.fixtures[spool].x, world.fixtures[spool].y) == (nest.x, nest.y)


def test_maps_stand_where_their_readme_says():
    assert sorted(p.name for p in Path(LEVELS).glob("*.tmx")) == sorted(f"{m}.tmx" for m in MAPS)
