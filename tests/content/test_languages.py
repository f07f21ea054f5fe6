"""A language that is asked for by name is spoken, or refused with the names there are."""

from __future__ import annotations

import gettext
import io
import struct

import pytest

from game.base.problems import Refusal
from game.cli import run as command
from game.content.languages import languages, speak_asked
from game.content.words import _, speak, spoken


@pytest.fixture(autouse=True)
def _english_after():
    yield
    speak(gettext.NullTranslations())


def said_to_be(lang):
    """Return the words of a catalogue that only names its language."""
    says = f"Language: {lang}\n".encode()
    tables = struct.pack("<11I", 0x950412DE, 0, 1, 28, 36, 0, 0, 0, 44, len(says), 45)
    return gettext.GNUTranslations(io.BytesIO(tables + b"\0" + says + b"\0"))


@pytest.fixture
def locale(tmp_path):
    """Return a locale folder with an empty catalogue of German."""
    catalogue = tmp_path / "de" / "LC_MESSAGES" / "shadow_ledger.mo"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_bytes(bytes.fromhex("de120495") + bytes(24))
    return tmp_path


def test_the_languages_are_english_and_those_with_a_catalogue(tmp_path, locale):
    assert languages(locale) == ["en", "de"]
    assert languages(tmp_path / "none") == ["en"]


@pytest.mark.parametrize("lang", [None, "en", "en_GB", "de", "de_AT"])
def test_a_language_that_is_there_is_spoken_in_every_region(locale, lang):
    speak_asked(lang, locale)
    assert _("Pause") == "Pause"


def test_a_catalogue_says_which_language_people_read():
    assert spoken() == "en"
    speak(said_to_be("zh_CN"))
    assert spoken() == "zh-CN"


def test_an_unknown_language_is_refused_with_the_names_there_are(locale):
    with pytest.raises(Refusal, match="xx") as refused:
        speak_asked("xx", locale)
    assert refused.value.problem.mend == "choose one of its languages: en, de"


def test_the_command_line_says_so_in_one_line_and_could_not_run(capsys):
    assert command(["--lang", "xx", "check", "0"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith('the game does not speak "xx"; choose one of its languages: en')
