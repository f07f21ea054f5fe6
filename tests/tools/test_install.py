"""``install``: what is refused leaves nothing, what is good is there whole, and once."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.base.problems import Refusal
from game.cli import run
from game.content.locations import Locations
from game.content.manifest import MANIFEST
from game.content.packs import CARD, installed_packs
from game.tools import install as verb
from game.tools.install import Installed, install, main, verify
from tests.level.tmx import kinds
from tests.packs import TEXT, good, good_files, places, with_files

MAP = "roof_garden.tmx"


@pytest.fixture(autouse=True)
def _kinds_are_read_once(monkeypatch):
    """Reading kinds.yaml is what costs most here, in trials too, and it says the same each time."""
    monkeypatch.setattr("game.tools.quarantine.load_kinds", lambda _path: kinds())
    monkeypatch.setattr(verb.trial, "found_unbearable", lambda *_: None)


def write(folder: Path, data: bytes) -> Path:
    path = folder / "x.ledger.zip"
    path.write_bytes(data)
    return path


def code(data: bytes, where: Locations) -> str:
    """Return the code of the first problem; "" if the pack is installed."""
    found = install(data, "x.ledger.zip", where)
    return "" if isinstance(found, Installed) else found[0].code


def test_a_good_pack_is_installed_by_its_sha256_once(tmp_path, capsys):
    where, path = places(tmp_path / "data"), write(tmp_path, good())
    assert main(where, file=path) == 0
    assert main(where, file=path) == 0
    said = capsys.readouterr().out
    assert said.count("installed: ") == 1
    assert "installed already: " in said
    (pack,) = installed_packs(where.packs)
    assert list(where.packs.iterdir()) == [pack.folder]
    assert pack.cards["roof_garden"].title == "The Roof Garden"
    assert pack.picture("roof_garden").read_bytes().startswith(b"\x89PNG")


def test_the_installed_files_are_those_of_the_pack(tmp_path):
    found = install(good(), "x", places(tmp_path))
    assert isinstance(found, Installed)
    folder = found.pack.folder
    inside = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert inside == {*good_files(), CARD, "pictures/roof_garden.png"}
    assert (folder / MAP).read_bytes() == good_files()[MAP]


@pytest.mark.parametrize("dry", [True, False])
def test_looking_installs_nothing(tmp_path, capsys, dry):
    where, path = places(tmp_path / "data"), write(tmp_path, good())
    assert (main(where, file=path, dry_run=True) if dry else verify(where, file=path)) == 0
    assert "can be installed: “Roofs” by Blue Fox, 1 level" in capsys.readouterr().out
    assert not where.packs.exists()


def test_packs_are_listed_and_taken_off(tmp_path, capsys):
    where = places(tmp_path)
    assert main(where, shelf=True) == 0
    assert "no pack is installed" in capsys.readouterr().out
    install(good(), "x", where)
    assert main(where, shelf=True) == 0
    assert "shared.blue-fox.roofs 1  “Roofs” by Blue Fox" in capsys.readouterr().out
    assert main(where, remove="shared.blue-fox.roofs") == 0
    assert list(where.packs.iterdir()) == []
    with pytest.raises(Refusal) as refusal:
        main(where, remove="shared.blue-fox.roofs")
    assert refusal.value.problem.code == "P015"


@pytest.mark.parametrize("told", [{}, {"shelf": True, "remove": "x"}])
def test_install_does_one_thing_at_a_time(tmp_path, told):
    with pytest.raises(Refusal) as refusal:
        main(places(tmp_path), **told)
    assert refusal.value.problem.code == "P018"


def without(name: str) -> bytes:
    return with_files({name: None})


def level(**changes: object) -> bytes:
    """Return the good pack with another row in its list of levels."""
    row = json.loads(good_files()[MANIFEST])["levels"][0]
    return with_files({}, levels=[row | changes])


def changed_map(old: bytes, new: bytes) -> bytes:
    return with_files({MAP: good_files()[MAP].replace(old, new)})


HIDDEN = TEXT.replace("Nothing is known.", '"a\\u202Eb"')
PNG = b"\x89PNG\r\n\x1a\n"
OUTSIDE = b'source="tilesets/marks.tsx"'
CASES = {
    "no manifest": (without(MANIFEST), "P008"),
    "manifest is no JSON": (with_files({MANIFEST: b"{"}), "P008"),
    "a newer format": (with_files({}, format=2), "P008"),
    "a newer game": (with_files({}, game_min="99.0"), "P010"),
    "a file is not listed": (with_files({"README.md": b"hi"}, listed=False), "P009"),
    "a listed file is missing": (with_files({MAP: None}, listed=False), "P009"),
    "a file was changed": (with_files({MAP: b"<map/>"}, listed=False), "P009"),
    "the manifest lists itself": (with_files({}, files={MANIFEST: "0" * 64}), "P009"),
    "the level has another hash": (level(sha256="0" * 64), "P009"),
    "the level has another secret": (level(secret=3), "P009"),
    "the level has another par": (level(par_s=9), "P009"),
    "the level has no proof": (level(proof="proofs/roof_garden.run"), "P009"),
    "the level is no map": (level(file="locale/de.po"), "P007"),
    "a picture": (with_files({"thumb.png": PNG}), "P007"),
    "a tileset": (with_files({"tilesets/mine.tsx": b"<tileset/>"}), "P007"),
    "a template": (with_files({"templates/mine.tx": b"<template/>"}), "P007"),
    "a Tiled project": (with_files({"x.tiled-project": b"{}"}), "P007"),
    "a program": (with_files({"extensions/x.js": b"tiled.exec()"}), "P007"),
    "Python": (with_files({"game.py": b"import os"}), "P007"),
    "a map that is not listed": (with_files({"other.tmx": good_files()[MAP]}), "P007"),
    "baked text": (with_files({"text/roof_garden.json": b"{}"}), "P007"),
    "text of no level": (with_files({"text/lines.yaml": b"a: b"}), "P007"),
    "a tileset from outside": (changed_map(OUTSIDE, b'source="../marks.tsx"'), "P011"),
    "a tileset from anywhere": (changed_map(OUTSIDE, b'source="/etc/marks.tsx"'), "P011"),
    "a tileset nobody has": (changed_map(OUTSIDE, b'source="tilesets/no.tsx"'), "P011"),
    "a map with entities": (changed_map(b"<map ", b'<!DOCTYPE a [<!ENTITY b "c">]><map '), "L004"),
    "an infinite map": (changed_map(b'infinite="0"', b'infinite="1"'), "L104"),
    "text that is no YAML": (with_files({"text/roof_garden.yaml": b"{"}), "C101"),
    "text of another shape": (with_files({"text/roof_garden.yaml": b"a: b"}), "C103"),
    "hidden signs in a text": (
        with_files(
            {"text/roof_garden.yaml": TEXT.replace("Nothing is known.", '"a\\u202Eb"').encode()}
        ),
        "L014",
    ),
    "hidden signs in the author": (with_files({}, author="a\u202eb"), "L014"),
    "hidden signs in a licence": (with_files({"LICENCE.md": b"a\x1b[2Jb"}), "L014"),
    "hidden signs in a translation": (
        with_files({"locale/de.po": 'msgid "a"\nmsgstr "\u202eb"\n'.encode()}),
        "L014",
    ),
    "no translation": (with_files({"locale/de.po": b"hello"}), "P020"),
    "no zip": (b"hello", "P001"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_pack_is_refused_with_the_right_code_and_leaves_nothing(tmp_path, name):
    data, expected = CASES[name]
    assert code(data, places(tmp_path)) == expected
    assert not list((tmp_path / "packs").iterdir())


def test_a_refusal_names_the_file_of_the_pack_and_not_the_quarantine(tmp_path, capsys):
    path = write(tmp_path, CASES["an infinite map"][0])
    assert main(places(tmp_path / "data"), file=path) == 1
    said = capsys.readouterr().out
    assert f"--> x.ledger.zip/{MAP}:2" in said
    assert ".new-" not in said


# -- a disk that refuses --------------------------------------------------------------------------
def test_a_full_disk_is_one_line_and_leaves_nothing_half_there(tmp_path, monkeypatch, capsys):
    path = write(tmp_path, good())

    def full(_level: object, folder: Path, _locations: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(folder))

    monkeypatch.setattr("game.tools.pack_pictures.draw_pictures", full)
    assert run(["--data", str(tmp_path / "data"), "install", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "No space left on device" in said
    assert list((tmp_path / "data" / "packs").iterdir()) == []


def test_a_rename_that_fails_leaves_nothing_half_there(tmp_path, monkeypatch):
    def refusing(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(PermissionError):
        install(good(), "x", places(tmp_path))
    assert list((tmp_path / "packs").iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that refuses")
def test_a_folder_that_may_not_be_written_is_one_line(tmp_path, capsys):
    (tmp_path / "data").mkdir(mode=0o500)
    path = write(tmp_path, good())
    assert run(["--data", str(tmp_path / "data"), "install", str(path)]) == 2
    assert "Permission denied" in capsys.readouterr().err


def test_a_file_in_the_folders_place_is_one_line(tmp_path, capsys):
    (tmp_path / "packs").write_text("not a folder")
    path = write(tmp_path, good())
    assert run(["--data", str(tmp_path), "install", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_two_that_install_at_once_both_succeed(tmp_path, monkeypatch):
    """The slower one finds the pack in place and is content."""
    where = places(tmp_path)
    real = verb._settle

    def late(stage: Path, target: Path) -> None:
        monkeypatch.setattr(verb, "_settle", real)
        install(good(), "x", where)
        real(stage, target)

    monkeypatch.setattr(verb, "_settle", late)
    assert isinstance(install(good(), "x", where), Installed)
    assert len(list(where.packs.iterdir())) == 1


# -- the command line -----------------------------------------------------------------------------
def test_a_pack_is_not_played_before_it_is_installed(capsys):
    assert run(["play", "roofs.ledger.zip"]) == 2
    assert "install it first: shadow-ledger install roofs.ledger.zip" in capsys.readouterr().err
    assert run(["roofs.ledger.zip"]) == 2
    assert "install it first" in capsys.readouterr().err


@pytest.mark.parametrize("verb_", ["verify", "install"])
def test_a_pack_that_is_not_there_is_one_line(tmp_path, capsys, verb_):
    assert run(["--data", str(tmp_path), verb_, str(tmp_path / "no.ledger.zip")]) == 2
    said = capsys.readouterr().err
    assert said.startswith("shadow-ledger: ")
    assert said.count("\n") == 1


def test_looking_at_a_pack_loads_no_pictures(tmp_path):
    """Refusals stay quick and small, since nothing that draws is imported for them."""
    told = f"""
import subprocess
import sys
from pathlib import Path
from game.cli import run
assert run(["verify", {str(write(tmp_path, good()))!r}]) == 0
assert "pygame" not in sys.modules
"""

    subprocess.run([sys.executable, "-c", told], check=True, timeout=60)  # noqa: S603 - our own
