"""The route hint: dots from where she is, for eight seconds of the level's own way."""

from __future__ import annotations

import pytest

from game.base.units import SUBTILES
from game.lesson.recording import Recorder
from game.lesson.run_file import write_run
from game.level.shelf import load_level
from game.scenes.hint import SHOWS, Hint
from game.scenes.scene import Go
from game.sim.simulation import Simulation
from game.tools.install import install
from game.view.look import Look
from tests.levels import committed_run, shown_run
from tests.packs import pack_of, workshop

LEVELS = (
    "1_night_depot",
    "2_square_of_promises",
    "3_mirror_market",
    "4_three_harbours",
    "5_festival_of_lights",
)


@pytest.fixture
def yard(pilot):
    """Return a pilot in the practice yard who has asked for the hint."""
    pilot.session.change("assists", route_hint=True)
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    return pilot


def trail(pilot):
    return Hint(pilot.session, pilot.night).over(Look()).trail


def whole(pilot):
    """Return the way of the night, known to its end."""
    way = pilot.night.setting.way
    way.go_on(100_000)
    return way


def put_at(pilot, stop) -> None:
    her = pilot.night.world.courier
    her.x, her.y = stop.x, stop.y


def test_the_trail_begins_at_her_feet_and_shows_eight_seconds_of_moving(yard):
    way, her = whole(yard), yard.night.world.courier
    dots = trail(yard)
    assert abs(dots[0].x - her.x) + abs(dots[0].y - her.y) < 2 * SUBTILES
    assert [dot.number for dot in dots] == list(range(len(dots)))
    shown = way.stops[dots[-1].number].moved - way.stops[0].moved
    assert SHOWS // 2 < shown <= SHOWS


def test_whoever_leaves_the_way_finds_the_trail_at_its_nearest_point(yard):
    way = whole(yard)
    put_at(yard, way.stops[6])
    assert trail(yard)[0].number == 6


def test_a_goal_that_is_done_is_not_gone_back_to(yard):
    way, night = whole(yard), yard.night
    first = way.legs[0]
    put_at(yard, way.stops[0])
    night.world.fixtures[first.mark.removeprefix("goal ")].done = True
    assert trail(yard)[0].number >= first.end


def test_where_the_way_crosses_itself_she_stays_on_her_stretch(yard):
    way = whole(yard)
    hint = Hint(yard.session, yard.night)
    for at in range(way.legs[0].end - 1):
        put_at(yard, way.stops[at])
        yard.night.world.tick += 6
        assert abs(hint.over(Look()).trail[0].number - at) <= 1


def test_unasked_nothing_is_shown_and_nothing_is_played(pilot):
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    pilot.idle(30)
    assert trail(pilot) == ()
    assert pilot.night.setting.way.stops == []


def test_asked_for_in_the_midst_of_a_night_it_comes_by_itself(pilot):
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    pilot.idle(30)
    pilot.session.change("assists", route_hint=True)
    pilot.idle(30)
    assert trail(pilot)


def test_the_trail_changes_the_picture_and_not_the_night(yard):
    yard.idle(60)
    night = yard.night
    twin = night.simulation.copied()
    shown = yard.picture()
    yard.session.take(yard.session.settings)
    yard.idle(120)
    for intents in night.simulation.log[twin.world.tick :]:
        twin.step(intents)
    assert twin.world.digest() == night.world.digest()
    assert night.run().header.assists == ()
    yard.press("escape")
    yard.session.change("assists", route_hint=False)
    yard.press("escape")
    assert yard.picture() != shown


@pytest.mark.parametrize("level", LEVELS)
def test_every_night_of_the_course_is_shown_its_way_from_dusk_to_the_way_out(pilot, level):
    pilot.session.change("assists", route_hint=True)
    pilot.app.stack.make(Go("loading", {"level": level, "then": "play"}))
    pilot.until("play")
    assert pilot.night.setting.proof == shown_run(level)
    way, done = whole(pilot), set()
    for leg in way.legs:
        ahead = way.leg_after(done)
        assert ahead.start <= leg.end <= ahead.stop, leg
        done.add(leg.mark)
    rest, exits = way.leg_after(done), pilot.night.setting.plan.of_kind("exit")
    last = way.stops[rest.stop - 1]
    assert min(abs(e.x - last.x) + abs(e.y - last.y) for e in exits) < 6 * SUBTILES
    pilot.idle(8)
    assert trail(pilot), "the first dots are there at once"


def test_a_shared_level_with_a_proof_has_hint_and_ghost_too(pilot, tmp_path):
    path = workshop(tmp_path / "draft")
    level = load_level(str(path), pilot.session.locations)
    simulation = Simulation.start(level.plan, level.kinds.catalog)
    recorder = Recorder(simulation)
    for intents in committed_run("practice_yard").intents:
        simulation.step(intents)
        recorder.note()
    proof = recorder.run()
    assert proof.outcome == "completed"
    assert write_run(path.parent / "proofs" / f"{path.stem}.run", proof) is None
    found = install(pack_of(path), "x.ledger.zip", pilot.session.locations)
    pilot.session.change("assists", route_hint=True)
    map_ = str(found.pack.folder / f"{path.stem}.tmx")
    pilot.app.stack.make(Go("loading", {"level": map_, "then": "play", "ghost": True}))
    pilot.until("play")
    pilot.idle(30)
    assert trail(pilot)
    assert pilot.night.setting.proof == proof
    assert pilot.night.ghost.at(pilot.night.world.tick) is not None


def test_a_map_that_the_run_does_not_fit_gets_no_trail(yard):
    way = whole(yard)
    way.stops, way.legs = [], []
    assert trail(yard) == ()
