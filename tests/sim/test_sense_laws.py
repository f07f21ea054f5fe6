"""Laws of the senses: exposure only ever adds, more is never less, sight goes both ways."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from game.base.geometry import in_wedge, within
from game.base.grid import line_is_clear
from game.base.units import SUBTILES, TURN
from game.sim.actor import AlertState
from game.sim.assists import Assists
from game.sim.intents import Intents
from game.sim.senses.hearing import spread
from game.sim.senses.sight import BODY_POINTS, band_holding, body_in_wedge, body_is_visible
from game.sim.systems.perception import fill
from game.sim.terrain import Terrain
from tests.sim.alarm_table import (
    LIGHTS,
    MOTIONS,
    TRUSTS,
    Circumstances,
    circumstances,
    looked,
    lookers,
)
from tests.sim.worlds import catalog, guard, plan_of, play, put

KINDS = lookers()
LOOKS = st.sampled_from([(kind, band) for kind in KINDS for band in kind.bands])
NIGHTS = list(circumstances())
AWAY = st.integers(-9 * SUBTILES, 9 * SUBTILES)
BY_LIGHT = tuple(LIGHTS)
BY_MOTION = ("still", "sneak", "walk", "run")


# -- exposure -------------------------------------------------------------------------------------
@settings(max_examples=60, deadline=None)
@given(LOOKS, st.sampled_from(BY_LIGHT), st.sampled_from(MOTIONS),
       st.sampled_from(NIGHTS), st.integers(1, 240), st.integers(0, 240))  # fmt: skip
def test_awareness_is_bounded_and_only_grows_with_exposure(look, light, motion, found, some, more):
    """And never passes what its band can give, however long she stays."""
    kind, band = look
    short = looked(kind, band, light, motion, found=found, most=some)
    longer = looked(kind, band, light, motion, found=found, most=some + more)
    assert 0 <= short.reached <= longer.reached <= band.cap


@settings(max_examples=60, deadline=None)
@given(LOOKS, st.integers(0, 2), st.integers(0, 2), st.sampled_from(list(TRUSTS)),
       st.integers(25, 100), st.integers(0, 75))  # fmt: skip
def test_more_light_motion_and_sharpness_are_never_less_awareness(
    look, light, motion, trust, senses, sharper
):
    kind, band = look

    def reached(light: int, motion: int, senses: int) -> int:
        found = Circumstances(trust=trust, senses=min(senses, 100))
        return looked(kind, band, BY_LIGHT[light], BY_MOTION[motion], found=found, most=60).reached

    base = reached(light, motion, senses)
    assert base <= reached(light + 1, motion, senses)
    assert base <= reached(light, motion + 1, senses)
    assert base <= reached(light, motion, senses + sharper)


@given(st.sampled_from([kind for kind in KINDS if kind.group == "watcher"]), st.data())
def test_one_sense_is_rounded_down_once(kind, data):
    """The product of all factors, floored at the end: as by fractions, to the thousandth."""
    world = play(["#" * 5, "#...#", "#" * 5], put("start", "start", 1, 1),
                 put("w", kind.id, 3, 1, sweep_angle=0, period_ticks=480)).world  # fmt: skip
    actor, courier = world.actors[0], world.courier
    band = data.draw(st.sampled_from(kind.bands))
    senses = data.draw(st.integers(25, 100))
    courier.light = data.draw(st.integers(0, 3))
    courier.gait = data.draw(st.sampled_from(BY_MOTION))
    actor.state = data.draw(st.sampled_from(list(AlertState)[:4]))
    world.trust.value = data.draw(st.sampled_from([10, 50]))
    world.assists = Assists(senses=senses)
    factors = catalog().factors
    seen = 2 if courier.light == 1 and kind.numbers.get("dim_counts") else courier.light
    light = (0, 450, 1000, 1500)[seen] if band.name != "contact" else 1000
    parts = (light, catalog().gaits[courier.gait].motion, factors[actor.state.word],
             1100 if world.trust.value == 10 else 1000)  # fmt: skip
    product = band.rate * 1000 * senses
    for part in parts:
        product *= part
    assert fill(world, actor, band) == product // (20 * 100 * 1000**4)


ROWS = [
    "####################",
    "#..................#",
    "#.....=....#.......#",
    "#..........#..L....#",
    "#..L...............#",
    "####################",
]
WALKS = st.lists(
    st.tuples(
        st.integers(1, 50),
        st.builds(
            Intents,
            direction=st.integers(-1, 63),
            gait=st.sampled_from(["sneak", "walk", "run"]),
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=30, deadline=None)
@given(WALKS)
def test_nobody_forgets_somebody_before_his_eyes(asked):
    """In the night itself too: while a watcher counts her, what he knows does not shrink."""
    foes = (guard("liu", (12, 1), (17, 1)), put("eye", "camera", 18, 4, facing_angle=10_800,
            sweep_angle=3600, period_ticks=480))  # fmt: skip
    sim = play(ROWS, put("start", "start", 9, 4), *foes)
    for ticks, intents in asked:
        for _ in range(ticks):
            before = {a.id: (a.aware.points, a.aware.exposure, a.state) for a in sim.world.actors}
            sim.step(intents)
            for actor in sim.world.actors:
                points, exposure, state = before[actor.id]
                if actor.aware.exposure > exposure >= 2 and actor.state is state:
                    assert actor.aware.points >= points


# -- space ----------------------------------------------------------------------------------------
CELLS = st.lists(st.tuples(st.integers(1, 10), st.integers(1, 8)), max_size=20)
PLACES = st.tuples(
    st.integers(SUBTILES, 11 * SUBTILES - 1), st.integers(SUBTILES, 9 * SUBTILES - 1)
)


def ground(walls, doors, low) -> Terrain:
    """Return a walled yard with cells of wall, low cover and closed doors in it."""
    rows = [["#" if c in (0, 11) or r in (0, 9) else "." for c in range(12)] for r in range(10)]
    for sign, cells in (("=", low), ("#", walls)):
        for column, row in cells:
            rows[row][column] = sign
    terrain = Terrain.of(plan_of(["".join(row) for row in rows]))
    terrain.relay(doors=[cell for cell in doors if cell not in walls])
    return terrain


@settings(max_examples=200, deadline=None)
@given(CELLS, CELLS, CELLS, PLACES, PLACES)
def test_sight_is_symmetric_over_walls_doors_and_low_cover(walls, doors, low, one, other):
    """Whoever stands on open floor and sees a place is seen from it, upright or crouched."""
    terrain = ground(walls, doors, low)
    for grid in (terrain.opaque, terrain.veiled):
        open_ = [not grid[terrain.index((x // SUBTILES, y // SUBTILES))] for x, y in (one, other)]
        if all(open_):
            there = line_is_clear(grid, 12, *one, *other)
            assert there == line_is_clear(grid, 12, *other, *one)


@settings(max_examples=200, deadline=None)
@given(CELLS, CELLS, CELLS, PLACES, PLACES)
def test_more_in_the_way_is_never_better_sight(walls, doors, low, one, other):
    open_, shut = ground(walls, [], []), ground(walls, doors, low)
    seen = body_is_visible(shut.opaque, 12, *one, *other)
    assert not seen or body_is_visible(open_.opaque, 12, *one, *other)
    assert not body_is_visible(shut.veiled, 12, *one, *other) or seen


@given(st.sampled_from(KINDS), st.integers(0, TURN - 1), st.booleans(), st.booleans(),
       AWAY, AWAY)  # fmt: skip
def test_a_band_holds_only_what_lies_in_its_reach_and_angle(
    kind, heading, searching, sneaking, dx, dy
):
    band = band_holding(kind.bands, dx, dy, heading, searching=searching, sneaking=sneaking)
    if band is not None:
        assert within(dx, dy, band.reach)
        assert in_wedge(dx, dy, heading, band.half_angle)
        assert searching or not band.searching_only
    standing = band_holding(kind.bands, dx, dy, heading, searching=searching, sneaking=False)
    assert band is None or standing is not None


@given(st.integers(0, TURN - 1), st.integers(120, TURN // 2), AWAY, AWAY)
def test_a_body_is_in_a_wedge_if_three_of_its_points_are(heading, half, dx, dy):
    inside = sum(in_wedge(dx + ox, dy + oy, heading, half) for ox, oy in BODY_POINTS)
    assert body_in_wedge(dx, dy, heading, half) is (inside >= 3)


@settings(max_examples=100, deadline=None)
@given(CELLS, CELLS, st.tuples(st.integers(1, 10), st.integers(1, 8)), st.integers(0, 12_000))
def test_sound_is_never_louder_for_a_closed_door_and_ends_at_its_radius(
    walls, doors, start, radius
):
    if start in walls:
        walls = [cell for cell in walls if cell != start]
    free, shut = ground(walls, [], []), ground(walls, doors, [])
    costs, muffled = spread(free, start, radius), spread(shut, start, radius)
    assert all(cost <= radius for cost in muffled.values())
    assert all(costs[cell] <= cost for cell, cost in muffled.items())
    assert not any(free.plan.opaque[free.index(cell)] for cell in costs)
