"""Stories of what lasts: field cards that go from hand to hand, and notes that outlive a rewind."""

from __future__ import annotations

import pytest

from game.sim.events import TrustChanged
from game.sim.log import Log
from game.sim.rules import local_view
from game.sim.rules.local_events import (
    TellCredited,
    TellUsed,
)
from game.sim.simulation import Simulation
from tests.sim.rules.local_worlds import (
    OF_OSEI,
    OSEI,
    harbour,
    hold,
    locale,
    look,
    offer,
    replayed,
    stand,
    tap,
    tell,
    verbs,
    written,
)
from tests.sim.worlds import EAST, of, run


# -- field cards ----------------------------------------------------------------------------------
def test_a_second_player_with_the_card_sees_the_same_far_layer_at_tick_0() -> None:
    first = written()
    card = local_view.field_card(first.world, "ANA")
    assert card == ("tell_osei:ANA",)
    second = harbour("fog", OSEI, OF_OSEI, stamps=card)
    assert [f.actor for f in local_view.far_watchers(second.world)] == ["osei"]
    assert local_view.board(second.world)[0].author == "ANA"


def test_an_author_is_credited_once_for_a_note_that_was_of_use() -> None:
    rope = tell("rope", 44, 9, harbour="fog")
    sim = harbour("fog", OSEI, OF_OSEI, rope, stamps=("tell_osei:ANA", "rope:ANA"))
    stand(sim, 4, 4)
    assert "credit_note" not in verbs(sim)
    stand(sim, 42, 12)
    used = of(run(sim, 6), TellUsed)
    assert {(use.tell, use.author) for use in used} == {("tell_osei", "ANA"), ("rope", "ANA")}
    stand(sim, 4, 4)
    assert offer(sim, "credit_note").price == 3
    events = tap(sim)
    assert [credit.author for credit in of(events, TellCredited)] == ["ANA"]
    assert [line.change for line in of(events, TrustChanged)] == [3]
    assert "credit_note" not in verbs(sim)
    assert local_view.field_card(sim.world, "BEN")[0].endswith(":ANA")


# -- going back -----------------------------------------------------------------------------------
def test_a_rewind_leaves_what_was_written_and_keeps_the_coin() -> None:
    sim = harbour("fog", OSEI, OF_OSEI, start=(19, 6))
    run(sim, 60)
    hold(sim, 0.5)
    assert locale(sim).purse.coins == 12
    look(sim)
    run(sim, 40)
    tap(sim)
    run(sim, 900 - sim.world.tick + 30)
    sim.rewind(900)
    sim.step()
    assert locale(sim).notes.pins == ("tell_osei",)
    assert locale(sim).purse.coins == 13
    assert locale(sim).look is None
    assert not sim.world.doors[0].is_open


def test_whoever_is_captured_keeps_pocket_and_pins() -> None:
    """The pinned note waited in the pocket at the checkpoint, the other was not written yet."""
    names = ("first", "last")
    things = [tell(t, 24 + n, 9, harbour="fog", seen_from="inside") for n, t in enumerate(names)]
    sim = harbour("fog", *things, start=(24, 10))
    hold(sim, 1.3)
    run(sim, 660 - sim.world.tick)
    assert locale(sim).notes.pocket == ("first",)
    stand(sim, 19, 6)
    run(sim, 2)
    stand(sim, 25, 10)
    run(sim, 2)
    hold(sim, 1.3)
    assert (locale(sim).notes.pins, locale(sim).notes.pocket) == (("first",), ("last",))
    sim.rewind(sim.world.tick - 600)
    sim.step()
    assert (locale(sim).notes.pins, locale(sim).notes.pocket) == (("first",), ("last",))


def test_going_back_twice_forgets_nothing() -> None:
    sim = harbour("fog", OSEI, OF_OSEI)
    run(sim, 700)
    look(sim)
    run(sim, 40)
    tap(sim)
    run(sim, 120)
    sim.rewind(300)
    sim.rewind(300)
    sim.step()
    assert locale(sim).notes.known == ("tell_osei",)
    assert locale(sim).purse.coins == 13


def test_the_effective_intents_alone_give_the_same_night() -> None:
    sim = harbour("fog", OSEI, OF_OSEI)
    run(sim, 300)
    look(sim)
    run(sim, 40)
    tap(sim)
    run(sim, 600)
    sim.rewind(900)
    run(sim, 120)
    assert replayed(sim).digest() == sim.digest()


def test_rewinding_and_playing_the_same_again_ends_in_the_same_world() -> None:
    sim = written()
    run(sim, 240, EAST)
    digest, tail = sim.digest(), sim.log[-120:]
    world = sim.snapshots[sim.world.tick - sim.world.tick % 60 - 120].copied()
    night = Simulation(world, sim.header, log=Log(sim.log[: world.tick]))
    for intents in sim.log[world.tick :]:
        night.step(intents)
    assert len(tail) == 120
    assert night.digest() == digest


@pytest.mark.parametrize("sense", ["fog", "terrace", "bazaar"])
def test_a_copy_goes_its_own_way_and_steps_alike(sense: str) -> None:
    sim = harbour(sense, OSEI, tell("t", 40, 7, harbour=sense))
    look(sim)
    run(sim, 50)
    twin = sim.copied()
    assert twin.digest() == sim.digest()
    tap(sim)
    assert twin.digest() != sim.digest()
    tap(twin)
    run(sim, 100, EAST)
    run(twin, 100, EAST)
    assert twin.digest() == sim.digest()
