"""The designer's ghost: offered after a win, seen beside the player, and no part of the night."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.saves import NightRecord, Progress
from game.lesson.proof_walks import step_of
from game.scenes.ghost import Ghost
from game.scenes.scene import Go
from tests.scenes.pilot import Pilot
from tests.scenes.test_workbench import seen

YARD = "practice_yard"
ROW = "Play again with the designer's ghost"
LEGEND = "The dotted figure is the designer's ghost. Only you see it."


@pytest.fixture
def haunted(pilot) -> Pilot:
    """Return a pilot in the yard beside the ghost."""
    pilot.app.stack.make(Go("loading", {"level": YARD, "then": "play", "ghost": True}))
    pilot.until("play")
    return pilot


def debriefed(pilot: Pilot, outcome: str = "completed") -> Pilot:
    """Open the last page of the yard's debrief."""
    pilot.app.stack.make(Go("loading", {"level": YARD, "then": "play"}))
    pilot.until("play")
    pilot.idle(5)
    pilot.night.world.outcome = outcome
    pilot.app.stack.make(Go("debriefing"))
    return pilot


def last_page(pilot: Pilot) -> Pilot:
    pilot.settle()
    while not pilot.app.stack.top._is_last:
        pilot.press("page down")
    return pilot


def captions(pilot: Pilot) -> list[str]:
    """Return what is shown or waits to be shown."""
    shown = pilot.app.stack.top._hud.captions
    waiting = [caption for _came, caption in shown.waiting]
    return [c.text for c in (shown.shown, shown.previous, *waiting) if c is not None]


# -- the offer ------------------------------------------------------------------------------------
def test_a_won_night_offers_another_one_beside_the_ghost(pilot):
    last_page(debriefed(pilot))
    ways = pilot.app.stack.top._ways()
    at = next(at for at, way in enumerate(ways) if way.words == ROW)
    for _ in range(at - pilot.app.stack.top._focus):
        pilot.press("down")
    assert ROW in seen(pilot)
    pilot.press("return")
    pilot.until("play")
    assert pilot.night.ghost is not None


def test_a_night_that_was_not_won_offers_none(pilot):
    last_page(debriefed(pilot, "left"))
    assert ROW not in [way.words for way in pilot.app.stack.top._ways()]


def test_a_level_without_a_proof_that_fits_offers_none_and_says_why_if_asked(pilot):
    debriefed(pilot)
    night = pilot.night
    night.setting = replace(night.setting, proof=None)
    assert ROW not in [way.words for way in last_page(pilot).app.stack.top._ways()]
    pilot.app.stack.make(Go("loading", {"level": YARD, "then": "play", "ghost": True}))
    pilot.until("play")
    assert pilot.night.ghost is None
    pilot.idle(2)
    assert any("no ghost tonight" in text for text in captions(pilot))


def test_the_chapter_table_opens_a_won_chapter_beside_the_ghost(pilot):
    pilot.choose("chooser")
    table = pilot.app.stack.top
    table._focus = [c.level for c in table._chapters].index(YARD)
    pilot.press("page down")
    assert pilot.scene == "chooser", "not won yet"
    pilot.session.keep(Progress(nights={YARD: NightRecord(completed=1)}))
    assert "ghost" in seen(pilot)
    pilot.press("page down")
    pilot.until("play")
    assert pilot.night.ghost is not None


# -- beside the player ----------------------------------------------------------------------------
def test_the_ghost_is_where_the_proof_was_at_the_nights_own_tick(haunted):
    haunted.idle(120)
    night = haunted.night
    ghost = Ghost(night).phantoms(night.world.tick, 1.0)
    step = night.ghost.at(night.world.tick)
    assert [(g.pose, g.gait, g.is_dotted) for g in ghost] == [
        ((step.x, step.y, step.heading), step.gait, True)
    ]
    here = step_of(night.world.courier)
    assert (step.x, step.y) != (here.x, here.y), "she walks, the player stands"


def test_the_ghost_changes_the_picture_and_not_the_night(pilot):
    pictures, digests = [], []
    for ghost in (False, True):
        args = {"level": YARD, "then": "play", "ghost": ghost}
        pilot.app.stack.make(Go("loading", args))
        pilot.until("play")
        pilot.hold("s", 200)
        pictures.append(pilot.picture())
        digests.append((pilot.night.world.digest(), pilot.night.run()))
    assert pictures[0] != pictures[1]
    assert digests[0] == digests[1]


def test_it_is_explained_once_and_says_what_it_does(haunted):
    haunted.idle(3)
    assert captions(haunted).count(LEGEND) == 1
    while not haunted.night.ghost.deeds_at(haunted.night.world.tick):
        haunted.idle()
    assert "Done: the lantern of steps." in captions(haunted)


def test_what_it_does_again_after_a_rewind_is_not_said_again(haunted):
    ghost, night = Ghost(haunted.night), haunted.night
    list(ghost.told(night.world))
    while not night.ghost.deeds_at(night.world.tick):
        haunted.idle()
    first = [caption.text for caption in ghost.told(night.world)]
    assert first == ["Done: the lantern of steps."]
    night.world.tick -= 30
    assert list(ghost.told(night.world)) == []
    night.world.tick += 30
    assert list(ghost.told(night.world)) == []


def test_when_the_guards_walk_another_way_it_says_once_that_it_is_a_recording(haunted):
    ghost, night = Ghost(haunted.night), haunted.night
    list(ghost.told(night.world))
    guard = next(actor for actor in night.world.actors if actor.kind.id == "guard")
    told = []
    for _ in range(130):
        haunted.idle()
        guard.x += 100
        told += [caption.text for caption in ghost.told(night.world)]
    assert sum("only a recording" in text for text in told) == 1


def test_the_night_begun_again_has_its_ghost_again(haunted):
    haunted.press("escape")
    haunted.choose("restart")
    haunted.choose("yes")
    haunted.until("play")
    assert haunted.night.ghost is not None


def test_other_nights_have_no_ghost(pilot):
    pilot.app.stack.make(Go("loading", {"level": YARD, "then": "play"}))
    pilot.until("play")
    pilot.idle(5)
    assert Ghost(pilot.night).phantoms(pilot.night.world.tick, 1.0) == []
    assert LEGEND not in captions(pilot)
