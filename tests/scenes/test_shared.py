"""Shared levels: a shelf of what was installed, played like the course and kept apart from it."""

from __future__ import annotations

import pygame
import pytest

from game.content.packs import Pack, installed_packs
from game.content.saves import Progress
from game.scenes.scene import Go
from game.sim.trust import Liability
from game.tools.install import Installed, install
from tests.packs import good, pack_of, workshop
from tests.scenes.pilot import Pilot
from tests.scenes.test_workbench import _BUTTONS, seen
from tests.view.pictures import assert_picture

LONG = "An extraordinarily long-winded name of a roof garden in the old town by the water"


@pytest.fixture
def shelf(pilot: Pilot) -> Pilot:
    """Return a pilot before a shelf with one pack."""
    put(pilot, good())
    return at_the_shelf(pilot)


def put(pilot: Pilot, data: bytes) -> Pack:
    found = install(data, "x.ledger.zip", pilot.session.locations)
    assert isinstance(found, Installed), found
    return found.pack


def at_the_shelf(pilot: Pilot) -> Pilot:
    """Go from the title over the chapter table to the shelf."""
    pilot.choose("chooser")
    pilot.press("down", "right", "return")
    assert pilot.scene == "shared", pilot.failure
    return pilot


def ended(pilot: Pilot) -> Pilot:
    """Play the level with the focus to a good end and open the last page of its debrief."""
    pilot.press("return")
    pilot.until("briefing")
    pilot.press("page down")
    assert pilot.scene == "play", pilot.failure
    pilot.idle(30)
    pilot.night.world.outcome = "completed"
    pilot.night.world.trust.liabilities.append(Liability(60, "knock_down", -8, "dorin"))
    pilot.app.stack.make(Go("debriefing"))
    pilot.settle()
    while not pilot.app.stack.top._is_last:
        pilot.press("page down")
    return pilot


# -- the shelf ------------------------------------------------------------------------------------
def test_an_empty_shelf_says_how_to_get_levels_and_can_be_left(pilot):
    at_the_shelf(pilot)
    words = seen(pilot)
    assert "The shelf is still empty." in words
    assert "shadow-ledger install NAME.ledger.zip" in words
    pilot.press("return", "down", "tab")
    assert pilot.scene == "shared"
    pilot.click(300, 200)
    pilot.press("escape")
    assert pilot.scene == "chooser", pilot.failure


@pytest.mark.parametrize("text_size", [75, 150, 200])
def test_an_empty_shelf_says_it_in_any_size_of_letters(pilot, text_size):
    pilot.session.change("comfort", text_size=text_size)
    at_the_shelf(pilot)
    pilot.app._ui.pen.trace = trace = []
    pilot.app._shown = None
    pilot.idle()
    pilot.app._ui.pen.trace = None
    told = [w.rect for w in trace if "install NAME" in w.text]
    keys = [w.rect for w in trace if w.text == "back"]
    assert told
    assert told[-1].bottom <= keys[-1].top
    assert max(w.rect.bottom for w in trace) <= pilot.app.window.surface.get_height()


def test_the_shelf_tells_title_author_licence_and_code(shelf):
    words = seen(shelf)
    pack = installed_packs(shelf.session.locations.packs)[0]
    for told in ("The Roof Garden", "By Blue Fox", "From the pack “Roofs”", "CC-BY-4.0", pack.code):
        assert told in words
    assert "kept apart from the course" in words


def test_a_strangers_names_are_shortened_and_cannot_give_commands(pilot, tmp_path):
    path = workshop(tmp_path / "w", title=f"[red]{LONG}{{0.__class__}}%s")
    put(pilot, pack_of(path, author="W" * 40, licence=""))
    at_the_shelf(pilot)
    words = seen(pilot)
    assert "…" in words
    assert "No licence" in words
    room = pilot.app.window.surface.get_rect()
    pilot.app._ui.pen.trace = trace = []
    pilot.app._shown = None
    pilot.idle()
    pilot.app._ui.pen.trace = None
    assert all(room.contains(written.rect) for written in trace)


@pytest.mark.parametrize("text_size", [75, 100, 150, 200])
def test_the_level_with_the_focus_and_its_words_are_in_sight(shelf, text_size):
    shelf.session.change("comfort", text_size=text_size)
    shelf.idle()
    page = shelf.app.stack.top
    assert shelf.app.window.surface.get_rect().contains(page.menu.rows[0])
    assert "By Blue Fox" in seen(shelf)


def test_a_picture_that_somebody_broke_is_left_out(shelf):
    pack = installed_packs(shelf.session.locations.packs)[0]
    pack.picture("roof_garden").write_bytes(b"no picture")
    shelf.press("escape", "return")
    assert shelf.scene == "shared", shelf.failure
    assert "The Roof Garden" in seen(shelf)


def test_the_shelf_looks_as_it_was_found_good(tmp_path):
    pilot = Pilot(tmp_path / "data", scale=2)
    pilot.press("return")
    put(pilot, good())
    at_the_shelf(pilot)
    assert_picture(pilot.app.frame(), "shared_levels")


# -- playing --------------------------------------------------------------------------------------
def test_a_shared_level_is_played_through_the_usual_scenes(shelf):
    shelf.press("return")
    shelf.until("briefing")
    assert "Old Bai" in seen(shelf)
    shelf.press("page down")
    assert shelf.scene == "play", shelf.failure
    assert shelf.night.setting.plan.id == "roof_garden"


def test_its_texts_are_read_in_the_players_language(shelf):
    shelf.session.change("", language="de")
    shelf.press("return")
    shelf.until("briefing")
    assert "Der Dachgarten" in seen(shelf)


def test_a_level_without_texts_has_a_briefing_without_questions(pilot, tmp_path):
    path = workshop(tmp_path / "w")
    (tmp_path / "w" / "text" / "roof_garden.yaml").unlink()
    put(pilot, pack_of(path, author="W" * 40))
    at_the_shelf(pilot).press("return")
    pilot.until("briefing")
    words = seen(pilot)
    assert "It is not a part of the course." in words
    pilot.press("return")
    assert pilot.scene == "play", pilot.failure


@pytest.mark.parametrize("way", ["mouse", "pad"])
def test_mouse_and_pad_open_a_level_too(shelf, way):
    if way == "mouse":
        shelf.click(*shelf.app.stack.top.menu.rows[0].center)
    else:
        shelf.tell(pygame.CONTROLLERBUTTONDOWN, button=_BUTTONS["a"], instance_id=0)
    assert shelf.scene == "loading", shelf.failure


def test_a_map_that_changed_for_the_worse_is_told_and_not_played(shelf):
    pack = installed_packs(shelf.session.locations.packs)[0]
    (pack.folder / "roof_garden.tmx").write_text("<map/>")
    shelf.press("return")
    shelf.until("failure")
    shelf.press("escape")


# -- what is kept ---------------------------------------------------------------------------------
COURSE = Progress(
    trust=70, insight=2, liabilities=["1:knock_down:mei:-8"], upgrades=["deep_pocket"]
)


def test_its_score_is_kept_apart_from_the_course(shelf):
    shelf.session.keep(COURSE)
    ended(shelf)
    assert shelf.session.store.progress == COURSE
    words = seen(shelf)
    assert "What nobody saw" not in words, "nothing comes out in a later night of the course"
    assert "insight" not in words
    shelf.press("return")
    assert shelf.scene == "shared", shelf.failure
    assert "done" in seen(shelf)
    shelf.press("escape")
    assert shelf.scene == "title"
    assert shelf.session.progress == COURSE


def test_nothing_of_the_course_is_carried_into_it(shelf):
    shelf.session.keep(COURSE)
    shelf.press("return")
    shelf.until("briefing")
    header = shelf.night.header
    assert (header.trust, header.liabilities, header.upgrades) == (55, (), ())


def test_a_level_named_like_the_last_night_brings_no_dawn(pilot, tmp_path):
    last = pilot.session.course.last_level
    path = workshop(tmp_path / "w", name=last)
    put(pilot, pack_of(path))
    ended(at_the_shelf(pilot))
    assert [way.words for way in pilot.app.stack.top._ways()] == [
        "Back to the shelf of shared levels"
    ]
    assert last not in pilot.session.store.progress.nights


def test_a_night_left_in_it_goes_on_from_the_shelf_and_not_from_the_title(shelf):
    shelf.press("return")
    shelf.until("briefing")
    shelf.press("page down")
    shelf.idle(100)
    tick = shelf.night.world.tick
    shelf.press("escape")
    shelf.choose("title")
    assert "under Shared levels" in seen(shelf)
    shelf.press("down", "return")
    assert shelf.scene == "title", shelf.failure
    assert shelf.app.stack.top.menu.items[0].id != "continue"
    at_the_shelf(shelf)
    assert "it goes on from that moment" in seen(shelf)
    shelf.press("return")
    shelf.until("pause")
    assert abs(shelf.night.world.tick - tick) < 10


def test_starting_again_from_the_pause_stays_in_the_pack(shelf):
    shelf.press("return")
    shelf.until("briefing")
    shelf.press("page down")
    shelf.idle(60)
    shelf.press("escape")
    shelf.choose("restart")
    shelf.press("down", "return")
    shelf.until("play")
    assert shelf.night.setting.pack is not None
    assert shelf.night.world.tick < 60


def test_a_pack_of_several_levels_goes_on_to_the_next(pilot, tmp_path):
    maps = [workshop(tmp_path / "w", name=name) for name in ("one", "two")]
    put(pilot, pack_of(*maps))
    ended(at_the_shelf(pilot))
    pilot.press("return")
    pilot.until("briefing")
    assert pilot.night.setting.plan.id == "two"


def test_forgetting_the_player_forgets_shared_scores_too(shelf):
    ended(shelf)
    kept = list((shelf.session.locations.saves / "shared").iterdir())
    assert kept
    shelf.session.forget()
    assert not [path for path in kept if path.exists()]


def test_the_last_level_of_the_course_still_opens_from_the_title(shelf):
    """After a shared level the course is itself again."""
    ended(shelf).press("return", "escape")
    shelf.choose("yard")
    shelf.until("briefing")
    assert shelf.night.setting.pack is None
    assert shelf.session.visited is None
