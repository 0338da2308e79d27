"""Nouns, verbs, adjectives and adverbs: which of them a word is in its place."""

from structmem.extraction.english import closed
from structmem.extraction.english.nouns import ADJECTIVES, KIN
from structmem.extraction.english.verbs import BARE_AFTER, PAST_RATHER, SAME_PAST, SPEECH, THINK, VERBS_ONLY
from structmem.extraction.english.worth import EVALUATIONS
from structmem.extraction.grammar.compounds import makes_thing
from structmem.extraction.grammar.lemmas import VERB_FORMS, Form, prefixed
from structmem.extraction.grammar.word_classes import (
    ADNOMINAL,
    FIXED,
    MAIN_VERB,
    NOMINAL,
    NOUNS,
    PRONOUNS,
    Cursor,
    Tag,
    forms_of,
)

_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "less", "ical", "ish", "ian")
_VERB_BEFORE = frozenset([Tag.PRONOUN, Tag.MODAL, Tag.TO, Tag.DO, Tag.NEGATION, Tag.RELATIVE])
_SEEMING = frozenset(
    ["feel", "feels", "felt", "look", "looks", "looked", "seem", "seems", "sound", "sounds", "get", "got"]
) | frozenset(["getting", "gets", "become", "became", "stay", "stayed", "remain", "feeling", "keep", "kept"])
_GRADES = frozenset(
    ["so", "very", "quite", "super", "extremely", "incredibly", "too", "pretty", "truly", "kinda"]
)
_SINGULAR = frozenset(["a", "an", "this", "that", "each", "every", "another"])
_KEEPING = frozenset(["keep", "make", "leave", "get", "find", "feel", "want", "need"])
_GETTING = frozenset(["get", "got", "gets", "getting", "gotten"])
_SUBJECTLESS = frozenset(["sounds", "looks", "seems", "feels", "means", "makes"])
_OBJECT_STARTS = frozenset(
    [Tag.DETERMINER, Tag.POSSESSIVE, Tag.OBJECT_PRONOUN, Tag.REFLEXIVE, Tag.PREPOSITION, Tag.PRONOUN]
)
_OBJECT_WORDS = frozenset(["to", "up", "out", "down", "off", "away", "back", "behind", "her", "that", "this"])
_DOING = frozenset(["moving", "touching", "missing", "leading", "running", "cutting", "winning", "closing"])
"""Adjectives that are verbs where more follows: "we're moving in March"."""
_GOING_ON = frozenset([Tag.PREPOSITION, Tag.ADVERB])
_READABLE = frozenset(["a", "an", "the", "this", "that", "it", "one", "about"])
_VERBAL_FORMS = frozenset([Form.PAST, Form.PARTICIPLE])


def open_class(at: Cursor) -> Tag:
    """Return the class of the word at the cursor, which is in no closed class."""
    norm = at.norm
    forms = forms_of(norm)
    if _is_comparative(norm):
        return Tag.ADJECTIVE
    if "-" in norm and norm.endswith("ed") and (at.previous is Tag.BE or at.direct in ADNOMINAL):
        return Tag.ADJECTIVE
    if not forms and _must_be_base(at):
        return Tag.BASE
    if at.behind() in _GETTING and Form.PARTICIPLE in forms and Form.BASE not in forms:
        return Tag.PARTICIPLE
    if norm in ADJECTIVES and _stands_as_adjective(at, forms):
        return Tag.ADJECTIVE
    if not forms:
        return _plain_word(norm)
    if Form.GERUND in forms:
        return _gerund(at)
    if forms & _VERBAL_FORMS:
        found = _past_or_participle(at, forms)
        if found is not None:
            return found
    return _third(at) if Form.THIRD in forms else _base(at)


def _must_be_base(at: Cursor) -> bool:
    """Tell whether a word of which no verb is known is one by its place: "to oil", "I'll really hem it"."""
    if at.direct is Tag.TO:
        return True
    if at.norm.endswith("ly") or not at.norm.isalpha() or at.previous not in {Tag.DO, Tag.MODAL}:
        return False
    plain = at.norm not in NOUNS and at.norm not in ADJECTIVES
    told = at.previous is Tag.MODAL and at.i > 1 and at.direct in {Tag.MODAL, Tag.ADVERB, Tag.NEGATION}
    return (plain and at.direct is Tag.NEGATION) or (told and (plain or _object_follows(at)))


def _is_comparative(norm: str) -> bool:
    for ending in ("er", "est"):
        stem = norm.removesuffix(ending)
        if stem != norm and norm not in NOUNS:
            bases = {stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem}
            doubled = len(stem) > 2 and stem[-1] == stem[-2]
            if bases & ADJECTIVES or (doubled and stem[:-1] in ADJECTIVES):
                return True
    return False


def _stands_as_adjective(at: Cursor, forms: frozenset[Form]) -> bool:
    if Form.PAST in forms and at.previous in {Tag.PRONOUN, Tag.NAME, Tag.HAVE, Tag.NOUN}:
        return False
    if (
        Form.PAST in forms
        and at.previous is not Tag.BE
        and FIXED.get(at.ahead()) in _OBJECT_STARTS - {Tag.PREPOSITION}
    ):
        return False
    return Form.BASE not in forms or at.previous not in _VERB_BEFORE


def _plain_word(norm: str) -> Tag:
    if norm in closed.WEEKDAYS_AND_MONTHS or norm in NOUNS:
        return Tag.NOUN
    if norm.endswith("ly") and len(norm) > 4:
        return Tag.ADVERB
    if norm.endswith(_ADJECTIVE_ENDINGS) and len(norm) > 5:
        return Tag.ADJECTIVE
    return Tag.NOUN


def _gerund(at: Cursor) -> Tag:
    if at.direct in {Tag.DETERMINER, Tag.ADJECTIVE, Tag.POSSESSIVE}:
        return Tag.NOUN
    if (
        at.direct is Tag.COORDINATOR
        and len(at.tags) > 1
        and at.tags[-2] is Tag.NOUN
        and at.behind(2).endswith("ing")
    ):
        return Tag.NOUN
    if _describes(at):
        return Tag.ADJECTIVE
    return Tag.NOUN if at.direct is Tag.NOUN and at.norm in NOUNS else Tag.GERUND


def _describes(at: Cursor) -> bool:
    """Tell whether an -ing form says what something is like: "so freeing", "is breathtaking"."""
    if at.previous is not Tag.BE and at.behind() not in _SEEMING:
        return False
    if at.norm in _DOING and at.behind() not in _GRADES and FIXED.get(at.ahead()) in _GOING_ON:
        return False
    objects = {Tag.NOUN} | _OBJECT_STARTS - {Tag.PREPOSITION}
    alone = _ends_there(at.ahead()) or bool(at.tag_ahead()) or FIXED.get(at.ahead(), Tag.NOUN) not in objects
    if at.norm in EVALUATIONS and alone:
        return True
    graded = at.behind() in _GRADES and FIXED.get(at.ahead()) not in _OBJECT_STARTS - {Tag.PREPOSITION}
    return graded or (at.norm not in VERB_FORMS and not prefixed(at.norm) and _ends_there(at.ahead()))


def _ends_there(following: str) -> bool:
    return not following or not following[0].isalpha() or FIXED.get(following) is Tag.COORDINATOR


def _past_or_participle(at: Cursor, forms: frozenset[Form]) -> Tag | None:
    participle = Form.PARTICIPLE in forms
    if Form.BASE in forms and not _past_like_base(at, participle):
        return None
    if participle and (at.behind() in _SEEMING or _is_kept_so(at)):
        return Tag.ADJECTIVE
    if at.previous in {Tag.BE, Tag.HAVE}:
        return Tag.PARTICIPLE if participle else Tag.PAST
    joined = at.direct is Tag.COORDINATOR and len(at.tags) > 1 and at.tags[-2] is Tag.ADJECTIVE
    if joined and participle and _ends_there(at.ahead()):
        return Tag.ADJECTIVE
    if at.direct in MAIN_VERB and participle and _noun_follows(at):
        return Tag.ADJECTIVE
    if at.direct is Tag.ADVERB and at.previous is Tag.DETERMINER and at.norm in NOUNS:
        return Tag.NOUN
    if at.direct in ADNOMINAL:
        return _after_adnominal(at)
    if at.direct is Tag.PREPOSITION:
        return Tag.ADJECTIVE
    if participle and at.previous in NOMINAL and _reduced_relative(at):
        return Tag.PARTICIPLE
    return Tag.PAST if Form.PAST in forms else Tag.PARTICIPLE


def _is_kept_so(at: Cursor) -> bool:
    """Tell whether a participle says how somebody is kept, made or left: "keep me posted"."""
    whom = at.direct in {Tag.OBJECT_PRONOUN, Tag.REFLEXIVE} or at.behind() in {"you", "it"}
    if not whom or len(at.tags) < 2:
        return False
    return any(verb.lemma in _KEEPING for verb in VERB_FORMS.get(at.behind(2), ()))


def _past_like_base(at: Cursor, participle: bool) -> bool:
    """Tell whether a form that is also the base ("put") can be past here."""
    if at.previous in {Tag.HAVE, Tag.BE}:
        return participle
    if at.previous in {Tag.MODAL, Tag.TO, Tag.DO} or _inverted(at):
        return False
    if _past_of_another(at.norm):
        return at.direct not in ADNOMINAL
    return at.norm in SAME_PAST and at.behind() in {"he", "she", "it"}


def _past_of_another(norm: str) -> bool:
    """Tell whether a word is the past of another verb than the one whose base it is ("found", "felt")."""
    found = VERB_FORMS.get(norm, ())
    bases = {verb.lemma for verb in found if verb.form is Form.BASE}
    return any(verb.form is Form.PAST and verb.lemma not in bases for verb in found)


def _after_adnominal(at: Cursor) -> Tag:
    if _noun_follows(at) or FIXED.get(at.ahead()) in {Tag.COORDINATOR, Tag.PUNCTUATION}:
        return Tag.ADJECTIVE
    if at.norm in NOUNS:
        return Tag.NOUN
    return Tag.PAST if at.direct in {Tag.NUMBER, Tag.ADJECTIVE, Tag.DETERMINER} else Tag.NOUN


def _reduced_relative(at: Cursor) -> bool:
    if at.ahead() == "by":
        return True
    has_verb = any(one in MAIN_VERB or one in {Tag.HAVE, Tag.BE} for one in at.tags)
    names = at.capital_ahead() or (at.tag_ahead() == "TITLE")
    return at.norm in {"called", "named"} and has_verb and names


def _third(at: Cursor) -> Tag:
    direct = at.direct
    if direct is None:
        return Tag.THIRD if at.norm in _SUBJECTLESS else Tag.NOUN
    if direct is Tag.GERUND and at.norm in _SUBJECTLESS:
        return Tag.THIRD
    lemmas = {verb.lemma for verb in VERB_FORMS.get(at.norm, ()) if verb.form is Form.THIRD}
    if lemmas & VERBS_ONLY and direct not in ADNOMINAL:
        return Tag.THIRD
    if direct is Tag.GERUND and FIXED.get(at.ahead()) in {Tag.PREPOSITION, Tag.OBJECT_PRONOUN, Tag.PRONOUN}:
        return Tag.THIRD
    if direct in ADNOMINAL or direct in {Tag.PREPOSITION, Tag.BE, Tag.HAVE} or direct in MAIN_VERB:
        return Tag.NOUN
    if direct is Tag.COORDINATOR:
        joined = Tag.THIRD in at.tags and _object_follows(at)
        return Tag.THIRD if joined else Tag.NOUN
    if at.previous is Tag.PRONOUN:
        return Tag.NOUN if at.behind() in {"i", "you", "we", "they"} else Tag.THIRD
    if at.previous in {Tag.NAME, Tag.RELATIVE} or direct is Tag.ADVERB:
        return Tag.THIRD
    fixed = FIXED.get(at.ahead())
    if direct is Tag.NOUN and _in_object(at):
        return Tag.NOUN
    if at.previous is Tag.NOUN and (
        fixed in _OBJECT_STARTS | {Tag.NUMBER, Tag.ADVERB}
        or at.ahead() in {"her", "to", "that", "like"}
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


def _base(at: Cursor) -> Tag:
    norm, previous, direct = at.norm, at.previous, at.direct
    if direct in ADNOMINAL or direct in {Tag.PREPOSITION, Tag.BE}:
        return Tag.ADJECTIVE if norm in ADJECTIVES else Tag.NOUN
    if previous in {Tag.MODAL, Tag.TO, Tag.DO} or direct is Tag.NEGATION:
        return Tag.BASE
    if previous in {Tag.PRONOUN, Tag.RELATIVE}:
        return _base_after_pronoun(at)
    if direct is None or direct is Tag.INTERJECTION:
        return _base_first(at)
    if previous in PRONOUNS or _inverted(at) or _made_to(at):
        return Tag.BASE
    if previous in {Tag.NAME, Tag.NOUN}:
        return _base_after_noun(at)
    if previous is Tag.COORDINATOR:
        return _base_joined(at)
    if direct is Tag.PUNCTUATION and norm in SAME_PAST and _goes_on(at):
        return Tag.PAST
    verbal = direct is Tag.PUNCTUATION or norm in VERBS_ONLY
    if verbal and norm not in NOUNS and _object_follows(at):
        return Tag.BASE
    return Tag.NOUN


def _goes_on(at: Cursor) -> bool:
    """Tell whether a comma goes on with a past list, or closes an apposition: "Ana, my aunt, | cut it"."""
    if at.behind() != "," or not _object_follows(at):
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
    return j >= 0 and at.tags[j] is Tag.DETERMINER and at.tokens[j].norm in _SINGULAR and not _inverted(at)


def _base_after_pronoun(at: Cursor) -> Tag:
    norm = at.norm
    before = next((at.tokens[j].norm for j in range(at.i - 1, -1, -1) if at.tags[j] is at.previous), "")
    titled = at.tag_ahead() == "TITLE" or FIXED.get(at.ahead()) is Tag.POSSESSIVE
    if norm.endswith("read") and (at.ahead() in _READABLE or titled):
        return Tag.PAST
    if norm in PAST_RATHER or (norm in SAME_PAST and before in {"he", "she", "it"}):
        return Tag.PAST
    singular = before in {"it", "he", "she", "this", "that"} and not _inverted(at) and not _made_to(at)
    return Tag.NOUN if singular and norm in NOUNS else Tag.BASE


def _base_first(at: Cursor) -> Tag:
    following = at.ahead()
    finite_follows = FIXED.get(following) in {Tag.BE, Tag.MODAL, Tag.HAVE} or following == "'s"
    if finite_follows or (at.norm in NOUNS and not _object_follows(at)):
        return Tag.NOUN
    return Tag.BASE


def _base_joined(at: Cursor) -> Tag:
    verbs = [one for one in at.tags if one in MAIN_VERB]
    if not verbs:
        return Tag.NOUN
    if _object_follows(at):
        return Tag.PAST if at.norm in SAME_PAST and verbs[-1] is Tag.PAST else Tag.BASE
    describes = at.ahead() in ADJECTIVES or at.ahead() in closed.ADVERBS
    base_before = verbs[-1] is Tag.BASE and (at.norm not in NOUNS or describes)
    return Tag.BASE if base_before else Tag.NOUN


def _inverted(at: Cursor) -> bool:
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
    if at.direct is Tag.NOUN and at.behind() not in KIN and not _object_follows(at):
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


def _object_follows(at: Cursor) -> bool:
    following = at.ahead()
    return FIXED.get(following) in _OBJECT_STARTS or following in _OBJECT_WORDS


def _noun_follows(at: Cursor) -> bool:
    following = at.ahead()
    if following == "cause":
        return True
    if not following or not following[0].isalpha() or following in FIXED:
        return False
    return following in NOUNS or following not in VERB_FORMS
