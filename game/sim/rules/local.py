"""Three harbours: the rule of level 4, and the secret that a plan from home rests on home's habits.

Each harbour senses in its own way and has one native way that answers it. Looks cost coins, notes
cost pins, and whoever does not fit the place may work with it, or leave it well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Final, Self

from game.base.grid import Cell
from game.sim.actor import Actor
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.contacts import follow_contacts, offers_of_contacts, offers_of_shortcut
from game.sim.rules.fog import eyes_in_fog, heard, sound_horn
from game.sim.rules.harbours import (
    count_alarms,
    cross_gates,
    offers_of_fit,
    offers_of_gate,
    offers_of_seal,
    seals_needed,
)
from game.sim.rules.kits import choose_kit, misfire, offers_of_bench
from game.sim.rules.local_state import (
    BAZAAR,
    FOG,
    TERRACE,
    Harbour,
    Locale,
    Purse,
    courier_sense,
)
from game.sim.rules.looks import keep_looking, offers_of_telescope, offers_through
from game.sim.rules.notes import (
    bits_of,
    choose_at_board,
    note_used,
    notes_at_start,
    offers_of_bay_board,
    offers_of_board,
    offers_of_tells,
    recall_tells,
)
from game.sim.rules.oddness import weigh
from game.sim.rules.partners import arrive, offers_of_licence, offers_of_partner, offers_of_pivot
from game.sim.rules.purse import pay, take
from game.sim.rules.quarters import Ground
from game.sim.rules.rule import RULES, PlainRule
from game.sim.rules.watchtowers import meet_watchtowers
from game.sim.rules.wind import carry_scent
from game.sim.senses.light import DIM, LIT
from game.sim.senses.sight import Senses
from game.sim.systems.interaction import in_reach
from game.sim.world import World

USE_EVERY: Final = 3
"""Ticks between two looks at which notes are of use."""

OFFERS: Final[Mapping[str, Callable[[World, Fixture], Iterator[Offer]]]] = {
    "bay_board": offers_of_bay_board,
    "field_board": offers_of_board,
    "fit": offers_of_fit,
    "kit_bench": offers_of_bench,
    "licence": offers_of_licence,
    "partner": offers_of_partner,
    "pivot": offers_of_pivot,
    "seal": offers_of_seal,
    "telescope": offers_of_telescope,
}
"""What each sort of thing offers whose hands reach it."""

DOORS: Final[Mapping[str, Callable[[World, Fixture], Iterator[Offer]]]] = {
    "gate": offers_of_gate,
    "native_door": offers_of_shortcut,
}
"""The same for what stands in a doorway, and reaches as far as its door."""


@RULES.register("local")
class LocalRule(PlainRule):
    """The rule; ``locale`` is all that it keeps."""

    name = "local"
    locale: Locale

    def start(self, world: World) -> None:
        """Read harbours and tells from the map, and hang up what others wrote."""
        numbers = world.catalog.rules["local"]
        ground = Ground.of(world.plan)
        names = dict.fromkeys(name for name in ground.harbours if name)
        self.locale = Locale(
            ground=ground,
            numbers=numbers,
            harbours={name: Harbour(name) for name in sorted(names)},
            notes=notes_at_start(world.plan.of_kind("tell"), world.stamps, numbers),
            purse=Purse(numbers["purse"]),
        )
        self.locale.place = ground.harbour(world.courier.x, world.courier.y)

    def step(self, world: World) -> None:
        """Let looks, doors, harbours and their senses go on for a tick."""
        locale = self.locale
        arrive(world, locale)
        keep_looking(world, locale)
        if world.intents.choice:
            choose_at_board(world)
            choose_kit(world)
        cross_gates(world, locale)
        follow_contacts(world, locale)
        count_alarms(world, locale)
        misfire(world, locale)
        sound_horn(world, locale)
        carry_scent(world, locale)
        weigh(world, locale)
        meet_watchtowers(world)
        if world.tick % USE_EVERY == 0:
            note_used(world)

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what boards, desks, doors and people offer here."""
        locale = self.locale
        if locale.look is not None:
            return tuple(offers_through(world, locale, locale.look))
        if world.courier.aboard:
            return ()
        return (
            *_offers_of_things(world),
            *offers_of_contacts(world, locale),
            *offers_of_tells(world),
        )

    def allows_exit(self, world: World) -> bool:
        """Return whether as many seals are set as the quay asks for."""
        return self.locale.seals >= seals_needed(world)

    def bars(self, world: World, cell: Cell) -> bool:  # noqa: ARG002 - all cells alike
        """Return whether she stands at a telescope, whose window her steps move."""
        return self.locale.look is not None

    # -- senses -----------------------------------------------------------------------------------
    def senses_at(self, world: World, actor: Actor) -> Senses:
        """Return eyes shortened by fog, and what a crowd leaves of them."""
        locale = self.locale
        is_foggy = locale.sense_of((actor.x, actor.y)) == FOG
        bands = eyes_in_fog(world, locale, actor) if is_foggy else actor.kind.bands
        if locale.oddness.is_crowded and courier_sense(world) == BAZAAR:
            return Senses(bands, locale.numbers["crowd_sight"], locale.numbers["crowd_cap"])
        return Senses(bands)

    def light_on(self, world: World, band: int) -> int:
        """Return full light for a dazzle that hangs in fog, and for half light on the terrace."""
        if world.tick < self.locale.mist.glow_until:
            return max(band, LIT)
        return LIT if band == DIM and courier_sense(world) == TERRACE else band

    def loudness(self, world: World, source: str, x: int, y: int, radius: int) -> int:
        """Return how far a noise is heard: further in fog, not at all under the horn."""
        return heard(world, self.locale, source, (x, y), radius)

    # -- going back -------------------------------------------------------------------------------
    def knowledge(self) -> tuple[int, int]:
        """Return the written tells and the pocket as bits, and the coins that looks have cost."""
        return bits_of(self.locale.notes), self.locale.purse.looks

    def recall(self, world: World, knowledge: tuple[int, int]) -> None:
        """Know what was written before a rewind; the coins for it stay spent."""
        bits, coins = knowledge
        purse = self.locale.purse
        recall_tells(world, bits)
        pay(world, "look", coins - purse.looks)
        purse.looks = max(purse.looks, coins)

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        twin = copy(self)
        twin.locale = self.locale.copied()
        return twin

    def reap(self, world: World, fixture: Fixture) -> None:
        """Put the coins of a till that was robbed into the purse."""
        if fixture.number("coins"):
            take(world, fixture.id, fixture.number("coins"))

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.locale.packed()


def _offers_of_things(world: World) -> Iterator[Offer]:
    for fixture in world.fixtures.values():
        if fixture.kind in DOORS:
            yield from DOORS[fixture.kind](world, fixture)
        elif fixture.kind in OFFERS and in_reach(world, fixture.x, fixture.y):
            yield from OFFERS[fixture.kind](world, fixture)
