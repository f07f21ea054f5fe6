"""Registries: names for things that register themselves, with help for typing errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Generic, TypeVar

T = TypeVar("T")


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``; did you mean "x"?`` for the nearest known name, or nothing."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


class Registry(Generic[T]):
    """A table of named things of one sort, filled by decorators at import."""

    def __init__(self, sort: str) -> None:
        """Make an empty table; ``sort`` names what it holds in messages."""
        self._sort = sort
        self._entries: dict[str, T] = {}

    def register(self, name: str) -> Callable[[T], T]:
        """Return a decorator that files its target under ``name``; a name is given once."""

        def file(thing: T) -> T:
            if name in self._entries:
                raise ValueError(f"{self._sort} {name!r} is registered twice")
            self._entries[name] = thing
            return thing

        return file

    def __getitem__(self, name: str) -> T:
        """Return the thing of that name; raises KeyError with the nearest known name."""
        try:
            return self._entries[name]
        except KeyError:
            hint = did_you_mean(name, self._entries)
            raise KeyError(f"no {self._sort} is called {name!r}{hint}") from None

    def __contains__(self, name: str) -> bool:
        """Return whether a name is known."""
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        """Go through the names in the order they were registered."""
        return iter(self._entries)
