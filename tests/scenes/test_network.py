"""The depot's network at the keyboard: panel, lanes, story and debrief of a real night."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

import pytest
from pygame import Surface

from game.base.units import SUBTILES
from game.content.saves import START_TRUST
from game.lesson.network_story import network_sentences
from game.lesson.recording import header_of
from game.lesson.report import Report
from game.scenes.counter import CounterWords, is_call_due
from game.scenes.lanes import LaneChooser
from game.scenes.network_view import network_of
from game.scenes.rewinds import rewind_items
from game.scenes.scene import Go
from game.scenes.story import Storyteller
from game.sim.events import CheckpointReached, Event, PapersShown, Rewound, RoomEntered
from game.sim.offers import Offer
from game.sim.rules import network_view
from game.sim.rules.network_events import CableTripped, ForecastRead, PeakEnded
from game.sim.rules.network_state import Parcel, net_of
from game.sim.rules.next_step import nearest_to, ride_towards
from game.sim.simulation import Simulation
from game.view.hud.placing import watchers_shown, what_matters
from game.view.lane_list import LaneRow, lane_list
from game.view.parcel_words import parcel_words
from tests.levels import committed_run, shipped_level
from tests.view.desk import desk, faults

DEPOT = "1_night_depot"
IN_THE_COURT = "We carry each one by hand. It builds character. Mostly backs."


@cache
def first_lid() -> tuple[Simulation, list[tuple[Event, ...]]]:
    """Return the depot's night at the first lid that the proof opens, and all that was told."""
    level, run = shipped_level(DEPOT), committed_run(DEPOT)
    sim = Simulation.start(level.plan, level.kinds.catalog, header_of(run))
    return sim, [sim.step(intents) for intents in takewhile(lambda i: not i.choice, run.intents)]


@pytest.fixture
def depot(pilot):
    """Return the pilot in the depot, at the first lid that the proof opens."""
    pilot.app.stack.make(Go("loading", {"level": DEPOT, "then": "play"}))
    pilot.until("play")
    (sim, told), night = first_lid(), pilot.night
    assert night.header == sim.header
    night.simulation = sim.copied()
    for tick, events in enumerate(told, 1):
        night.report.note(events, tick)
    pilot.idle(2)
    assert pilot.scene == "play", pilot.failure
    return pilot


def test_use_at_an_open_lid_rides_to_the_answer_with_the_focus(depot):
    world = depot.night.world
    assert network_view.lane(world).phase == "choosing"
    hub = network_view.lane(world).answers[0].hub
    depot.press("e")
    depot.idle(3)
    assert (network_view.lane(world).phase, network_view.lane(world).end) == ("boarding", hub)


def test_a_digit_answers_as_well(depot):
    depot.press("1")
    depot.idle(3)
    assert network_view.lane(depot.night.world).phase == "boarding"


def test_a_click_on_a_row_answers_as_well(depot):
    row = depot.app.stack.top._lanes._rows[0]
    depot.click(*row.center)
    depot.idle(3)
    assert network_view.lane(depot.night.world).phase == "boarding"


def test_the_rows_name_hubs_and_tiles(depot):
    row = depot.app.stack.top._lanes.rows(depot.night.world)[0]
    assert row.words == "Returns"
    assert row.note.endswith(" tiles")


def test_the_rows_say_what_the_peak_has_at_a_hub(depot):
    world = depot.night.world
    peak = net_of(world).peak
    hub = depot.app.stack.top._lanes.answers[0].hub
    peak.begun = world.tick
    peak.parcels = (Parcel("a", hub, "dock", "called"), Parcel("b", "dock", hub, "tray"))
    note = depot.app.stack.top._lanes.rows(world)[0].note
    assert note.startswith("fetch 1 · hand over 1 · ")
    peak.parcels = (Parcel("a", hub, "dock", "delivered"), Parcel("b", "dock", hub))
    assert is_call_due(world)


def test_an_open_lid_leads_towards_a_hub_that_is_not_linked_and_says_so(depot):
    world, net = depot.night.world, net_of(depot.night.world)
    here = network_view.lane(world).hub
    net.peak.begun = world.tick
    net.peak.parcels = (Parcel("parcel_1", "roof", "dock", "called"),)
    chooser = LaneChooser()
    chooser.note(world)
    answers = {
        answer.hub: row for answer, row in zip(chooser.answers, chooser.rows(world), strict=True)
    }
    nearest = nearest_to(net, net.network(here), "roof")
    assert chooser.answers[chooser.focus].hub == ride_towards(world, here)
    if nearest != here:
        assert answers[nearest].note.startswith("on foot to Roof")


def test_the_goal_key_names_the_next_concrete_step(depot):
    assert depot.night.goal().endswith("Next: Take a spool from a rack.")


@pytest.mark.parametrize(
    ("delivered", "said"),
    [(12, "A road nobody sees"), (9, "Most of the lane has"), (1, "Most of the lane got nothing")],
)
def test_auntie_lu_praises_only_who_delivered_all(told_at, delivered, said):
    lines = told_at(100, PeakEnded(delivered, 300))
    assert len(lines) == 1
    assert lines[0].startswith(said)


def test_a_won_peak_is_told_in_numbers_and_a_tripped_cable_by_its_ends(depot):
    world = depot.night.world
    total = len(network_view.parcels(world))
    told = parcel_words(PeakEnded(total, 178), world)
    assert told == f"All {total} parcels are delivered, in 2:58."
    tripped = parcel_words(CableTripped(1, load=9, before=15, after=1), world)
    assert tripped == (
        "The cable Returns \u2013 Rural depot tripped: 1 lane is left. Reset it at either end."
    )
    assert parcel_words(CableTripped(1, load=6, before=15, after=15), world).endswith(
        "tripped, and all 15 lanes stay: you have a spare way."
    )


def test_reading_the_board_explains_the_pale_figures(told_at):
    assert told_at(100, ForecastRead("board"))[0].startswith("Pale figures show")


def test_the_debrief_names_who_waited_in_vain(depot):
    night, peak = depot.night, net_of(depot.night.world).peak
    peak.parcels = (
        Parcel("a", "cold", "dock", "delivered"), Parcel("b", "cold", "dock"),
        Parcel("c", "cold", "roof"),
    )  # fmt: skip
    night.report.note((PeakEnded(1, 480),), night.world.tick)
    told = network_sentences(night.report, night.world)
    assert "2 parcels never came; somebody waited at: Dock 1, Roof 1." in told
    assert any("480 s with 1 of 3 parcels out" in line for line in told)


def test_the_counter_says_how_long_the_parcels_take(depot):
    world = depot.night.world
    bell = Offer("start_peak", "counter", "Start the peak", 0, 0, hold=60)
    other = Offer("open_lanes", "returns", "Choose a lane", 0, 0)
    told, same = CounterWords().added(world, (bell, other))
    assert same == other
    assert told.name.startswith("Start the peak: by hand 8.5 min")
    assert told.name.endswith("you have 8 min")


def test_the_counter_is_offered_as_a_way_back_once_it_was_held(depot):
    night = depot.night
    assert "to_counter" not in [item.id for item in rewind_items(night)]
    night.simulation.checkpoints["counter"] = night.world.copied()
    tick = night.world.tick
    depot.idle(120)
    depot.press("escape")
    depot.choose("to_counter")
    assert depot.scene == "play", depot.failure
    assert night.world.tick in (tick, tick + 1)


def test_walking_away_closes_the_list(depot):
    depot.hold("a", 3)
    depot.idle(2)
    assert depot.app.stack.top._lanes.answers == ()


def test_the_panel_shows_hubs_cables_and_lanes(depot):
    view = network_of(depot.night.world)
    assert view is not None
    assert (len(view.hubs), len(view.cables), view.lanes, view.seconds_left) == (6, 1, 1, None)
    assert sum(is_linked for _name, _sign, is_linked in view.hubs) == 2


def test_without_a_network_there_is_no_panel_and_no_list(pilot):
    pilot.app.stack.make(Go("loading", {"level": "practice_yard", "then": "play"}))
    pilot.until("play")
    chooser = LaneChooser()
    chooser.note(pilot.night.world)
    assert network_of(pilot.night.world) is None
    assert chooser.rows(pilot.night.world) == []


def test_the_night_is_told_with_its_own_numbers(depot):
    told = network_sentences(depot.night.report, depot.night.world)
    assert told[0] == "You laid one cable and opened one lane."
    assert any(line.startswith("Lamps over empty floor: 18 at dusk") for line in told)


@pytest.fixture
def told_at(depot):
    """Return what tells events at a tick: the texts of the lines said."""
    report = Report(START_TRUST)
    teller = Storyteller(depot.night.setting.texts.says, report)

    def told(tick, *events):
        report.note(events, tick)
        return [caption.text for caption in teller.told(events)]

    return told


def test_lines_of_the_story_are_said_once(told_at):
    entered = RoomEntered("zone_court", first=True)
    assert told_at(10, entered, CheckpointReached("cp")) == [IN_THE_COURT]
    assert told_at(20, RoomEntered("zone_court", first=False)) == []


def test_a_line_that_a_rewind_took_back_is_said_again_and_one_from_before_it_is_not(told_at):
    assert told_at(100, RoomEntered("zone_court", first=True)) == [IN_THE_COURT]
    assert told_at(500, PapersShown(900)) == ["Licensed. Walk, don't run."]
    assert told_at(300, Rewound(300)) == []
    assert told_at(400, RoomEntered("zone_court", first=False)) == []
    assert told_at(600, PapersShown(900)) == ["Licensed. Walk, don't run."]


def test_a_night_that_is_continued_does_not_begin_the_story_anew(depot):
    report = Report(START_TRUST)
    report.note((RoomEntered("zone_court", first=True),), 100)
    teller = Storyteller(depot.night.setting.texts.says, report)
    further = (RoomEntered("zone_store", first=True),)
    report.note(further, 200)
    assert list(teller.told(further)) == []


def test_an_open_lid_tells_one_way_out_only():
    ui, _surface = desk()
    rows, keys = [LaneRow("Returns", "34 tiles")], ("E", "Tab", "S")
    ui.pen.trace = trace = []
    lane_list(ui, rows, None, keys)
    assert {"step out", "walk away"} & {words.text for words in trace} == {"step out"}
    trace.clear()
    lane_list(ui, rows, 0, keys)
    assert {"step out", "walk away"} & {words.text for words in trace} == {"walk away"}


def test_the_list_of_lanes_hides_neither_her_nor_a_watcher(depot):
    """Whoever looks out of a lid must see who waits there."""
    world, top = depot.night.world, depot.app.stack.top
    whereabouts, ui = depot.night.stage.camera.to_screen, depot.app._ui
    her = world.courier
    for actor, (dx, dy) in zip(world.actors, ((-6, 0), (-9, 2), (5, 1)), strict=False):
        actor.x, actor.y = her.x + dx * SUBTILES, her.y + dy * SUBTILES
    top.draw(Surface(ui.size), ui, 0.0)
    rows, her_body = top._lanes._rows, what_matters(world, whereabouts, ui.k)[0]
    kept_clear = [her_body, *watchers_shown(world, whereabouts, ui.k)]
    assert rows
    assert all(row.collidelist(kept_clear) < 0 for row in rows)


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_the_list_of_lanes_cuts_nothing_and_keeps_a_margin(text_scale):
    ui, _ = desk(2, text_scale)
    rows = [
        LaneRow("Returns", "fetch 2 · hand over 1 · on foot to Cold store · 34 tiles"),
        LaneRow("Rural depot", "12 tiles"),
        LaneRow("Unplug the cable to Rural depot", is_apart=True),
    ]
    face, places = lane_list(ui, rows, 0, ("E", "Tab", "S"))
    assert faults(ui.pen.trace) == []
    assert face.get_rect().contains(places[-1])
    bottom = face.get_bounding_rect().bottom - ui.px(12)
    assert places[-1].bottom < bottom
    assert any("34 tiles" in words.text for words in ui.pen.trace)
