"""Stories on the festival's own map: copies, reserves, and the hall's light."""

from __future__ import annotations

import pytest

from game.base.geometry import within
from game.base.grid import center_of
from game.sim.rules import risk_view
from game.sim.rules.risk_events import ReserveJoined
from game.sim.senses.light import DIM, band_at
from game.sim.terrain import cells_of, in_rect
from tests.sim.rules.festival_night import OWED, level, night, senses, stand
from tests.sim.rules.festivals import choose, hold, risk, vault
from tests.sim.worlds import of, run

HALL = (31, 25, 31, 18)


# -- copies ---------------------------------------------------------------------------------------
def test_the_map_has_what_the_rule_needs():
    state = risk(night())
    assert [v.number for v in state.vaults] == [1, 2, 3]
    assert len(state.rooms) == 3
    assert len(state.figures) == 5
    assert len(state.reserves) == 9
    assert [rail.order for rail in state.rails] == list(range(1, 10))
    assert len(state.witnesses) == 3
    assert state.inspector is not None
    names = {door.id for door in night().world.doors}
    for thing in level().plan.of_kind("portal", "stage", "shortcut"):
        assert set(str(thing.values["opens"]).split()) <= names


@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_rehearsal_room_is_its_vault_tile_for_tile(number):
    """Of the third vault only the front half was copied: rows 23 to 33."""
    plan, room = level().plan, risk(night()).room(number)
    dx, dy = room.offset[0] // 1440, room.offset[1] // 1440
    for name in ("solid", "opaque", "low"):
        grid = getattr(plan, name)
        copy = [grid[r * plan.columns + c] for c, r in cells_of(room.rect)]
        real = [grid[(r - dy) * plan.columns + c - dx] for c, r in cells_of(room.rect)]
        assert copy == real, name
    if number == 3:
        assert room.seal is None
        assert room.rect[3] < vault(night(), 3).rect[3]


def test_every_paper_figure_stands_where_its_watcher_stands_for_forty_eight_seconds():
    sim = night()
    stand(sim, 3, 52)
    state = risk(sim)
    offsets = {figure.id: state.room(figure.vault).offset for figure in state.figures}
    assert offsets["d_bako"] == (0, 28 * 1440)
    for _ in range(48):
        run(sim, 60)
        for figure in state.figures:
            paper, real = sim.world.actor(figure.id), sim.world.actor(figure.of)
            dx, dy = offsets[figure.id]
            assert (paper.x, paper.y, paper.heading) == (real.x + dx, real.y + dy, real.heading)


# -- reserves -------------------------------------------------------------------------------------
DESKS = {1: (15, 19), 2: (48, 7), 3: (71, 19)}


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(("answer", "people"), [(1, 1), (2, 2), (3, 4)])
def test_a_stake_puts_its_people_into_each_vault(number, answer, people):
    sim = night(trust=70)
    sim.world.courier.amnesty_until = 1 << 30
    stand(sim, *DESKS[number])
    run(sim, 1)
    hold(sim, 1)
    choose(sim, answer, 1, 1)
    hold(sim, 0.6)
    assert vault(sim, number).stake == (1, 2, 4)[answer - 1]
    stand(sim, 3, 52)
    joined = of(run(sim, 1200), ReserveJoined)
    rect = vault(sim, number).rect
    watchers = [a for a in sim.world.actors if a.is_guard]
    inside = [a for a in watchers if in_rect(rect, (a.x // 1440, a.y // 1440))]
    assert (len(joined), len(inside)) == (people - 1, people)


# -- the hall -------------------------------------------------------------------------------------
def watched_shares() -> list[int]:
    """Return how much of the hall is watched with 0 to 9 things owed, cells in 100,000.

    One night with all nine lamps is enough: no lamp depends on another.
    """
    sim = night(liabilities=OWED)
    stand(sim, 3, 52)
    totals = [0] * (len(OWED) + 1)
    for _ in range(24):
        run(sim, 120)
        discs = sim.world.discs[: len(OWED)]
        for cell in hall_cells(sim):
            first = next((n for n, disc in enumerate(discs) if _lies_in(disc, cell)), len(OWED))
            seen = _is_watched(sim.world, *center_of(cell))
            for count in range(0 if seen else first + 1, len(OWED) + 1):
                totals[count] += 1
    return [total * 100_000 // (24 * len(hall_cells(sim))) for total in totals]


def _lies_in(disc, cell) -> bool:
    x, y = center_of(cell)
    return within(x - disc[0], y - disc[1], disc[2])


def hall_cells(sim):
    plan = sim.world.plan
    return [cell for cell in cells_of(HALL)
            if not plan.solid[cell[1] * plan.columns + cell[0]]]  # fmt: skip


def _is_watched(world, x, y) -> bool:
    """Return whether a guard of the hall has a point in a band of sight that counts there."""
    near = [a for a in world.actors if a.is_guard and _is_in_hall(a)]
    return any(senses(world, actor, x, y) for actor in near)


def _is_in_hall(actor) -> bool:
    return in_rect(HALL, (actor.x // 1440, actor.y // 1440))


def test_the_hall_is_watched_more_with_every_thing_owed():
    shares = watched_shares()
    assert shares == sorted(set(shares)), shares
    assert shares[0] < 25_000


def test_with_nothing_owed_no_rail_is_lit_and_the_hall_is_almost_dark():
    """Less than a tenth of its floor is lit, the stage's pool apart."""
    sim = night()
    stand(sim, 3, 52)
    run(sim, 120)
    assert risk_view.lamps(sim.world) == ()
    world = sim.world
    cells = hall_cells(sim)
    lit = [c for c in cells if band_at(world.light, world.plan.columns, *center_of(c)) > DIM]
    assert len(lit) * 10 < len(cells)
