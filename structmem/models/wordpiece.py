"""WordPiece as in BERT, uncased: text to token numbers."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from structmem.errors import ModelUnavailable

_LONGEST_WORD = 100
_CACHED_CHUNKS = 50_000
# In ASCII everything that is neither space, letter nor digit is punctuation to BERT.
_ASCII_WORD = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")
_PART = re.compile(r"[^\W_]+|[\W_]")
_IDEOGRAPH = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002a6df\U0002a700-\U0002ceaf\U0002f800-\U0002fa1f]"
)
# Not the unassigned ones, which every version of Python knows fewer of.
_DROPPED = frozenset({"Cc", "Cf", "Co", "Cs"})
_CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}


class WordPiece:
    """Splits text as BERT uncased does.

    It differs in one thing: a word that BERT would give up as unknown because a symbol sticks to it ("yes☺")
    is read in parts; chats are full of them. Thread-safe.

    Args:
        vocabulary: The tokens, in order of their numbers.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {token: number for number, token in enumerate(vocabulary)}
        try:
            self._unknown, self._first, self._last = (
                self._numbers[special] for special in ("[UNK]", "[CLS]", "[SEP]")
            )
        except KeyError as exc:
            raise ModelUnavailable(
                f"the vocabulary has no token {exc.args[0]!r}, so it is not BERT's; "
                "give a folder whose vocab.txt belongs to a BERT model"
            ) from exc
        self._cached = lru_cache(maxsize=_CACHED_CHUNKS)(self._encode_chunk)

    @classmethod
    def read(cls, path: Path) -> "WordPiece":
        """Read a `vocab.txt`: one token a line.

        Raises:
            ModelUnavailable: Not a text, or not BERT's.
        """
        try:
            return cls(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"))
        except (OSError, UnicodeDecodeError) as exc:
            raise ModelUnavailable(f"vocabulary {str(path)!r} cannot be read ({exc}); get it again") from exc

    def __len__(self) -> int:
        return len(self._numbers)

    def encode(self, text: str, *, limit: int) -> list[int]:
        """Return at most `limit` token numbers, the opening and the closing one among them.

        A text without any word gives none.
        """
        numbers: list[int] = []
        for chunk in text[: limit * _LONGEST_WORD].translate(_CONTROLS).split():
            numbers += self._cached(chunk)
            if len(numbers) >= limit - 2:
                break
        return [self._first, *numbers[: limit - 2], self._last] if numbers else []

    def _encode_chunk(self, chunk: str) -> tuple[int, ...]:
        return tuple(number for word in split_words(chunk) for number in self._encode_word(word))

    def _encode_word(self, word: str) -> list[int]:
        found = self._match(word)
        if found is None:
            parts = _PART.findall(word)
            found = [number for part in parts for number in self._match(part) or [self._unknown]]
        return found

    def _match(self, word: str) -> list[int] | None:
        """Take the longest known piece again and again; None if a rest is left that no piece fits."""
        if len(word) > _LONGEST_WORD:
            return None
        numbers: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(mark + word[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return None
        return numbers


def split_words(text: str) -> list[str]:
    """Lower a text, strip its accents, and split it at space, punctuation and ideographs."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    kept = "".join(char for char in text if char != "\ufffd" and unicodedata.category(char) not in _DROPPED)
    plain = unicodedata.normalize("NFD", _IDEOGRAPH.sub(r" \g<0> ", kept))
    bare = "".join(char.lower() for char in plain if unicodedata.category(char) != "Mn")
    return "".join(f" {char} " if _is_punctuation(char) else char for char in bare).split()


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P") or (
        char.isascii() and not char.isalnum() and not char.isspace()
    )
