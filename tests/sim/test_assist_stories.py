"""Stories about help: each assist does what it says, and a run with help replays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.assists import Assists
from game.sim.events import BrokeFree, Captured, Cited, Heard, Noticed, Pulsed, Seen
from game.sim.intents import Intents
from game.sim.rules import local_view, risk_view
from game.sim.rules.owed_events import SpotlightSeen
from tests.sim.rules import festivals, local_worlds
from tests.sim.worlds import EAST, STAND, at, of, play, put, run, run_until

HALL = [
    "####################",
    "#..................#",
    "#...@..L..........<#",
    "#..................#",
    "####################",
]
some = st.builds(
    Assists,
    senses=st.integers(25, 100),
    hearing=st.integers(25, 100),
    endless_energy=st.booleans(),
    no_captures=st.booleans(),
)


@given(some)
def test_assists_survive_words_and_numbers(assists):
    assert Assists.of(assists.words()) == assists
    assert Assists.unpacked(*assists.packed()) == assists


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_whatever_an_intent_says_means_some_assists(x, y):
    found = Assists.unpacked(x, y)
    assert 25 <= found.senses <= 100
    assert 25 <= found.hearing <= 100


@pytest.mark.parametrize("words", [["senses=1"], ["hearing=x"], ["speed=9"], ["senses=99999"]])
def test_a_header_s_foolish_words_stay_within_bounds(words):
    assert 25 <= Assists.of(words).senses <= 100
    assert Assists.of(words).hearing == 100


def ticks_until_seen(**header):
    """Return how long a guard needs to make out somebody who stands in the light before him."""
    sim = play(["########", "#@L..<.#", "########"], **header)
    run_until(sim, Seen, within_s=10)
    return sim.world.tick


def test_half_sharp_eyes_need_twice_as_long():
    usual, helped = ticks_until_seen(), ticks_until_seen(assists=("senses=50",))
    assert 1.6 < helped / usual < 2.4


def test_dull_ears_do_not_find_a_run():
    """A run beside somebody is heard by usual ears: 45 points make curious, 11 a turned head."""
    for words, sort in (((), Heard), (("hearing=25",), Noticed)):
        sim = play(["###########", "#@.......>#", "###########"], assists=words)
        sim.world.courier.x, _ = at(7, 1)
        events = run(sim, 60, Intents(direction=32, gait="run")) + run(sim, 60)
        assert of(events, sort)
        assert bool(of(events, Heard)) is (sort is Heard)


def test_endless_energy_pays_for_merging_and_pulses():
    sim = play(["#####", "#@..#", "#####"], assists=("endless_energy",))
    run(sim, 600, Intents(merge=True))
    assert sim.world.courier.merged
    run(sim, 2)
    assert of(run(sim, 1, Intents(tool="pulse")), Pulsed)
    assert sim.world.courier.energy == 6000


def caught(**header):
    """Return what happens to somebody who stays where she was seen for half a minute."""
    sim = play(["########", "#@L..<.#", "########"], **header)
    return run(sim, 1800, STAND)


def test_without_captures_she_is_let_go_each_time():
    assert of(caught(), Captured)
    helped = caught(assists=("no_captures",))
    assert len(of(helped, BrokeFree)) > 1
    assert not of(helped, Captured)


def test_who_lets_her_go_is_dazed_long_enough_for_her_to_be_gone():
    sim = play(["########", "#@L..<.#", "########"], assists=("no_captures",))
    run_until(sim, BrokeFree, within_s=10)
    for seconds in (2, 10):
        holder = next(a for a in sim.world.actors if a.blind_until > sim.world.tick)
        assert holder.blind_until - sim.world.tick in range(seconds * 60 - 2, seconds * 60 + 1)
        run_until(sim, BrokeFree, within_s=20)


def test_a_dull_line_paints_for_longer():
    rows = ["#" * 16, "#@" + "." * 13 + "#", "#" * 16]
    officer = put(
        "quan", "regulator", 14, 1, facing_angle=180 * 60, sweep_angle=0, period_ticks=720
    )
    for words, least, most in (((), 80, 110), (("senses=50",), 130, 170)):
        sim = play(rows, officer, assists=words)
        run_until(sim, Cited, within_s=5)
        assert least < sim.world.tick < most


def test_help_taken_in_the_midst_is_an_intent_and_replays():
    sim = play(HALL)
    run(sim, 30, EAST)
    x, y = Assists(senses=40, no_captures=True).packed()
    sim.step(Intents(tool="assists", aim_x=x, aim_y=y))
    run(sim, 200, EAST)
    again = play(HALL)
    for intents in sim.log:
        again.step(intents)
    assert again.world.assists == Assists(senses=40, no_captures=True)
    assert again.world.digest() == sim.world.digest()


# -- eyes that only a level's rule knows ----------------------------------------------------------
def lit_up(*help_taken: str) -> int:
    """Return how many ticks under a lamp of the festival's hall it takes to be made out."""
    owed = ("1:knock_down:mei:-12",)
    sim = festivals.festival(*festivals.RAILS, liabilities=owed, start=(14, 6), assists=help_taken)
    run(sim, 1)
    for _ in range(600):
        lamp = risk_view.lamps(sim.world)[0]
        sim.world.courier.x, sim.world.courier.y = lamp.x, lamp.y
        if of(list(sim.step(STAND)), SpotlightSeen):
            return sim.world.tick
    raise AssertionError("nobody was made out")


def odd_after(*help_taken: str) -> int:
    """Return how odd somebody is who walks alone in the bazaar's light for two seconds."""
    lights = [local_worlds.lamp(f"l{n}", 30 + 3 * n, 6) for n in range(6)]
    sim = local_worlds.harbour("bazaar", *lights, assists=help_taken)
    local_worlds.stand(sim, 30, 6)
    run(sim, 121, EAST)
    return local_view.odd_points(sim.world)


def test_dull_eyes_are_dull_in_the_lamps_of_the_hall_too():
    assert 1.6 < lit_up("senses=50") / lit_up() < 2.4


def test_dull_eyes_find_nobody_odd_so_soon():
    assert 1.8 < odd_after() / odd_after("senses=50") < 2.2
