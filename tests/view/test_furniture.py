"""Props whose picture tells a state follow the fixtures they show."""

from __future__ import annotations

from dataclasses import replace

from game.sim.simulation import Header, Simulation
from game.view.furniture import Furniture, changes, state_name
from tests.sim.worlds import catalog, put
from tests.view import harbour


def pieces():
    harbour.screen()
    world = harbour.simulation().world
    props = [prop for prop in harbour.ground().props if changes(prop)]
    return world, Furniture(props, world, harbour.picture_named)


def names(furniture, world) -> list[str]:
    return [prop.picture.name for prop in furniture.now(world)]


def test_a_rack_shows_the_spools_it_holds():
    world, furniture = pieces()
    assert "spool_rack_2" in names(furniture, world)
    world.fixtures["rack"].count = 0
    assert "spool_rack_0" in names(furniture, world)


def test_a_checkpoint_lantern_lights_up_when_it_is_reached():
    world, furniture = pieces()
    assert "lantern_checkpoint" in names(furniture, world)
    world.fixtures["lantern"].done = True
    assert "lantern_checkpoint_lit" in names(furniture, world)


def test_what_somebody_carries_is_not_drawn_in_its_place():
    world, furniture = pieces()
    world.fixtures["rack"].hidden = True
    assert not any(name.startswith("spool_rack") for name in names(furniture, world))


def test_a_prop_that_shows_no_fixture_stays_as_it_was_placed():
    world, _ = pieces()
    assert state_name("hub_dock_dark", world, None) == "hub_dock_dark"


def furnished(*placements):
    """Return the harbour's world with more placed on it, and its furniture without any props."""
    harbour.screen()
    plan = harbour.plan()
    plan = replace(plan, placements=(*plan.placements, *placements))
    world = Simulation.start(plan, catalog(), Header(seed=7)).world
    return world, Furniture([], world, harbour.picture_named)


def test_an_errand_vanishes_when_it_is_taken_and_lies_where_it_was_set_down():
    world, furniture = furnished(put("thermos_1", "errand", 6, 15, to="sami", label="thermos"))
    assert "thermos" in names(furniture, world)
    thermos = world.fixtures["thermos_1"]
    thermos.hidden = True
    assert "thermos" not in names(furniture, world)
    thermos.hidden, thermos.x = False, thermos.x + 3 * 1440
    lying = [prop for prop in furniture.now(world) if prop.picture.name == "thermos"]
    assert [prop.rect.centerx for prop in lying] == [thermos.x // 90]


def test_a_flower_lies_where_it_was_set_down_and_is_nowhere_while_it_is_held():
    world, furniture = furnished(put("posy", "flower", 6, 15))
    flower = world.fixtures["posy"]
    for x in (flower.x, flower.x + 3 * 1440):
        flower.x = x
        lying = [prop for prop in furniture.now(world) if prop.picture.name == "paper_flower"]
        assert [prop.rect.centerx for prop in lying] == [x // 90]
    flower.hidden = True
    assert "paper_flower" not in names(furniture, world)


def test_a_stolen_charter_lies_where_its_thief_left_it():
    world, furniture = furnished(put("charter", "charter", 6, 15))
    assert "address_book" in names(furniture, world)
    world.fixtures["charter"].hidden = True
    assert "address_book" not in names(furniture, world)


def test_a_temptation_is_seen_and_what_was_broken_stays_broken():
    world, furniture = furnished(
        put("tip_jar", "temptation", 6, 15, deed="theft"),
        put("wire_cold", "temptation", 7, 15, deed="sabotage"),
        put("old_thing", "temptation", 8, 15, deed="sabotage"),
    )
    shown = names(furniture, world)
    assert shown.count("wire") == 2
    assert "tip_jar" in shown
    world.fixtures["wire_cold"].done = True
    assert "wire_cut" in names(furniture, world)


def test_a_ladder_leans_until_it_is_kicked_and_a_list_stands_on_a_terminal():
    world, furniture = furnished(
        put("goran_ladder", "temptation", 6, 15, deed="ladder"),
        put("node_list", "temptation", 7, 15, deed="scraped_list"),
    )
    assert {"ladder", "terminal"} <= set(names(furniture, world))
    world.fixtures["goran_ladder"].done = True
    shown = names(furniture, world)
    assert "ladder_down" in shown
    assert "ladder" not in shown


def test_the_papers_window_half_shuts_once_it_gave_papers():
    world, _ = furnished(put("booth", "papers", 6, 15, hold_ticks=60))
    booth = world.fixtures["booth"]
    assert state_name("papers_booth", world, booth) == "papers_booth"
    booth.done = True
    assert state_name("papers_booth", world, booth) == "papers_booth_done"


def test_bars_close_an_exit_until_it_opens():
    world, furniture = furnished(put("arch", "exit", 20, 17, rect=(20, 17, 2, 2),
                                     opens_after="goal"))  # fmt: skip
    assert "arch_bars" in names(furniture, world)
    world.fixtures["goal"].done = True
    assert "arch_bars" not in names(furniture, world)
