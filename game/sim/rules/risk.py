"""The festival's rule: risk the light, size the stake, write the line first, and own up.

Energy comes only from light. Before each vault stand a rehearsal, a wager and a stop-line; beside
it a shortcut and its twin. What nobody owned up to in five nights walks over the hall as lamps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Final, Self

from game.base.grid import Cell
from game.sim.fixtures import Fixture
from game.sim.intents import STILL
from game.sim.offers import Offer
from game.sim.plan import Placement
from game.sim.rules.aisles import aisles_of, follow_prints, offers_of_kiosk
from game.sim.rules.charging import bars_lattice, cross_lattices, energy_change, follow_charge
from game.sim.rules.charter import CHARTER, follow_charter, is_held, offers_of_charter, roll_up
from game.sim.rules.debts import carried_debts, gather_debts
from game.sim.rules.doors import turnstile_bars
from game.sim.rules.inspector import follow_inspector, inspector_of
from game.sim.rules.order_book import (
    answer_stage,
    offers_of_portal,
    offers_of_seal,
    offers_of_stage,
)
from game.sim.rules.pilots import fold_figures, offers_of_bell, rooms_of, run_pilot
from game.sim.rules.properties import number, text
from game.sim.rules.risk_state import Question, Risk
from game.sim.rules.rule import RULES, PlainRule
from game.sim.rules.scoreboard import answer_board, hide_claims, offers_of_board
from game.sim.rules.shortcuts import (
    bears_contraband,
    burn_again,
    offers_of_carried,
    offers_of_shortcut,
    offers_of_twin,
)
from game.sim.rules.spotlights import (
    discs_of,
    eyes_of,
    light_lamps,
    move_lamps,
    offers_of_lamps,
    rails_of,
    watch_hall,
)
from game.sim.rules.stake_watch import call_reserves, reserves_of
from game.sim.rules.stop_line import keep_lines
from game.sim.rules.vaults import Vault
from game.sim.rules.wagers import answer_desk, offers_of_desk, offers_of_seller
from game.sim.systems.control import ENERGY_SHARE
from game.sim.systems.interaction import in_reach
from game.sim.systems.partnership import keep_partners
from game.sim.world import World

ANSWERS: Final[Mapping[str, Callable[[World, Risk, Question, int], None]]] = {
    "stake": answer_desk,
    "window": answer_board,
    "sign": answer_stage,
}
"""Who takes the answer to which question."""

OFFERS: Final[Mapping[str, Callable[[World, Risk, Fixture], Iterator[Offer]]]] = {
    "pilot_bell": lambda _, risk, bell: offers_of_bell(risk, bell),
    "wager_desk": offers_of_desk,
    "scoreboard": offers_of_board,
    "shortcut": offers_of_shortcut,
    "twin": offers_of_twin,
    "objective": offers_of_seal,
    "portal": offers_of_portal,
    "stage": offers_of_stage,
    "kiosk": lambda _, risk, kiosk: offers_of_kiosk(risk, kiosk),
}
"""What each sort of thing offers."""


@RULES.register("risk")
class RiskRule(PlainRule):
    """The rule; ``risk`` is all that it keeps."""

    name = "risk"
    risk: Risk

    def start(self, world: World) -> None:
        """Read vaults, rooms, rails and people off duty from the map, and what is owed already."""
        plan, courier = world.plan, world.courier
        vaults = sorted((_vault(p) for p in plan.of_kind("vault")), key=lambda v: v.number)
        self.risk = risk = Risk(vaults=tuple(vaults), rooms=rooms_of(plan, tuple(vaults)))
        risk.figures = fold_figures(world, risk.rooms)
        risk.reserves = reserves_of(world)
        risk.rails = rails_of(plan, world.numbers["spot_speed"])
        risk.witnesses = tuple((p.x, p.y) for p in plan.of_kind("witness"))
        risk.walkers = plan.of_kind("walking_light")
        risk.debts = carried_debts(world)
        risk.charge.last = (courier.x, courier.y)
        courier.energy = world.numbers["energy"] * ENERGY_SHARE
        risk.inspector, risk.inspector_door = inspector_of(world)
        risk.aisles = aisles_of(world)
        keep_partners(world)
        hide_claims(world)
        roll_up(world)
        world.discs = discs_of(world, risk)

    def step(self, world: World) -> None:
        """Let light, rehearsals, wagers, lamps, the inspector and rivals go on for a tick."""
        risk = self.risk
        follow_charge(world, risk)
        cross_lattices(world, risk)
        run_pilot(world, risk)
        _answer(world, risk)
        keep_lines(world, risk)
        call_reserves(world, risk)
        burn_again(world, risk)
        gather_debts(world, risk)
        light_lamps(world, risk)
        watch_hall(world, risk)
        follow_inspector(world, risk)
        follow_prints(world, risk)
        follow_charter(world, risk)
        move_lamps(world, risk)

    def offers(self, world: World) -> Sequence[Offer]:
        """Return what desks, boards, bells, side doors, seals, the stage and lamps offer."""
        near = [f for f in world.fixtures.values() if not f.hidden and in_reach(world, f.x, f.y)]
        things = (o for f in near if f.kind in OFFERS for o in OFFERS[f.kind](world, self.risk, f))
        people = (*offers_of_seller(world, self.risk), *offers_of_carried(world))
        hall = (*offers_of_lamps(world, self.risk), *offers_of_charter(world))
        return (*things, *people, *hall)

    def allows_exit(self, world: World) -> bool:
        """Return whether the signed charter is in her pocket, or the map has none."""
        return is_held(self.risk) or not world.plan.of_kind("stage")

    def loot(self, world: World) -> str:  # noqa: ARG002 - part of the protocol
        """Return the charter once it is signed: there are rivals who want no more than that."""
        return CHARTER if is_held(self.risk) else ""

    def bars(self, world: World, cell: Cell) -> bool:
        """Return whether a lattice she cannot pay or a turnstile keeps her out of a cell."""
        return bars_lattice(world, self.risk, cell) or turnstile_bars(world, cell)

    def charges(self, world: World) -> int | None:
        """Return what light gives her this tick; shade gives nothing."""
        return energy_change(world, self.risk)

    def eyes(self, world: World) -> Sequence[tuple[int, int, int]]:
        """Return the roaming lamps' discs: each is its accuser's eye."""
        return eyes_of(world, self.risk)

    def contraband(self, world: World) -> bool:
        """Return whether she carries what a bribe bought."""
        return bears_contraband(world, self.risk)

    def settles_debts(self) -> bool:
        """Return True: lamps and the charter bring up what is owed, no checkpoint does."""
        return True

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        twin = copy(self)
        twin.risk = self.risk.copied()
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return self.risk.packed()


def _vault(placement: Placement) -> Vault:
    return Vault(number(placement, "vault"), placement.rect, text(placement, "seal"))


def _answer(world: World, risk: Risk) -> None:
    """Hand an answer to whoever asked; a question lapses when she walks away from it."""
    question, choice = risk.question, world.intents.choice
    if question is None:
        return
    fixture = world.fixtures[question.target]
    if world.intents.direction != STILL or not in_reach(world, fixture.x, fixture.y):
        risk.question = None
    elif choice:
        ANSWERS[question.of](world, risk, question, choice)
