"""Stories of rehearsals: failing on paper is cheap, and paper speaks for its own size only."""

from __future__ import annotations

from game.sim.events import Dazzled, NoiseMade, Seen, Thrown
from game.sim.intents import Intents
from game.sim.rules import risk_view
from game.sim.rules.risk_events import (
    InsightGained,
    PaperLooked,
    PilotCopied,
    PilotEnded,
    PilotProtected,
    PilotStarted,
)
from game.sim.systems.interaction import offers
from tests.sim.rules.festivals import (
    BAKO,
    BELL,
    COPY,
    PAPER_BAKO,
    RESERVES,
    SEAL,
    VAULT,
    ask,
    festival,
    hold,
    ring,
    risk,
    stand,
    take,
    vault,
    wager,
    with_desk,
)
from tests.sim.worlds import STAND, at, of, put, run, run_until, walk_to

POST = put("bako", "guard", 3, 3, facing_angle=0)
PAPER_POST = put("d_bako", "dummy", 3, 11, mirrors="bako", vault=1)


def posted(*things, **changes):
    """Return a night in which Bako stands and looks along his vault, and his paper does too."""
    return with_desk(POST, PAPER_POST, *things, **changes)


# -- paper sees, and keeps it to itself -----------------------------------------------------------
def test_paper_bako_makes_her_out_and_nothing_of_it_leaves_the_room():
    sim = posted()
    ring(sim)
    trust = sim.world.trust.value
    stand(sim, 7, 11)
    sim.step(Intents(tool="decoy", aim_x=at(9, 12)[0], aim_y=at(9, 12)[1]))
    assert sim.world.courier.decoys == 2
    events = run(sim, 5 * 60, STAND)
    assert risk(sim).pilot.looks >= 1
    assert [e.looks for e in of(events, PaperLooked)] == list(range(1, risk(sim).pilot.looks + 1))
    bako = sim.world.actor("bako")
    assert bako.aware.points == 0
    assert sim.world.trust.value == trust
    assert (sim.world.alarm, sim.world.alarm_points, sim.world.tally.seen) == (0, 0, 0)
    assert not of(events, Seen)
    run(sim, 25 * 60, STAND)
    assert risk(sim).pilot is None
    assert sim.world.courier.decoys == 3


def test_what_was_spent_in_a_rehearsal_comes_back():
    sim = posted()
    sim.world.courier.decoys, sim.world.courier.dazzles = 1, 0
    sim.world.courier.energy = 3000
    ring(sim)
    assert (sim.world.courier.decoys, sim.world.courier.dazzles) == (3, 2)
    stand(sim, 7, 11)
    assert of(list(sim.step(Intents(tool="dazzle"))), Dazzled) == [Dazzled("d_bako")]
    sim.step(Intents(tool="pulse"))
    ended = run_until(sim, PilotEnded, within_s=31)
    assert ended.by == "bell"
    courier = sim.world.courier
    assert (courier.decoys, courier.dazzles, courier.energy) == (1, 0, 3000)


def test_a_coin_thrown_in_the_room_is_heard_by_nobody_outside():
    sim = posted(put("lin", "guard", 10, 3, facing_angle=0))
    ring(sim)
    stand(sim, 7, 11)
    run(sim, 60)
    sim.step(Intents(tool="decoy", aim_x=at(9, 10)[0], aim_y=at(9, 10)[1]))
    events = run(sim, 120)
    assert of(events, Thrown)
    assert of(events, NoiseMade)
    assert sim.world.actor("lin").aware.peak == 0


def test_before_the_bell_and_after_it_paper_has_no_eyes():
    sim = posted()
    stand(sim, 7, 11)
    assert not of(run(sim, 300), PaperLooked)
    assert sim.world.actor("d_bako").aware.peak == 0
    assert [a.id for a in sim.world.actors if a.kind.id == "paper"] == ["d_bako"]


def test_paper_bako_stands_where_bako_stands_for_forty_eight_seconds():
    sim = with_desk(BAKO, PAPER_BAKO)
    stand(sim, 30, 11)
    real, paper = sim.world.actor("bako"), sim.world.actor("d_bako")
    for _ in range(48 * 60):
        sim.step()
        assert (paper.x, paper.y, paper.heading) == (real.x, real.y + 8 * 1440, real.heading)


def test_the_room_equals_its_vault_tile_for_tile():
    sim = with_desk()
    solid, columns = sim.world.plan.solid, sim.world.plan.columns
    column, row, width, height = VAULT.rect
    dx, dy = COPY.rect[0] - column, COPY.rect[1] - row
    for r in range(row, row + height):
        for c in range(column, column + width):
            assert solid[r * columns + c] == solid[(r + dy) * columns + c + dx]


# -- how it ends ----------------------------------------------------------------------------------
def test_touching_the_mock_seal_finishes_a_rehearsal():
    sim = with_desk(BAKO, PAPER_BAKO)
    ring(sim)
    stand(sim, SEAL.cell[0], SEAL.cell[1] + 8)
    ended = run_until(sim, PilotEnded, within_s=2)
    assert (ended.by, ended.finished, ended.vault) == ("seal", True, 1)
    assert vault(sim).best[0] == ended.looks


def test_leaving_the_room_ends_a_rehearsal():
    sim = with_desk(BAKO, PAPER_BAKO)
    ring(sim)
    stand(sim, 9, 11)
    run(sim, 180)
    walk_to(sim, 14, 11)
    assert risk(sim).pilot is None


def test_a_rehearsal_can_be_repeated_freely():
    sim = posted()
    for times in (1, 2):
        assert len(of(ring(sim), PilotStarted)) == 1
        stand(sim, 2, 11)
        run_until(sim, PilotEnded, within_s=31)
        assert vault(sim).runs == times
    stand(sim, 14, 11)
    assert [o.price for o in offers(sim.world) if o.verb == "ring_bell"] == [0]


# -- ghosts ---------------------------------------------------------------------------------------
def rehearsed(**changes):
    """Return a night after a rehearsal and with a wager of two asked for."""
    sim = with_desk(BAKO, PAPER_BAKO, *RESERVES, **changes)
    ring(sim)
    stand(sim, 2, 11)
    run_until(sim, PilotEnded, within_s=31)
    return sim


def test_without_a_rehearsal_no_ghost_is_drawn():
    assert risk_view.ghosts(with_desk(BAKO, PAPER_BAKO).world) == ()


def test_with_a_rehearsal_bakos_ghost_is_drawn_until_the_seal_is_taken():
    sim = rehearsed()
    assert [ghost.actor for ghost in risk_view.ghosts(sim.world)] == ["bako"]
    wager(sim)
    sim.world.courier.amnesty_until = 1 << 30
    take(sim)
    assert risk_view.ghosts(sim.world) == ()


def test_a_seller_remembers_one_reserve_at_sixty_and_none_below():
    for trust, names in ((58, ["bako", "rui"]), (57, ["bako"])):
        sim = rehearsed(trust=trust)
        ask(sim)
        wager(sim, 2)
        assert sim.world.trust.value == trust + 2
        assert [ghost.actor for ghost in risk_view.ghosts(sim.world)] == names


# -- the shadow -----------------------------------------------------------------------------------
def shadowed():
    """Return a night whose rehearsal room holds a hidden rival."""
    copy = put("copy", "pilot_room", 6, 11, rect=(1, 9, 11, 5), vault=1, copies_column=1,
               copies_row=1, shadow="mirror")  # fmt: skip
    rival = put("mirror", "droid", 9, 13, route=((9, 13), (3, 13)))
    return festival(VAULT, SEAL, BAKO, PAPER_BAKO, copy, BELL, rival)


def test_a_rival_that_watches_twelve_seconds_has_copied_the_rehearsal():
    sim = shadowed()
    ring(sim)
    stand(sim, 6, 9)
    copied = run_until(sim, PilotCopied, within_s=25)
    assert copied.rival == "mirror"
    assert risk_view.board(sim.world).mirror == 12


def test_a_rival_that_was_found_out_copies_nothing():
    sim = shadowed()
    ring(sim)
    stand(sim, 6, 12)
    sim.world.courier.energy = 6000
    events = run(sim, 60) + list(sim.step(Intents(tool="pulse"))) + run(sim, 60 * 20)
    assert of(events, PilotProtected)
    assert of(events, InsightGained) == [InsightGained("pilot")]
    assert not of(events, PilotCopied)


def test_a_bell_cannot_be_rung_twice():
    sim = posted()
    ring(sim)
    assert [o.refusal for o in offers(sim.world) if o.verb == "ring_bell"]
    hold(sim, 0.5)
    assert risk(sim).pilot is not None
