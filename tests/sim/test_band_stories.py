"""Stories of the bands: how the same night looks to somebody whom people love, or shun.

Every shipped level is begun at a trust in the middle of each band. What differs is asked of events
and offers alone; neighbouring bands must differ in three ways at least.
"""

from __future__ import annotations

from functools import cache

import pytest

from game.base.grid import center_of
from game.base.units import POINT
from game.content.lines import load_lines
from game.content.locations import find_locations
from game.sim.events import Barked, PatrolsShown, PointedAt, Reacted, Touched
from game.sim.intents import Intents
from game.sim.offers import Offer
from game.sim.rules.risk_events import StakeAsked
from game.sim.senses.light import LIT
from game.sim.simulation import Header, Simulation
from game.sim.systems.interaction import offers
from game.sim.systems.perception import fill
from game.sim.verbs import VERBS
from tests.levels import shipped_level as level
from tests.sim.worlds import catalog, guard, of, play, put, run

BANDS = {10: "shunned", 30: "wary", 50: "neutral", 70: "trusted", 90: "beloved"}
LEVELS = sorted(p.stem for p in find_locations().levels.glob("[1-9]_*.tmx"))
WARES = ("buy_decoy", "buy_dazzle")
PERMITS = ("fetch_papers", "issue_papers", "get_seal", "take_licence")
"""Verbs of the same sort, whichever level's rule has them."""

NEIGHBOURS = [(10, 30), (30, 50), (50, 70), (70, 90)]


@cache
def lines() -> dict[str, str]:
    """Return what people say, by key."""
    loaded = load_lines(find_locations().levels)
    assert isinstance(loaded, dict), loaded
    return loaded


def at_side(sim: Simulation, x: int, y: int) -> None:
    """Put the courier on the nearest free cell where something at a place is offered."""
    world, terrain = sim.world, sim.world.terrain
    column, row = x // 1440, y // 1440
    cells = [(column + c, row + r) for c in range(-3, 4) for r in range(-3, 4)]
    for cell in sorted(cells, key=lambda c: (c[0] - column) ** 2 + (c[1] - row) ** 2):
        if terrain.contains(cell) and not terrain.solid[terrain.index(cell)]:
            world.courier.x, world.courier.y = center_of(cell)
            if any((o.x, o.y) == (x, y) for o in offers(world)):
                return


@cache
def begun(name: str, trust: int) -> Simulation:
    """Return a night before its first tick, the courier walking in full light."""
    sim = Simulation.start(level(name).plan, level(name).kinds.catalog, Header(trust=trust))
    sim.world.courier.light, sim.world.courier.gait = LIT, "walk"
    return sim


@cache
def in_hand(night: tuple[str, int], x: int, y: int) -> tuple[Offer, ...]:
    """Return all that is offered beside a place."""
    twin = begun(*night).copied()
    at_side(twin, x, y)
    return offers(twin.world)


def offered(night: tuple[str, int], x: int, y: int, *verbs: str) -> list[tuple[object, ...]]:
    """Return what is offered at a place, as a player reads it."""
    found = [o for o in in_hand(night, x, y) if o.verb in verbs]
    return [(o.verb, o.target, o.label, o.hold, o.refusal) for o in found]


def on_noticing(sim: Simulation, name: str) -> tuple[list[str], list[str]]:
    """Return what a person says and does on making the courier out."""
    twin = sim.copied()
    twin.world.actor(name).aware.points = 40 * POINT
    events = run(twin, 3)
    said = [lines().get(e.line, e.line) for e in of(events, Barked) if e.actor == name]
    return said, [e.how for e in of(events, Reacted) if e.actor == name]


def on_asking(sim: Simulation, name: str) -> tuple[object, ...]:
    """Return how many patrols a person tells of when asked, and whether they point at something."""
    twin = sim.copied()
    actor = twin.world.actor(name)
    at_side(twin, actor.x, actor.y)
    events = run(twin, 1, Intents(tool="ask"))
    told = sum(len(e.watchers) for e in of(events, PatrolsShown) if e.actor == name)
    return told, bool(of(events, PointedAt))


TWINS = ("carry_twin", "do_twin")
"""What people let somebody do who opens a side door by being decent."""

SOON = 4 * 60
"""Ticks by which whoever decides by trust has decided."""


def later(sim: Simulation) -> Simulation:
    """Return the night some seconds on, seen by nobody."""
    twin = sim.copied()
    twin.world.courier.amnesty_until = SOON * 2
    run(twin, SOON, Intents())
    return twin


def on_duty_soon(sim: Simulation) -> list[str]:
    """Return who is on duty once the night has begun: some come only where trust is low."""
    return [actor.id for actor in later(sim).world.actors]


def doors_soon(sim: Simulation) -> list[str]:
    """Return the doors that stand open once the night has begun: some are held for a friend."""
    return [door.id for door in later(sim).world.doors if door.is_open]


def offered_money(sim: Simulation, name: str, x: int, y: int) -> list[object]:
    """Return what asking a person for money is worth, and how much they agree to."""
    twin = sim.copied()
    at_side(twin, x, y)
    if not any(o.verb == "ask_stake" and o.target == name for o in offers(twin.world)):
        return []
    VERBS["ask_stake"](twin.world, name)
    return [(e.agreed, twin.world.trust.value - sim.world.trust.value)
            for e in of(twin.world.events, StakeAsked)]  # fmt: skip


@cache
def night(name: str, trust: int) -> dict[str, object]:
    """Return everything about a night that could differ with trust, in the words of GAME.md."""
    sim, tonight = begun(name, trust), (name, trust)
    world = sim.world
    people = [a for a in world.actors if a.kind.id in {"worker", "seller", "visitor"}]
    guards = [a for a in world.actors if a.kind.mind == "guard"]
    noticed = [on_noticing(sim, person.id) for person in people]
    asked = [on_asking(sim, person.id) for person in people]
    return {
        "doors": [offered(tonight, d.placement.x, d.placement.y, "move_door") for d in world.doors],
        "racks": [offered(tonight, f.x, f.y, "take_spool") for f in world.fixtures.values()],
        "wares": [offered(tonight, f.x, f.y, *WARES) for f in world.fixtures.values()],
        "permits": [offered(tonight, f.x, f.y, *PERMITS) for f in world.fixtures.values()],
        "ways": [offered(tonight, a.x, a.y, "help") for a in people],
        "words": [said for said, _done in noticed],
        "deeds": [done for _said, done in noticed],
        "patrol maps": [told for told, _pointed in asked],
        "shimmers": [pointed for _told, pointed in asked],
        "silence": [offered(tonight, a.x, a.y, "ask") for a in people],
        "fill": [fill(world, a, a.kind.bands[1]) for a in guards],
        "answers": [offered(tonight, a.x, a.y, "ask_signal") for a in people],
        "on duty": on_duty_soon(sim),
        "money": [offered_money(sim, a.id, a.x, a.y) for a in people],
        "side doors": [offered(tonight, f.x, f.y, *TWINS) for f in world.fixtures.values()],
        "held doors": doors_soon(sim),
    }


@pytest.mark.parametrize("name", LEVELS)
@pytest.mark.parametrize(("low", "high"), NEIGHBOURS)
def test_neighbouring_bands_differ_in_three_ways_at_least(name, low, high):
    one, other = night(name, low), night(name, high)
    differing = [sort for sort in one if one[sort] != other[sort]]
    assert len(differing) >= 3, f"{BANDS[low]} and {BANDS[high]} differ only in {differing}"


def differences(name: str) -> dict[tuple[int, int], set[str]]:
    """Return by name what differs between neighbouring bands."""
    return {
        (low, high): {
            sort for sort, seen in night(name, low).items() if seen != night(name, high)[sort]
        }
        for low, high in NEIGHBOURS
    }


def test_what_the_depot_shows_each_band():
    """The differences by name, so that a lost one is noticed even where three are left."""
    found = differences("1_night_depot")
    assert found[10, 30] >= {"racks", "words", "silence"}
    assert found[30, 50] >= {"doors", "words", "deeds"}
    assert found[50, 70] >= {"permits", "words", "deeds", "patrol maps", "ways"}
    assert found[70, 90] >= {"permits", "words", "patrol maps", "shimmers", "ways"}


def test_what_the_square_shows_each_band():
    found = differences("2_square_of_promises")
    assert found[10, 30] >= {"wares", "words", "silence"}
    assert found[30, 50] >= {"doors", "words", "deeds"}
    assert found[50, 70] >= {"permits", "words", "deeds", "patrol maps"}
    assert found[70, 90] >= {"permits", "words", "patrol maps", "shimmers"}


def test_what_the_market_shows_each_band():
    found = differences("3_mirror_market")
    assert found[10, 30] >= {"words", "silence", "fill", "answers", "on duty"}
    assert found[30, 50] >= {"doors", "words", "deeds", "answers"}
    assert found[50, 70] >= {"permits", "words", "deeds", "patrol maps"}
    assert found[70, 90] >= {"words", "patrol maps", "shimmers"}


def test_what_the_harbours_show_a_wary_and_a_neutral_courier():
    """Side doors and the licence desk open to whom people know; her own words tell the rest."""
    wary, neutral = (night("4_three_harbours", trust) for trust in (30, 50))
    assert {s for s in wary if wary[s] != neutral[s]} >= {"doors", "permits", "words", "deeds"}


def test_what_the_festival_shows_each_band():
    """Below neutral nobody stakes with her, a door is shut and the inspector's line comes on."""
    found = differences("5_festival_of_lights")
    assert found[10, 30] >= {"words", "silence", "fill", "side doors", "permits"}
    assert found[30, 50] >= {"doors", "held doors", "money", "on duty", "words", "deeds"}
    assert found[50, 70] >= {"money", "held doors", "words", "deeds", "patrol maps"}
    assert found[70, 90] >= {"permits", "words", "patrol maps", "shimmers"}


@pytest.mark.parametrize("name", LEVELS)
def test_speeds_and_schedules_never_change_with_trust(name):
    def poses(trust: int) -> list[object]:
        begun = Simulation.start(level(name).plan, level(name).kinds.catalog, Header(trust=trust))
        return [(a.id, a.kind.paces, a.schedule.pose(999)) for a in begun.world.actors]

    kept = poses(90)
    assert [pose for pose in poses(10) if pose in kept] == kept


def test_a_shunned_couriers_watchers_fill_a_tenth_faster_and_never_more():
    rows = ["#" * 12, "#@........<#", "#" * 12]
    calm, sharp = (play(rows, trust=trust).world for trust in (20, 19))
    band = calm.actors[0].kind.bands[1]
    for world in (calm, sharp):
        world.courier.light, world.courier.gait = 2, "walk"
    plain, faster = (fill(w, w.actors[0], band) for w in (calm, sharp))
    assert faster == plain * 11 // 10


# -- one more regulator ---------------------------------------------------------------------------
YARD = ["#" * 20, *["#" + "." * 18 + "#"] * 5, "#" * 20]
SHEN = put("shen", "regulator", 17, 3, facing_angle=10800, sweep_angle=0, period_ticks=720,
           only_below=40)  # fmt: skip


@pytest.mark.parametrize(("trust", "touches"), [(39, 1), (40, 0), (90, 0)])
def test_one_more_regulator_is_on_duty_only_where_trust_is_low(trust, touches):
    sim = play(YARD, put("start", "start", 2, 3), SHEN, trust=trust)
    assert len(of(run(sim, 60), Touched)) == touches


def test_who_is_on_duty_is_decided_when_the_night_begins():
    sim = play(YARD, put("start", "start", 2, 3), SHEN, trust=45)
    sim.world.trust.value = 10
    assert not of(run(sim, 60), Touched)


def test_one_more_guard_may_be_on_duty_too():
    liu = guard("liu", (5, 3), only_below=20)
    assert [a.id for a in play(YARD, put("start", "start", 2, 3), liu, trust=19).world.actors]
    assert not play(YARD, put("start", "start", 2, 3), liu, trust=20).world.actors


# -- what friends do ------------------------------------------------------------------------------
CLAIM = put("poster", "claim", 3, 1, fact="x-01")


@pytest.mark.parametrize(("trust", "shown", "points"), [(59, 0, 0), (60, 1, 0), (80, 2, 1)])
def test_friends_tell_of_patrols_and_who_loves_her_points_at_what_shimmers(trust, shown, points):
    foes = (guard("liu", (9, 3), (12, 3)), guard("kai", (15, 3), (17, 3)))
    sim = play(
        YARD, put("start", "start", 4, 3), put("pia", "worker", 5, 3), *foes, CLAIM, trust=trust
    )
    sim.world.courier.amnesty_until = 1 << 20
    events = run(sim, 1, Intents(tool="ask"))
    assert len(sim.world.marks) == sum(len(e.watchers) for e in of(events, PatrolsShown)) == shown
    assert [e.target for e in of(events, PointedAt)] == ["poster"] * points
    run(sim, catalog().limits["patrol_ticks"])
    assert not sim.world.marks


def test_a_claim_that_was_looked_at_is_not_pointed_at_again():
    sim = play(YARD, put("start", "start", 4, 3), put("pia", "worker", 5, 3), CLAIM, trust=90)
    sim.world.tally.claims.append("poster")
    assert not of(run(sim, 1, Intents(tool="ask")), PointedAt)


def test_nobody_answers_a_shunned_courier():
    sim = play(YARD, put("start", "start", 4, 3), put("pia", "worker", 5, 3), trust=10)
    assert not of(run(sim, 1, Intents(tool="ask")), Barked)
    assert [o.refusal for o in offers(sim.world) if o.verb == "ask"] == [
        "They turn their back on you."
    ]


def test_whoever_stands_in_a_way_leaves_it_free_for_a_friend():
    rows = ["#" * 12, "#....#.....#", "#..........#", "#....#.....#", "#" * 12]
    ines = put("ines", "worker", 5, 2, blocks=(5, 2, 1, 1), steps_aside_from=80)
    barred = {
        trust: "ines" in play(rows, put("start", "start", 2, 2), ines, trust=trust).world.barred
        for trust in (55, 79, 80)
    }
    assert barred == {55: True, 79: True, 80: False}


@pytest.mark.parametrize(
    ("trust", "hold", "refused"), [(59, 120, True), (60, 120, False), (80, 0, False)]
)
def test_papers_are_refused_asked_for_or_lie_ready(trust, hold, refused):
    tan = put("tan", "papers", 5, 3, hold_ticks=120, needs_trust=60, ready_from=80)
    offer = offers(play(YARD, put("start", "start", 4, 3), tan, trust=trust).world)[0]
    assert (offer.hold, bool(offer.refusal)) == (hold, refused)
