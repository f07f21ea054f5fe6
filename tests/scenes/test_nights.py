"""Nights at the keyboard: into the yard, through pause, capture and checkpoint, to the debrief."""

from __future__ import annotations

import json

import pygame

from game.content.saves import NightRecord, Progress, ProgressFile, changed
from game.lesson.progress import without_night
from game.scenes.account import Account
from game.scenes.scene import Go
from game.scenes.session import PROFILE
from game.sim.assists import Assists
from game.sim.events import CheckpointReached
from game.sim.intents import IDLE
from game.sim.trust import Liability
from tests.scenes.pilot import Pilot


def into_the_yard(pilot: Pilot) -> None:
    """Go from the title into the practice yard."""
    pilot.choose("yard")
    pilot.until("briefing")
    pilot.press("page down")
    assert pilot.scene == "play", pilot.failure


def rest(pilot: Pilot) -> None:
    """Let six seconds pass that nobody looks at."""
    for _ in range(360):
        pilot.night.step(IDLE)


def test_the_way_from_the_title_to_a_night_and_back(pilot):
    into_the_yard(pilot)
    start = pilot.night.world.courier.x
    pilot.hold("d", 30)
    assert pilot.night.world.courier.x > start
    pilot.press("escape")
    assert pilot.scene == "pause"
    tick = pilot.night.world.tick
    pilot.idle(30)
    assert pilot.night.world.tick == tick, "the night must stand still"
    pilot.press("escape")
    assert pilot.scene == "play"
    pilot.idle(5)
    assert pilot.night.world.tick > tick
    pilot.press("escape")
    pilot.choose("title")
    assert pilot.scene == "confirm"
    pilot.choose("yes")
    assert pilot.scene == "title"


def test_losing_the_focus_pauses_and_lets_go(pilot):
    into_the_yard(pilot)
    pilot.tell(pygame.KEYDOWN, key=pygame.K_d)
    pilot.tell(pygame.WINDOWFOCUSLOST)
    assert pilot.scene == "pause"
    pilot.press("escape")
    here = pilot.night.world.courier.x
    pilot.idle(10)
    assert pilot.night.world.courier.x == here


def test_a_key_still_held_walks_on_after_the_pause(pilot):
    into_the_yard(pilot)
    pilot.tell(pygame.KEYDOWN, key=pygame.K_d)
    pilot.press("escape", "escape")
    here = pilot.night.world.courier.x
    pilot.idle(10)
    assert pilot.night.world.courier.x > here


def test_a_capture_leads_back_in_time_and_the_third_offers_help(pilot):
    into_the_yard(pilot)
    rest(pilot)
    for count in (1, 2, 3):
        pilot.night.captures = count
        tick = pilot.night.world.tick
        pilot.night.world.phase = "captured"
        pilot.until("captured", most=5)
        pilot.settle()
        ids = [item.id for item in pilot.app.stack.top.menu.items]
        assert ("help" in ids) == (count == 3)
        labels = [item.label for item in pilot.app.stack.top.menu.items]
        assert "Back to the start" in labels
        if count == 3:
            assert "Take help, and back to the start" in labels, "one place, one name"
        pilot.press("escape")
        assert pilot.scene == "captured", "a way back must be chosen"
        pilot.choose("help" if count == 3 else "rewind_300")
        assert pilot.scene == "play", pilot.failure
        assert pilot.night.world.tick < tick
        rest(pilot)
    assert pilot.session.settings.assists.speed == 75


def test_a_slow_night_plays_fewer_ticks_in_the_same_time(pilot):
    pilot.session.change("assists", speed=50)
    into_the_yard(pilot)
    tick = pilot.night.world.tick
    pilot.idle(60)
    assert pilot.night.world.tick - tick in (29, 30, 31)


def test_aiming_slows_the_night_to_a_quarter(pilot):
    into_the_yard(pilot)
    tick = pilot.night.world.tick
    pilot.hold("f", 80)
    assert 18 <= pilot.night.world.tick - tick <= 23


def test_a_checkpoint_is_saved_and_continued_from(pilot, tmp_path):
    into_the_yard(pilot)
    pilot.hold("d", 40)
    night = pilot.night
    pilot.session.keep_night()
    here = night.world.digest()
    store = ProgressFile(pilot.session.locations.saves / PROFILE)
    assert store.load() is None
    assert store.progress.night is not None

    again = Pilot(tmp_path)
    assert again.app.stack.top.menu.current.id == "continue"
    again.press("return")
    again.until("play")
    world = again.night.world
    replayed = [w for w in (world,) if w.tick >= night.world.tick]
    assert replayed, "the run was played again"
    assert night.run().header == again.night.run().header
    assert again.night.run().intents[: night.world.tick] == night.run().intents
    assert here == night.world.digest()


def test_the_checkpoint_event_writes_the_file(pilot, monkeypatch):
    into_the_yard(pilot)
    night = pilot.night
    reached = CheckpointReached(night.setting.plan.of_kind("checkpoint")[0].id)
    monkeypatch.setattr(night, "step", lambda _intents: (reached,))
    pilot.idle()
    saved = json.loads((pilot.session.locations.saves / PROFILE).read_text())
    assert saved["night"]["level"] == night.setting.plan.id


def test_the_debrief_turns_its_pages_and_keeps_the_night(pilot):
    into_the_yard(pilot)
    pilot.night.world.outcome = "completed"
    pilot.app.stack.make(Go("debriefing"))
    pilot.idle()
    assert pilot.scene == "debriefing", pilot.failure
    assert pilot.session.progress.nights["practice_yard"].completed == 1
    pilot.settle()
    while not pilot.app.stack.top._is_last:
        pilot.press("return")
    pilot.press("up", "return")
    assert pilot.scene == "title", pilot.failure


def test_the_debrief_leads_on_to_the_next_night(pilot):
    into_the_yard(pilot)
    pilot.night.world.outcome = "completed"
    pilot.app.stack.make(Go("debriefing"))
    pilot.settle()
    while not pilot.app.stack.top._is_last:
        pilot.press("return")
    pilot.press("return")
    pilot.until("briefing")
    assert pilot.night.setting.plan.id == "1_night_depot"


def test_after_the_last_open_night_the_book_can_only_be_closed(pilot):
    into_the_yard(pilot)
    nights = {chapter.level: NightRecord(completed=1) for chapter in pilot.session.course.chapters}
    pilot.session.keep(Progress(nights=nights))
    pilot.app.stack.make(Go("debriefing"))
    assert [way.words for way in pilot.app.stack.top._ways()] == ["Close the book"]


def test_a_failure_becomes_a_kind_page_with_a_log(pilot, monkeypatch):
    into_the_yard(pilot)

    def broken(_intents):
        raise ZeroDivisionError("the moon fell down")

    monkeypatch.setattr(pilot.night, "step", broken)
    pilot.idle()
    assert pilot.scene == "failure"
    log = pilot.session.locations.logs / "error.log"
    assert "the moon fell down" in log.read_text(encoding="utf-8")
    monkeypatch.undo()
    pilot.settle()
    pilot.choose("again")
    pilot.idle(3)
    assert pilot.scene == "play"


def test_a_full_disk_is_told_and_stops_nothing(pilot, monkeypatch):
    into_the_yard(pilot)

    def full(*_args):
        raise OSError("No space left on device")

    monkeypatch.setattr("game.content.files.os.fsync", full)
    pilot.session.keep_night()
    assert pilot.session.progress.night is not None
    assert "no space left" in pilot.session.notices[0]
    pilot.idle()
    assert pilot.scene == "play", pilot.failure


def test_a_night_begins_with_the_partners_that_the_file_names(pilot):
    pilot.session.keep(changed(pilot.session.progress, partners=["bao"]))
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot", "then": "play"}))
    pilot.until("play")
    assert pilot.night.world.partners == ("bao",)


def test_owning_up_gives_half_back_and_says_so(pilot):
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot", "then": "play"}))
    pilot.until("play")
    world = pilot.night.world
    world.outcome = "completed"
    world.trust.liabilities.append(Liability(60, "knock_down", -8, "dorin"))
    pilot.app.stack.make(Go("debriefing"))
    pilot.idle()
    pilot.settle()
    scene = pilot.app.stack.top
    while not scene._is_last:
        pilot.press("right")
    assert pilot.session.progress.liabilities == ["1:knock_down:dorin:-8"]
    assert scene._focus == 1, "going on has the focus: owning up is decided, not slipped into"
    before = pilot.session.progress.nights["1_night_depot"].trust
    pilot.press("up")
    pilot.app._ui.pen.trace = []
    pilot.press("return")
    assert pilot.session.progress.liabilities == ["1:knock_down:dorin:-8:owned"]
    assert pilot.session.progress.nights["1_night_depot"].trust == before + 4
    told = " ".join(written.text for written in pilot.app._ui.pen.trace)
    assert "owned up and settled: knocked Dorin down" in told


def test_the_same_hidden_deed_twice_is_told_by_its_time(pilot):
    pilot.app.stack.make(Go("loading", {"level": "1_night_depot", "then": "play"}))
    pilot.until("play")
    world = pilot.night.world
    deeds = [(60 * 61, "dorin"), (60 * 125, "dorin"), (60 * 130, "liu")]
    world.trust.liabilities += [Liability(t, "knock_down", -8, who) for t, who in deeds]
    account = Account(pilot.night, pilot.session.locations.assets / "ui")
    assert [account.hidden_deed(at)[0] for at in range(3)] == [
        "knocked Dorin down, at 1:01", "knocked Dorin down, at 2:05", "knocked Liu down",
    ]  # fmt: skip


def test_a_capture_offers_fifteen_seconds_first(pilot):
    into_the_yard(pilot)
    for _ in range(3):
        rest(pilot)
    pilot.night.world.phase = "captured"
    pilot.until("captured", most=5)
    assert pilot.app.stack.top.menu.current.id == "rewind_900"


def test_leaving_keeps_the_night_and_continue_opens_it_standing_still(pilot):
    """No checkpoint was passed, and still nothing is lost; nobody is thrown into live play."""
    into_the_yard(pilot)
    pilot.hold("d", 40)
    pilot.press("escape")
    left = pilot.night.run()
    pilot.choose("title")
    pilot.choose("yes")
    assert pilot.scene == "title"
    pilot.choose("continue")
    pilot.until("pause")
    pilot.idle(20)
    assert pilot.night.run() == left
    pilot.press("return")
    pilot.idle(5)
    assert pilot.scene == "play"
    assert pilot.night.world.tick > len(left.intents)


def test_closing_the_window_keeps_the_night(pilot, tmp_path):
    into_the_yard(pilot)
    pilot.hold("d", 40)
    left = pilot.night.run()
    pilot.tell(pygame.QUIT)
    assert pilot.is_over
    again = Pilot(tmp_path)
    again.choose("continue")
    again.until("pause")
    assert again.night.run() == left


def test_a_night_that_was_left_is_not_kept_again_when_the_title_closes(pilot):
    into_the_yard(pilot)
    pilot.press("escape")
    pilot.choose("title")
    pilot.choose("yes")
    pilot.session.keep(without_night(pilot.session.progress))
    pilot.tell(pygame.QUIT)
    assert pilot.session.progress.night is None


def test_help_chosen_in_the_options_holds_from_the_next_tick(pilot):
    """Dulled eyes are a rule of the night, so they are asked for by an intent and recorded."""
    into_the_yard(pilot)
    pilot.session.change("assists", senses=50, endless_energy=True)
    pilot.idle(2)
    assert pilot.night.world.assists == Assists(senses=50, endless_energy=True)
    assert "assists" in [intents.tool for intents in pilot.night.run().intents]


def test_the_yards_account_fills_a_single_spread(pilot):
    into_the_yard(pilot)
    pilot.night.world.outcome = "completed"
    pilot.session.change("comfort", scale=2)
    pilot.app.stack.make(Go("debriefing"))
    pilot.settle()
    book = pilot.app.stack.top
    assert book._is_last
    assert [words for _key, words in book._keys()] == ["on to the next night"]
