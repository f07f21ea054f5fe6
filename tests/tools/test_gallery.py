"""``gallery`` makes a page of maps that anybody may open."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game.cli import run
from game.level.png import picture_size
from game.tools import gallery
from tests.level.tmx import START, map_text, project, write_map

EVIL = '<properties><property name="title" value="&lt;script&gt;&quot;x&quot;"/></properties>'


def page_of(folder: Path) -> ET.Element:
    """Return a gallery's page, read by a stranger: it is XML too."""
    text = (folder / "index.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>\n")
    return ET.fromstring(text.split("\n", 1)[1])  # noqa: S314 - made just now


def test_every_map_has_its_picture_title_and_state(tmp_path: Path) -> None:
    maps = project(tmp_path / "maps")
    write_map(maps, map_text(), "a.tmx")
    write_map(maps, map_text((START,), says=EVIL), "b.tmx")
    write_map(maps, "<map", "c.tmx")
    out = tmp_path / "out"
    assert run(["gallery", str(maps), "-o", str(out)]) == gallery.DONE
    page = page_of(out)
    assert [h.text for h in page.iter("h2")] == ["a", '<script>"x"', "c"]
    assert [img.get("alt") for img in page.iter("img")] == [
        "The map of a from above",
        'The map of <script>"x" from above',
    ]
    assert all(picture_size(out / str(img.get("src"))) == (160, 128) for img in page.iter("img"))
    told = ["".join(p.itertext()) for li in page.iter("li") for p in li.iter("p")]
    assert told == [
        "a.tmx \N{MIDDLE DOT} secret 1, 10 x 8 tiles", "1 warning",
        "b.tmx \N{MIDDLE DOT} 10 x 8 tiles", "1 error",
        "c.tmx", "1 error",
    ]  # fmt: skip
    assert not list(page.iter("script"))


def test_the_page_says_which_language_it_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert '<html lang="en">' in gallery.page("maps", [])
    monkeypatch.setattr(gallery, "spoken", lambda: "zh-CN")
    assert '<html lang="zh-CN">' in gallery.page("maps", [])


def test_the_page_asks_the_network_for_nothing(tmp_path: Path) -> None:
    write_map(tmp_path, map_text())
    assert run(["gallery", str(tmp_path), "-o", str(tmp_path / "out")]) == gallery.DONE
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "http" not in text
    assert "//" not in text


def test_a_large_map_gets_a_small_picture(tmp_path: Path) -> None:
    drawing = "\n".join(["." * 80] * 20)
    path = write_map(tmp_path, map_text((START,), drawing))
    assert run(["gallery", str(tmp_path), "-o", str(tmp_path)]) == gallery.DONE
    assert picture_size(tmp_path / "thumbs" / "001.png") == (512, 128)
    thumb = tmp_path / "thumb.png"
    assert run(["shot", "0", "--thumb", "-o", str(thumb)]) == 0
    assert picture_size(thumb) == (512, 384)
    assert path.is_file()


def test_shipped_levels_have_titles_and_secrets(tmp_path: Path) -> None:
    assert run(["gallery", "levels", "-o", str(tmp_path)]) == gallery.DONE
    page = page_of(tmp_path)
    assert "The Night Depot" in [h.text for h in page.iter("h2")]
    told = ["".join(p.itertext()) for p in page.iter("p")]
    assert "1_night_depot.tmx \N{MIDDLE DOT} secret 1, 72 x 48 tiles" in told
    assert told.count("checks clean") == 6


@pytest.mark.parametrize("folder", ["nowhere", "levels/facts", "README.md"])
def test_a_folder_without_maps_is_one_line(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["gallery", folder, "-o", str(tmp_path / "out")]) == gallery.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_too_many_maps_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gallery, "MAPS", 1)
    for name in ("a.tmx", "b.tmx"):
        write_map(tmp_path, map_text(), name)
    assert run(["gallery", str(tmp_path), "-o", str(tmp_path)]) == gallery.FAILED
    assert "maps on one page" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_map(tmp_path, map_text())
    (tmp_path / "out").write_text("")
    assert run(["gallery", str(tmp_path), "-o", str(tmp_path / "out")]) == gallery.FAILED
    assert len(capsys.readouterr().err.splitlines()) == 1
