"""A store that keeps what was made lately and lets the oldest go."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Keeps at most so many values, those asked for last."""

    def __init__(self, most: int) -> None:
        """Begin empty; ``most`` is how many values stay."""
        self._most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        """Return the value of a key, made only if it has not been asked for lately."""
        if key in self._values:
            self._values.move_to_end(key)
        else:
            self._values[key] = make()
            if len(self._values) > self._most:
                self._values.popitem(last=False)
        return self._values[key]

    def __len__(self) -> int:
        """Return how many values are kept."""
        return len(self._values)
