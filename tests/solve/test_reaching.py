"""Reaching: the shortest way round hand-made watches, where every step can be counted."""

from __future__ import annotations

from game.solve.gaits import HOLD, SNEAK, WAIT, WALK
from game.solve.lattice import Lattice
from game.solve.margin import Margin
from game.solve.moves import Bans, Move
from game.solve.reaching import HORIZON, Reaching
from game.solve.rounds import Round, Sight
from game.solve.stages import Stages
from game.solve.tasks import Task, Tasks
from game.solve.watch import Watch
from tests.sim.worlds import play

WIDTH = 9
ROWS = ["#########", "#.......#", "#.#####.#", "#.......#", "#########"]


def number(i, j):
    return j * WIDTH + i


def bit(*point):
    return 1 << number(*point)


def every(rows=ROWS):
    """Return the points that a drawing leaves free."""
    return sum(bit(i, j) for j, row in enumerate(rows) for i, sign in enumerate(row) if sign == ".")


def still(watch):
    """Return the stages of a night without doors or powers in which this is the watch."""
    stages = Stages(play(["###", "#@#", "###"]).world, Margin(0, 0))
    stages._known[0] = watch
    return stages


def way(*, out=(7, 1), tasks=(), bans=None, rows=ROWS, horizon=HORIZON, start=(1, 1), **sees):
    """Return the moves found; ``sees`` are the only watcher's ``upright``, ``crouched``, ``hears``.

    Points are given as sets by step.
    """
    lattice = Lattice(WIDTH, len(rows), every(rows))
    looks = {
        name: Sight(anyway=tuple(sees[name])) for name in ("upright", "crouched") if name in sees
    }
    rounds = [Round("liu", **looks, **({"hears": sees["hears"]} if "hears" in sees else {}))]
    asked = Tasks(tuple(tasks), (), bit(*out), bit(*out))
    return Reaching(
        still(Watch(lattice, rounds, {1: 0, 2: 0})), asked, bans or Bans(), horizon
    ).find(number(*start))


def drawn(moves):
    """Return moves as one letter a move: arrows walk, capitals sneak, a dot waits, h holds."""
    letters = {1: "r", -1: "l", WIDTH: "d", -WIDTH: "u", 0: "."}
    found = ""
    for move in moves:
        sign = letters[move.shift] if move.gait != HOLD else "h"
        found += sign.upper() if move.gait == SNEAK else sign
    return found


def ends(moves):
    """Return the step after the last move; fails where one does not begin as the last ends."""
    step = 0
    for move in moves:
        assert move.step == step
        step += move.steps
    return step


def test_an_unwatched_way_is_the_shortest():
    moves = way()
    assert drawn(moves) == "rrrrrr"
    assert ends(moves) == 6


def test_a_door_that_is_watched_now_and_then_is_waited_for():
    gate = bit(4, 1)
    moves = way(rows=["#########", "#.......#", "#########"], upright=[gate] * 7 + [0] * 3,
                crouched=[gate] * 7 + [0] * 3)  # fmt: skip
    assert ends(moves) == 5 + 7 - 1
    assert all(move.gait != SNEAK for move in moves)


def test_a_point_watched_at_the_end_of_a_step_is_no_less_watched_than_at_its_beginning():
    """She stands there in the last tick of the move that ends there and the first of the next."""
    gate = bit(2, 1)
    assert drawn(way(rows=["#########", "#..######", "#########"], out=(2, 1), upright=[gate, 0],
                     crouched=[gate, 0])) == ".r"  # fmt: skip


def test_who_would_be_seen_upright_sneaks_at_two_steps_a_point():
    hall = every(["#########", "#.......#", "#########"])
    moves = way(rows=["#########", "#.......#", "#########"], upright=[hall])
    assert drawn(moves) == "RRRRRR"
    assert ends(moves) == 12


def test_a_sneak_is_seen_in_either_of_its_steps():
    rows = ["#########", "#..######", "#########"]
    both = every(rows)
    assert way(rows=rows, out=(2, 1), upright=[both], crouched=[0, both], horizon=40) is None
    found = way(rows=rows, out=(2, 1), upright=[both], crouched=[0, 0, 0, bit(2, 1)], horizon=40)
    assert drawn(found) == "R"


def test_who_would_be_heard_walking_sneaks():
    moves = way(hears=((every(),), (0,)))
    assert drawn(moves) == "RRRRRR"


def test_the_other_corridor_is_taken_where_the_first_is_always_watched():
    moves = way(upright=[bit(4, 1)], crouched=[bit(4, 1)])
    assert drawn(moves) == "ddrrrrrruu"


def test_nothing_is_found_where_both_corridors_are_always_watched():
    gates = bit(4, 1) | bit(4, 3)
    assert way(upright=[gates], crouched=[gates], horizon=200) is None


def test_who_is_watched_from_all_sides_at_the_start_has_no_way():
    assert way(upright=[every()], crouched=[every()]) is None


def test_several_touches_are_made_in_the_best_order():
    near, far = Task("near", bit(1, 3), 0), Task("far", bit(4, 3), 0)
    moves = way(tasks=(far, near))
    assert drawn(moves) == "ddrrrrrruu"


def test_a_hold_lasts_its_ticks_and_the_one_that_lets_go():
    moves = way(tasks=[Task("tower", bit(3, 1), 60)])
    assert drawn(moves) == "rrhrrrr"
    hold = next(move for move in moves if move.gait == HOLD)
    assert (hold.steps, hold.task.id) == (8, "tower")


def test_a_hold_begins_when_nobody_sees_the_move_to_it_or_any_of_it():
    place = bit(3, 1)
    seen = [0, 0, 0, 0, 0, place] + [0] * 10
    moves = way(tasks=[Task("tower", place, 60)], upright=seen, crouched=seen)
    hold = next(move for move in moves if move.gait == HOLD)
    assert hold.step == 7
    assert ends(moves) == 7 + 8 + 4


def test_a_hold_longer_than_any_quiet_is_never_found():
    place = bit(3, 1)
    seen = [place] + [0] * 6
    task = Task("tower", place, 60)
    assert way(tasks=[task], upright=seen, crouched=seen, horizon=200) is None


def test_the_way_out_is_kept_off_until_everything_is_done():
    rows = ["#########", "#.......#", "#########"]
    beyond = Task("beyond", bit(7, 1), 0)
    assert way(rows=rows, out=(4, 1), tasks=[beyond], horizon=100) is None
    moves = way(out=(4, 1), tasks=[beyond])
    assert drawn(moves) == "ddrrrrrruulll"


def test_a_banned_move_is_not_made_again_from_that_point_at_that_step():
    bans = Bans()
    first = way()
    bans.add(first[2], number(3, 1))
    second = way(bans=bans)
    assert second != first
    assert ends(second) == 7
    assert bans.allowed(every(), 2, WALK, 1) == every() & ~bit(3, 1)
    assert bans.allowed(every(), 3, WALK, 1) == every()


def test_a_banned_wait_is_not_waited():
    bans = Bans()
    bans.add(Move(0, WAIT, 1), number(1, 1))
    rows = ["#########", "#..######", "#########"]
    gate = bit(2, 1)
    seen = [gate, 0, 0]
    assert drawn(way(rows=rows, out=(2, 1), upright=seen, crouched=seen)) == ".r"
    assert way(rows=rows, out=(2, 1), upright=seen, crouched=seen, bans=bans) is None


def test_what_more_done_reaches_is_not_looked_at_with_less():
    """With both touched at the start only the layer with everything done goes on."""
    both = [Task("one", bit(1, 1), 0), Task("two", bit(1, 1), 0)]
    lattice = Lattice(WIDTH, len(ROWS), every())
    stages = still(Watch(lattice, [], {1: 0, 2: 0}))
    search = Reaching(stages, Tasks(tuple(both), (), bit(7, 1), bit(7, 1)), Bans())
    assert drawn(search.find(number(1, 1))) == "rrrrrr"
    assert all(not points for layers in search._reached[1:6] for layer, points in layers.items()
               if layer.done != 3)  # fmt: skip


def test_a_search_ends_at_its_horizon():
    assert way(horizon=6) is None
    assert way(horizon=7) is not None
