"""The watch: rounds of several foes together, each repeating in its own time."""

from __future__ import annotations

from game.sim.senses.light import DIM, LIT
from game.solve.lattice import Lattice
from game.solve.rounds import Round, Sight
from game.solve.watch import LONGEST, Watch

LATTICE = Lattice(5, 5, 0b01110_01110_01110_00000)
NO_LIGHT = {DIM: 0, LIT: 0}


def sees(*points):
    """Return a sight that needs no light, step by step."""
    return Sight(anyway=points)


def watch_of(*rounds, lit=None):
    return Watch(LATTICE, rounds, lit or NO_LIGHT)


def test_rounds_of_two_and_three_steps_repeat_together_after_six():
    watch = watch_of(Round("liu", sees(1, 2), sees(1, 2)), Round("mo", sees(4, 8, 16)))
    assert watch.period == 6
    assert [watch.sees_walker(step) for step in range(7)] == [5, 10, 17, 6, 9, 18, 5]
    assert [watch.sees_sneaker(step) for step in range(3)] == [1, 2, 1]


def test_without_one_foe_the_others_still_watch():
    watch = watch_of(Round("liu", sees(1)), Round("mo", sees(2)))
    assert watch.sees_walker(0) == 3
    assert watch.without("liu").sees_walker(0) == 2
    assert watch.without("nobody").sees_walker(0) == 3


def test_who_needs_full_light_is_blind_in_half_light():
    eyes = Sight(in_light=(7,))
    lit = {DIM: 6, LIT: 4}
    assert watch_of(Round("liu", eyes), lit=lit).sees_walker(0) == 6
    assert watch_of(Round("mo", eyes, full_light=True), lit=lit).sees_walker(0) == 4


def test_one_foes_lamp_shows_her_to_another():
    lamp = Round("liu", shines=(1, 0))
    eyes = Round("mo", Sight(in_light=(3,)))
    watch = watch_of(lamp, eyes)
    assert [watch.sees_walker(step) for step in range(2)] == [1, 0]
    assert watch.without("liu").sees_walker(0) == 0


def test_each_gait_is_heard_by_its_own_sets():
    watch = watch_of(Round("liu", hears=((3, 1), (0,))))
    assert [watch.hears("walk", step) for step in range(3)] == [3, 1, 3]
    assert watch.hears("sneak", 0) == 0


def test_rounds_that_hardly_ever_meet_are_cut_off_at_the_longest():
    rounds = (Round(str(odd), sees(*range(odd))) for odd in (101, 103, 107))
    assert watch_of(*rounds).period == LONGEST


def test_nobody_sees_and_hears_nothing():
    watch = watch_of()
    assert (watch.period, watch.sees_walker(3), watch.hears("walk", 3)) == (1, 0, 0)
