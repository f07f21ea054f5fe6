"""Manifests, translations and the shelf's folder: what is read from packs besides maps."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.base.problems import Problem
from game.content.manifest import MANIFEST, Manifest, manifest_bytes, read_manifest
from game.content.packs import find_pack, installed_packs, pack_at, pack_of_map, remove_pack
from game.content.po import read_po, translated
from game.content.texts import Technique

GOOD = {
    "format": 1,
    "id": "org.school.roofs",
    "version": "1.2",
    "title": {"en": "Roofs", "zh_CN": "屋顶"},
    "author": "Blue Fox",
    "licence": "CC-BY-4.0",
    "game_min": "0.1.0",
    "levels": [
        {
            "file": "roof.tmx",
            "sha256": "0" * 64,
            "secret": 2,
            "difficulty": None,
            "par_s": 600,
            "proof": None,
        }
    ],
    "files": {"roof.tmx": "0" * 64},
}
CODES = ("a" * 64, "b" * 64)


def read(**changes: object) -> Manifest | list[Problem]:
    return read_manifest(json.dumps(GOOD | changes).encode(), MANIFEST)


def test_a_manifest_is_read_as_it_was_written():
    found = read()
    assert isinstance(found, Manifest)
    assert read_manifest(manifest_bytes(found), MANIFEST) == found
    assert [found.title_in(lang) for lang in ("zh_CN", "de", "en")] == ["屋顶", "Roofs", "Roofs"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"format": 2}, "P008"),
        ({"format": "1"}, "P008"),
        ({"id": "../x"}, "C103"),
        ({"id": ""}, "C103"),
        ({"version": "1.2.3.4"}, "C103"),
        ({"title": {}}, "C103"),
        ({"title": {"en": "x" * 61}}, "C103"),
        ({"title": {"EN/..": "x"}}, "C103"),
        ({"author": ""}, "C103"),
        ({"licence": "you\nmay"}, "C103"),
        ({"levels": []}, "C103"),
        ({"levels": [GOOD["levels"][0]] * 13}, "C103"),  # type: ignore[index]
        ({"files": {"roof.tmx": "F" * 64}}, "C103"),
        ({"more": 1}, "C103"),
    ],
)
def test_a_manifest_that_says_something_else_is_refused(changes, code):
    found = read(**changes)
    assert isinstance(found, list)
    assert found[0].code == code


@pytest.mark.parametrize(
    "data",
    [
        b"", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 60_000, b'{"format": 1, "format": 1}',
        b'{"format": NaN}', b'{"format": ' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_manifest_is_refused(data):
    assert isinstance(read_manifest(data, MANIFEST), list)


def test_a_manifest_of_too_many_bytes_is_not_looked_at():
    found = read_manifest(b" " * (65 << 10), MANIFEST)
    assert isinstance(found, list)
    assert found[0].code == "L002"


# -- translations ---------------------------------------------------------------------------------
PO = rb"""
# a note
msgid ""
msgstr "Language: de\n"

#: text/roof.yaml
msgid "Who looks \"up\"?"
msgstr ""
"Wer schaut "
"\"hoch\"?"

#, fuzzy
msgid "unsure"
msgstr "unsicher"

msgid "empty"
msgstr ""

msgctxt "elsewhere"
msgid "lamp"
msgstr "Leuchte"

msgid "one"
msgid_plural "many"
msgstr[0] "eins"
msgstr[1] "viele"
"""


def test_only_sure_and_plain_translations_are_kept():
    assert read_po(PO, "de.po") == {'Who looks "up"?': 'Wer schaut "hoch"?'}


@pytest.mark.parametrize("data", [b"hello", b"\xff", b'msgid "a', b"msgid a", b'"no word"'])
def test_what_is_no_translation_is_refused(data):
    found = read_po(data, "de.po")
    assert isinstance(found, Problem)
    assert found.code == "P020"


def test_texts_are_translated_where_the_translation_fits():
    asked = Technique(who="Bai", ask="Who?", how="So.")
    assert translated(asked, {"Who?": "Wer?"}).ask == "Wer?"
    assert translated(asked, {"Bai": "x" * 60}) is asked, "a name has at most 48 characters"
    assert translated(asked, {}) is asked


# -- the folder -----------------------------------------------------------------------------------
def lay(packs: Path, code: str, **changes: object) -> Path:
    folder = packs / code
    folder.mkdir(parents=True)
    (folder / MANIFEST).write_text(json.dumps(GOOD | changes))
    return folder


def test_packs_stand_by_title_and_what_is_none_is_left_out(tmp_path):
    lay(tmp_path, CODES[0], title={"en": "zebra"})
    lay(tmp_path, CODES[1], title={"en": "Apple"})
    lay(tmp_path, ".new-aaaa", title={"en": "half"})
    lay(tmp_path, "c" * 64, format=7)
    (tmp_path / ("d" * 64)).mkdir()
    (tmp_path / ("e" * 64)).write_text("no folder")
    assert [pack.manifest.title_in("en") for pack in installed_packs(tmp_path)] == [
        "Apple", "zebra",
    ]  # fmt: skip


def test_a_missing_folder_is_an_empty_shelf(tmp_path):
    assert installed_packs(tmp_path / "none") == []


def test_a_pack_is_found_by_its_id_and_by_the_first_signs_of_its_code(tmp_path):
    folder = lay(tmp_path, CODES[0])
    for name in ("org.school.roofs", "a" * 8, CODES[0]):
        found = find_pack(name, tmp_path)
        assert not isinstance(found, Problem)
        assert found.folder == folder
    for name in ("a" * 7, "org.school.rofs", "../x"):
        found = find_pack(name, tmp_path)
        assert isinstance(found, Problem)
        assert found.code == "P015"


def test_a_removed_pack_leaves_nothing(tmp_path):
    pack = pack_at(lay(tmp_path, CODES[0]))
    assert pack is not None
    remove_pack(pack)
    assert list(tmp_path.iterdir()) == []


def test_a_map_knows_the_pack_it_lies_in(tmp_path):
    folder = lay(tmp_path, CODES[0])
    assert pack_of_map(folder / "roof.tmx", tmp_path) is not None
    assert pack_of_map(folder / "deeper" / "roof.tmx", tmp_path) is None
    assert pack_of_map(tmp_path / "roof.tmx", tmp_path) is None


def test_notes_that_somebody_broke_are_left_out(tmp_path):
    folder = lay(tmp_path, CODES[0])
    (folder / "card.json").write_text('{"roof": 7')
    pack = pack_at(folder)
    assert pack is not None
    assert pack.cards == {}
