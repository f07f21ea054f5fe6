"""Temptations on the maps that ship: each is walked both ways, and the decent way is soon there.

Both ways begin at one place and are itineraries as proofs use them. On the decent way nobody whom
its story names may notice her; the harmful one is taken as if nobody looked, which is the quickest
it can be. The end is the same, and the decent way may take fifteen seconds more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from game.base.units import SUBTILES
from game.sim.rules.ecosystem_state import market_of
from game.sim.rules.fees import FAIR_FEE
from game.sim.rules.local_state import locale_of
from game.sim.rules.personal_state import house_of
from game.sim.rules.risk_state import risk_of
from game.sim.rules.stalls import open_stall
from game.sim.rules.tuning import LEVER, SOCKETS
from game.sim.simulation import Header, Simulation
from game.sim.systems.regulation import is_licensed
from game.sim.verbs import VERBS
from game.sim.world import World
from game.solve.itinerary import read_itinerary
from game.solve.rehearsal import Rehearsal
from tests.levels import shipped_level as level
from tests.strolls import LEVELS, place_of, stand, stroll

MOST_MORE = 15 * 60
"""Ticks that the decent way may take more."""

NEVER = 1 << 30
DEPOT, SQUARE, MARKET, HARBOURS, FESTIVAL = LEVELS


@dataclass(frozen=True)
class Story:
    """A temptation and its twin.

    Attributes:
        level: the map.
        of: id of the temptation, or of whom it harms.
        start: the place where both ways begin.
        harm: the itinerary of the harmful way.
        twin: that of the decent way.
        end: whether a way has led where both want to be.
        watchers: foes that must not notice the decent way.
        trust: the night begins with it.
        before: what happened until now.
    """

    level: str
    of: str
    start: str
    harm: str
    twin: str
    end: Callable[[World], bool]
    watchers: tuple[str, ...] = ()
    trust: int = 55
    before: Callable[[World], object] = lambda _: None


def night(story: Story, *, watchers: tuple[str, ...] = ()) -> Simulation:
    """Return a story's night at its beginning; without watchers nobody senses anything."""
    plan, catalog = level(story.level).plan, level(story.level).kinds.catalog
    sim = Simulation.start(plan, catalog, Header(trust=story.trust))
    world = sim.world
    for actor in world.actors:
        if actor.id not in watchers:
            actor.blind_until = NEVER if actor.is_watcher else actor.blind_until
    world.courier.amnesty_until = 0 if watchers else NEVER
    story.before(world)
    stand(world, story.start, story.of)
    return sim


def walked(sim: Simulation, way: str, *, unseen: bool = False) -> Simulation:
    """Walk an itinerary; where it must be unseen, as proofs do."""
    if unseen:
        Rehearsal(sim).walk(read_itinerary(way.replace("/", "\n")))
        return sim
    return stroll(sim, way)


def is_at(word: str) -> Callable[[World], bool]:
    """Return a test for being at a place."""
    return lambda world: world.is_near(*place_of(world, word), SUBTILES)


def sockets(table: str, count: int) -> Callable[[World], bool]:
    """Return a test for a table of the market having so many sockets lit."""
    return lambda world: len(house_of(world).tables[table].sockets) >= count


def open_stalls(*names: str) -> Callable[[World], None]:
    """Return what lets further stalls of the square be open, all at a fair fee."""

    def opened(world: World) -> None:
        market = market_of(world)
        for name in names:
            open_stall(world, market, f"stall_{name}", "promise")
        for stall in market.open_stalls:
            stall.fee = FAIR_FEE

    return opened


def lit_by_lever(table: str) -> Callable[[World], None]:
    """Return what lights all but one of a table's sockets."""

    def lit(world: World) -> None:
        house_of(world).tables[table].sockets = (LEVER,) * (SOCKETS - 1)

    return lit


def all_told(world: World) -> None:
    """Let every tell of the harbours be written down already."""
    notes = locale_of(world).notes
    notes.known = tuple(tell.id for tell in notes.tells)


def broke(world: World) -> None:
    """Let everything be told, and the purse be empty."""
    all_told(world)
    locale_of(world).purse.coins = 0


def twelve_coins(world: World) -> None:
    """Let the square's purse hold one passage."""
    market_of(world).purse = 12


def sealed_box(world: World) -> None:
    """Let eight stalls be open and a promise be paid."""
    open_stalls("2m", "3m", "4w", "3w")(world)
    VERBS["pay_box"](world, "p1_buyer")


SIX = open_stalls("3w", "4w")
EIGHT = open_stalls("3w", "4w", "2m", "3m")
STORIES = [
    # -- the depot: a wire, a drum, keys, a jar, everybody's names, an official, a ladder, a list
    Story(DEPOT, "wire_cold", "5,20", "go wire_cold / use 61 / go cold / use 61 / go 5,20",
          "go cold / use 61 / go 5,20", is_at("5,20"), watchers=("cam_cold",)),
    Story(DEPOT, "machine_drum", "machine_drum", "use 61 / use 31", "go rack_dispatch / use 31",
          lambda world: world.courier.item == "spool"),
    Story(DEPOT, "mei_keys", "mei_keys", "use 61 / go 21,17 / use 2 / go 25,17", "go 25,17",
          is_at("25,17"), trust=30),
    Story(DEPOT, "ines", "6,38", "knock_down", "use 361", lambda w: "ines" not in w.barred),
    Story(DEPOT, "tip_jar", "tip_jar", "use 61 / decoy", "whistle", lambda _: True),
    Story(DEPOT, "address_book", "address_book", "use 61",
          "go papers_customs / use 121 / papers 61", is_licensed, trust=60),
    Story(DEPOT, "signal_bribe", "signal_bribe", "use 61",
          "go papers_customs / use 121 / papers 61",
          lambda w: is_licensed(w) or "bribed" in w.actor("regulator").memory.numbers, trust=60),
    Story(DEPOT, "goran_ladder", "goran_ladder", "use 61 / go roof / use 61 / go 55,15",
          "go roof / use 61 / go 55,15", is_at("55,15"), watchers=("cam_roof",)),
    Story(DEPOT, "node_list", "node_list", "use 61", "ask goran",
          lambda world: "chandra" in world.marks, trust=60),
    # -- the square: a purse, a scale, a box, a fee, a chain, a share of fakes
    Story(SQUARE, "fens_box", "fens_box", "use 61", "wait 601",
          lambda world: market_of(world).purse >= 3, before=SIX),
    Story(SQUARE, "thumb", "thumb", "use 61", "wait 601",
          lambda world: market_of(world).purse >= 6, before=SIX),
    Story(SQUARE, "box_1", "26,28", "use 91", "wait 601",
          lambda world: market_of(world).purse >= 8, before=sealed_box),
    Story(SQUARE, "lever_4w", "20,30", "use 31 / wait 1170", "wait 1801",
          lambda world: market_of(world).purse >= 18, before=EIGHT),
    Story(SQUARE, "chain_1m", "jars", "go 38,13 / use 121",
          "use 61 / go 34,14 / use 61", lambda world: market_of(world).gallery.by != ""),
    Story(SQUARE, "chain_1m", "chain_1m", "use 121", "go toll_w / use 31",
          lambda world: market_of(world).gallery.by != "", before=twelve_coins),
    # -- the market: answers of each customer, a letter, a lever
    *(
        Story(MARKET, who, who, "use 61", f"ask {who}", sockets(table, 1))
        for table, pool in {
            "table_west": ("okafor", "halvorsen", "aunt_deng", "priya"),
            "table_east": ("baptiste", "yuki", "leila", "samuel", "novak"),
        }.items()
        for who in pool
    ),
    Story(MARKET, "deng", "deng", "use 61", "ask okafor",
          sockets("table_west", 1)),
    Story(MARKET, "errand_letters", "46,52", "use 2 / use 61",
          "ask novak", sockets("table_east", 1)),
    Story(MARKET, "table_west", "table_west", "use 61", "ask halvorsen",
          sockets("table_west", SOCKETS), before=lit_by_lever("table_west")),
    Story(MARKET, "table_east", "table_east", "use 61", "ask samuel",
          sockets("table_east", SOCKETS), before=lit_by_lever("table_east")),
    # -- the harbours: a horn's rope, an official, a till
    Story(HARBOURS, "tempt_horn_rope", "tempt_horn_rope", "use 61 / go seal_fog / wait 120",
          "go seal_fog / wait 120", is_at("seal_fog"), watchers=("halvard",), before=all_told),
    Story(HARBOURS, "tempt_bribe", "tempt_bribe", "use 61",
          "go licence_desk / use 121 / papers 61",
          lambda w: is_licensed(w) or "bribed" in w.actor("bekele").memory.numbers,
          before=all_told),
    Story(HARBOURS, "tempt_till", "tempt_till", "use 61 / go baz_product / use 61",
          "go baz_product / use 61",
          lambda world: "product" in locale_of(world).harbours["bazaar"].fits,
          before=broke),
    # -- the festival: three side doors
    Story(FESTIVAL, "sc_bribe", "sc_bribe", "use 61", "go tw_oil / use 2 / go hugo / use 2",
          lambda world: bool(risk_of(world).taken)),
    Story(FESTIVAL, "sc_fuse", "sc_fuse", "use 61", "go tw_trim / use 121",
          lambda world: bool(risk_of(world).taken)),
    Story(FESTIVAL, "sc_claque", "sc_claque", "use 61", "go tw_taste / use 721",
          lambda world: bool(risk_of(world).taken)),
]  # fmt: skip

ids = {"ids": lambda story: f"{story.level[0]}-{story.of}-from-{story.start}"}


@pytest.mark.parametrize("story", STORIES, **ids)
def test_the_decent_way_leads_there_within_fifteen_seconds_more(story):
    harmed = walked(night(story), story.harm).world
    begun = night(story, watchers=story.watchers)
    decent = walked(begun, story.twin, unseen=bool(story.watchers)).world
    assert story.end(harmed)
    assert story.end(decent)
    assert decent.tick - harmed.tick <= MOST_MORE
    assert not decent.trust.liabilities
    assert [line.deed for line in decent.trust.ledger if line.change < 0] == []
    assert decent.trust.value > harmed.trust.value or harmed.trust.liabilities


def tempting(name: str) -> set[str]:
    """Return what tempts to harm on a map, and whose answers could be copied there."""
    plan = level(name).plan
    things = plan.of_kind("temptation", "bribe", "shortcut", "chain", "tuning_table")
    return {p.id for p in things} | {str(p.values["who"]) for p in plan.of_kind("customer")}


WORTHLESS = {"blank", "tempt_old_pitch"}
"""Things that can be stolen and are of no use: whoever stole them carries contraband, no more."""


@pytest.mark.parametrize("name", LEVELS)
def test_every_temptation_of_a_map_has_its_story(name):
    told = {story.of for story in STORIES if story.level == name}
    assert tempting(name) - WORTHLESS <= told


@pytest.mark.parametrize(("name", "of"), [(SQUARE, "blank"), (HARBOURS, "tempt_old_pitch")])
def test_what_is_stolen_for_nothing_only_makes_papers_worthless(name, of):
    before = all_told if name == HARBOURS else open_stalls()
    sim = night(Story(name, of, of, "", "", is_licensed, before=before))
    sim.world.courier.has_papers = True
    tools = (sim.world.courier.decoys, sim.world.courier.dazzles)
    walked(sim, "use 61 / papers 61")
    assert not is_licensed(sim.world)
    assert (sim.world.courier.decoys, sim.world.courier.dazzles) == tools
    assert sim.world.trust.value == 45
