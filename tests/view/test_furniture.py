"""Props whose picture tells a state follow the fixtures they show."""

from __future__ import annotations

from game.view.furniture import Furniture, changes, state_name
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
