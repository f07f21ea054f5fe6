"""What a rehearsed walk keeps clear of besides watchers: callers, lamps that accuse, thieves."""

from __future__ import annotations

import pytest

from game.sim.events import Robbed
from game.sim.rules import risk_view
from game.solve.danger import Danger
from game.solve.itinerary import read_itinerary
from game.solve.margin import Margin
from game.solve.rehearsal import NoWay, Rehearsal
from tests.sim.rules.festivals import RAILS, festival, stand
from tests.sim.worlds import at, guard, play, put, run

HALL = ["#" * 22, *["#" + "." * 20 + "#"] * 7, "#" * 22]
LAMPS = [put(f"lamp{c}", "lamp", c, 4, radius_subtiles=12 * 1440) for c in (5, 11, 17)]
PIA = put("pia", "worker", 11, 4, facing_angle=0)
FAR_GUARD = guard("liu", (2, 1), facing_angle=180 * 60)


def watched(sim, column, row, ticks=12, met=""):
    """Return whether a place is watched at any tick of some."""
    danger = Danger.ahead_of(sim.world, Margin(0, 0), {}, met)
    return bool(danger.between(0, ticks) & danger.lattice.bit(at(column, row)))


@pytest.mark.parametrize(
    ("trust", "others", "shuns"),
    [
        (39, (FAR_GUARD,), True),
        (40, (FAR_GUARD,), False),
        (10, (FAR_GUARD,), True),
        (39, (), False),
    ],
)
def test_a_walk_shuns_the_eyes_of_people_who_would_call_a_guard(trust, others, shuns):
    """Below neutral they call, and only where somebody is near enough to come."""
    sim = play(HALL, put("start", "start", 20, 7), PIA, *others, *LAMPS, trust=trust)
    assert watched(sim, 14, 4) == shuns
    assert not watched(sim, 7, 1)


def test_whom_she_goes_to_see_may_see_her():
    sim = play(HALL, put("start", "start", 20, 7), PIA, FAR_GUARD, *LAMPS, trust=39)
    assert not watched(sim, 14, 4, met="pia")
    assert watched(sim, 14, 4, met="liu")


def test_a_lamp_with_an_accuser_is_watched_and_one_that_was_answered_is_not():
    sim = festival(*RAILS, liabilities=("1:knock_down:mei:-12",), start=(2, 2))
    run(sim, 1)
    lamp = risk_view.lamps(sim.world)[0]
    place = lamp.x / 1440 - 0.5, lamp.y / 1440 - 0.5
    assert watched(sim, *place)
    sim.world.rule.risk.spots[0].is_still = True
    assert not watched(sim, *place)


def test_a_light_that_only_shines_is_not_watched():
    bao = guard("bao", (20, 8), (30, 8), pauses=(600, 600))
    light = put("glow", "walking_light", 20, 8, bearer="bao", behind_subtiles=2880 * 2,
                radius_subtiles=1440)  # fmt: skip
    sim = festival(bao, light, start=(2, 2))
    run(sim, 1)
    x, y, _ = sim.world.discs[0]
    assert not watched(sim, x // 1440, y // 1440)


def test_a_walk_on_which_a_rival_takes_something_is_no_way(monkeypatch):
    monkeypatch.setattr("game.solve.rehearsal.DELAYS", (0,))
    thief = put("mirror", "droid", 17, 9, route=((17, 9), (17, 11)), steals="charter")
    sim = festival(thief, start=(20, 9))
    sim.world.rule.risk.signed = 12
    twin = sim.copied()
    stand(twin, 21, 9)
    assert [e for e in run(twin, 40 * 60) if isinstance(e, Robbed)]
    with pytest.raises(NoWay, match="robbed"):
        Rehearsal(sim).walk(read_itinerary("go 21,9\nuse 1\nwait 2400"))
