"""Kept figures: what was measured of a level, in a small file beside its run.

Replays with late hands take a minute and more, so their rates are kept by leg, each under a digest
of all that it depends on: a leg that has changed is simply not found. ``ID.figures.json`` holds the
other figures as well, for people and for tests. Nothing in a file is trusted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from game.base.problems import Problem
from game.base.units import TICKS_PER_SECOND
from game.content.files import read_bytes, write_bytes
from game.lesson.run_file import Run, run_text
from game.solve.jitter import SIGMAS, Rates
from game.solve.legs import Leg
from game.solve.metrics import Metrics

FORMAT: Final = 1
"""The format of such files; raised also when late hands play otherwise than before."""

MOST_BYTES: Final = 64 << 10
"""Most bytes of such a file."""

MOST_LEGS: Final = 256
"""Most legs in it."""

_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is kept of a level.

    Attributes:
        run: the name of the run that was measured, and ``digest`` what identifies it.
        known: its figures.
        legs: its legs.
        rates: the ghost rates of each.
    """

    run: str
    digest: str
    known: Metrics
    legs: Sequence[Leg]
    rates: Sequence[Rates]


def figures_file(run: Path, stem: str) -> Path:
    """Return where the figures of a level lie: beside its run.

    Args:
        run: the run.
        stem: the name of the map without its ending.
    """
    return run.with_name(f"{stem}.figures.json")


def digest_of(run: Run) -> str:
    """Return what identifies a run."""
    return sha256(run_text(run).encode("ascii")).hexdigest()


# -- writing --------------------------------------------------------------------------------------
def write_figures(path: Path, measured: Measured) -> Problem | None:
    """Write figures whole or not at all; return what stopped it."""
    text = json.dumps(_plain(measured), indent=1, sort_keys=True) + "\n"
    return write_bytes(path, text.encode("ascii"), keep_previous=False)


def _plain(measured: Measured) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "run": measured.run,
        "sha256": measured.digest,
        "figures": measured.known.as_plain(),
        "parts": measured.known.parts,
        "legs": [
            {
                "digest": leg.digest(),
                "start_s": round(leg.world.tick / TICKS_PER_SECOND, 1),
                "seconds": round(len(leg.steps) / TICKS_PER_SECOND, 1),
                "ghost_rate": rates,
            }
            for leg, rates in zip(measured.legs, measured.rates, strict=True)
        ],
    }


# -- reading --------------------------------------------------------------------------------------
def kept_rates(path: Path) -> dict[str, Rates]:
    """Return the ghost rates of a file by the digests of their legs; none of what is not right."""
    said = _read(path)
    legs = said.get("legs") if said.get("format") == FORMAT else None
    return dict(_rates(legs)) if isinstance(legs, list) and len(legs) <= MOST_LEGS else {}


def kept_figures(path: Path, run: Run) -> Mapping[str, Any] | None:
    """Return all that a file says of a run; None if it says nothing, or is of another run."""
    said = _read(path)
    is_own = said.get("format") == FORMAT and said.get("sha256") == digest_of(run)
    return said if is_own else None


def _read(path: Path) -> dict[str, Any]:
    """Return what a file says; nothing if it is not there or cannot be read."""
    data = read_bytes(path, most=MOST_BYTES)
    try:
        said = {} if isinstance(data, Problem) else json.loads(data)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _rates(legs: Sequence[object]) -> Iterator[tuple[str, Rates]]:
    """Give digest and ghost rates of the legs that say them rightly."""
    for leg in legs:
        if isinstance(leg, dict):
            digest, rates = leg.get("digest"), leg.get("ghost_rate")
            is_digest = isinstance(digest, str) and _DIGEST.fullmatch(digest)
            if is_digest and isinstance(rates, dict) and set(rates) == set(SIGMAS):
                shares = {sigma: rates[sigma] for sigma in SIGMAS}
                if all(map(_is_share, shares.values())):
                    yield str(digest), shares


def _is_share(said: object) -> bool:
    return isinstance(said, int | float) and not isinstance(said, bool) and 0 <= said <= 1
