"""Clauses to entry drafts: who, what and when, with the state that they assert."""

from dataclasses import replace

from structmem.domain.draft import EntryDraft
from structmem.domain.entry import EntryKind, Modality
from structmem.extraction.drafts.wording import join_names, standalone
from structmem.extraction.english.states import SENTENCES
from structmem.extraction.english.synonyms import SYNONYMS
from structmem.extraction.entities.discourse import Discourse, Named, persons
from structmem.extraction.entities.mentions import mentions_of
from structmem.extraction.entities.naming import name_phrase
from structmem.extraction.events.minor import passing_validity
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, State
from structmem.extraction.reading.scoring import confidence, salience
from structmem.extraction.reading.when import validity
from structmem.extraction.states.attributes import is_functional
from structmem.extraction.wordlist import word_set

_UNKNOWN = word_set("he she they it her his their its him them")


def clause_draft(discourse: Discourse, parsed: ParsedSentence, item: Item) -> EntryDraft:
    """Return the draft of a clause's item."""
    subjects = _subjects(discourse, parsed, item)
    names = join_names([named.text for named in subjects])
    mentions = mentions_of(discourse, parsed, item, subjects)
    certain = min([named.confidence for named in subjects], default=0.7)
    text = discourse.reading.message.text
    draft = EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=discourse.reading.message.id,
        quote=text[item.start : item.end],
        start=item.start,
        end=item.end,
        text=standalone(discourse, parsed, item, names),
        predicate=item.predicate,
        subject=_subject_name(discourse.speaker, item, subjects),
        object=_object(discourse, parsed, item),
        mentions=mentions,
        modality=item.modality,
        negated=item.negated,
        occurred=item.occurred,
        correction=item.correction,
        confidence=confidence(item, certain),
        salience=salience(parsed, item, len(mentions)),
    )
    if item.state is not None:
        draft = _with_state(discourse, item, draft, item.state)
        if len(subjects) == 1 and not subjects[0].entities and draft.subject.casefold() in _UNKNOWN:
            draft = replace(draft, subject="", functional=False)
    return replace(draft, aliases=_aliases(item, draft))


def _subjects(discourse: Discourse, parsed: ParsedSentence, item: Item) -> list[Named]:
    holder = item.state.holder if item.state is not None else None
    if holder is not None:
        return [_holder(discourse, parsed, item, holder)]
    if item.implied or (item.state is not None and item.state.own):
        return [persons([discourse.speaker], 0.85)]
    return [name_phrase(discourse, parsed, phrase, item.sentence) for phrase in item.subjects]


def _holder(discourse: Discourse, parsed: ParsedSentence, item: Item, phrase: Phrase) -> Named:
    """Return whose "my favourite colour" or "Ana's birthday" it is."""
    if parsed.tags[phrase.first] is Tag.POSSESSIVE:
        owner = Phrase(phrase.first, phrase.first, phrase.first, PhraseKind.PRONOUN)
        if phrase.last > phrase.first + 1 and parsed.norm(phrase.last - 1) == "'s":
            owner = Phrase(phrase.first, phrase.last - 2, phrase.last - 2, PhraseKind.COMMON)
        return name_phrase(discourse, parsed, owner, item.sentence)
    for i in range(phrase.first + 1, phrase.last):
        if parsed.tags[i] is Tag.POSSESSIVE:
            named = phrase.name is not None and phrase.name[1] == i - 1
            kind = PhraseKind.NAME if named else PhraseKind.COMMON
            owner = Phrase(phrase.first, i - 1, i - 1, kind, "", (phrase.first, i - 1) if named else None)
            return name_phrase(discourse, parsed, owner, item.sentence)
    return name_phrase(discourse, parsed, phrase, item.sentence)


def _subject_name(speaker: str, item: Item, subjects: list[Named]) -> str:
    """Return whom an item is about; what "we" are is a fact of the speaker."""
    names: list[str] = []
    for named in subjects:
        own = [name for name, _ in named.entities] or [named.text]
        names += own[:1] if item.kind is EntryKind.FACT and own[0] == speaker else own
    return join_names(list(dict.fromkeys(names)))


def _object(discourse: Discourse, parsed: ParsedSentence, item: Item) -> str:
    if item.state is not None:
        if item.state.phrase is not None:
            return name_phrase(discourse, parsed, item.state.phrase, item.sentence).value
        return item.state.value
    if item.clause is None:
        return ""
    phrase = _main_object(item.clause)
    return name_phrase(discourse, parsed, phrase, item.sentence).value if phrase is not None else ""


def _main_object(clause: Clause) -> Phrase | None:
    """Return the direct object, else the first phrase after the verb."""
    direct = [p for p in clause.objects if p.kind is not PhraseKind.PRONOUN] or list(clause.objects)
    if direct:
        return direct[0]
    return next((p for p in clause.adjuncts if p.first > clause.group.last), None)


def _with_state(discourse: Discourse, item: Item, draft: EntryDraft, state: State) -> EntryDraft:
    clause = item.clause
    past = clause is not None and clause.group.tense is Tense.PAST and not state.changing
    start, end = validity(
        item.occurred,
        past=past,
        closing=state.closing,
        changing=state.changing,
        said_at=discourse.reading.message.said_at,
    )
    if item.passing:
        start, end = passing_validity(item.occurred, past=past, said_at=discourse.reading.message.said_at)
    if item.modality in {Modality.HYPOTHETICAL, Modality.PLANNED}:
        start, end = None, None
    text = draft.text
    if clause is None and state.phrase is not None:
        text = f"{draft.object} is {draft.subject}'s {state.value}"
    elif clause is None and state.predicate.startswith("favourite_"):
        text = f"{draft.subject}'s {state.predicate.replace('_', ' ')} is {state.value}"
    elif state.changing and state.predicate in SENTENCES and draft.object:
        text = f"{draft.subject} {SENTENCES[state.predicate][state.closing]} {draft.object}"
    return replace(
        draft,
        text=text,
        functional=is_functional(state.predicate),
        valid_from=start,
        valid_to=end,
        closing=state.closing,
    )


def _aliases(item: Item, draft: EntryDraft) -> tuple[str, ...]:
    """Return the lemma triple, and other verbs for the same."""
    if item.clause is None:
        return ()
    lemma = item.clause.group.lemma
    found = [f"{draft.subject} {lemma} {draft.object}".strip()]
    synonyms = SYNONYMS.get(lemma)
    if synonyms:
        found.append(f"{synonyms} {draft.object}".strip())
    return tuple(found)
