"""The network's sentences: none, one and many, each in words that somebody would say."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.lesson.network_story import network_sentences
from game.lesson.report import Report
from game.sim.rules.network_events import (
    CableTripped,
    ForecastMissed,
    ForecastRead,
    HubLinked,
    LanesChanged,
    ParcelDelivered,
    PeakEnded,
    PeakStarted,
    Ride,
)
from game.sim.rules.network_state import Parcel, net_of
from tests.sim.rules.depots import depot

LINK = HubLinked("a", "b", 1, 5, 30)


@dataclass
class Depot:
    """A depot whose parcels and events are made up."""

    def __post_init__(self):
        """Begin at dusk."""
        self.world = depot().world
        self.report = Report(55)

    def told(self, *events, tick=600, parcels=()):
        """Return the sentences of a night with these events and parcels."""
        net_of(self.world).peak.parcels = tuple(
            Parcel(str(at), "a", "b", state) for at, state in enumerate(parcels)
        )
        self.report.note(events, tick)
        return network_sentences(self.report, self.world)


@pytest.fixture
def night():
    """Return a depot's night."""
    return Depot()


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([], "You laid no cable, and no lane opened."),
        ([LINK, LanesChanged(0, 1, 0)], "You laid one cable and opened one lane."),
        ([LINK, LINK, LanesChanged(1, 3, 0)], "You laid 2 cables and opened 3 lanes."),
    ],
)
def test_cables_and_lanes_are_counted_in_words(night, events, said):
    assert night.told(*events)[0] == said


def test_a_peak_in_which_nothing_left_says_so_and_gives_no_share_of_a_way(night):
    told = night.told(PeakEnded(0, 480), parcels=["waiting"] * 12)
    assert "The counter closed after 480 s with none of 12 parcels out." in told
    assert not [line for line in told if "%" in line or "you took" in line or "late" in line]
    assert any(line.startswith("12 parcels never came") for line in told)


def test_a_peak_half_done_says_how_much_was_out(night):
    way = ParcelDelivered(1, ride_tiles=6, foot_tiles=4)
    told = night.told(way, PeakEnded(1, 480), parcels=["delivered", "waiting"])
    assert (
        "The counter closed after 480 s with 1 of 2 parcels out, 40 % of their way on foot."
    ) in told
    assert any(line.startswith("One parcel never came") for line in told)


@pytest.mark.parametrize(
    ("trip", "said"),
    [
        (CableTripped(1, 1, 1, 0), "your only pair. When it tripped, no lane was left:"),
        (CableTripped(1, 1, 1, 1), "your only pair. When it tripped, your one lane stayed:"),
        (CableTripped(1, 2, 3, 1), "2 of your 3 pairs. When it tripped, 3 lanes became one;"),
        (CableTripped(1, 2, 6, 3), "2 of your 6 pairs. When it tripped, 6 lanes became 3;"),
        (CableTripped(1, 2, 6, 6), "2 of your 6 pairs. When it tripped, all 6 lanes stayed:"),
    ],
)
def test_a_trip_is_told_with_what_was_left(night, trip, said):
    assert any(said in line for line in night.told(LINK, trip))


@pytest.mark.parametrize(("tiles", "said"), [(0, "20 s."), (1, "one tile"), (5, "5 tiles")])
def test_a_quicker_cable_is_explained_by_the_ride_if_there_was_one(night, tiles, said):
    rides = [Ride("a", "b", tiles)] if tiles else []
    told = night.told(LINK, *rides, HubLinked("b", "c", 2, 5, 20))
    assert any(line.startswith("Cable 1 took you 30 s") and said in line for line in told)


def test_a_forecast_off_by_one_says_one_tile(night):
    night.told(ForecastRead("board"), tick=60)
    told = night.told(ForecastMissed("guard", 1), PeakStarted(1, 0))
    assert "The forecast was exact for 9 s and off by one tile at the peak." in told
