"""Draw faults, try each in a copy of the project, and print what no story noticed.

``python -m tests.mutation [--seed N] [--count N] [--jobs N]``. Answers are kept in
``build/mutation.jsonl`` as they come; a run that was broken off goes on where it stopped, and
``--again`` tries those anew that survived before.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import SimpleQueue

from tests.house import ROOT
from tests.mutation.heart import HEART, LEAST_KILLED, STORIES
from tests.mutation.mutants import Mutant, drawn, faults_of
from tests.mutation.trial import Scratch

KEPT = ROOT / "build" / "mutation.jsonl"
"""One line a mutant: its key, what it is, and whether it survived."""


def heart(only: str = "") -> list[str]:
    """Return the files that get faults, or those whose path holds some letters."""
    files = [p for folder in HEART for p in sorted((ROOT / folder).glob("*.py"))]
    return [name for p in files if only in (name := p.relative_to(ROOT).as_posix())]


def tried(mutants: Sequence[Mutant], asked: argparse.Namespace) -> Iterator[tuple[Mutant, bool]]:
    """Try mutants in as many copies as there are jobs; gives each with whether it survived."""
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        copies: SimpleQueue[Scratch] = SimpleQueue()
        for number in range(asked.jobs):
            copies.put(copy := Scratch(ROOT, Path(folder) / str(number)))
        known = copy.stories(asked.stories, asked.kept.with_name("mutation-lines.json"))

        def one(mutant: Mutant) -> tuple[Mutant, bool]:
            copy = copies.get()
            try:
                return mutant, copy.survives(mutant, known.about(mutant))
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(asked.jobs) as pool:
            for done in as_completed([pool.submit(one, mutant) for mutant in mutants]):
                yield done.result()


def answers_in(kept: Path) -> dict[str, bool]:
    """Return the answers of earlier runs: key -> whether it survived; the last word counts."""
    if not kept.exists():
        return {}
    lines = map(json.loads, kept.read_text(encoding="utf-8").splitlines())
    return {line["key"]: line["survived"] for line in lines}


def answered(asked: argparse.Namespace, mutants: Sequence[Mutant]) -> dict[str, bool]:
    """Try the mutants that have no answer yet; returns all answers and keeps the new ones."""
    answers = answers_in(asked.kept)
    if asked.again:
        answers = {key: survived for key, survived in answers.items() if not survived}
    left = [mutant for mutant in mutants if mutant.key not in answers]
    asked.kept.parent.mkdir(parents=True, exist_ok=True)
    with asked.kept.open("a", encoding="utf-8") as file:
        for mutant, survived in tried(left, asked) if left else ():
            answers[mutant.key] = survived
            line = {"key": mutant.key, "mutant": str(mutant), "survived": survived}
            file.write(json.dumps(line) + "\n")
            file.flush()
    return answers


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="another draw of faults")
    parser.add_argument("--count", type=int, default=320, help="how many faults")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    parser.add_argument("--only", default="", help="only in files whose path holds this")
    parser.add_argument("--stories", nargs="+", default=STORIES, help="the tests to notice them")
    parser.add_argument("--kept", type=Path, default=KEPT, help="where answers are kept")
    parser.add_argument("--again", action="store_true", help="try survivors anew")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; returns 1 if more survived than may."""
    asked = options(arguments)
    mutants = drawn([faults_of(ROOT, f) for f in heart(asked.only)], asked.count, asked.seed)
    answers = answered(asked, mutants)
    alive = [mutant for mutant in mutants if answers[mutant.key]]
    for mutant in sorted(alive, key=str):
        print(mutant)  # noqa: T201 - a script
    killed = len(mutants) - len(alive)
    print(f"{killed} of {len(mutants)} killed: {killed / len(mutants):.1%}")  # noqa: T201 - a script
    return int(killed < LEAST_KILLED * len(mutants))


if __name__ == "__main__":
    sys.exit(main())
