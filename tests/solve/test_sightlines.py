"""Sightlines: thousands of pairs at once get the answers that the senses give one by one."""

from __future__ import annotations

import random

import numpy as np
import pytest

from game.base.grid import line_is_clear
from game.base.units import SUBTILES
from game.sim.senses.sight import BODY, body_is_visible
from game.solve.lattice import HALF
from game.solve.sightlines import Sightlines

PAIRS = 1500


def grid_of(rng, columns, rows, share):
    """Return random cells with a wall all round, some in runs as rooms have them."""
    cells = bytearray(int(rng.random() < share) for _ in range(columns * rows))
    for _ in range(3):
        column, row = rng.randrange(columns), rng.randrange(rows)
        for r in range(row, min(row + rng.randrange(1, rows), rows)):
            cells[r * columns + column] = 1
        for c in range(column, min(column + rng.randrange(1, columns), columns)):
            cells[row * columns + c] = 1
    for c in range(columns):
        cells[c] = cells[(rows - 1) * columns + c] = 1
    for r in range(rows):
        cells[r * columns] = cells[r * columns + columns - 1] = 1
    return bytes(cells)


def place(rng, columns, rows):
    """Return a place inside: anywhere, on the lattice, or a subtile beside a corner of cells."""
    x, y = (rng.randrange(BODY, side * SUBTILES - BODY) for side in (columns, rows))
    kind = rng.randrange(4)
    if kind == 0:
        return x, y
    slip = rng.choice((-1, 0, 1)) if kind == 1 else 0
    grain = SUBTILES if kind == 3 else HALF
    return tuple(
        min(max(value // grain * grain + slip, BODY), side * SUBTILES - BODY - 1)
        for value, side in ((x, columns), (y, rows))
    )


@pytest.mark.parametrize("seed", range(8))
def test_bodies_are_seen_exactly_where_the_senses_see_them(seed):
    rng = random.Random(seed)  # noqa: S311 - the same maps each time
    columns, rows = rng.randrange(5, 30), rng.randrange(5, 24)
    blocked = grid_of(rng, columns, rows, share=rng.choice((0.02, 0.1, 0.25)))
    pairs = [(*place(rng, columns, rows), *place(rng, columns, rows)) for _ in range(PAIRS)]
    seen = Sightlines.through(blocked, columns).bodies_seen(*np.array(pairs, np.int32).T)
    wanted = [body_is_visible(blocked, columns, *pair) for pair in pairs]
    assert seen.tolist() == wanted
    assert 0.01 * PAIRS < sum(wanted) < PAIRS


@pytest.mark.parametrize("seed", range(4))
def test_lines_are_clear_exactly_where_the_grid_says_so(seed):
    rng = random.Random(100 + seed)  # noqa: S311 - the same maps each time
    columns, rows = 20, 14
    blocked = grid_of(rng, columns, rows, share=0.05)
    pairs = [(*place(rng, columns, rows), *place(rng, columns, rows)) for _ in range(PAIRS)]
    clear = Sightlines.through(blocked, columns).clear(*np.array(pairs, np.int32).T)
    assert clear.tolist() == [line_is_clear(blocked, columns, *pair) for pair in pairs]


def test_a_line_through_the_corner_of_two_cells_is_stopped_by_either_beside_it():
    empty = bytearray(16)
    diagonal = np.array([[SUBTILES // 2, SUBTILES // 2, 7 * SUBTILES // 2, 7 * SUBTILES // 2]])
    for beside in ((1, 0), (0, 1), (2, 1), (1, 2)):
        walled = bytearray(empty)
        walled[beside[1] * 4 + beside[0]] = 1
        assert not Sightlines.through(bytes(walled), 4).clear(*diagonal.astype(np.int32).T)[0]
    assert Sightlines.through(bytes(empty), 4).clear(*diagonal.astype(np.int32).T)[0]


def test_the_longest_lines_of_the_largest_map_are_asked_without_losing_figures():
    columns, rows = 200, 200
    blocked = bytes(columns * rows)
    far = columns * SUBTILES - BODY - 1
    pair = np.array([[BODY, BODY, far, far], [far, BODY, BODY, far - 7]], np.int32)
    assert Sightlines.through(blocked, columns).clear(*pair.T).all()
