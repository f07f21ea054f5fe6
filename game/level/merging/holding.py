"""What a merged map has, and what lies in what: layers in groups, objects on layers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.content.words import _
from game.level.merging.index import MAP, Index, Key
from game.level.merging.things import Conflicts, name_of, same_thing
from game.level.merging.values import chosen, kept, merged_order, stand_ins
from game.level.prescan import Element

Three = tuple[Index, Index, Index]
"""What is in the map as both sides began with it, as we have it and as they have it."""


class Holding:
    """Decides what a merged map has and where."""

    def __init__(self, at: Three, conflicts: Conflicts) -> None:
        """Look at three sides; ``conflicts`` takes what one took away and the other changed."""
        self._at: Final = at
        self._conflicts: Final = conflicts
        self._homes: Final = self._found_homes()

    def order(self, home: Key) -> list[Key]:
        """Return what lies in the map or in a layer, in order."""
        among = {key for key, its in self._homes.items() if its == home}
        base, ours, theirs = (index.order.get(home, []) for index in self._at)
        order = merged_order(base, ours, theirs, among)
        return [*order, *sorted(among - set(order), key=str)]

    def _found_homes(self) -> dict[Key, Key]:
        """Return what each kept thing lies in; what holds something is kept for its sake."""
        waiting = [*self._kept(lambda i: i.layers), *self._kept(lambda i: i.objects)]
        homes: dict[Key, Key] = {}
        while waiting:
            key = waiting.pop()
            if key not in homes:
                homes[key] = self._home(key)
                waiting += [homes[key]] if homes[key] != MAP else []
        if any(_is_in_itself(key, homes) for key in homes):
            ours = self._at[1].homes
            homes = {key: ours.get(key, home) for key, home in homes.items()}
        return homes

    def _kept(self, part: Callable[[Index], Mapping[Key, Element]]) -> list[Key]:
        base, ours, theirs = (part(index) for index in self._at)

        def clash(key: Key) -> None:
            row = ours[key] if key in ours else theirs[key]
            mine, other = (_("changed") if key in one else _("removed") for one in (ours, theirs))
            self._conflicts.add(name_of(row), mine, other, row)

        return kept(base, ours, theirs, same_thing, clash)

    def _home(self, key: Key) -> Key:
        base, ours, theirs = (index.homes.get(key) for index in self._at)
        return chosen(*stand_ins(base, ours, theirs, MAP))[0]


def _is_in_itself(key: Key, homes: Mapping[Key, Key]) -> bool:
    """Return whether a group lies in itself, since each side put one group into another."""
    home, steps = homes[key], len(homes)
    while home != MAP and steps:
        home, steps = homes.get(home, MAP), steps - 1
    return not steps
