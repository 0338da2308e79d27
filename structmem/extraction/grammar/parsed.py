"""What a parsed sentence is: its tokens with tags, its phrases and its clauses."""

from dataclasses import dataclass

from structmem.extraction.grammar.phrases import Phrase
from structmem.extraction.grammar.relations import Relation
from structmem.extraction.grammar.tokens import Sentence, Token
from structmem.extraction.grammar.verb_chains import VerbGroup
from structmem.extraction.grammar.word_classes import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Tokens `first` to `last` of a sentence, both inclusive, without the connector.

    Attributes:
        connector: Canonical word that opens it (`because`, `and`, `that`), or empty. Of an infinitive: `to`,
            `in_order_to` or `bare`; of an -ing clause: its preposition, `subject` or `participle`.
        opener: Index of the connector, or -1.
        joined: "and" or "but" stands before the connector ("but when …").
        governor: Index in the sentence of the clause that it hangs on or continues; -1 for none.
        fronted: Its object where that stands before it ("the bowl | I made"), or None.
        subjects: Its own subject phrases; empty if it has none.
        objects: Phrases after the verb without preposition, those of inner clauses aside.
        adjuncts: Phrases with a preposition, likewise.
    """

    first: int
    last: int
    connector: str = ""
    opener: int = -1
    joined: bool = False
    relation: Relation = Relation.MAIN
    governor: int = -1
    group: VerbGroup
    subjects: tuple[Phrase, ...] = ()
    objects: tuple[Phrase, ...] = ()
    adjuncts: tuple[Phrase, ...] = ()
    fronted: Phrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSentence:
    """A sentence with its tags and clauses.

    Attributes:
        timed: Marks the tokens of time phrases.
        called: Tokens of names that only address somebody.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    timed: tuple[bool, ...]
    called: frozenset[int] = frozenset()
    phrases: tuple[Phrase, ...] = ()
    clauses: tuple[Clause, ...] = ()

    def text(self, source: str, first: int, last: int) -> str:
        """Return the source text of tokens `first` to `last`."""
        return source[self.tokens[first].start : self.tokens[last].end]

    def norm(self, i: int) -> str:
        """Return the canonical word of token `i`."""
        return self.tokens[i].norm
