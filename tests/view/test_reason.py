"""Reasons: every sense and every kind of watcher says in a line of its own why it noticed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import game.sim
from game.sim.events import Heard, Seen
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.view.hud.state import HudState
from game.view.reason import SIGNS, SOUNDS, reason_of
from tests.sim.worlds import STAND, at, guard, of, play, put, run

HALL = ["#" * 24, *["#" + "." * 22 + "#"] * 5, "#" * 24]
START = put("start", "start", 4, 3)
LAMP = put("lamp", "lamp", 5, 1, radius_subtiles=9 * 1440)
WEST = 10_800


def night(*things, lit: bool = True) -> Simulation:
    """Return a hall with some foes, lit at its start or dark."""
    return play(HALL, START, *things, *([LAMP] if lit else []))


def first(sim: Simulation, intents: Intents = STAND, kind: type = Seen) -> str:
    """Return why she is noticed for the first time."""
    for _ in range(60 * 8):
        for event in sim.step(intents):
            if isinstance(event, kind):
                return reason_of(event, sim.world).text
    raise AssertionError("nobody noticed")


def foe(kind: str, column: int, **values):
    """Return a foe called Lin who looks west and never turns."""
    return put("lin", kind, column, 3, facing_angle=WEST, sweep_angle=0, period_ticks=720,
               label="Lin", **values)  # fmt: skip


def dark_lamp() -> str:
    """Return what is said of a lamp that somebody put out."""
    lamp = put("lamp", "lamp", 18, 3, radius_subtiles=4 * 1440, switch=True)
    sim = night(put("lin", "guard", 12, 3, facing_angle=0, label="Lin"), lamp, lit=False)
    sim.world.lamps[0].is_out = True
    sim.world.relight()
    sim.world.actor("lin").aware.points = 30_000
    return first(sim, STAND, Heard)


NOTICED = {
    "near, standing": (lambda: first(night(foe("guard", 7))), "You stood still in a torch beam."),
    "far, running": (
        lambda: first(night(foe("guard", 11)), Intents(direction=0, gait="run")),
        "You were running",
    ),
    "contact in the dark": (
        lambda: first(night(put("lin", "guard", 3, 3, facing_angle=WEST, label="Lin"), lit=False)),
        "Lin stood close enough to touch you.",
    ),
    "an auditor": (
        lambda: first(night(foe("auditor", 8))),
        "Lin saw you from 4 tiles away. You stood still in the light.",
    ),
    "a camera": (
        lambda: first(night(foe("camera", 9))),
        "Lin saw you and sent a signal. You stood still in the light.",
    ),
    "a regulator": (
        lambda: first(night(foe("regulator", 20))),
        "Lin cited you. The line stayed on you, and you had no papers to show.",
    ),
    "steps": (
        lambda: first(
            night(put("lin", "guard", 6, 3, facing_angle=0, label="Lin"), lit=False),
            Intents(direction=32, gait="run"),
            Heard,
        ),
        "Lin heard your steps.",
    ),
    "a lamp put out": (dark_lamp, "Lin noticed a lamp put out."),
}


@pytest.mark.parametrize("how", NOTICED)
def test_each_sense_and_kind_says_why(how):
    told, line = NOTICED[how]
    assert line in told()


def test_whoever_is_told_says_by_whom_it_was_told():
    sim = night(foe("guard", 7), guard("kai", (12, 5), facing_angle=0, label="Kai"))
    told = [reason_of(e, sim.world).text for e in of(run(sim, 600), Seen) if e.by == "told"]
    assert "Kai was told where you are." in told, "how she stood is not why he knows"


def test_no_two_causes_share_a_line():
    world = night().world
    lines = [reason_of(Heard("lin", cause, *at(3, 3)), world).text for cause in SOUNDS | SIGNS]
    assert len(set(lines)) == len(lines)


def test_every_cause_that_the_simulation_knows_has_words():
    """Found in the code itself: what makes a noise, and what makes somebody aware."""
    code = "\n".join(p.read_text("utf-8") for p in Path(game.sim.__path__[0]).rglob("*.py"))
    sounds = set(re.findall(r'make_noise\(\s*world, "([a-z_]+)"', code))
    signs = set(re.findall(r'gain\([^)]*by="([a-z_]+)"', code)) - {"sight"}
    assert sounds <= SOUNDS.keys() | {"door"}
    assert signs | {"person", "door", "lamp", "missing"} <= SIGNS.keys()


def test_the_display_shows_what_was_heard_too():
    sim, hud = night(), HudState()
    hud.note((Heard("lin", "footstep", *at(3, 3)),), sim.world)
    assert hud.reason is not None
    assert hud.reason.text == "Lin heard your steps."
