CREATE TABLE scope (
    pk INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,  -- of the last change in it
    model TEXT,                 -- what its vectors are made by; null without vectors
    dimensions INTEGER,
    texts INTEGER NOT NULL,     -- how many nodes are in the text index
    words INTEGER NOT NULL      -- and how many terms they have together
);

-- A column is null where a kind of node does not have it; `body` is the whole node as JSON.
CREATE TABLE node (
    pk INTEGER PRIMARY KEY,
    scope INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL, -- an entry that is no longer believed, a link that was undone
    session TEXT,
    seq INTEGER,
    last_seq INTEGER,           -- of a segment: the last message's
    speaker TEXT,
    at INTEGER,                 -- said, started or recorded; microseconds since 1970, as all times
    type TEXT,                  -- kind of entry, type of link, state of segment
    slot TEXT,
    predicate TEXT,
    timed INTEGER,              -- 1 if `starts` and `ends` mean anything; null is unbounded then
    starts INTEGER,
    ends INTEGER,
    name TEXT,
    source TEXT,
    target TEXT,
    confidence REAL,
    lease_until INTEGER,
    length INTEGER,             -- terms in the text index
    body TEXT NOT NULL
);

CREATE UNIQUE INDEX node_id ON node (scope, id);
CREATE INDEX node_revision ON node (scope, revision);
CREATE INDEX node_at ON node (scope, kind, at, id);
CREATE INDEX node_session ON node (scope, session, kind, seq) WHERE session IS NOT NULL;
CREATE INDEX node_name ON node (scope, name, id) WHERE kind = 'ENTITY';
CREATE INDEX node_slot ON node (scope, slot) WHERE slot IS NOT NULL;
CREATE INDEX node_starts ON node (scope, starts, id) WHERE timed = 1;
CREATE INDEX link_source ON node (scope, source, confidence DESC, id) WHERE kind = 'LINK';
CREATE INDEX link_target ON node (scope, target, confidence DESC, id) WHERE kind = 'LINK';
CREATE INDEX waiting ON node (lease_until, scope) WHERE kind = 'SEGMENT' AND type = 'CLOSED';

-- Who speaks of whom: entries FROM messages, INVOLVES entities; summaries COVERS, CITES entries;
-- links EVIDENCE messages. Links themselves have their ends as columns.
CREATE TABLE reference (
    scope INTEGER NOT NULL,
    target TEXT NOT NULL,
    role TEXT NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (scope, target, role, owner)
) WITHOUT ROWID;

CREATE TABLE vector (
    pk INTEGER PRIMARY KEY,
    scope INTEGER NOT NULL,
    node TEXT NOT NULL,
    kind TEXT NOT NULL,
    revision INTEGER NOT NULL,
    data BLOB NOT NULL          -- float32, little-endian
);

CREATE UNIQUE INDEX vector_node ON vector (scope, node);
CREATE INDEX vector_revision ON vector (scope, revision);

-- What followers of a scope have to forget; ids only.
CREATE TABLE erased (
    scope INTEGER NOT NULL,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (scope, id)
) WITHOUT ROWID;

CREATE INDEX erased_revision ON erased (scope, revision);

-- Every term is `<scope>_<term>`, so that postings, and with them counts, are of one scope alone.
CREATE VIRTUAL TABLE text USING fts5(
    terms, columnsize = 0, tokenize = "ascii tokenchars '''_'"
);

CREATE VIRTUAL TABLE posting USING fts5vocab(text, instance);
