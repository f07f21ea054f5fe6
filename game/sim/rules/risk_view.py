"""What screens show of the festival: plain values read from a world, nothing changed.

Every function takes a world whose rule is ``risk`` (``has_festival`` says so). Places are in
subtiles, energy in whole points, times in ticks.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.plan import Point
from game.sim.rules.charging import in_lattice, is_in_light, lattice_price
from game.sim.rules.lamps_owed import Debt, Spot
from game.sim.rules.order_book import price_of_all
from game.sim.rules.pilots import PAPER
from game.sim.rules.risk_state import Pilot, Question, has_risk, risk_of
from game.sim.rules.scoreboard import figures, figures_a_night
from game.sim.rules.vaults import STAKES, Vault
from game.sim.rules.wagers import highest, is_unasked, seller_of
from game.sim.rules.walking_lights import carried_lights
from game.sim.systems.control import ENERGY_SHARE
from game.sim.world import World


@dataclass(frozen=True, slots=True)
class EnergyView:
    """Her energy: points held, whether it rises now, and whether light falls where she stands."""

    held: int
    rises: bool
    in_light: bool
    in_lattice: bool
    lattice: int


@dataclass(frozen=True, slots=True)
class GhostPath:
    """The round of a rehearsed watcher, drawn in the vault until its seal is taken."""

    actor: str
    route: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer to an open question.

    Attributes:
        number: the choice that gives it.
        label: English msgid.
        value: the number in it: stake, looks, seconds or orders; 0 without one.
        price: change of trust it would bring.
        is_liability: whether it would be written down as unasked.
        is_shut: whether it cannot be given now.
    """

    number: int
    label: str
    value: int = 0
    price: int = 0
    is_liability: bool = False
    is_shut: bool = False


@dataclass(frozen=True, slots=True)
class LineView:
    """The running stop-line: what she wrote, what has been counted, and what is left to get out.

    ``leave`` is -1 until it is reached.
    """

    vault: int
    looks: int
    most_looks: int
    ticks: int
    most_ticks: int
    leave: int


@dataclass(frozen=True, slots=True)
class BoardView:
    """What every board says; the fair pair of figures only once the window was noticed."""

    window: str
    pips: int
    mirror: int
    lane: int
    fair: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class LampView:
    """A lamp over the hall: its disc, its accuser and deed, and how sure the accuser is.

    ``seat`` is where the accuser sits beside the rail.
    """

    id: str
    x: int
    y: int
    radius: int
    accuser: str
    deed: str
    points: int
    is_still: bool
    seat: Point


@dataclass(frozen=True, slots=True)
class LightView:
    """What one of the world's discs of light is.

    Attributes:
        of: ``eye`` roams and its accuser looks; ``witness`` hangs still and looks at nobody;
            ``carried`` goes along behind somebody.
        points: how sure the accuser is, thousandths.
        bearer: id of who carries it, or "".
    """

    of: str
    points: int = 0
    bearer: str = ""


def has_festival(world: World) -> bool:
    """Return whether a world is played with the rule ``risk``."""
    return has_risk(world)


def energy(world: World) -> EnergyView:
    """Return how her energy stands."""
    return EnergyView(
        held=world.courier.energy // ENERGY_SHARE,
        rises=risk_of(world).charge.is_on,
        in_light=is_in_light(world),
        in_lattice=in_lattice(world),
        lattice=lattice_price(world) // ENERGY_SHARE,
    )


# -- rehearsals -----------------------------------------------------------------------------------
def pilot(world: World) -> Pilot | None:
    """Return the running rehearsal."""
    return risk_of(world).pilot


def ghosts(world: World) -> tuple[GhostPath, ...]:
    """Return the rounds that rehearsals have taught, vault by vault.

    Nobody whom a stake brought is among them, but for one whom a seller remembers if she trusts.
    """
    risk, found = risk_of(world), []
    for vault in risk.vaults:
        if not vault.is_rehearsed or world.fixtures[vault.seal].done:
            continue
        known = {f.of for f in risk.figures if f.vault == vault.number}
        if world.trust.value >= world.numbers["consent_4"]:
            paid = (r.actor.id for r in risk.reserves if r.vault == vault.number)
            known |= set(list(paid)[:1]) if vault.stake > STAKES[0] else set()
        found += [
            GhostPath(actor.id, world.placement(actor.id).route)
            for actor in (*world.actors, *(r.actor for r in risk.reserves))
            if actor.id in known
        ]
    return tuple(dict.fromkeys(found))


def paper_figures(world: World) -> tuple[str, ...]:
    """Return the ids of all paper figures."""
    return tuple(actor.id for actor in world.actors if actor.kind.id == PAPER)


# -- wagers ---------------------------------------------------------------------------------------
def vaults(world: World) -> tuple[Vault, ...]:
    """Return the vaults with what is rehearsed and staked, in the order of their numbers."""
    return risk_of(world).vaults


def question(world: World) -> Question | None:
    """Return what waits for an answer."""
    return risk_of(world).question


def answers(world: World) -> tuple[AnswerView, ...]:
    """Return the answers to the open question, with what each would cost."""
    asked = risk_of(world).question
    if asked is None:
        return ()
    if asked.of == "stake":
        return _answers_of_desk(world, asked)
    if asked.of == "window":
        labels = ("They sold more", "The window", "The price")
        return tuple(AnswerView(n, label) for n, label in enumerate(labels, 1))
    risk = risk_of(world)
    return (
        AnswerView(1, "Sign what hands can make", world.numbers["hands"]),
        AnswerView(2, "Sign all", risk.orders, price_of_all(world, risk), is_liability=True),
    )


def _answers_of_desk(world: World, asked: Question) -> tuple[AnswerView, ...]:
    numbers = world.numbers
    vault = risk_of(world).vault(world.fixtures[asked.target].number("vault"))
    if not asked.answers:
        price = world.catalog.prices["staked_unasked"]
        return tuple(
            AnswerView(
                n, "Stake", stake, price if is_unasked(vault, stake) else 0,
                is_liability=is_unasked(vault, stake), is_shut=stake > highest(vault),
            )
            for n, stake in enumerate(STAKES, 1)
        )  # fmt: skip
    if len(asked.answers) == 1:
        return tuple(AnswerView(n, "Looks", numbers[f"looks_{n}"]) for n in (1, 2, 3))
    if len(asked.answers) == 2:
        return tuple(AnswerView(n, "Seconds", numbers[f"line_{n}_ticks"] // 60) for n in (1, 2, 3))
    return ()


def line(world: World) -> LineView | None:
    """Return the stop-line of the wager she is inside of, or that is sealed; None without one."""
    for vault in risk_of(world).vaults:
        if vault.is_open and vault.line is not None:
            left = world.numbers["leave_ticks"] - (world.tick - vault.crossed_at)
            return LineView(
                vault.number, vault.looks, vault.line.looks, vault.inside, vault.line.ticks,
                max(left, 0) if vault.crossed_at >= 0 else -1,
            )  # fmt: skip
    return None


def sellers(world: World) -> tuple[tuple[str, int], ...]:
    """Return each vault's seller and the highest stake agreed to; -1 for not asked."""
    return tuple((seller_of(world, v), v.asked) for v in risk_of(world).vaults)


# -- the book, the board and the hall -------------------------------------------------------------
def order_book(world: World) -> tuple[int, int, int]:
    """Return orders, the number that is enough, and the number that hands can make."""
    return risk_of(world).orders, world.numbers["enough"], world.numbers["hands"]


def board(world: World) -> BoardView:
    """Return what the boards say."""
    risk = risk_of(world)
    mirror, lane = figures(world, risk)
    pips = 1 if risk.board.window == "night" else world.numbers["pips"]
    fair = figures_a_night(world, risk) if risk.board.is_noticed else None
    return BoardView(risk.board.window, pips, mirror, lane, fair)


def debts(world: World) -> tuple[Debt, ...]:
    """Return all liabilities of the campaign, earlier nights first."""
    return risk_of(world).debts


def lamps(world: World) -> tuple[LampView, ...]:
    """Return the lamps over the hall."""
    risk, radius = risk_of(world), world.numbers["spot_subtiles"]
    return tuple(_lamp(world, spot, radius) for spot in risk.spots)


def lights(world: World) -> tuple[LightView, ...]:
    """Return what each of the world's discs is, in their order."""
    risk = risk_of(world)
    spots = [LightView("witness" if s.is_still else "eye", s.points) for s in risk.spots]
    carried = [LightView("carried", bearer=b.id) for b, _disc in carried_lights(world, risk)]
    hanging = len(world.discs) - len(spots) - len(carried)
    return (*spots, *[LightView("witness")] * hanging, *carried)


def _lamp(world: World, spot: Spot, radius: int) -> LampView:
    risk = risk_of(world)
    debt, rail = risk.debts[spot.debt], risk.rails[spot.rail]
    return LampView(
        spot.id, spot.x, spot.y, radius, debt.hurt, debt.deed, spot.points, spot.is_still, rail.seat
    )


def ending(world: World) -> str:
    """Return the word for how the campaign ends as things stand, in the order of the house."""
    risk, trust = risk_of(world), world.trust.value
    if risk.owed >= 3:
        return "house_on_trial"
    if trust >= 70 and risk.owed <= 1:
        return "living_bazaar"
    return "regulated_titan" if trust >= 45 else "empty_mall"
