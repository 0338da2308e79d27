"""What a question is about: its content words, weighed by how rare they are, and other words for them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import log

from structmem.domain.hit import QueryPlan
from structmem.domain.irregular import base_of
from structmem.domain.words import STOP_WORDS, stem, strip_names, words
from structmem.reasoning.english.asking import FORM_WORDS, TURNS
from structmem.reasoning.english.meanings import MEANINGS
from structmem.reasoning.english.people import ASKS_NAME, NAME_WORDS
from structmem.retrieval.view import ScopeView

_FORM_WORDS = frozenset(map(stem, FORM_WORDS))
_NAME_WORDS = frozenset(map(stem, NAME_WORDS))
_OTHER_WORD = 0.8
_RELATION = "has_"

Wording = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The subject matter of a question.

    Attributes:
        weights: Its content words as stems of base forms, without people, time and what is asked for.
        others: Wordings that mean the same as one of them; a wording is there if all its words are.
        terms: Its content words and its light verbs.
        verbs: Those of its words, light ones too, that are predicates in the scope, and their other wordings.
    """

    weights: Mapping[str, float] = field(default_factory=dict)
    others: Mapping[str, tuple[Wording, ...]] = field(default_factory=dict)
    terms: tuple[str, ...] = ()
    verbs: tuple[Wording, ...] = ()

    def coverage(self, text: str) -> float:
        """Return the share of the weighted words that a text has; another word for one counts less."""
        total = sum(self.weights.values())
        if not total:
            return 0.0
        have = set(base_terms(text))
        return sum(weight * self._share(term, have) for term, weight in self.weights.items()) / total

    def asked_in(self, text: str) -> float:
        """Return the share of the question's terms, its light verbs too, that another question has."""
        have = set(base_terms(text))
        return sum(self._share(term, have) for term in self.terms) / len(self.terms) if self.terms else 0.0

    def has_verb(self, predicate: str) -> bool:
        """Tell whether a predicate is a verb of the question, or another word for it."""
        # A relation is no doing: who "has an aunt" is not met by what an aunt did.
        have = set() if predicate.startswith(_RELATION) else set(base_terms(predicate.replace("_", " ")))
        return any(verb <= have for verb in self.verbs)

    def without_verbs(self) -> "Matter":
        """Return the things that it is about, without what is done with them."""
        return replace(
            self,
            weights={term: one for term, one in self.weights.items() if frozenset([term]) not in self.verbs},
        )

    def _share(self, term: str, have: set[str]) -> float:
        if term in have:
            return 1.0
        return _OTHER_WORD if any(wording <= have for wording in self.others.get(term, ())) else 0.0


def base_terms(text: str) -> list[str]:
    """Return the stems of a text's content words, irregular verb forms as their base: `sold` is `sell`."""
    return [stem(base_of(word)) for word in words(text) if word not in STOP_WORDS]


def matter_of(plan: QueryPlan, people: Iterable[str], views: Iterable[ScopeView]) -> Matter:
    """Return what a question is about, apart from the people and the time that it names."""
    text = strip_names(plan.question, people)
    phrase = plan.time.phrase if plan.time is not None else ""
    if phrase:
        text = re.sub(re.escape(phrase), " ", text, flags=re.IGNORECASE)
    for turn, word in TURNS:
        text = turn.sub(word, text)
    asked = list(dict.fromkeys(base_terms(text)))
    views = list(views)
    told = {entry.predicate for view in views for entry in view.entries.values()}
    named = _NAME_WORDS if ASKS_NAME.search(plan.question) else frozenset()
    predicates = {term for predicate in told for term in base_terms(predicate.replace("_", " "))}
    others = {term: wordings for term in asked if (wordings := _other_wordings(term, asked))}
    verbs = [wording for term in asked for wording in (frozenset([term]), *others.get(term, ()))]
    content = [term for term in asked if term not in _FORM_WORDS | named]
    return Matter(
        weights=_weights(content, views),
        others=others,
        terms=tuple(term for term in asked if term in content or term in predicates),
        verbs=tuple(verb for verb in dict.fromkeys(verbs) if verb <= predicates),
    )


def _other_wordings(term: str, asked: Iterable[str]) -> tuple[Wording, ...]:
    """Return what else says the same as a word, or as the turn of phrase that the word is part of."""
    said = set(asked)
    found = [
        other
        for wordings, told in _MEANINGS
        if any(term in wording and wording <= said for wording in wordings)
        for other in told
        if not other <= said
    ]
    return tuple(dict.fromkeys(found))


def _weights(wanted: Iterable[str], views: Iterable[ScopeView]) -> dict[str, float]:
    """Weigh words by how rare they are among the messages."""
    texts = [message.full_text.casefold() for view in views for message in view.messages.values()]
    # Counting stems as substrings is nearly the document frequency, and reads the texts once.
    return {
        term: log(1 + (len(texts) + 1) / (1 + sum(term.rstrip("i") in text for text in texts)))
        for term in wanted
    }


def _wordings(text: str) -> tuple[Wording, ...]:
    return tuple(frozenset(base_terms(wording)) for wording in text.split(", "))


# What is asked in, with what it is told in.
_MEANINGS = tuple(
    (_wordings(asked), _wordings(told or asked))
    for asked, _, told in (one.partition(": ") for one in MEANINGS)
)
