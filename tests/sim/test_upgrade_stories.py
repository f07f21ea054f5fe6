"""Stories of upgrades: every node does what it says, measured in play, and none is needed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.sim.events import NoiseMade, PapersShown, Spotted, Thrown
from game.sim.intents import Intents
from game.sim.simulation import Simulation
from game.sim.systems import tools
from game.sim.systems.eyes import eye_of
from game.sim.systems.interaction import offers
from game.sim.upgrades import with_upgrades
from tests.sim.test_peek_stories import CORNER, HERE, PEEK_EAST
from tests.sim.worlds import EAST, STAND, catalog, guard, of, play, put, run, run_until

HALL = ["#" * 40, *["#" + "." * 38 + "#"] * 5, "#" * 40]
START = put("start", "start", 4, 3)
PIA = put("pia", "worker", 5, 3, facing_angle=0)
INES = put("ines", "worker", 5, 3, blocks=(5, 3, 1, 1))
Ids = tuple[str, ...]


def night(ids: Ids, *things, **changes) -> Simulation:
    """Return a hall with some upgrades bought."""
    return play(HALL, START, *things, upgrades=ids, **changes)


def heard(ids: Ids, source: str, tool: str, **aim: int) -> int:
    """Return how far a tool's noise is heard."""
    sim = night(ids)
    sim.world.courier.item = "parcel" if tool == "drop" else ""
    events = run(sim, 1, Intents(tool=tool, **aim)) + run(sim, 60, STAND)
    return next(e.radius for e in of(events, NoiseMade) if e.source == source)


def thrown(ids: Ids) -> int:
    """Return how far a coin flies."""
    sim = night(ids)
    far = Intents(tool="decoy", aim_x=30 * 1440, aim_y=sim.world.courier.y)
    return of(run(sim, 1, far), Thrown)[0].x


def lost(ids: Ids) -> int:
    """Return how far it is heard when something is lost."""
    sim = night(ids)
    sim.world.courier.item = "parcel"
    tools.drop(sim.world, sim.world.catalog.noises["dropped"])
    return of(sim.world.events, NoiseMade)[0].radius


def walked(ids: Ids, *, merge: bool = False) -> int:
    """Return how far she gets in a second, with her hands full or as a shadow."""
    sim = night(ids)
    run(sim, 2, Intents(merge=merge))
    sim.world.courier.item = "" if merge else "parcel"
    x = sim.world.courier.x
    run(sim, 60, Intents(direction=0, merge=merge))
    return sim.world.courier.x - x


def shown_papers(ids: Ids) -> tuple[int, int]:
    """Return how long papers are held up, and how long they then hold."""
    sim = night(ids)
    sim.world.courier.has_papers = True
    event = run_until(sim, PapersShown, within_s=3, intents=Intents(papers=True))
    return sim.world.tick, event.ticks


def pulsed(ids: Ids) -> Simulation:
    """Return a night in which a pulse has just gone out."""
    sim = night(ids, guard("liu", (7, 3), facing_angle=0))
    sim.world.courier.energy, sim.world.courier.light = 3000, 2
    run(sim, 1, Intents(tool="pulse"))
    return sim


def pulse_time(ids: Ids) -> int:
    """Return how long a pulse spreads."""
    sim = pulsed(ids)
    while sim.world.pulse is not None:
        run(sim, 1)
    return sim.world.tick


def pulse_mark(ids: Ids) -> int:
    """Return until when what a pulse found shows."""
    sim = pulsed(ids)
    run(sim, 20)
    return sim.world.marks["liu"]


def energy(ids: Ids, intents: Intents) -> int:
    """Return the energy that is left of half of it after a second in shadow."""
    sim = night(ids)
    sim.world.courier.energy = 3000
    run(sim, 60, intents)
    return sim.world.courier.energy


def helped(ids: Ids, trust: int = 55) -> int:
    """Return how long somebody must be helped."""
    found = offers(night(ids, INES, trust=trust).world)
    return next(o.hold for o in found if o.verb == "help")


def told(ids: Ids) -> int:
    """Return how long a patrol shows that a friend told of."""
    sim = night(ids, PIA, guard("liu", (12, 3), facing_angle=0), trust=70)
    run(sim, 1, Intents(tool="ask"))
    return sim.world.marks["liu"]


def called(ids: Ids, away: int = 10) -> int:
    """Return until when a called guard is away; 0 if he is not called at all."""
    liu = guard("liu", (5 + away, 3), facing_angle=0)
    sim = night(ids, PIA, liu, trust=70)
    sim.world.tally.helped.append("pia")
    run(sim, 1, Intents(tool="ask"))
    return sim.world.actor("liu").memory.post_until


def pointed(ids: Ids, away: int, trust: int) -> int:
    """Return whether a friend who makes her out points at a droid so many tiles away."""
    sim = night(ids, PIA, put("moth", "droid", 5 + away, 3, steals="parcel"), trust=trust)
    sim.world.actor("pia").aware.points = 40_000
    return len(of(run(sim, 3), Spotted))


def peeked(ids: Ids) -> int:
    """Return how far east a peek looks from."""
    sim = play(CORNER, HERE, upgrades=ids)
    run(sim, 1, PEEK_EAST)
    return eye_of(sim.world)[0]


MEASURES: dict[str, tuple[Callable[[Ids], int], int]] = {
    "decoys": (lambda ids: night(ids).world.courier.decoys, 1),
    "decoy_subtiles": (thrown, 1),
    "decoy": (lambda ids: heard(ids, "decoy", "decoy", aim_x=9000, aim_y=5000), 1),
    "papers_ticks": (lambda ids: shown_papers(ids)[0], -1),
    "green_ticks": (lambda ids: shown_papers(ids)[1], 1),
    "carry": (walked, 1),
    "glide": (lambda ids: walked(ids, merge=True), 1),
    "set_down": (lambda ids: heard(ids, "dropped", "drop"), -1),
    "dropped": (lost, -1),
    "pulse_subtiles": (pulse_time, 1),
    "pulse_cooldown_ticks": (lambda ids: pulsed(ids).world.courier.pulse_ready, -1),
    "pulse_energy": (lambda ids: pulsed(ids).world.courier.energy, 1),
    "pulse_mark_ticks": (pulse_mark, 1),
    "energy_moving": (lambda ids: energy(ids, Intents(direction=0, merge=True)), 1),
    "energy_shadow": (lambda ids: energy(ids, STAND), 1),
    "help_ticks": (helped, -1),
    "help_trusted_ticks": (lambda ids: helped(ids, trust=60), -1),
    "patrol_ticks": (told, 1),
    "lead_away_ticks": (called, 1),
    "call_over_subtiles": (lambda ids: called(ids, away=18), 1),
    "whistle": (lambda ids: heard(ids, "whistle", "whistle"), 1),
    "warn_subtiles": (lambda ids: pointed(ids, 10, 70), 1),
    "warn_beloved_subtiles": (lambda ids: pointed(ids, 16, 90), 1),
    "peek_subtiles": (peeked, 1),
}
"""How each number is measured in play, and whether more of it or less is better."""


@pytest.mark.parametrize("name", catalog().upgrades)
def test_every_node_changes_for_the_better_what_it_says_it_changes(name):
    for effect in catalog().upgrades[name].effects:
        measure, better = MEASURES[effect.name]
        assert (measure((name,)) - measure(())) * better > 0, effect


def test_nothing_is_measured_that_no_node_changes():
    changed = {e.name for upgrade in catalog().upgrades.values() for e in upgrade.effects}
    assert set(MEASURES) == changed


def test_all_nodes_together_add_up_in_any_order():
    ids = tuple(catalog().upgrades)
    one, other = with_upgrades(catalog(), ids), with_upgrades(catalog(), ids[::-1])
    assert (one.limits, one.gaits, one.noises) == (other.limits, other.gaits, other.noises)
    assert one.limits["decoys"] == 6
    assert one.limits["papers_ticks"] == 30
    assert one.gaits["carry"].speed == 3 * 24 + 2 * 9
    assert min(one.limits.values()) >= 0


def test_what_nobody_knows_and_what_stands_twice_change_nothing():
    assert with_upgrades(catalog(), ["wings", ""]) == catalog()
    twice = with_upgrades(catalog(), ["deep_pocket", "deep_pocket"])
    assert twice.limits["decoys"] == 4


def test_a_catalog_is_never_changed_by_a_night():
    before = dict(catalog().limits)
    run(night(tuple(catalog().upgrades)), 5)
    assert catalog().limits == before


def test_without_upgrades_the_catalog_is_the_same_thing():
    """So a run without any plays as it always did."""
    assert with_upgrades(catalog(), ()) is catalog()


def test_a_copy_and_a_rewind_keep_the_upgrades():
    sim = night(("quick_pulse",))
    run(sim, 60, EAST)
    sim.rewind_to("")
    run(sim, 1, STAND)
    run(sim, 1, Intents(tool="pulse"))
    assert sim.copied().world.courier.pulse_ready == 1 + 6 * 60
