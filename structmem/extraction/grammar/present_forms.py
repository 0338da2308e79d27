"""Base forms and -s forms: which of them are verbs in their place, and which are nouns."""

from structmem.extraction.english import closed
from structmem.extraction.english.nouns import ADJECTIVES, KIN
from structmem.extraction.english.verbs import BARE_AFTER, PAST_RATHER, SAME_PAST, SPEECH, THINK, VERBS_ONLY
from structmem.extraction.grammar.compounds import makes_thing
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form
from structmem.extraction.grammar.word_classes import (
    ADNOMINAL,
    FIXED,
    MAIN_VERB,
    NOMINAL,
    NOUNS,
    PRONOUNS,
    Cursor,
    Tag,
)

_SINGULAR = frozenset(["a", "an", "this", "that", "each", "every", "another"])
_SUBJECTLESS = frozenset(["sounds", "looks", "seems", "feels", "means", "makes"])
OBJECT_STARTS = frozenset(
    [Tag.DETERMINER, Tag.POSSESSIVE, Tag.OBJECT_PRONOUN, Tag.REFLEXIVE, Tag.PREPOSITION, Tag.PRONOUN]
)
_OBJECT_WORDS = frozenset(["to", "up", "out", "down", "off", "away", "back", "behind", "her", "that", "this"])
_AFTER_THIRD = frozenset([Tag.PREPOSITION, Tag.OBJECT_PRONOUN, Tag.PRONOUN])
_AFTER_NOUN_AND_VERB = closed.WEEKDAYS_AND_MONTHS | {"her", "to", "that", "like", "next"}
_READABLE = frozenset(["a", "an", "the", "this", "that", "it", "one", "about"])


_SETTLED = frozenset(["live", "work", "study", "teach", "stay", "play", "train"])
_WHERE = frozenset(["in", "at", "for", "as", "with", "near", "there", "here"])
"""Behind "moved and lives": what makes it a verb beside a past one."""


def third_form(at: Cursor) -> Tag:
    """Return the class of a word that can be a verb of the third person, or a plural."""
    direct = at.direct
    if at.norm in _SUBJECTLESS and direct in {None, Tag.GERUND}:
        return Tag.THIRD
    if direct is None:
        return Tag.NOUN
    lemmas = {verb.lemma for verb in VERB_FORMS.get(at.norm, ()) if verb.form is Form.THIRD}
    after_gerund = direct is Tag.GERUND and FIXED.get(at.ahead()) in _AFTER_THIRD
    if after_gerund or (lemmas & VERBS_ONLY and direct not in ADNOMINAL):
        return Tag.THIRD
    if direct in ADNOMINAL or direct in {Tag.PREPOSITION, Tag.BE, Tag.HAVE} or direct in MAIN_VERB:
        return Tag.NOUN
    if direct is Tag.COORDINATOR:
        settled = Tag.PAST in at.tags and bool(lemmas & _SETTLED) and at.ahead() in _WHERE
        return Tag.THIRD if settled or (Tag.THIRD in at.tags and object_follows(at)) else Tag.NOUN
    if at.previous is Tag.PRONOUN:
        return Tag.NOUN if at.behind() in {"i", "you", "we", "they"} else Tag.THIRD
    if at.previous in {Tag.NAME, Tag.RELATIVE} or direct is Tag.ADVERB:
        return Tag.THIRD
    fixed = FIXED.get(at.ahead())
    if direct is Tag.NOUN and _in_object(at):
        return Tag.NOUN
    if at.previous is Tag.NOUN and (
        fixed in OBJECT_STARTS | {Tag.NUMBER, Tag.ADVERB}
        or at.ahead() in _AFTER_NOUN_AND_VERB
        or at.ahead()[:1].isdigit()
    ):
        return Tag.NOUN if at.norm in NOUNS and fixed is Tag.PREPOSITION else Tag.THIRD
    return Tag.NOUN


def _in_object(at: Cursor) -> bool:
    """Tell whether the noun before belongs to what a verb is done to: "to oil my garden | shears"."""
    j = at.i - 1
    while j >= 0 and (at.tags[j] in {Tag.NOUN, Tag.ADJECTIVE} or at.tags[j] in ADNOMINAL):
        j -= 1
    if j < 0 or j == at.i - 1 or at.tags[j] not in MAIN_VERB or at.tags[j + 1] not in ADNOMINAL:
        return False
    return not {verb.lemma for verb in VERB_FORMS.get(at.tokens[j].norm, ())} & (SPEECH | THINK | BARE_AFTER)


def base_form(at: Cursor) -> Tag:
    """Return the class of a word that can be the base form of a verb."""
    norm, previous, direct = at.norm, at.previous, at.direct
    if direct in ADNOMINAL or direct in {Tag.PREPOSITION, Tag.BE}:
        return Tag.ADJECTIVE if norm in ADJECTIVES else Tag.NOUN
    if previous in {Tag.MODAL, Tag.TO, Tag.DO} or direct is Tag.NEGATION:
        return Tag.BASE
    if previous in {Tag.PRONOUN, Tag.RELATIVE}:
        return _base_after_pronoun(at)
    if direct is None or direct is Tag.INTERJECTION:
        return _base_first(at)
    if previous in PRONOUNS or inverted(at) or _made_to(at):
        return Tag.BASE
    if previous in {Tag.NAME, Tag.NOUN}:
        return _base_after_noun(at)
    if previous is Tag.COORDINATOR:
        return _base_joined(at)
    if direct is Tag.PUNCTUATION and norm in SAME_PAST and _goes_on(at):
        return Tag.PAST
    verbal = direct is Tag.PUNCTUATION or norm in VERBS_ONLY
    if verbal and norm not in NOUNS and object_follows(at):
        return Tag.BASE
    return Tag.NOUN


def _goes_on(at: Cursor) -> bool:
    """Tell whether a comma goes on with a past list, or closes an apposition: "Ana, my aunt, | cut it"."""
    if at.behind() != "," or not object_follows(at):
        return False
    if Tag.PAST in at.tags:
        return True
    commas = [j for j in range(at.i - 1) if at.tokens[j].norm == ","]
    j = commas[-1] if commas else 0
    return j > 0 and at.tags[j - 1] is Tag.NAME and at.tags[j + 1] in {Tag.POSSESSIVE, Tag.DETERMINER}


def _base_after_noun(at: Cursor) -> Tag:
    norm, before = at.norm, at.behind()
    if _in_singular(at) and norm not in SAME_PAST:
        return Tag.NOUN
    if norm in SAME_PAST and norm not in NOUNS and (at.previous is Tag.NAME or not before.endswith("s")):
        return Tag.PAST
    if at.previous is Tag.NAME:
        return Tag.NOUN
    plural = (before.endswith("s") and norm not in NOUNS) or KIN.get(before) == "p"
    return Tag.BASE if plural or norm in VERBS_ONLY else Tag.NOUN


def _in_singular(at: Cursor) -> bool:
    """Tell whether the nouns before follow "a" or "this", with which no base form agrees."""
    j = at.i - 1
    while j >= 0 and at.tags[j] in {Tag.NOUN, Tag.ADJECTIVE}:
        j -= 1
    return j >= 0 and at.tags[j] is Tag.DETERMINER and at.tokens[j].norm in _SINGULAR and not inverted(at)


def _base_after_pronoun(at: Cursor) -> Tag:
    norm = at.norm
    before = next((at.tokens[j].norm for j in range(at.i - 1, -1, -1) if at.tags[j] is at.previous), "")
    titled = at.tag_ahead() == "TITLE" or FIXED.get(at.ahead()) is Tag.POSSESSIVE
    if norm.endswith("read") and (at.ahead() in _READABLE or titled):
        return Tag.PAST
    if norm in PAST_RATHER or (norm in SAME_PAST and before in {"he", "she", "it"}):
        return Tag.PAST
    singular = before in {"it", "he", "she", "this", "that"} and not inverted(at) and not _made_to(at)
    return Tag.NOUN if singular and norm in NOUNS else Tag.BASE


def _base_first(at: Cursor) -> Tag:
    following = at.ahead()
    finite_follows = FIXED.get(following) in {Tag.BE, Tag.MODAL, Tag.HAVE} or following == "'s"
    if finite_follows or (at.norm in NOUNS and not object_follows(at)):
        return Tag.NOUN
    return Tag.BASE


def _base_joined(at: Cursor) -> Tag:
    verbs = [one for one in at.tags if one in MAIN_VERB]
    if not verbs:
        return Tag.NOUN
    if object_follows(at):
        return Tag.PAST if at.norm in SAME_PAST and verbs[-1] is Tag.PAST else Tag.BASE
    describes = at.ahead() in ADJECTIVES or at.ahead() in closed.ADVERBS
    base_before = verbs[-1] is Tag.BASE and (at.norm not in NOUNS or describes)
    return Tag.BASE if base_before else Tag.NOUN


def inverted(at: Cursor) -> bool:
    """Tell whether an auxiliary before the subject waits for its verb: "did Ana leave"."""
    for j in range(at.i - 1, -1, -1):
        one = at.tags[j]
        if one in MAIN_VERB or one in {Tag.PREPOSITION, Tag.PUNCTUATION, Tag.COORDINATOR}:
            return False
        if one in {Tag.DO, Tag.MODAL}:
            return j == 0 or at.tags[j - 1] in {Tag.QUESTION, Tag.INTERJECTION, Tag.PUNCTUATION, Tag.ADVERB}
    return False


def _made_to(at: Cursor) -> bool:
    """Tell whether a verb that takes a bare infinitive stands before the noun phrase: "saw Ana leave"."""
    if at.direct is Tag.NOUN and at.behind() not in KIN and not object_follows(at):
        return False
    if (
        at.direct is Tag.NOUN
        and at.norm in NOUNS
        and at.behind() not in KIN
        and FIXED.get(at.ahead()) in {Tag.PREPOSITION, Tag.DETERMINER}
    ):
        return False
    for j in range(at.i - 1, max(-1, at.i - 6), -1):
        one = at.tags[j]
        if one in MAIN_VERB:
            lemmas = {verb.lemma for verb in VERB_FORMS.get(at.tokens[j].norm, ())}
            return bool(lemmas & BARE_AFTER) and not ("make" in lemmas and makes_thing(at, j))
        if one not in PRONOUNS and one not in NOMINAL and one not in ADNOMINAL:
            return False
    return False


def object_follows(at: Cursor) -> bool:
    """Tell whether the word ahead opens what a verb acts on."""
    following = at.ahead()
    return FIXED.get(following) in OBJECT_STARTS or following in _OBJECT_WORDS
