"""Each event has its sound, each sound its words; ears and captions follow the guards' own rule."""

from __future__ import annotations

import pytest

from game.sim import events as e
from game.sim.actor import AlertState
from game.sim.events import Event
from game.sim.rules import network_events as n
from game.view.cues import PLAIN, SILENT, alert_near, cues_of, loops_of
from game.view.ear import HERE, Ear
from game.view.sound_captions import SIDES, written, written_loops
from game.view.sound_map import GAITS, GROUNDS, SOUNDS
from tests.sim.worlds import at, catalog, play, put, walk_to
from tests.view.rooms import ROOMS, two_rooms


@pytest.fixture
def world():
    """Return two rooms with a guard, a camera and a rival."""
    return two_rooms()


def sounds_of(event, world):
    """Return the ids of the sounds an event makes."""
    return [cue.sound for cue in cues_of([event], world)]


# -- the map --------------------------------------------------------------------------------------
def test_every_event_of_the_night_sounds_or_is_silent_on_purpose():
    special = {e.Seen, e.Noticed, e.StateChanged, e.DoorMoved, e.LampChanged, e.Thrown,
               e.TrustChanged, e.NoiseMade, e.AreaAlarmed}  # fmt: skip
    events = {thing for thing in vars(e).values() if isinstance(thing, type)}
    events = {thing for thing in events if issubclass(thing, Event) and thing is not Event}
    assert not events - special - set(PLAIN) - SILENT


def test_every_event_names_a_sound_that_there_is():
    assert not set(PLAIN.values()) - set(SOUNDS)


def test_every_sound_says_in_words_what_it_is():
    assert not [sound for sound, entry in SOUNDS.items() if not entry.caption.strip()]


def test_every_surface_and_gait_of_the_catalog_has_its_step():
    assert set(GROUNDS) == set(catalog().surfaces)
    assert set(GAITS) == {g.id for g in catalog().gaits.values() if g.stride_ticks}


def test_a_step_sounds_like_its_floor_and_gait():
    sim = play(["#######", "#@:::.#", "#######"])
    sounds = [cue.sound for cue in cues_of(walk_to(sim, 4, 1), sim.world)]
    assert "step_metal_walk" in sounds


def test_a_guard_tells_its_state_without_words(world):
    for after, sound in (("curious", "guard_curious"), ("alarmed", "guard_alarm")):
        assert sounds_of(e.StateChanged("liu", "calm", after), world) == [sound]
    assert sounds_of(e.StateChanged("eye", "calm", "curious"), world) == []


def test_five_new_lanes_are_five_notes_upwards(world):
    cues = list(cues_of([n.LanesChanged(10, 15, 0)], world))
    assert [cue.sound for cue in cues] == [f"lane_{lane}" for lane in range(11, 16)]
    assert [cue.wait for cue in cues] == sorted({cue.wait for cue in cues})


def test_a_regulators_tone_rises_while_it_paints():
    sim = play(
        ROOMS, put("quan", "regulator", 15, 2, facing_angle=0, sweep_angle=0, period_ticks=720)
    )
    numbers = sim.world.actor("quan").memory.numbers
    assert "line" not in loops_of(sim.world)
    tones = []
    for paint, lock in ((3, 0), (20, 0), (50, 0), (54, 6)):
        numbers.update(tracking=1, paint=paint, lock=lock)
        tones.append(loops_of(sim.world)["line"].sound)
    assert tones == sorted(set(tones))
    assert tones[-1] == "paint_5"


def test_a_rivals_hum_rises_as_it_nears(world):
    shimmer, hums = world.actor("shimmer"), []
    for column in (20, 9, 6):
        shimmer.x, shimmer.y = at(column, 2)
        hums.append(loops_of(world)["rival"].sound)
    assert hums == ["hum_1", "hum_2", "hum_3"]


def test_music_follows_the_highest_alert_near_by(world):
    assert alert_near(world) == 0
    world.actor("liu").state = AlertState.CURIOUS
    assert alert_near(world) == 1
    world.actor("liu").state = AlertState.ALARMED
    assert alert_near(world) == 2


# -- the ear --------------------------------------------------------------------------------------
def test_a_sound_fades_with_the_way_it_takes(world):
    ear = Ear()
    near, far = (ear.hear(world, at(column, 2), 12_000).share for column in (6, 12))
    assert 1 > near > far > 0


def test_a_wall_dampens_what_an_open_room_lets_through(world):
    """The flood fill of the guards' ears: as far, but round a corner."""
    ear = Ear()
    through_room, behind_wall = (
        ear.hear(world, at(5 + dc, 2 + dr), 12_000).share for dc, dr in ((4, 0), (0, 4))
    )
    assert behind_wall < through_room


def test_a_sound_out_of_reach_is_not_heard(world):
    assert Ear().hear(world, at(18, 6), 6_000) is None


def test_a_sound_comes_from_its_side(world):
    ear = Ear()
    assert ear.hear(world, at(2, 2), 12_000).side < 0 < ear.hear(world, at(8, 2), 12_000).side
    assert ear.hear(world, None, 12_000) is HERE


def test_what_hangs_in_a_wall_is_heard_from_beside_it(world):
    assert Ear().hear(world, at(6, 0), 12_000) is not None


# -- captions -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("column", "row", "words"),
    [
        (8, 2, "[right, close: a bell]"),
        (5, 6, "[below, far: a bell]"),
        (2, 2, "[left, close: a bell]"),
    ],
)
def test_a_caption_tells_side_and_distance(column, row, words, world):
    x, y = at(column, row)
    told = list(written([e.NoiseMade("bell", x, y, 14_000)], world, Ear()))
    assert [line.words for line in told] == [words]


def test_her_own_steps_are_not_written(world):
    courier = world.courier
    step = e.NoiseMade("footstep", courier.x, courier.y, 3_500)
    assert sounds_of(step, world)
    assert not list(written([step], world, Ear()))


def test_what_is_not_heard_is_not_written(world):
    x, y = at(18, 6)
    assert not list(written([e.Glinted("shimmer", x, y)], world, Ear()))


def test_a_hum_is_written_as_long_as_it_lasts(world):
    told = written_loops(world, Ear())
    assert told["rival"].words == "[left, close: a hum]"
    assert len(SIDES) == 8
