"""The extension for Tiled: plain enough for 1.8, and it asks the checker once for each save."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house import ROOT
from tests.level.tiled import needs_tiled, told

EXTENSION = ROOT / "levels" / "extensions" / "shadow_ledger.js"
NODE = shutil.which("node")

PROGRAM = """#!/bin/sh
printf '%%s\\n' "$*" >> "%(calls)s"
printf '%%s' '%(answer)s'
exit 1
"""

SPY = """
var findings = [], middle = null, real = tiled;
function note(severity) {
    return function (text, lead) {
        findings.push({severity: severity, text: text, lead: lead});
        real[severity](text, lead);
    };
}
tiled = {error: note("error"), warn: note("warn"), log: function (text) { real.log(text); }};
tiled.mapEditor = {currentMapView: {centerOn: function (x, y) {
    middle = [x, y];
    real.mapEditor.currentMapView.centerOn(x, y);
}}};
["assetSaved", "activeAsset"].forEach(function (name) {
    Object.defineProperty(tiled, name, {get: function () { return real[name]; }});
});
["open", "trigger", "registerAction", "extendMenu", "alert"].forEach(function (name) {
    tiled[name] = function (a, b) {
        return b === undefined ? real[name](a) : real[name](a, b);
    };
});
"""
"""Stands before the extension: what it posts is kept, so that a test can click on it."""

FINDING = [
    {
        "code": "L206", "severity": "error", "message": "it stands inside a wall",
        "mend": "move it", "object": {"id": 39, "name": "liu", "type": "Guard"}, "tile": [4, 5],
    }
]  # fmt: skip


@pytest.mark.skipif(NODE is None, reason="node is not installed here")
def test_it_is_javascript() -> None:
    done = subprocess.run([str(NODE), "--check", str(EXTENSION)], check=False, capture_output=True)  # noqa: S603 - our own script
    assert done.returncode == 0, done.stderr


def test_it_uses_no_word_that_tiled_1_8_does_not_know() -> None:
    text = EXTENSION.read_text(encoding="utf-8")
    for new in ("=>", "let ", "const ", "`", "async ", "?.", "class "):
        assert new not in text


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a folder for Tiled, beside a copy of the levels and a program that plays checker."""
    levels = tmp_path / "levels"
    for folder in ("tilesets", "templates"):
        shutil.copytree(ROOT / "levels" / folder, levels / folder)
    shutil.copy(ROOT / "levels" / "practice_yard.tmx", levels)
    program = tmp_path / "bin" / "shadow-ledger"
    program.parent.mkdir()
    answer = json.dumps(FINDING)
    program.write_text(PROGRAM % {"calls": tmp_path / "calls", "answer": answer})
    program.chmod(0o755)
    (tmp_path / "spy.js").write_text(SPY)
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def in_tiled(home: Path, script: str) -> tuple[object, list[str]]:
    """Return what a script tells with the extension loaded, and how the checker was called."""
    yard = json.dumps(str(home.parent / "levels" / "practice_yard.tmx"))
    answer, _ = told(
        home,
        f"var map = tiled.open({yard}); {script}",
        extensions=(home.parent / "spy.js", EXTENSION),
        more={"PATH": f"{home.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"},
    )
    calls = home.parent / "calls"
    return answer, calls.read_text().splitlines() if calls.exists() else []


def call(home: Path) -> str:
    """Return how the extension calls the checker."""
    return f"check --format json {home.parent / 'levels' / 'practice_yard.tmx'}"


@needs_tiled
def test_a_save_in_tiled_asks_the_checker_once(home: Path) -> None:
    """A saved map is checked, and the check does not save: it would never end."""
    save = 'map.setProperty("title", "Saved"); tiled.trigger("Save"); tell(map.modified);'
    assert in_tiled(home, save) == (False, [call(home)])


@needs_tiled
def test_the_action_checks_the_open_level_without_a_save(home: Path) -> None:
    check = 'tiled.trigger("ShadowLedgerCheck"); tell([map.modified, findings[0].text]);'
    said = "L206 (4, 5): it stands inside a wall - move it"
    assert in_tiled(home, check) == ([False, said], [call(home)])


@needs_tiled
def test_the_action_saves_a_changed_level_and_checks_it_once(home: Path) -> None:
    check = 'map.setProperty("title", "New"); tiled.trigger("ShadowLedgerCheck");'
    told_, calls = in_tiled(home, check + "tell([map.modified, findings.length]);")
    assert told_ == [False, 1]
    assert calls == [call(home)]


@needs_tiled
def test_a_click_on_a_finding_selects_its_object_and_shows_it(home: Path) -> None:
    """A view that nobody sees does not scroll; that it is asked to is enough."""
    click = """
        tiled.trigger("ShadowLedgerCheck");
        findings[0].lead();
        var thing = map.selectedObjects[0];
        tell([map.selectedObjects.length, thing.id, middle[0] - thing.x, middle[1] - thing.y]);
    """
    answer, _ = in_tiled(home, click)
    assert answer == [1, FINDING[0]["object"]["id"], 0, 0]  # type: ignore[index]


@needs_tiled
def test_the_action_proves_the_open_level_and_tells_who_is_in_the_way(home: Path) -> None:
    culprit = {"name": "liu", "type": "Guard", "tile": [4, 5]}
    answer = json.dumps({"verdict": "NOT_FOUND", "culprits": [culprit], "run": None})
    program = home.parent / "bin" / "shadow-ledger"
    program.write_text(PROGRAM % {"calls": home.parent / "calls", "answer": answer})
    prove = 'tiled.trigger("ShadowLedgerProve"); findings[0].lead();'
    said, calls = in_tiled(home, prove + "tell([findings[0].text, middle]);")
    assert said == ['NOT FOUND: no unseen way; in the way: Guard "liu". F7 says more', [72, 88]]
    assert calls == [f"prove --json --limit 20 {home.parent / 'levels' / 'practice_yard.tmx'}"]


@needs_tiled
def test_a_checker_that_is_not_there_is_said_once_and_stops_nothing(home: Path) -> None:
    (home.parent / "bin" / "shadow-ledger").write_text("#!/bin/sh\nexit 2\n")
    check = 'tiled.trigger("ShadowLedgerCheck"); tell([findings.length, findings[0].severity]);'
    assert in_tiled(home, check) == ([1, "warn"], [])


@needs_tiled
def test_a_guard_for_a_route_has_a_name_and_stands_among_the_actors(home: Path) -> None:
    """What the action makes earns no finding of its own."""
    place = """
        var i, layer, routes, actors, line = new MapObject(MapObject.Polyline, "");
        for (i = 0; i < map.layerCount; i += 1) {
            layer = map.layerAt(i);
            if (layer.name === "routes") { routes = layer; }
            if (layer.name === "actors") { actors = layer; }
        }
        line.polygon = [Qt.point(0, 0), Qt.point(32, 0)];
        line.pos = Qt.point(24, 40);
        routes.addObject(line);
        map.selectedObjects = [line];
        tiled.trigger("ShadowLedgerPatrol");
        var guard = map.selectedObjects[0];
        tell([guard.type, guard.layer.name, guard.name === "guard_" + guard.id, line.type,
              guard.property("route").id === line.id, guard.x, guard.y]);
    """
    answer, _ = in_tiled(home, place)
    assert answer == ["Guard", "actors", True, "Route", True, 24, 40]
