"""The tally: counts of the effective timeline, in the words of GAME.md section 10."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.base.copying import shallow


@dataclass(slots=True)
class Tally:
    """What is counted while a level runs; a rewind takes the counts back with the rest.

    ``harmed`` holds the ids of people knocked down, ``near`` ticks spent within 8 tiles by kind,
    ``zones`` the ids entered, ``claims`` the ids inspected, ``helped`` the people helped,
    ``shared`` the findings shared, ``insights`` words for what else was understood in a level's own
    way; ``pushes`` counts runs through a crowd.
    """

    seen: int = 0
    heard: int = 0
    touched: int = 0
    cited: int = 0
    captured: int = 0
    max_awareness: int = 0
    papers_answers: int = 0
    cover_answers: int = 0
    pushes: int = 0
    harmed: list[str] = field(default_factory=list)
    helped: list[str] = field(default_factory=list)
    spotted: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    insights: list[str] = field(default_factory=list)
    near: dict[str, int] = field(default_factory=dict)

    def copied(self) -> Tally:
        """Return an independent copy."""
        twin = shallow(self)
        for name in ("harmed", "helped", "spotted", "claims", "zones", "shared", "insights"):
            setattr(twin, name, list(getattr(self, name)))
        twin.near = dict(self.near)
        return twin

    def packed(self) -> tuple[object, ...]:
        """Return everything, for digests."""
        return tuple(
            sorted(v.items()) if isinstance(v, dict) else v
            for v in (getattr(self, name) for name in self.__slots__)
        )
