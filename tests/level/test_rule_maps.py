"""Rules for automapping are checked as rules: each must mean a layer that levels have."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.locations import find_locations
from game.level.rule_maps import LIST, is_rule_map, read_rule_map
from game.tools.check import run
from tests.level.tmx import map_text, write_map

PLACES = find_locations()
FOLDER = PLACES.levels / "automap"


def rules(folder: Path, layer: str, listed: str = "room.tmx") -> Path:
    text = map_text(()).replace('name="structure"', 'name="input_structure"')
    path = write_map(folder, text.replace('name="floor"', f'name="{layer}"'))
    (folder / LIST).write_text(f"# the first rules\n{listed}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("layer", ["output_wall", "structure", "output_", "ouput_floor"])
def test_a_layer_that_means_none_of_a_level_is_told(layer: str, tmp_path: Path) -> None:
    (told,) = read_rule_map(rules(tmp_path, layer), PLACES.levels).problems
    assert told.code == "L110"
    assert told.place.layer == layer


def test_a_misspelt_layer_gets_the_right_name(tmp_path: Path) -> None:
    (told,) = read_rule_map(rules(tmp_path, "output_structur"), PLACES.levels).problems
    assert 'did you mean "structure"' in told.what


@pytest.mark.parametrize(
    "layer", ["output_floor", "inputnot2_structure", "Output1_decor_lines", "//old", "regions"]
)
def test_a_layer_that_tiled_understands_is_not_told(layer: str, tmp_path: Path) -> None:
    assert read_rule_map(rules(tmp_path, layer), PLACES.levels).problems == []


def test_a_level_beside_rules_that_do_not_list_it_stays_a_level(tmp_path: Path) -> None:
    path = rules(tmp_path, "output_floor", listed="other.tmx")
    assert not is_rule_map(path)
    assert not is_rule_map(tmp_path / "nowhere" / "room.tmx")


def test_the_shipped_rules_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(FOLDER)], PLACES) == 0
    assert "1_faces" in capsys.readouterr().out


def test_check_tells_bad_rules_and_the_mended_ones_are_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(rules(tmp_path, "output_wall"))], PLACES) == 1
    assert "L110" in capsys.readouterr().out
    assert run([str(rules(tmp_path, "output_floor"))], PLACES) == 0
