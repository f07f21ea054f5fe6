"""What a proof costs: offices from a fixed generator, stored proofs, and a textbook's search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from time import perf_counter
from typing import Final

from game.content.locations import find_locations
from game.lesson.recording import replay
from game.lesson.run_file import Run, read_run
from game.level.shelf import Level, load_level
from game.sim.plan import Plan
from game.sim.simulation import Simulation
from game.solve.lattice import Lattice
from game.solve.metrics import measure_proof
from game.solve.moves import Bans, Move
from game.solve.proving import PROVEN, Prover
from game.solve.reaching import HORIZON, Reaching
from game.solve.relaxing import out_of_reach
from game.solve.seeking import MARGINS
from game.solve.stages import Stages
from game.solve.tasks import Tasks
from game.solve.witness import play
from tests.bench.figures import Measure
from tests.bench.offices import office
from tests.bench.textbook import Textbook
from tests.sim.worlds import catalog

SEEDS: Final = range(12)
"""Offices that are timed."""

UNTUNED: Final = range(1000, 1040)
"""Offices that nothing was tuned on."""

SIZES: Final[Mapping[str, tuple[int, int, dict[str, int], float]]] = {
    "prove_40x24": (40, 24, {"guards": 12, "lines": 2, "droids": 2}, 0.8),
    "prove_64x48": (64, 48, {"guards": 12, "lines": 3, "droids": 3}, 1.2),
}
"""Columns, rows, foes, and the seconds that a proof may take."""

PARTS: Final = ("start", "danger", "search", "replay")
"""What the time of a proof goes to, in this order."""

MEASURED_SECONDS: Final = 0.5
"""How long the figures of a proven office may take."""

ALL_SECONDS: Final = 60
"""How long all stored proofs may take to play."""

TIMES_FASTER: Final = 300
"""How much faster than a textbook the search is to be."""


def proofs(*, with_shares: bool) -> dict[str, Measure]:
    """Return every measure of proofs.

    Args:
        with_shares: whether also to count how many offices are decided, which takes minutes.
    """
    found: dict[str, Measure] = {}
    for name in SIZES:
        found |= timed(name) | figures_of(name)
        if with_shares:
            found |= shares(name)
    return found | {"search_vs_astar": against_textbook(), "prove_all": all_stored()}


def _office(name: str, seed: int) -> Plan:
    columns, rows, foes, _ = SIZES[name]
    return office(columns, rows, seed, **foes)


def timed(name: str) -> dict[str, Measure]:
    """Return how long the first proof of an office takes, whole and by its parts."""
    goal = SIZES[name][-1]
    _seconds(_office(name, 0))
    took = [_seconds(_office(name, seed)) for seed in SEEDS]
    whole = median(sum(parts) for parts in took)
    found = {name: Measure(round(whole, 3), "s", round(whole / goal, 2), f"{goal} s")}
    for part, values in zip(PARTS, zip(*took, strict=True), strict=True):
        value = median(values)
        share = round(value / whole, 2)
        found[f"{name}_{part}"] = Measure(round(value, 3), "s", share, "the whole proof")
    return found


def figures_of(name: str) -> dict[str, Measure]:
    """Return how long it takes to measure an office along its proof, late hands left out."""
    took = []
    for seed in SEEDS:
        plan = _office(name, seed)
        proof = Prover(plan, catalog()).prove()
        if proof.verdict == PROVEN:
            begin = perf_counter()
            measure_proof(plan, catalog(), proof)
            took.append(perf_counter() - begin)
    value = median(took)
    goal = MEASURED_SECONDS
    return {
        f"measure_{name[6:]}": Measure(round(value, 3), "s", round(value / goal, 2), f"{goal} s")
    }


@dataclass(frozen=True)
class Search:
    """An office that is ready to be searched, its danger not yet known."""

    night: Simulation
    lattice: Lattice
    tasks: Tasks
    stages: Stages

    @classmethod
    def of(cls, plan: Plan) -> Search:
        """Bring an office to life, with the widest margin that a proof begins with."""
        night = Simulation.start(plan, catalog())
        lattice = Lattice.of(night.world.terrain)
        tasks = Tasks.of(night.world, lattice)
        return cls(night, lattice, tasks, Stages(night.world, MARGINS[0]))

    def moves(self) -> list[Move] | None:
        """Return the shortest way."""
        return Reaching(self.stages, self.tasks, Bans()).find(self.start)

    @property
    def start(self) -> int:
        """The number of the point at which the courier stands."""
        return self.lattice.number((self.night.world.courier.x, self.night.world.courier.y))


def _seconds(plan: Plan) -> tuple[float, ...]:
    """Return the seconds that the parts of a proof take, from a plan to a played night."""
    times = [perf_counter()]
    search = Search.of(plan)
    times.append(perf_counter())
    search.stages.watch()
    times.append(perf_counter())
    moves = search.moves()
    times.append(perf_counter())
    if moves is not None:
        play(search.night.copied(), moves, search.lattice)
    times.append(perf_counter())
    return tuple(after - before for before, after in pairwise(times))


def shares(name: str) -> dict[str, Measure]:
    """Return how many of the offices that nothing was tuned on are decided, and how many proven."""
    plans = [_office(name, seed) for seed in UNTUNED]
    provers = [Prover(plan, catalog()) for plan in plans]
    proven = sum(
        any(prover.attempt(margin).simulation is not None for margin in MARGINS)
        for prover in provers
    )
    lost = sum(bool(out_of_reach(Simulation.start(plan, catalog()).world)) for plan in plans)
    counts = {"decided": (proven + lost, 0.9), "proven": (proven, 0.75)}
    return {
        f"{name}_{what}": Measure(
            round(count / len(plans), 3), "", round(count / len(plans) / goal, 2), f"{goal}"
        )
        for what, (count, goal) in counts.items()
    }


def against_textbook() -> Measure:
    """Return how many times faster one office is searched than by A* from a heap.

    Both search the same graph, its danger known to both, and must find ways as long as each other.
    """
    search = Search.of(_office("prove_64x48", 1))
    search.moves()
    begin = perf_counter()
    moves = search.moves()
    ours = perf_counter() - begin
    textbook = Textbook(search.stages, search.tasks, HORIZON)
    begin = perf_counter()
    steps = textbook.find(search.start)
    theirs = perf_counter() - begin
    assert moves is not None
    assert steps == moves[-1].step + moves[-1].steps
    times = theirs / ours
    return Measure(round(times), "x", round(times / TIMES_FASTER, 2), f"{TIMES_FASTER} x a heap A*")


def all_stored() -> Measure:
    """Return how long it takes to play every stored proof of the shipped maps."""
    locations, levels, took = find_locations(), {}, 0.0
    for path in sorted((locations.levels / "proofs").glob("*.run")):
        name = path.name.split(".")[0]
        level = levels.setdefault(name, load_level(name, locations))
        run = read_run(path)
        assert isinstance(level, Level), level
        assert isinstance(run, Run), run
        begin = perf_counter()
        played = replay(run, level.plan, level.kinds.catalog)
        took += perf_counter() - begin
        assert played.diverged_at_second is None, path
    return Measure(round(took, 1), "s", round(took / ALL_SECONDS, 2), f"{ALL_SECONDS} s")
