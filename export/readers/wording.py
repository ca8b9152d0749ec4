"""Whether an event sounds like the past and a command like an order (EXPORT WRD-1 to WRD-4).

Rules and word lists only, for English and German. In any other language everybody is silent: a false alarm costs more than a
miss. The answer is never an error.
"""

import re
from typing import Final

from export.names import words

CHECKED: Final = ("en", "de")
"""The languages whose wording is looked at."""


def _listed(words_of_it: str) -> frozenset[str]:
    return frozenset(words_of_it.split())


_IRREGULAR: Final = _listed(
    """was were been had done gone made taken given sent sold bought paid told said found left lost met kept held
    built brought begun began broken chosen driven drawn drunk eaten fallen felt flown forgotten frozen gotten got
    grown heard hidden hit known laid led lent lit meant ridden risen run seen sold set shaken shown sung sunk
    slept spent spoken spread stolen stood stuck struck sworn swept taught thrown thought torn understood undone
    withdrawn won written rewritten overridden overdue reset resent rebuilt unpaid put cut read bid split shut
    quit cast shipped booked came become went rung worn woken bound bent dealt fed fought fled hung overtaken
    undertaken became began broke chose drove ate fell flew forgot froze gave grew knew ran rose saw shook spoke
    stole swore took tore threw wrote woke did
    """
)
_SAME_AS_ORDER: Final = _listed("put set cut read run bid split hit shut reset come become cast quit spread")
_ED_BUT_NOT_PAST: Final = _listed(
    "need feed seed speed bed shed red weed breed deed proceed exceed succeed embed indeed"
)
_NOT_YET: Final = _listed("will is are be shall should must can")
_AND: Final = {"en": " and ", "de": " und "}
_CRUD: Final = {
    "en": _listed("created updated deleted inserted changed edited modified"),
    "de": _listed("erstellt aktualisiert gelöscht angelegt geändert bearbeitet"),
}
_GERMAN_HAVING: Final = _listed("wurde wurden hat haben ist sind war waren hatte hatten worden")
_GERMAN_STRONG: Final = _listed(
    """
    begonnen gelungen misslungen verloren vergeben versandt versendet bekommen entschieden erhalten
    abgeschlossen geschlossen beschlossen verschoben unterschrieben geschrieben beschrieben angenommen
    übernommen genommen gefunden gebunden verbunden eingetroffen getroffen ausgefallen gefallen entlassen
    verlassen gelassen eingegangen vergangen gegangen entstanden verstanden bestanden angeboten verboten
    widerrufen abgerufen aufgerufen zurückgezogen bezogen überwiesen gewiesen zugewiesen abgewiesen
    ausgegeben aufgegeben freigegeben übergeben gesehen vorgesehen vergessen gemessen erschienen gestorben
    geworden abgebrochen gebrochen unterbrochen besprochen betreten getreten eingetreten ausgetreten
    beigetreten
    """
)
_GERMAN_WEAK: Final = re.compile(
    r"[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert"
    r"|[a-zäöüß]*(?:be|ver|er|ent|zer|über|unter|wider)[a-zäöüß]{2,}t"
)


def sounds_past(text: str, language: str) -> bool | None:
    """Whether the words say that something has happened; None when the language is not known here."""
    if language == "en":
        return _english_past([word.lower() for word in words(text)])
    if language == "de":
        return _german_past(re.findall(r"[^\W\d_]+", text))
    return None


def sounds_like_order(text: str, language: str) -> bool | None:
    """Whether a command could be an order; False only when it plainly reads like the past."""
    if language == "en":
        spoken = [word.lower() for word in words(text)]
        order = bool(spoken) and (_regular(spoken[-1]) or spoken[-1] in _IRREGULAR - _SAME_AS_ORDER)
        told = len(spoken) > 1 and order and not _regular(spoken[0])
        return not told or bool({"as", "to", "if", "all"} & set(spoken))
    if language == "de":
        return not _german_past(re.findall(r"[^\W\d_]+", text))
    return None


def says_two_things(text: str, language: str) -> bool:
    """Whether an event joins two facts with "and" (ES004): both halves sound like the past."""
    joint = _AND.get(language)
    if joint is None or joint not in text:
        return False
    first, second = text.split(joint, 1)
    return bool(sounds_past(first, language)) and bool(sounds_past(second, language))


def says_only_storing(text: str, language: str) -> bool:
    """Whether an event names what a database did instead of what a business did (ES005)."""
    return any(word.lower() in _CRUD.get(language, frozenset()) for word in re.findall(r"[^\W\d_]+", text))


def _regular(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in _ED_BUT_NOT_PAST  # noqa: PLR2004 - "red", "bed"


def _english_past(spoken: list[str]) -> bool:
    if not spoken or _NOT_YET & set(spoken) or spoken[0] == "to":
        return False
    return any(
        _regular(word) or (word in _IRREGULAR and (place > 0 or word not in _SAME_AS_ORDER))
        for place, word in enumerate(spoken)
    )


def _german_past(spoken: list[str]) -> bool:
    small = [word.lower() for word in spoken]
    if {"wird", "werden"} & set(small):
        return False
    return any(
        low in _GERMAN_HAVING or (word == low and (low in _GERMAN_STRONG or _GERMAN_WEAK.fullmatch(low) is not None))
        for word, low in list(zip(spoken, small, strict=True))[1:]
    )
