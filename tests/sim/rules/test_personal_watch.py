"""The market as it ships: what its beats see, and what they never do."""

from __future__ import annotations

from functools import cache

from game.sim.plan import Placement
from game.sim.schedule import Schedule
from game.sim.senses.light import DIM, band_at
from game.sim.senses.sight import band_holding, body_is_visible
from game.sim.terrain import cells_of
from game.sim.world import World
from tests.sim.rules.market_map import beats, house, night

EVERY = 12
"""Ticks between two poses of a beat that are looked at."""


# -- beats ----------------------------------------------------------------------------------------
def test_each_warden_has_six_beats_that_begin_and_end_at_the_station() -> None:
    for warden in house().wardens:
        assert len(warden.beats) == 6
        pose = warden.beats[0].schedule.pose(0)
        for beat in warden.beats:
            assert beat.schedule.period in (1440, 2880), beat.id
            assert beat.schedule.pose(0) == pose, beat.id
            x, y, heading = beat.schedule.poses[-1]
            assert abs(x - pose[0]) <= 54, beat.id
            assert abs(y - pose[1]) <= 54, beat.id
            assert abs((heading - pose[2] + 10_800) % 21_600 - 10_800) <= 240, beat.id


def test_no_beat_enters_a_floor_that_forgets() -> None:
    plain = {c for p in night().world.plan.of_kind("plain_floor") for c in cells_of(p.rect)}
    for beat in beats():
        assert not beat.schedule.cells & plain, beat.id


def test_no_beat_at_any_tick_sees_a_checkpoint() -> None:
    world = night().world
    rounds = [(beat.id, beat.schedule) for beat in beats()]
    rounds += [(a.id, a.schedule) for a in world.actors if a.kind.id == "guard"]
    for name, schedule in rounds:
        for tick in range(0, schedule.period, EVERY):
            for lamp in world.plan.of_kind("checkpoint"):
                assert not _sees(world, schedule.pose(tick), lamp), (name, tick, lamp.id)


def _sees(world: World, pose: tuple[int, int, int], place: Placement) -> bool:
    """Return whether a calm warden in a pose has somebody who stands at a place in sight."""
    x, y, heading = pose
    dx, dy = place.x - x, place.y - y
    kind = world.catalog.kinds["guard"]
    band = band_holding(kind.bands, dx, dy, heading, searching=False, sneaking=False)
    if band is None:
        return False
    is_dark = band_at(world.light, world.plan.columns, place.x, place.y) < DIM
    in_beam = band.name in ("near", "far")
    if is_dark and not in_beam and band.name != "contact":
        return False
    opaque = world.terrain.opaque
    return body_is_visible(opaque, world.plan.columns, x, y, place.x, place.y)


@cache
def longest_looks() -> dict[str, int]:
    """Return for every asking place the most ticks on end that an early guard sees it."""
    world = night().world
    guards = [actor for actor in world.actors if actor.kind.id == "guard"]
    return {
        place.id: max(_longest_look(world, guard.schedule, place) for guard in guards)
        for place in world.plan.of_kind("customer")
    }


def _longest_look(world: World, schedule: Schedule, place: Placement) -> int:
    longest = look = 0
    for tick in range(0, schedule.period * 2, EVERY):
        look = look + EVERY if _sees(world, schedule.pose(tick), place) else 0
        longest = max(longest, look)
    return longest


def test_no_asking_place_is_watched_for_five_seconds_on_end() -> None:
    assert max(longest_looks().values()) < 5 * 60


def test_in_each_pool_somebody_is_never_watched_until_a_warden_has_learnt_you() -> None:
    looks = longest_looks()
    for table in ("table_west", "table_east"):
        pool = [p.id for p in night().world.plan.of_kind("customer") if p.values["table"] == table]
        assert len(pool) == 5
        assert any(looks[name] == 0 for name in pool), table
