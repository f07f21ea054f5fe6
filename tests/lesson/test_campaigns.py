"""Campaigns: five nights on end, each begun with what the last one left, and the dawn they lead to.

Every night is played in the real simulation; what it came to goes through the report into the
player's progress, as the debrief does it, and the next night's header is made from that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.content.locations import find_locations
from game.content.saves import Progress
from game.lesson.endings import ENDINGS, dawn_of, never_owned
from game.lesson.progress import after_night
from game.lesson.recording import header_of
from game.lesson.report import Report
from game.lesson.run_file import Run, read_run
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from tests.levels import shipped_level as level
from tests.sim.worlds import STAND, USE, play, put, run, walk_to
from tests.strolls import LEVELS

ROOM = ["#" * 24, *["#" + "." * 22 + "#"] * 5, "#" * 24]
START = put("start", "start", 4, 3)
OUT = put("out", "exit", 20, 3, rect=(20, 3, 1, 1))
THING = put("thing", "temptation", 4, 2, deed="theft", label="thing")
INES = put("ines", "worker", 3, 3, facing_angle=0, blocks=(3, 3, 1, 1))
MO = put("mo", "worker", 7, 3, facing_angle=10_800)
LAMP = put("lamp", "lamp", 5, 1, radius_subtiles=9 * 1440)
QUAN = put("quan", "regulator", 20, 1, facing_angle=10_320, sweep_angle=0, period_ticks=720)
NIGHTS = range(1, 6)
Night = Callable[[Simulation], None]


def steal(sim: Simulation) -> None:
    """Take what is not hers."""
    run(sim, 61, USE)
    run(sim, 70, STAND)


def lend_a_hand(sim: Simulation) -> None:
    """Help somebody carry."""
    run(sim, 361, USE)
    run(sim, 1, STAND)


def be_cited(sim: Simulation) -> None:
    """Stand in the line until it cites."""
    run(sim, 120, Intents())


PLANS: dict[str, tuple[Night, tuple]] = {
    "helps": (lend_a_hand, (INES,)),
    "steals unseen": (steal, (THING,)),
    "steals before all": (steal, (THING, MO, LAMP)),
    "is cited": (be_cited, (QUAN,)),
    "walks on": (lambda _: None, ()),
}
"""What she does in a night, and what must be there for it."""


def played(progress: Progress, secret: int, plan: str, *, owns_up: bool) -> Progress:
    """Play one night and return what it leaves."""
    act, things = PLANS[plan]
    begun = {"trust": progress.trust, "liabilities": tuple(progress.liabilities)}
    sim = play(ROOM, START, OUT, *things, secret=secret, **begun)
    report = Report(progress.trust)
    act(sim)
    report.note(walk_to(sim, 20, 3), sim.world.tick)
    assert sim.world.outcome == "completed"
    facts = report.facts(sim.world)
    owned = range(len(facts.liabilities)) if owns_up else ()
    return after_night(progress, str(secret), facts, set(owned))


def campaign(*plans: str, owns_up: bool = False) -> Progress:
    """Play five nights."""
    progress = Progress()
    for secret, plan in zip(NIGHTS, plans, strict=True):
        progress = played(progress, secret, plan, owns_up=owns_up)
    return progress


def dawn(progress: Progress) -> str:
    """Return the ending of a campaign."""
    found = dawn_of(progress, str(NIGHTS[-1]))
    assert found is not None
    return found.ending


CAMPAIGNS = {
    "living_bazaar": ("helps",) * 5,
    "regulated_titan": ("is cited",) * 5,
    "empty_mall": ("steals before all",) * 5,
    "house_on_trial": ("steals unseen", "helps", "steals unseen", "helps", "steals unseen"),
}


@pytest.mark.parametrize("ending", CAMPAIGNS)
def test_each_ending_is_what_five_nights_led_to(ending):
    assert dawn(campaign(*CAMPAIGNS[ending])) == ending


@pytest.mark.slow
def test_the_runs_that_ship_lead_in_their_order_to_the_bazaar():
    """Proven at fixed trust, they hold as one campaign too: each begins as the last one ended."""
    progress = Progress()
    for secret, name in zip(NIGHTS, LEVELS, strict=True):
        run = read_run(find_locations().levels / "proofs" / f"{name}.run")
        assert isinstance(run, Run), run
        header = replace(header_of(run), trust=progress.trust)
        sim = Simulation.start(level(name).plan, level(name).kinds.catalog, header)
        report = Report(progress.trust)
        for intents in run.intents:
            report.note(sim.step(intents), sim.world.tick)
        facts = report.facts(sim.world)
        assert (facts.outcome, facts.seen, facts.ended.priced) == ("completed", 0, 0)
        progress = after_night(progress, str(secret), facts, set())
    assert dawn(progress) == "living_bazaar"


def test_whom_she_helped_is_counted_over_all_nights():
    found = dawn_of(campaign("helps", "walks on", "helps", "walks on", "walks on"), "5")
    assert found is not None
    assert found.helped == 2


def test_no_ending_is_out_of_reach():
    assert CAMPAIGNS.keys() == ENDINGS.keys()


def test_owning_up_each_time_keeps_the_house_from_trial():
    thefts = CAMPAIGNS["house_on_trial"]
    settled = campaign(*thefts, owns_up=True)
    assert dawn(settled) == "regulated_titan"
    assert never_owned(settled.liabilities) == ()


def test_two_things_hidden_cost_the_bazaar_and_one_does_not():
    two = ("steals unseen", "steals unseen", "helps", "helps", "helps")
    one = ("steals unseen", "helps", "helps", "helps", "helps")
    assert len(never_owned(campaign(*two).liabilities)) == 2
    assert (dawn(campaign(*one)), dawn(campaign(*two))) == ("living_bazaar", "regulated_titan")


def test_what_was_hidden_comes_out_in_the_next_night_and_is_not_asked_for_twice():
    progress = campaign("steals unseen", "walks on", "walks on", "walks on", "walks on")
    assert progress.liabilities == ["1:theft:thing:-10:surfaced"]
    # 45, then 48 - 15 + 6, then six more each night from seven tenths on
    assert [night.trust for night in progress.nights.values()] == [45, 39, 50, 58, 63]


def test_each_night_begins_with_seven_parts_of_the_last_and_three_of_the_usual():
    progress = Progress()
    begins = []
    for secret in NIGHTS:
        begins.append(progress.trust)
        progress = played(progress, secret, "steals before all", owns_up=False)
    ends = [night.trust for night in progress.nights.values()]
    assert begins == [55, *(max(20, min(90, (7 * end + 165 + 5) // 10)) for end in ends[:-1])]
