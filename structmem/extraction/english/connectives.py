"""Word sequences that join a cause to its effect: canonical word and tag."""

from structmem.extraction.wordlist import phrase_set, word_set

BECAUSE = word_set("because cuz coz cos bc becuz becos bcuz bcos bcoz")
"""Spellings of "because" as a word of its own; "cause" can be more than that."""

_DEGREES = phrase_set(
    """
    mainly, just, only, mostly, partly, simply, probably, especially, largely, primarily, purely, entirely,
    solely, precisely, chiefly, possibly, presumably, maybe, perhaps, all, exactly, in part, in large part,
    in no small part, not least, basically, literally, apparently, obviously, mostly just, simply just,
    and all
    """
)
_BECAUSE = phrase_set(
    """
    due to the fact that, in view of the fact that, in light of the fact that, owing to the fact that,
    on account of the fact that, thanks to the fact that, given the fact that, on the grounds that,
    for the simple reason that, because of course, reason being, the reason being,
    reason being that, the reason being that, for the reason that, on the basis that, b / c, ' cause, ' cos, ’ cos, ‘ cos,
    ‘ cause, ’ cause, down to the fact that
    """
)
_BECAUSE_OF = phrase_set(
    """
    by reason of, by virtue of, in consequence of, on the strength of, on the back of,
    on the grounds of, what with, b / c of, at the insistence of, at the suggestion of, on the advice of
    """
)
_GIVEN = phrase_set(
    """
    seeing as how, seeing how, seeing as, seeing that, considering that, considering how, given that,
    given how, being as, inasmuch as
    """
)
_AIMS = phrase_set(
    """
    in order to, so as to, as a way to, as a means to, in an effort to, in an attempt to, in a bid to,
    for the chance to, with the aim to
    """
)
_AIMS_OF = phrase_set(
    """
    with the aim of, with a view to, with the intention of, with the goal of, with the idea of,
    for the purpose of, for the sake of, in the hope of, in hopes of, in the hopes of
    """
)
_RESULTS = phrase_set(
    "as a result, as a consequence, in consequence, so much so that, with the result that, because of which"
)
_NO_WONDER = phrase_set(
    """
    no wonder, no wonder that, little wonder, little wonder that, small wonder, small wonder that,
    it 's no wonder, it 's no wonder that, it is no wonder, it is no wonder that, it was no wonder, it was no wonder that
    """
)
_POINTING = ("that", "this", "which", "it")
_BEING = ("is", "'s", "was")
_BETWEEN = phrase_set(
    "also, exactly, partly, mostly, mainly, basically, probably, really, precisely, kind of, sort of, part of"
)
_SINGLED_OUT = ("", "only", "main", "whole", "sole", "real", "very", "exact", "one", "other", "biggest")
_REASONS = tuple(f"the {which} reason".replace("  ", " ") for which in _SINGLED_OUT)
_NAMED = (
    ("why",),
    *(tuple(f"{reason}{end}".split(" ")) for reason in _REASONS for end in ("", " why", " that")),
)


def _tagged(sequences: frozenset[str], norm: str, tag: str) -> dict[tuple[str, ...], tuple[str, str]]:
    return {tuple(words.split(" ")): (norm, tag) for words in sequences}


def _graded() -> dict[tuple[str, ...], tuple[str, str]]:
    """Return "mainly because", "all cuz of" and their like."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for word in BECAUSE:
        found[(word, "of")] = ("because_of", "PREP")
        for degree in _DEGREES:
            found[(*degree.split(" "), word)] = ("because", "SUB")
            found[(*degree.split(" "), word, "of")] = ("because_of", "PREP")
    return found


def _pointing() -> dict[tuple[str, ...], tuple[str, str]]:
    """Return "that is why", "which was partly the reason" and their like."""
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for first in _POINTING:
        norm = "which_is_why" if first == "which" else "that_is_why"
        for being in _BEING:
            for named in _NAMED:
                found[(first, being, *named)] = (norm, "SUB")
                for adverb in _BETWEEN:
                    found[(first, being, *adverb.split(" "), *named)] = (norm, "SUB")
            found[(first, being, "how", "come")] = (norm, "SUB")
        found[(first, "explains", "why")] = (norm, "SUB")
        found[(first, "would", "be", "why")] = (norm, "SUB")
    return found


def _asking() -> dict[tuple[str, ...], tuple[str, str]]:
    """Return "what's the reason" and its like, which ask as "why" does."""
    return {("what", being, *named): ("why", "WH") for being in _BEING for named in _NAMED if len(named) > 1}


CAUSAL_MULTIWORDS: dict[tuple[str, ...], tuple[str, str]] = {
    **_graded(),
    **_pointing(),
    **_asking(),
    **_tagged(_BECAUSE, "because", "SUB"),
    **_tagged(_BECAUSE_OF, "because_of", "PREP"),
    **_tagged(_GIVEN, "given_that", "SUB"),
    **_tagged(_AIMS, "in_order_to", "TO"),
    **_tagged(_AIMS_OF, "with_the_aim_of", "PREP"),
    **_tagged(_RESULTS, "as_a_result", "SUB"),
    **_tagged(phrase_set("for fear that, for fear"), "lest", "SUB"),
    **_tagged(phrase_set("the fact that, the mere fact that"), "fact_that", "SUB"),
    **_tagged(phrase_set("for fear of"), "for_fear_of", "PREP"),
    **_tagged(phrase_set("in the hope that, in hopes that, in the hopes that"), "so_that", "SUB"),
    **_tagged(phrase_set("for which reason, for that very reason, hence why"), "which_is_why", "SUB"),
    **_tagged(_NO_WONDER, "that_is_why", "SUB"),
    **_tagged(phrase_set("for this reason, for that reason, for this very reason"), "for_that_reason", "SUB"),
}
