"""Items to entry drafts: names resolved, sentence restored, time and validity set."""

from structmem.domain.draft import EntryDraft, Mention
from structmem.domain.entry import EntityType, EntryKind, Modality, ParticipantRole
from structmem.extraction.clauses import Clause, ParsedSentence
from structmem.extraction.english.acts import VERBS_OF_ACTS
from structmem.extraction.english.verbs import DITRANSITIVE, SYNONYMS
from structmem.extraction.naming import Discourse, Named, name_phrase
from structmem.extraction.phrases import Phrase, PhraseKind
from structmem.extraction.reading import Item, State
from structmem.extraction.scoring import confidence, salience
from structmem.extraction.states import is_functional
from structmem.extraction.tagging import Tag
from structmem.extraction.verbs import Tense
from structmem.extraction.when import validity
from structmem.extraction.wording import join_names, standalone

_PLACE_PREPOSITIONS = frozenset(
    ["in", "at", "on", "near", "from", "into", "around", "through", "across", "inside", "outside", "to", "by"]
)


def draft_item(discourse: Discourse, parsed: ParsedSentence, item: Item) -> EntryDraft | None:
    """Return the draft of an item."""
    if item.kind is EntryKind.INTERACTION:
        return _interaction(discourse, parsed, item)
    if item.nominal is not None:
        return _nominal(discourse, parsed, item, item.nominal)
    clause = item.clause
    if clause is None:
        return None
    subjects = [name_phrase(discourse, parsed, phrase, item.sentence) for phrase in item.subjects]
    if item.implied_speaker:
        subjects = [Named(discourse.speaker, ((discourse.speaker, EntityType.PERSON),), 0.8)]
    subject = join_names([named.text for named in subjects])
    mentions = _mentions(discourse, parsed, item, clause, subjects)
    text = standalone(discourse, parsed, item, subject)
    certain = min([named.confidence for named in subjects], default=0.7)
    drafted = EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=discourse.reading.message.id,
        quote=discourse.reading.message.text[item.start : item.end],
        start=item.start,
        end=item.end,
        text=text,
        aliases=_aliases(discourse, parsed, item, clause, subject),
        predicate=item.predicate,
        subject=_subject_name(subjects),
        object=_object(discourse, parsed, item, clause),
        mentions=mentions,
        modality=item.modality,
        negated=item.negated,
        occurred=item.occurred,
        correction=item.correction,
        confidence=confidence(item, certain),
        salience=salience(parsed, item, len(mentions)),
    )
    return _as_fact(discourse, parsed, item, drafted, item.state) if item.state is not None else drafted


def _as_fact(
    discourse: Discourse, parsed: ParsedSentence, item: Item, draft: EntryDraft, state: State
) -> EntryDraft:
    from dataclasses import replace

    clause = item.clause
    changing = item.clause_index < 0
    past = clause is not None and clause.group.tense is Tense.PAST and not changing
    start, end = validity(
        item.occurred,
        past=past,
        closing=state.closing,
        changing=changing,
        said_at=discourse.reading.message.said_at,
    )
    subject = draft.subject
    if state.owner is not None:
        subject = _owner(discourse, parsed, item, state.owner)
    value = state.value
    if state.phrase is not None:
        value = name_phrase(discourse, parsed, state.phrase, item.sentence).text
    if item.modality is Modality.HYPOTHETICAL or item.modality is Modality.PLANNED:
        start, end = None, None
    return replace(
        draft,
        subject=subject,
        object=value,
        functional=is_functional(state.predicate),
        valid_from=start,
        valid_to=end,
        closing=state.closing,
    )


def _owner(discourse: Discourse, parsed: ParsedSentence, item: Item, phrase: Phrase) -> str:
    """Return whose "my favourite colour" it is."""
    first = Phrase(phrase.first, phrase.first, phrase.first, PhraseKind.PRONOUN)
    if parsed.tags[phrase.first] is Tag.POSSESSIVE:
        return name_phrase(discourse, parsed, first, item.sentence).text
    for i in range(phrase.first, phrase.last):
        if parsed.tags[i] is Tag.POSSESSIVE:
            source = discourse.reading.message.text
            return parsed.text(source, phrase.first, i - 1)
    return ""


def _subject_name(subjects: list[Named]) -> str:
    return join_names([named.entities[0][0] if named.entities else named.text for named in subjects])


def _object(discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause) -> str:
    objects = _direct(parsed, clause)
    if objects:
        return name_phrase(discourse, parsed, objects[-1], item.sentence).text
    after = [p for p in clause.adjuncts if p.first > clause.group.last]
    return name_phrase(discourse, parsed, after[0], item.sentence).text if after else ""


def _direct(parsed: ParsedSentence, clause: Clause) -> list[Phrase]:
    return [p for p in clause.objects if not _in_minor(parsed, clause, p)][:3]


def _in_minor(parsed: ParsedSentence, clause: Clause, phrase: Phrase) -> bool:
    return any(
        other.first <= phrase.first <= other.last and other.first > clause.first
        for other in parsed.clauses
        if other is not clause and other.relation in {"INFINITIVE", "GERUND"} and other.last <= clause.last
    )


def _mentions(
    discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause, subjects: list[Named]
) -> tuple[Mention, ...]:
    found: dict[tuple[str, ParticipantRole], Mention] = {}

    def add(named: Named, role: ParticipantRole, mention: str) -> None:
        for name, kind in named.entities:
            if name and (name, role) not in found:
                found[name, role] = Mention(name=name, type=kind, role=role, mention=mention)

    source = discourse.reading.message.text
    fact = item.kind is EntryKind.FACT
    role = ParticipantRole.SUBJECT if fact else ParticipantRole.AGENT
    if clause.group.passive and not fact:
        role = ParticipantRole.PATIENT
    for named in subjects:
        add(named, role, named.text)
    direct = _direct(parsed, clause)
    for i, phrase in enumerate(direct):
        named = name_phrase(discourse, parsed, phrase, item.sentence)
        is_person = any(kind is EntityType.PERSON for _, kind in named.entities)
        recipient = i == 0 and is_person and len(direct) > 1 and clause.group.lemma in DITRANSITIVE
        theme = ParticipantRole.OBJECT if fact else ParticipantRole.THEME
        add(
            named,
            ParticipantRole.RECIPIENT if recipient else theme,
            parsed.text(source, phrase.first, phrase.last),
        )
    for phrase in clause.adjuncts[:6]:
        named = name_phrase(discourse, parsed, phrase, item.sentence)
        add(named, _role(phrase, named), parsed.text(source, phrase.first, phrase.last))
    if item.reporter is not None:
        add(name_phrase(discourse, parsed, item.reporter, item.sentence), ParticipantRole.TOPIC, "")
    return tuple(found.values())[:8]


def _role(phrase: Phrase, named: Named) -> ParticipantRole:
    is_person = any(kind is EntityType.PERSON for _, kind in named.entities)
    if phrase.preposition in {"with", "without"}:
        return ParticipantRole.COMPANION if is_person else ParticipantRole.INSTRUMENT
    if phrase.preposition in {"to", "for"} and is_person:
        return ParticipantRole.RECIPIENT
    if phrase.preposition in _PLACE_PREPOSITIONS and not is_person:
        return ParticipantRole.PLACE
    return ParticipantRole.TOPIC


def _aliases(
    discourse: Discourse, parsed: ParsedSentence, item: Item, clause: Clause, subject: str
) -> tuple[str, ...]:
    lemma = clause.group.lemma
    theme = _object(discourse, parsed, item, clause)
    found = [f"{subject} {lemma} {theme}".strip()]
    synonyms = SYNONYMS.get(lemma)
    if synonyms:
        found.append(f"{synonyms} {theme}".strip())
    return tuple(dict.fromkeys(found))


def _nominal(discourse: Discourse, parsed: ParsedSentence, item: Item, phrase: Phrase) -> EntryDraft:
    named = name_phrase(discourse, parsed, phrase, item.sentence)
    text = discourse.reading.message.text
    mentions = tuple(
        Mention(name=name, type=kind, role=ParticipantRole.THEME, mention=named.text)
        for name, kind in named.entities
    )
    words = standalone(discourse, parsed, item, "")
    return EntryDraft(
        ref=item.ref,
        kind=item.kind,
        message=discourse.reading.message.id,
        quote=text[item.start : item.end],
        start=item.start,
        end=item.end,
        text=words,
        predicate=item.predicate,
        object=named.text,
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
    said = " ".join(quote.split())
    text = f"{speaker} {verb}{' ' + addressee if addressee else ''}: {said}"
    if not addressee:
        text = f"{speaker} {verb.removesuffix(' with').removesuffix(' to')}: {said}"
    mentions = [Mention(name=speaker, type=EntityType.PERSON, role=ParticipantRole.AGENT, mention="")]
    if addressee:
        mentions.append(
            Mention(name=addressee, type=EntityType.PERSON, role=ParticipantRole.RECIPIENT, mention="")
        )
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
