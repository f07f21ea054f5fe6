"""The personal house: the rule of the Mirror Market, and the secret that what learns can corner.

The floor counts steps and sends two wardens where the courier has been. People answer if they are
asked, and shut their lamps if they are asked too much. In the end the only door that opens is the
one the house least expects of her.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from typing import Self

from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.rules.counting import (
    count_decoys,
    count_steps,
    name_footprints,
    offers_of_boxes,
)
from game.sim.rules.creep import chandeliers_of, run_salons
from game.sim.rules.experiment import offers_of_bench, run_bench
from game.sim.rules.guesses import count_glances, guess_rooms
from game.sim.rules.heat import Floor, Ground
from game.sim.rules.house_parts import Answers, Customer, Salon, Table
from game.sim.rules.mirrors import look_in_mirrors
from game.sim.rules.nests import post_regulator
from game.sim.rules.optout import leave_kiosk, offers_of_kiosk
from game.sim.rules.orbs import (
    follow_orbs,
    follow_tracks,
    glow_of,
    offers_of_bowl,
    offers_of_orb,
    refuse_merging,
)
from game.sim.rules.personal_state import House
from game.sim.rules.rerouting import reroute, wardens_of
from game.sim.rules.rule import RULES, PlainRule
from game.sim.rules.shoes import offers_of_shoes, shoes_of, walk_shoes
from game.sim.rules.signals import offers_of_customers, show_notice
from game.sim.rules.tuning import offers_of_table
from game.sim.rules.ways_out import FILE, hang_doors, offers_of_bolts, offers_of_file, ways_of
from game.sim.systems.interaction import in_reach
from game.sim.world import World


@RULES.register("personal")
class Personal(PlainRule):
    """The rule; ``house`` is all that it keeps."""

    name = "personal"
    house: House

    def start(self, world: World) -> None:
        """Read the floor, the people, the beats and the ways out from the map."""
        customers = {c.who: c for c in map(_customer, world.fixtures.values()) if c.who}
        salons = [c.salon for c in customers.values()]
        salons += [str(p.values.get("salon", "")) for p in world.plan.of_kind("chandelier")]
        self.house = House(
            numbers=world.catalog.rules["personal"],
            customers=customers,
            ways=ways_of(world.plan),
            floor=Floor(Ground.of(world.plan)),
            wardens=wardens_of(world),
            cell=world.courier.cell,
            answers={who: Answers() for who in customers},
            salons={salon: Salon() for salon in dict.fromkeys(salons)},
            tables={p.id: Table() for p in world.plan.of_kind("tuning_table")},
            shoes=shoes_of(world),
        )
        world.lamps += chandeliers_of(world.plan)
        hang_doors(world, self.house)

    def step(self, world: World) -> None:
        """Let floor, wardens, people, orbs, shoes and the bench go on for a tick."""
        house = self.house
        count_steps(world, house)
        name_footprints(world, house)
        count_decoys(world, house)
        walk_shoes(world, house)
        run_bench(world, house)
        leave_kiosk(world, house)
        show_notice(world, house)
        run_salons(world, house)
        follow_orbs(world, house)
        follow_tracks(world, house)
        refuse_merging(world, house)
        look_in_mirrors(world, house)
        guess_rooms(world, house)
        count_glances(world, house)
        post_regulator(world, house)
        reroute(world, house)

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what people, boxes, bolts and the things in reach offer."""
        if world.courier.aboard:
            return ()
        house = self.house
        near = [f for f in world.fixtures.values() if not f.hidden and in_reach(world, f.x, f.y)]
        return (
            *(offer for fixture in near for offer in _offers_of(world, house, fixture)),
            *offers_of_customers(world, house),
            *offers_of_boxes(world),
            *offers_of_bolts(world, house),
        )

    def light_on(self, world: World, band: int) -> int:  # noqa: ARG002 - part of the protocol
        """Return the band the courier stands in: her orbs light her at least so much."""
        return max(band, glow_of(len(self.house.orbs)))

    def loot(self, world: World) -> str:  # noqa: ARG002 - part of the protocol
        """Return the orb that a rival would take: the last one taken."""
        return self.house.orbs[-1] if self.house.orbs else ""

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        twin = copy(self)
        twin.house = self.house.copied()
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.house.packed()


def _customer(fixture: Fixture) -> Customer:
    """Return the customer that a fixture stands for; nobody if it is something else."""
    if fixture.kind != "customer":
        return Customer("", "", "", "", "", "")
    names = ("who", "table", "salon", "lamp", "guardian", "letters")
    return Customer(*(fixture.text(name) for name in names))


def _offers_of(world: World, house: House, fixture: Fixture) -> Iterator[Offer]:
    match fixture.kind:
        case "tuning_table":
            yield from offers_of_table(world, house, fixture)
        case "kiosk":
            yield from offers_of_kiosk(world, house, fixture)
        case "orb":
            yield from offers_of_orb(world, house, fixture)
        case "bowl":
            yield from offers_of_bowl(world, house, fixture)
        case "shoes":
            yield from offers_of_shoes(world, house, fixture)
        case "test_bench":
            yield from offers_of_bench(house, fixture)
        case "objective" if fixture.text("starts") == FILE:
            yield from offers_of_file(house, fixture)
