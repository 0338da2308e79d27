"""Items to entry drafts: names resolved, sentence restored, time and validity set."""

from collections.abc import Sequence
from dataclasses import replace

from structmem.domain.draft import EntryDraft, Mention
from structmem.domain.entry import EntityType, EntryKind, Modality, ParticipantRole
from structmem.extraction.drafts.echoes import Echo, echo_draft, echoed
from structmem.extraction.drafts.things import thing_draft
from structmem.extraction.drafts.wording import join_names, standalone
from structmem.extraction.english.acts import VERBS_OF_ACTS
from structmem.extraction.english.states import SENTENCES
from structmem.extraction.english.synonyms import SYNONYMS
from structmem.extraction.english.verbs import MOTION
from structmem.extraction.entities.discourse import Discourse, Named, persons
from structmem.extraction.entities.mentions import mentions_of
from structmem.extraction.entities.naming import name_phrase
from structmem.extraction.entities.spoken_of import discourse_at
from structmem.extraction.entities.whereabouts import place_meant
from structmem.extraction.events.minor import passing_validity
from structmem.extraction.grammar.clauses import Clause, ParsedSentence
from structmem.extraction.grammar.phrases import Phrase, PhraseKind
from structmem.extraction.grammar.verb_chains import Tense
from structmem.extraction.grammar.word_classes import Tag
from structmem.extraction.reading.reading import Item, Reading, State
from structmem.extraction.reading.scoring import confidence, salience
from structmem.extraction.reading.when import validity
from structmem.extraction.states.attributes import is_functional
from structmem.extraction.wordlist import word_set

_LONGEST_SAID = 400
_DEICTIC = word_set("here there")
_UNKNOWN = word_set("he she they it her his their its him them")


def draft_item(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return the draft of an item, or None for a correction of nothing that is within reach."""
    if item.kind is EntryKind.INTERACTION:
        return _interaction(discourse, parsed, item)
    if item.thing is not None:
        found = echoed([*window, discourse.reading], item)
        if found is None:
            return thing_draft(window, discourse, parsed, item)
        return _echo(window, discourse, item, found)
    if item.nominal is not None:
        return _nominal(discourse, parsed, item, item.nominal)
    if item.state is not None and not item.state.predicate:
        return _corrected(window, discourse, parsed, item)
    if (
        item.state is not None
        and item.state.predicate == "lives_in"
        and item.state.value in {"here", "there"}
    ):
        return _settled(window, discourse, parsed, item)
    draft = _draft(discourse, parsed, _with_known_value(discourse, parsed, item))
    return _gone_where(window, discourse, parsed, item, draft) if item.kind is EntryKind.EVENT else draft


def _echo(window: Sequence[Reading], discourse: Discourse, item: Item, found: Echo) -> EntryDraft | None:
    """Return what was told before, drawn up as it was then, with what is new about it."""
    readings = [*window, discourse.reading]
    reading, before = readings[found.place], readings[: found.place]
    then = discourse_at(before, reading)
    told = draft_item(before, then, reading.sentences[found.item.sentence], found.item)
    return echo_draft(discourse, item, told) if told is not None else None


def _settled(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return where "I moved here" says that somebody lives, or None if that is not clear."""
    word = item.state.value if item.state is not None else ""
    place = place_meant([*window, discourse.reading], word, item.sentence)
    if not place or item.state is None:
        return None
    draft = _draft(discourse, parsed, replace(item, state=replace(item.state, value=place)))
    mention = Mention(name=place, type=EntityType.PLACE, role=ParticipantRole.PLACE, mention=word)
    return replace(draft, mentions=(*draft.mentions, mention))


def _gone_where(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item, draft: EntryDraft
) -> EntryDraft:
    """Return "I moved here" with the place that "here" stands for, where that was named."""
    clause = item.clause
    at = clause.group.last + 1 if clause is not None else 0
    if clause is None or clause.group.lemma not in MOTION or at > clause.last:
        return draft
    word = parsed.norm(at)
    place = place_meant([*window, discourse.reading], word, item.sentence) if word in _DEICTIC else ""
    if not place:
        return draft
    mention = Mention(name=place, type=EntityType.PLACE, role=ParticipantRole.PLACE, mention=word)
    text = draft.text.replace(f" {parsed.tokens[at].text}", f" to {place}", 1)
    return replace(draft, text=text, object=draft.object or place, mentions=(*draft.mentions, mention))


def _with_known_value(discourse: Discourse, parsed: ParsedSentence, item: Item) -> Item:
    """Return an item whose "she is my boss" says who; if that is unknown, only that she is."""
    state = item.state
    if state is None or state.holder is None or state.phrase is None:
        return item
    if state.phrase.kind is not PhraseKind.PRONOUN:
        return item
    if name_phrase(discourse, parsed, state.phrase, item.sentence).entities:
        return item
    return replace(item, predicate="is", state=State(predicate="is", phrase=state.holder))


def _draft(discourse: Discourse, parsed: ParsedSentence, item: Item) -> EntryDraft:
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


def _corrected(
    window: Sequence[Reading], discourse: Discourse, parsed: ParsedSentence, item: Item
) -> EntryDraft | None:
    """Return "Actually, it's Oslo" as a new value of the speaker's last statement."""
    speaker = discourse.speaker
    for reading in reversed([*window, discourse.reading]):
        if reading.message.speaker != speaker:
            continue
        for earlier in reversed(reading.items):
            earlier_state = earlier.state
            same = reading is discourse.reading and earlier.sentence >= item.sentence
            if same or earlier_state is None or not earlier_state.predicate or earlier_state.phrase is None:
                continue
            state = State(
                predicate=earlier_state.predicate,
                phrase=item.state.phrase if item.state is not None else None,
                changing=earlier_state.changing,
            )
            subject = _earlier_subject(reading, earlier, speaker)
            if not subject:
                return None
            told = replace(item, state=state, predicate=state.predicate, occurred=earlier.occurred)
            draft = _draft(discourse, parsed, told)
            mentions = (
                Mention(name=subject, type=EntityType.PERSON, role=ParticipantRole.SUBJECT),
                *(m for m in draft.mentions if m.role is not ParticipantRole.SUBJECT),
            )
            return replace(draft, subject=subject, mentions=mentions)
    return None


def _earlier_subject(reading: Reading, earlier: Item, speaker: str) -> str:
    """Return the subject of an earlier statement where it is plain: the speaker or a name."""
    if earlier.implied:
        return speaker
    parsed = reading.sentences[earlier.sentence]
    holder = earlier.state.holder if earlier.state is not None else None
    phrase = holder or (earlier.subjects[0] if earlier.subjects else None)
    if phrase is None:
        return ""
    if parsed.norm(phrase.first) in {"i", "we", "my", "our"}:
        return speaker
    return parsed.text(reading.message.text, *phrase.name) if phrase.name is not None else ""


def _nominal(discourse: Discourse, parsed: ParsedSentence, item: Item, phrase: Phrase) -> EntryDraft:
    named = name_phrase(discourse, parsed, phrase, item.sentence)
    mentions = tuple(
        Mention(name=name, type=kind, role=ParticipantRole.THEME, mention=named.text)
        for name, kind in named.entities
    )
    return EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=discourse.reading.message.id,
        quote=discourse.reading.message.text[item.start : item.end],
        start=item.start,
        end=item.end,
        text=standalone(discourse, parsed, item, ""),
        predicate=item.predicate,
        object=named.value,
        mentions=mentions,
        modality=item.modality,
        occurred=item.occurred,
        confidence=confidence(item, 1.0),
        salience=0.2,
    )


def _interaction(discourse: Discourse, parsed: ParsedSentence, item: Item) -> EntryDraft:
    message = discourse.reading.message
    quote = message.text[item.start : item.end]
    speaker, addressee = discourse.speaker, discourse.addressee
    verb = VERBS_OF_ACTS[item.act]
    said = " ".join(quote.split())[:_LONGEST_SAID]
    alone = verb.removesuffix(" with").removesuffix(" to")
    text = f"{speaker} {verb} {addressee}: {said}" if addressee else f"{speaker} {alone}: {said}"
    mentions = [Mention(name=speaker, type=EntityType.PERSON, role=ParticipantRole.AGENT)]
    if addressee:
        mentions.append(Mention(name=addressee, type=EntityType.PERSON, role=ParticipantRole.RECIPIENT))
    return EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=message.id,
        quote=quote,
        start=item.start,
        end=item.end,
        text=text,
        predicate=item.predicate,
        act=item.act,
        subject=speaker,
        object=addressee,
        mentions=tuple(mentions),
        occurred=item.occurred,
        confidence=confidence(item, 1.0),
        salience=salience(parsed, item, len(mentions)),
    )
