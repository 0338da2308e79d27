"""Text to sentences of tokens; every token knows its place in the text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from structmem.extraction.english.chat import SPELLINGS, SPLIT_FORMS
from structmem.extraction.english.closed import BE, CONTRACTIONS, DO, HAVE, MODALS, QUESTION_WORDS
from structmem.extraction.english.connectives import CAUSAL_MULTIWORDS
from structmem.extraction.english.multiwords import MULTIWORDS
from structmem.extraction.wordlist import word_set

MOOD = "MOOD"
MAX_CHARACTERS = 20_000
"""A longer message is understood up to here; all of it stays searchable as a message."""
MAX_WORDS = 200
"""A longer sentence is read in pieces: what follows looks from clause to clause."""

_PICTURES = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_JOINERS = "\ufe0e\ufe0f\u200d "
_TOKEN = re.compile(
    rf"""
      https?://\S+ | [\w.+-]+@[\w-]+\.[\w.]+
    | ["“](?P<title>[^\W\d_a-z][^"“”\n.!?]{{0,80}}?)[.,!?]?["”]
    | (?P<mood>[:;=][-'o^]?[)(DPp/|3*]+(?!\w) | <3+ | \^_?\^ | \bxD\b | [{_PICTURES}][{_PICTURES}{_JOINERS}]*)
    | w/o?(?=\s)
    | [ap]\.m\.? | (?:[A-Z]\.){{2,}}
    | [$€£]?\d+(?:[.,:/-]\d+)*(?:[A-Za-z]{{1,3}}|%)?\b
    | [^\W\d_][^\W_]*(?:-[^\W_]+)*(?:['’][^\W\d_]+)*
    | \.{{2,}} | …  | \n+ | [^\w\s]
    """,
    re.VERBOSE,
)
_CONTRACTION = re.compile(r"(?<=[^\W\d_])(n['’]t|['’](?:s|m|re|ve|ll|d))$", re.IGNORECASE)
_END = frozenset([".", "!", "?", "…", "..."])
_ABBREVIATIONS = word_set("mr mrs ms dr prof st jr sr vs etc no inc ltd co approx dept")
_MULTIWORDS = MULTIWORDS | CAUSAL_MULTIWORDS
_LONGEST_MULTIWORD = max(map(len, _MULTIWORDS))
_REMINDERS = word_set("remember innit see")
_CHECKS = _REMINDERS | word_set("right yeah eh huh ok okay no yes mate hey")
_SHORTEST_CHECKED = 5
_NEAR = 3
_CLOSERS = frozenset(["!", "?", ".", '"', "”", ")", "'", "’"])


class Token(NamedTuple):
    """`text[start:end]`; `norm` is what it counts as (`am` for `'m`), `tag` a fixed tag if it has one."""

    start: int
    end: int
    text: str
    norm: str
    tag: str = ""


class Sentence(NamedTuple):
    """Tokens up to and without the final mark."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    mark: str

    @property
    def is_question(self) -> bool:
        """Tell whether it ends with a question mark."""
        return self.mark == "?"


def split_sentences(text: str) -> list[Sentence]:
    """Return the sentences of a text, in order."""
    sentences: list[Sentence] = []
    pending: list[Token] = []
    for token in _tokens(text[:MAX_CHARACTERS]):
        ends = token.text in _END or (token.text[0] == "." and token.text.strip(".") == "")
        if token.tag == MOOD:
            # A picture ends a sentence where another begins; within one it says nothing.
            if pending and not text[token.end : token.end + 1].islower():
                sentences.append(_sentence(pending, pending[-1].end))
                pending = []
        elif token.text == "." and pending and pending[-1].norm in _ABBREVIATIONS:
            continue
        elif ends or token.text[0] == "\n":
            if pending:
                sentences.append(_sentence(pending, token.end, token.text[0] if ends else ""))
            elif sentences and ends and token.text in "?!":
                last = sentences[-1]
                mark = "?" if "?" in (last.mark, token.text) else last.mark
                sentences[-1] = last._replace(end=token.end, mark=mark)
            pending = []
        elif pending or token.text not in _CLOSERS:
            pending.append(token)
            if len(pending) == MAX_WORDS:
                sentences.append(_sentence(pending, pending[-1].end))
                pending = []
    return [*sentences, _sentence(pending, pending[-1].end)] if pending else sentences


def _sentence(tokens: list[Token], end: int, mark: str = "") -> Sentence:
    if mark == "?" and _only_checks(tokens):
        tokens, mark = tokens[:-2], ""
    return Sentence(tokens[0].start, end, _merge(tokens), mark)


def _only_checks(tokens: Sequence[Token]) -> bool:
    """Tell whether a question mark only asks whether the hearer follows: "I sold it, remember?"."""
    if len(tokens) < _SHORTEST_CHECKED or tokens[-2].norm != "," or tokens[-1].norm not in _CHECKS:
        return False
    opening = tokens[0].norm
    asks = opening in QUESTION_WORDS | MODALS | BE | DO | HAVE
    of_hearer = any(token.norm in {"you", "your"} for token in tokens[:_NEAR])
    return not asks and (tokens[-1].norm in _REMINDERS or not of_hearer)


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        word = match.group()
        start, end = match.span()
        if match.group("mood"):
            yield Token(start, end + len(text[end:]) - len(text[end:].lstrip(" ")), word, word, MOOD)
            continue
        if match.group("title"):
            if len(word.split()) <= 8:
                yield from _title(word, start, end)
                continue
            word, end = word[0], start + 1
            yield Token(start, end, word, word)
            yield from _shifted(text[end : match.end()], end)
            continue
        yield from _split_word(word, start, end)


def _title(word: str, start: int, end: int) -> Iterator[Token]:
    """Yield a quoted title, and the mark that stands inside its quotes."""
    inside = word[-2] in ".,!?"
    last = end - 2 if inside else end
    yield Token(start, last, word[: last - start], word[: last - start].casefold(), "TITLE")
    if inside:
        yield Token(last, end, word[-2], word[-2])


def _shifted(text: str, offset: int) -> Iterator[Token]:
    for token in _tokens(text.rstrip('"”')):
        yield token._replace(start=token.start + offset, end=token.end + offset)


def _split_word(word: str, start: int, end: int) -> Iterator[Token]:
    norm = word.casefold().replace("’", "'")
    norm = SPELLINGS.get(norm, norm)
    contraction = _CONTRACTION.search(word) if "'" in norm else None
    if contraction is not None:
        cut = start + contraction.start()
        head, tail = word[: contraction.start()], contraction.group()
        tail_norm = tail.casefold().replace("’", "'")
        head_norm = head.casefold()
        if tail_norm == "n't":
            head_norm = CONTRACTIONS.get(head_norm, head_norm)
        yield Token(start, cut, head, head_norm)
        yield Token(cut, end, tail, CONTRACTIONS.get(tail_norm, tail_norm))
        return
    split = SPLIT_FORMS.get(norm)
    if split is not None and len(norm) == len(word):
        first, second = split
        cut = start + max(1, min(len(first), len(word) - 1))
        yield Token(start, cut, word[: cut - start], first)
        yield Token(cut, end, word[cut - start :], second)
        return
    yield Token(start, end, word, norm)


def _merge(tokens: list[Token]) -> tuple[Token, ...]:
    """Join the word sequences that count as one."""
    merged: list[Token] = []
    i = 0
    while i < len(tokens):
        found = _multiword(tokens, i)
        if found is None:
            merged.append(tokens[i])
            i += 1
            continue
        length, (norm, tag) = found
        first, last = tokens[i], tokens[i + length - 1]
        words = " ".join(token.text for token in tokens[i : i + length])
        merged.append(Token(first.start, last.end, words, norm, tag))
        i += length
    return tuple(merged)


def _multiword(tokens: list[Token], i: int) -> tuple[int, tuple[str, str]] | None:
    if tokens[i].norm not in _FIRST_WORDS:
        return None
    for length in range(min(_LONGEST_MULTIWORD, len(tokens) - i), 1, -1):
        entry = _MULTIWORDS.get(tuple(token.norm for token in tokens[i : i + length]))
        after = tokens[i + length].norm if i + length < len(tokens) else ""
        opens = i == 0 or entry is None or entry[0] != "it_turned_out"
        if entry is not None and opens and not _is_split(entry[0], after):
            return length, entry
    return None


def _is_split(norm: str, after: str) -> bool:
    """Tell whether the word after shows that a sequence is none: "so | that was", "it was | because of"."""
    if norm == "so_that":
        return after in BE or after in MODALS or after == "'s"
    return norm == "that_is_because" and after == "of"


_FIRST_WORDS = frozenset(words[0] for words in _MULTIWORDS)
