"""``pack``: one data-only file, the same on every computer, and only of what is good."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.base.problems import Problem, Refusal
from game.content.locations import find_locations
from game.content.manifest import MANIFEST
from game.lesson.run_file import Run, read_run, write_run
from game.tools.pack import main
from game.tools.packing import Wishes, packed
from tests.house import ROOT
from tests.level.tmx import kinds
from tests.packs import good, good_files, pack_of, workshop

LEVELS = ROOT / "levels"


@pytest.fixture(autouse=True)
def _kinds_are_read_once(monkeypatch):
    """Reading kinds.yaml is what costs most here, and it says the same every time."""
    monkeypatch.setattr("game.tools.quarantine.load_kinds", lambda _path: kinds())
    monkeypatch.setattr("game.tools.packing.load_kinds", lambda _path: kinds())


def refused(*maps: Path, **wishes: str) -> Problem:
    """Return the first problem of packing some maps."""
    found = packed(maps, Wishes(**wishes), "x.ledger.zip", find_locations())
    assert isinstance(found, list)
    return found[0]


def test_a_pack_holds_the_level_and_all_that_belongs_to_it():
    files = good_files()
    assert sorted(files) == [
        "locale/de.po", MANIFEST, "roof_garden.tmx", "text/roof_garden.yaml",
    ]  # fmt: skip
    told = json.loads(files[MANIFEST])
    assert sorted(told) == [
        "author", "files", "format", "game_min", "id", "levels", "licence", "title", "version",
    ]  # fmt: skip
    assert told["id"] == "shared.blue-fox.roofs"
    assert told["title"] == {"en": "Roofs", "de": "Dächer"}
    assert set(told["files"]) == set(files) - {MANIFEST}
    assert {k: v for k, v in told["levels"][0].items() if k != "sha256"} == {
        "file": "roof_garden.tmx", "secret": 0, "difficulty": None, "par_s": 70, "proof": None,
    }  # fmt: skip


def test_the_same_input_gives_the_same_bytes(tmp_path):
    one, other = (workshop(tmp_path / name) for name in ("one", "other"))
    os.utime(other, (1, 1))
    assert pack_of(one, titles={"en": "Roofs", "de": "Dächer"}) == good()
    assert pack_of(other, titles={"en": "Roofs", "de": "Dächer"}) == good()


def test_another_hash_seed_and_folder_change_no_byte(tmp_path):
    path = workshop(tmp_path / "w")
    packs = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.ledger.zip"
        told = [sys.executable, "-m", "game", "pack", str(path), "-o", str(out)]
        env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed}"}
        subprocess.run(  # noqa: S603 - our own program
            told, check=True, env=env, cwd=tmp_path, capture_output=True
        )
        packs.append(out.read_bytes())
    assert packs[0] == packs[1]


def test_a_map_that_does_not_check_is_refused_with_its_problems(tmp_path, capsys):
    path = workshop(tmp_path)
    path.write_bytes(path.read_bytes().replace(b'infinite="0"', b'infinite="1"'))
    told = {"maps": [str(path)], "output": tmp_path / "x.ledger.zip"}
    assert main(find_locations(), **told) == 1
    assert "error[L104]" in capsys.readouterr().out
    assert not told["output"].exists()


@pytest.mark.parametrize("reference", ["tilesets/mine.tsx", "../tilesets/structure.tsx"])
def test_a_tileset_that_is_not_the_games_own_is_refused(tmp_path, reference):
    path = workshop(tmp_path / "maps")
    for folder in (tmp_path, tmp_path / "maps"):
        (folder / "tilesets").mkdir()
        for name in ("mine", "structure"):
            own = (LEVELS / "tilesets" / "structure.tsx").read_text()
            (folder / "tilesets" / f"{name}.tsx").write_text(own)
        (folder / "tilesets" / "structure.png").write_bytes(
            (LEVELS / "tilesets" / "structure.png").read_bytes()
        )
    (tmp_path / "x.tiled-project").write_text("{}")
    told = path.read_text().replace("tilesets/structure.tsx", reference)
    path.write_text(told)
    found = refused(path)
    assert (found.code, reference in found.what) == ("P011", True)
    assert found.place.line is not None


def test_a_tileset_that_was_changed_here_is_refused(tmp_path):
    path = workshop(tmp_path)
    (tmp_path / "tilesets").mkdir()
    own = (LEVELS / "tilesets" / "marks.tsx").read_text()
    (tmp_path / "tilesets" / "marks.tsx").write_text(own)
    (tmp_path / "tilesets" / "marks.png").write_bytes(
        (LEVELS / "tilesets" / "marks.png").read_bytes()
    )
    assert isinstance(packed([path], Wishes(), "x", find_locations()), bytes)
    (tmp_path / "tilesets" / "marks.tsx").write_text(own.replace("\n", "\n ", 1))
    assert refused(path).code == "P012"


def test_a_map_that_is_too_large_for_a_pack_is_refused(tmp_path):
    path = workshop(tmp_path)

    def widened(found: re.Match[str]) -> str:
        rows = (f"{row.rstrip(',')}{',0' * 97}" for row in found[2].split())
        return "\n".join([found[1], ",\n".join(rows), found[3]])

    wide = path.read_text().replace('width="32" height="24"', 'width="129" height="24"')
    wide = re.sub(r'(<data encoding="csv">)(.*?)(</data>)', widened, wide, flags=re.DOTALL)
    path.write_text(wide)
    assert refused(path).code == "P013"


# -- proofs ---------------------------------------------------------------------------------------
def with_proof(folder: Path, change: object = None) -> Path:
    """Return the practice yard with its proof in a folder; ``change`` may alter the run."""
    (folder / "proofs").mkdir(parents=True)
    path = folder / "practice_yard.tmx"
    path.write_bytes((LEVELS / "practice_yard.tmx").read_bytes())
    run = read_run(LEVELS / "proofs" / "practice_yard.run")
    assert isinstance(run, Run)
    changed = change(run) if callable(change) else run
    assert write_run(folder / "proofs" / "practice_yard.run", changed) is None
    return path


def test_a_proof_that_holds_travels_along(tmp_path):
    data = pack_of(with_proof(tmp_path))
    assert b"proofs/practice_yard.run" in data


def test_figures_beside_a_proof_stay_at_home(tmp_path):
    path = with_proof(tmp_path)
    figures = path.parent / "proofs" / "practice_yard.figures.json"
    figures.write_text("{not even JSON")
    assert b"figures" not in pack_of(path)


def test_a_wide_run_travels_along_and_is_let_in_again(tmp_path):
    path = with_proof(tmp_path)
    usual = tmp_path / "proofs" / "practice_yard.run"
    usual.with_suffix(".wide.run").write_bytes(usual.read_bytes())
    assert b"proofs/practice_yard.wide.run" in pack_of(path)


def test_a_wide_run_that_does_not_hold_is_refused(tmp_path):
    path = with_proof(tmp_path)
    usual = tmp_path / "proofs" / "practice_yard.run"
    run = read_run(usual)
    assert isinstance(run, Run)
    write_run(usual.with_suffix(".wide.run"), replace(run, intents=run.intents[:60]))
    assert refused(path).code == "P014"


def test_a_proof_of_another_map_is_refused_as_stale(tmp_path):
    path = with_proof(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"The Practice Yard", b"Another Yard"))
    moved = path.read_bytes().replace(
        b'par_s" type="int" value="70"', b'par_s" type="int" value="80"'
    )
    path.write_bytes(moved)
    found = refused(path)
    assert found.code == "P014"
    assert "the map has changed" in found.what


def test_a_proof_that_goes_another_way_is_refused(tmp_path):
    def late(run: Run) -> Run:

        return replace(run, digests=(run.digests[0] ^ 1, *run.digests[1:]))

    found = refused(with_proof(tmp_path, late))
    assert found.code == "P014"
    assert "from second 1 on" in found.what


def test_a_run_that_does_not_end_well_is_no_proof(tmp_path):
    def broken_off(run: Run) -> Run:

        return replace(run, intents=run.intents[:600], digests=run.digests[:10], outcome="left")

    assert refused(with_proof(tmp_path, broken_off)).code == "P014"


# -- what the author says -------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("wishes", "field"),
    [
        ({"author": "x" * 41}, "author"),
        ({"licence": "all\nmine"}, "licence"),
        ({"version": "one"}, "version"),
        ({"id": "No/Id"}, "id"),
    ],
)
def test_a_wish_that_cannot_be_kept_is_named(tmp_path, wishes, field):
    found = refused(workshop(tmp_path), **wishes)
    assert (found.code, found.what.split()[0]) == ("P018", field)


def test_hidden_signs_in_a_name_are_refused(tmp_path):
    assert refused(workshop(tmp_path), author="Blue\u202eFox").code == "L014"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"output": "x.zip"}, "P019"),
        ({"title": ("a", "en=b")}, "P018"),
        ({"maps": ("nowhere",)}, "L901"),
    ],
)
def test_what_cannot_be_packed_is_one_line(tmp_path, told, code):
    usual = {"maps": ("0",), "output": "x.ledger.zip", "title": ()} | told
    with pytest.raises(Refusal) as refusal:
        main(find_locations(), **usual | {"output": tmp_path / str(usual["output"])})
    assert refusal.value.problem.code == code
    assert list(tmp_path.iterdir()) == []


def test_two_maps_of_one_name_are_refused(tmp_path):
    one, other = workshop(tmp_path / "a"), workshop(tmp_path / "b")
    assert refused(one, other).code == "P017"


def test_titles_are_taken_by_language_and_a_missing_licence_is_told(tmp_path, capsys):
    out = tmp_path / "x.ledger.zip"
    title = ("Roofs", "de=Dächer")
    assert main(find_locations(), maps=[str(workshop(tmp_path))], output=out, title=title) == 0
    said = capsys.readouterr()
    assert said.out.startswith("written: ")
    assert "P021" in said.err
    assert "Dächer".encode() in out.read_bytes()


def test_every_level_of_the_course_can_be_packed():
    """Teachers change a shipped level and give it to the class."""
    assert len(pack_of(LEVELS / "practice_yard.tmx")) < 100_000
