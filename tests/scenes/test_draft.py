"""A map that is played while somebody draws it: what is saved is there at once."""

from __future__ import annotations

import shutil

import pytest

from game.base.grid import cell_of, center_of
from game.base.units import SUBTILES
from game.scenes.drafting import take_draft
from game.scenes.opening import first_move
from game.scenes.scene import Go
from tests.scenes.designer import YARD, Designer, moved
from tests.scenes.pilot import Pilot


@pytest.fixture
def designer(tmp_path):
    """Return somebody who plays a copy of the yard."""
    return Designer(tmp_path)


def test_a_saved_change_is_there_at_the_same_tick_and_place(designer):
    designer.pilot.hold("d", 40)
    before, tick = (designer.world.courier.x, designer.world.courier.y), designer.world.tick
    lamp = designer.world.plan.of_kind("lamp")[0]
    designer.save(moved(YARD.read_text("utf-8"), lamp.id, 1))
    designer.pilot.idle(60)
    assert designer.world.placement(lamp.id).x == lamp.x + SUBTILES
    assert (designer.world.courier.x, designer.world.courier.y) == before
    assert tick < designer.world.tick <= tick + 120
    assert designer.pilot.scene == "play"


def test_a_map_with_a_fault_changes_nothing_and_the_finding_is_shown(designer):
    plan = designer.pilot.night.setting.plan
    text = YARD.read_text("utf-8")
    designer.save(text.replace('template="templates/exit.tx"', 'type="Exitt"', 1))
    shown = designer.saw()
    assert designer.pilot.night.setting.plan is plan
    assert "plays on" in shown
    assert "L201" in shown
    designer.save(text)
    assert "L201" not in designer.saw()
    assert designer.pilot.app.session.draft.findings == ()


def test_a_map_without_texts_plays_without_a_complaint(designer):
    assert designer.pilot.session.notices == []
    assert "cannot be read" not in designer.saw()


def test_half_a_file_is_only_a_finding(designer):
    designer.save(YARD.read_text("utf-8")[:5000])
    assert "L003" in designer.saw()
    designer.pilot.hold("a", 20)
    assert designer.pilot.scene == "play"


def test_a_pause_goes_on_over_the_new_map(designer):
    designer.pilot.press("escape")
    assert designer.pilot.scene == "pause"
    plan = designer.pilot.night.setting.plan
    designer.save(moved(YARD.read_text("utf-8"), plan.of_kind("lamp")[0].id, 1))
    designer.pilot.idle(60)
    assert designer.pilot.scene == "pause"
    assert designer.pilot.night.setting.plan.digest != plan.digest


def test_whoever_stands_where_a_wall_is_drawn_steps_beside_it(designer):
    world = designer.world
    column, row = cell_of(world.courier.x, world.courier.y)
    plan = world.plan
    wall = next(i for i in range(len(plan.solid)) if plan.solid[i] and plan.solid[i + 1])
    designer.pilot.night.put(*center_of((wall % plan.columns, wall // plan.columns)))
    designer.save(moved(YARD.read_text("utf-8"), plan.of_kind("lamp")[0].id, 1))
    designer.pilot.idle(60)
    here = cell_of(designer.world.courier.x, designer.world.courier.y)
    assert not plan.solid[here[1] * plan.columns + here[0]]
    assert here != (column, row)


def test_the_map_puts_the_courier_where_one_clicks_or_where_the_cursor_is(designer):
    designer.pilot.press("m")
    assert designer.pilot.scene == "map"
    page, plan = designer.pilot.app.stack.top, designer.world.plan
    column, row = cell_of(*next((z.x, z.y) for z in plan.of_kind("exit")))
    area = page._area
    designer.pilot.click(
        area.x + (2 * column + 1) * area.width // (2 * plan.columns),
        area.y + (2 * row + 1) * area.height // (2 * plan.rows),
    )
    assert designer.pilot.scene != "map"
    here = cell_of(designer.world.courier.x, designer.world.courier.y)
    assert max(abs(here[0] - column), abs(here[1] - row)) <= 1


def test_a_night_can_begin_at_any_object(tmp_path):
    number = next(
        line for line in YARD.read_text("utf-8").splitlines() if "templates/exit.tx" in line
    )
    number = int(number.partition('id="')[2].partition('"')[0])
    designer = Designer(tmp_path, number)
    exit_, courier = designer.world.plan.of_kind("exit")[0], designer.world.courier
    left, top, columns, rows = exit_.rect
    column, row = cell_of(courier.x, courier.y)
    assert left - 1 <= column <= left + columns
    assert top - 1 <= row <= top + rows


def test_an_object_that_is_not_there_is_told(tmp_path):
    pilot = Pilot(tmp_path / "saves", first=Go("title"))
    shutil.copy(YARD, tmp_path / "yard.tmx")
    take_draft(pilot.session, tmp_path / "yard.tmx", 99_999)
    pilot.app.stack.make(first_move(pilot.session, str(tmp_path / "yard.tmx"), straight=True))
    pilot.until("failure")
    assert "99999" in pilot.failure


def test_nothing_of_a_draft_is_kept(designer, tmp_path):
    designer.pilot.hold("d", 30)
    designer.pilot.session.keep_night()
    assert not (tmp_path / "saves" / "saves" / "player.json").exists()
    assert not list((tmp_path / "saves").rglob("player.json"))


def test_trails_of_this_night_and_the_last_are_kept_for_the_map(designer):
    designer.pilot.hold("d", 60)
    draft = designer.pilot.session.draft
    first = list(draft.trail)
    assert len(first) >= 3
    designer.pilot.app.stack.make(first_move(designer.pilot.session, str(designer.path)))
    designer.pilot.until("play")
    assert draft.last_trail[: len(first)] == first
    assert len(draft.trail) <= 2


def test_the_night_can_be_started_again_from_the_pause_wherever_the_map_is(designer):
    designer.pilot.hold("d", 40)
    designer.pilot.press("escape")
    designer.pilot.choose("restart")
    designer.pilot.settle()
    designer.pilot.choose("yes")
    designer.pilot.until("play")
    assert designer.world.tick < 30
    assert designer.pilot.session.draft.path == designer.path
