"""What a rule is: the one twist of a level, which is also its lesson.

A rule owns its state, offers its own verbs, adds its own events and may hold the exit shut. The
base class does nothing, and is the rule of levels that have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Final, Generic, Self, TypeVar, cast

from game.base.grid import Cell
from game.base.registry import Registry
from game.sim.actor import Actor
from game.sim.fixtures import Fixture
from game.sim.offers import Offer
from game.sim.senses.sight import Senses
from game.sim.world import World

T = TypeVar("T")

RULES: Final[Registry[type[PlainRule]]] = Registry("rule")
"""All rules by the word that maps use."""


@RULES.register("none")
class PlainRule:
    """The rule of a level without a twist."""

    name = "none"

    def start(self, world: World) -> None:
        """Set the rule up in a new world."""

    def step(self, world: World) -> None:
        """Let the rule act, after all systems and before the objectives."""

    def offers(self, world: World) -> Sequence[Offer]:  # noqa: ARG002 - part of the protocol
        """Return what the rule lets the courier do here and now."""
        return ()

    def allows_exit(self, world: World) -> bool:  # noqa: ARG002 - part of the protocol
        """Return whether the rule lets the level end."""
        return True

    def is_won(self, world: World) -> bool:  # noqa: ARG002 - part of the protocol
        """Return whether the rule's own task was done well, not only brought to an end."""
        return True

    def bars(self, world: World, cell: Cell) -> bool:  # noqa: ARG002 - part of the protocol
        """Return whether the rule keeps the courier out of a cell."""
        return False

    def charges(self, world: World) -> int | None:  # noqa: ARG002 - part of the protocol
        """Return what a tick does to her energy, sixtieths; None leaves it to shade and merging."""
        return None

    def contraband(self, world: World) -> bool:  # noqa: ARG002 - part of the protocol
        """Return whether the rule makes her carry what no papers cover."""
        return False

    def settles_debts(self) -> bool:
        """Return whether hidden harm of earlier nights is the rule's own matter."""
        return False

    def reap(self, world: World, fixture: Fixture) -> None:
        """Give the courier what a temptation brings; coins are thrown where nothing is sold."""
        world.courier.decoys += fixture.number("coins")

    def loot(self, world: World) -> str:  # noqa: ARG002 - part of the protocol
        """Return the id of what rivals would take of the rule's own things, or ""."""
        return ""

    def senses_at(self, world: World, actor: Actor) -> Senses:  # noqa: ARG002 - as above
        """Return how an observer's eyes work here and now: as its kind says."""
        return Senses(actor.kind.bands)

    def eyes(self, world: World) -> Sequence[tuple[int, int, int]]:  # noqa: ARG002 - as above
        """Return the discs in which the rule itself looks for her: middle and radius, subtiles."""
        return ()

    def light_on(self, world: World, band: int) -> int:  # noqa: ARG002 - as above
        """Return the band of light that the courier counts as standing in."""
        return band

    def loudness(
        self,
        world: World,  # noqa: ARG002 - as above
        source: str,  # noqa: ARG002 - as above
        x: int,  # noqa: ARG002 - as above
        y: int,  # noqa: ARG002 - as above
        radius: int,
    ) -> int:
        """Return how far a noise is heard where it is made, thousandths of a tile."""
        return radius

    def knowledge(self) -> tuple[int, int]:
        """Return what a rewind leaves the courier, as two numbers that her next intents carry."""
        return 0, 0

    def recall(self, world: World, knowledge: tuple[int, int]) -> None:
        """Let the courier have back what a rewind has left her."""

    def copied(self) -> Self:
        """Return a rule that goes its own way from here."""
        return copy(self)

    def packed(self) -> tuple[object, ...]:
        """Return everything that changes, for digests."""
        return ()


class StateOf(Generic[T]):
    """The typed way from a world to the state that its rule keeps.

    ``net_of = StateOf("net", Net)`` makes ``net_of(world)`` the net that ``world.rule.net`` is;
    a world whose rule keeps none is an error.
    """

    def __init__(self, name: str, sort: type[T]) -> None:
        """Name the rule's attribute that holds the state, and the state's class."""
        self._name, self._sort = name, sort

    def __call__(self, world: World) -> T:
        """Return the state that the world's rule keeps."""
        return cast("T", getattr(world.rule, self._name))

    def is_kept(self, world: World) -> bool:
        """Return whether the world is played with the rule that keeps such a state."""
        return isinstance(getattr(world.rule, self._name, None), self._sort)
