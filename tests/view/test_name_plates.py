"""Useful things say their names to whoever stands near, and to a held look."""

from __future__ import annotations

from game.view.hud.name_plates import draw_names, name_of_thing
from tests.sim.rules.depots import depot, stand
from tests.sim.rules.test_peak import counter
from tests.sim.worlds import put
from tests.view.desk import desk, faults, overlaps


def night():
    window = put("window", "papers", 30, 5, hold_ticks=60)
    board = put("board", "board", 32, 5, hold_ticks=60, label="Yesterday's patrols")
    return depot(counter("a>b"), window, board)


def written(sim, *, pixels: int = 16) -> set[str]:
    """Return the names written when a tile is so many pixels wide on the picture."""
    ui, surface = desk()
    draw_names(surface, ui, sim.world, lambda x, y: (x * pixels // 1440, y * pixels // 1440))
    assert faults(ui.pen.trace) == []
    return {words.text for words in ui.pen.trace}


def test_only_what_is_near_says_its_name():
    sim = night()
    assert {"Spool rack: 4 left", "Counter", "A"} <= written(sim)
    assert "Papers window" not in written(sim)
    stand(sim, 31, 6)
    assert written(sim) == {"Papers window", "Yesterday's patrols"}


def test_a_held_look_names_everything():
    assert {"Papers window", "Spool rack: 4 left"} <= written(night(), pixels=10)


def test_an_empty_rack_says_so_and_what_is_done_is_silent():
    sim = night()
    rack, board = sim.world.fixtures["rack"], sim.world.fixtures["board"]
    rack.count, board.done = 0, True
    assert name_of_thing(rack) == "Spool rack, empty"
    assert name_of_thing(board) == ""


def test_nothing_is_named_from_under_a_lid():
    sim = night()
    sim.world.courier.aboard = True
    assert written(sim) == set()


def test_a_name_never_lies_half_under_something_else():
    sim = night()
    ui, surface = desk()

    def whereabouts(x: int, y: int) -> tuple[int, int]:
        return x * 16 // 1440, y * 16 // 1440

    draw_names(surface, ui, sim.world, whereabouts)
    names = dict(ui.areas)
    ui.areas = {"prompt 0": next(iter(names.values())).inflate(4, 4)}
    draw_names(surface, ui, sim.world, whereabouts)
    assert names
    assert overlaps(ui.areas) == []
