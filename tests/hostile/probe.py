"""Reads hostile files in processes of their own; run by ``test_hostile_processes``.

Each line of the input names a file. For each, a fork of this process reads and checks it as the
game would, and prints a line of JSON: the codes it was answered with, what was raised if anything
was, the seconds it took, the most megabytes the process held, and the files it opened.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
from pathlib import Path
from time import perf_counter

from game.base.problems import Problem
from game.content.files import read_bytes
from game.content.limits import YAML_BYTES
from game.content.strict_yaml import read_yaml
from game.level.builder import build_plan
from game.level.reader import read_map
from tests.level.tmx import kinds


def problems_of(path: Path) -> list[Problem]:
    """Return everything that is wrong with a map or a YAML file."""
    if path.suffix == ".yaml":
        data = read_bytes(path, most=YAML_BYTES)
        found = data if isinstance(data, Problem) else read_yaml(data, str(path))
        return [found] if isinstance(found, Problem) else []
    result = read_map(path)
    if result.tiled is None:
        return result.problems
    return [*result.problems, *build_plan(result.tiled, kinds()).problems]


def probed(path: Path) -> dict[str, object]:
    """Return what one file did to this process."""
    opened: list[str] = []

    def note(event: str, parts: tuple[object, ...]) -> None:
        if event == "open" and not isinstance(parts[0], int):
            opened.append(os.fsdecode(str(parts[0])))

    sys.addaudithook(note)
    begin = perf_counter()
    raised, codes = "", []
    try:
        found = problems_of(path)
        codes = sorted({problem.code for problem in found})
        shown = "\n".join(map(str, found))
        raised = "" if shown.replace("\n", "").isprintable() else "hidden characters were shown"
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what we look for
        raised = repr(error)[:200]
    seconds = perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    files = [name for name in opened if not name.endswith((".py", ".pyc"))]
    return {"codes": codes, "raised": raised, "s": seconds, "mb": megabytes, "opened": files}


def main() -> None:
    """Probe every file that the input names, each in a fork."""
    kinds()
    gc.freeze()
    for line in sys.stdin:
        if os.fork() == 0:
            print(json.dumps(probed(Path(line.strip()))), flush=True)  # noqa: T201 - its purpose
            os._exit(0)
        _, status = os.wait()
        if status:
            print(json.dumps({"raised": f"the process died: {status}"}), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
