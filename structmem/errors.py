"""Everything that StructMem raises across a room border.

StructMemError
├── UsageError                the caller can mend it
│   ├── InvalidMessage        a message cannot be stored as given
│   │   └── ConflictingMessage    a known message id came with different content
│   ├── InvalidScope          the scope key is not usable
│   ├── InvalidTime           a time stamp or date could not be read
│   ├── InvalidArgument       an argument has a wrong type or value
│   ├── EmptyQuestion         there is nothing to look for
│   ├── NodeNotFound          no node of that id in that scope
│   ├── NotADecision          a node of that id is there, but nothing that can be taken back
│   ├── AlreadyUndone         the decision was taken back before
│   ├── UnknownBackend        no such store, extractor or model
│   ├── UnknownFormat         a file has none of the known shapes
│   ├── MissingExtra          an optional package is needed
│   └── InvalidSettings       a setting has a wrong value
├── StoreError                the store could not do it
│   ├── StoreUnavailable      no connection, or the file cannot be opened (retryable)
│   ├── StoreBusy             another process holds the write lock too long (retryable)
│   ├── ChangedMeanwhile      what a write was made from was changed meanwhile (retryable)
│   │   └── ErasedMeanwhile       what it rests on was erased
│   ├── StoreRefused          credentials or rights are missing
│   ├── StoreFull             no space left
│   ├── StoreForeign          the file or database is not a StructMem store
│   └── SchemaMismatch        the stored schema or index is not the one that is needed
│       ├── SchemaTooNew      written by a newer StructMem
│       └── EmbeddingMismatch another embedding model or dimension
└── ModelError                a model could not do it
    ├── ModelUnavailable      not installed, not reachable (retryable)
    └── MalformedReply        the reply could not be repaired

A message names the thing, the value and the next step, in this order. `code` is stable; interfaces map by it.
"""

from typing import ClassVar


class StructMemError(Exception):
    """Root of everything that StructMem raises on purpose."""

    code: ClassVar[str] = "STRUCTMEM_ERROR"
    retryable: ClassVar[bool] = False


class UsageError(StructMemError):
    """The caller can mend it."""

    code = "USAGE"


class InvalidMessage(UsageError):
    """A message cannot be stored as given; the text names its position in the call."""

    code = "INVALID_MESSAGE"


class ConflictingMessage(InvalidMessage):
    """A known message id came again with different content."""

    code = "CONFLICTING_MESSAGE"


class InvalidScope(UsageError):
    """The scope key is not usable."""

    code = "INVALID_SCOPE"


class InvalidTime(UsageError):
    """A time stamp or date could not be read."""

    code = "INVALID_TIME"


class InvalidArgument(UsageError):
    """An argument has a wrong type or value."""

    code = "INVALID_ARGUMENT"


class EmptyQuestion(UsageError):
    """There is nothing to look for."""

    code = "EMPTY_QUESTION"


class NodeNotFound(UsageError):
    """No node of that id, or nothing that fits that text, in that scope."""

    code = "NOT_FOUND"


class NotADecision(UsageError):
    """The node of that id is nothing that can be taken back."""

    code = "NOT_A_DECISION"


class AlreadyUndone(UsageError):
    """The decision was taken back before."""

    code = "ALREADY_UNDONE"


class UnknownBackend(UsageError):
    """No such store, extractor or model."""

    code = "UNKNOWN_BACKEND"


class UnknownFormat(UsageError):
    """A file has none of the known shapes."""

    code = "UNKNOWN_FORMAT"


class MissingExtra(UsageError):
    """An optional package is needed; the text has the command that installs it."""

    code = "MISSING_EXTRA"


class InvalidSettings(UsageError):
    """A setting has a wrong value."""

    code = "INVALID_SETTINGS"


class StoreError(StructMemError):
    """The store could not do it."""

    code = "STORE"


class StoreUnavailable(StoreError):
    """No connection, or the file cannot be opened."""

    code = "STORE_UNAVAILABLE"
    retryable = True


class StoreBusy(StoreError):
    """Another process holds the write lock for too long."""

    code = "STORE_BUSY"
    retryable = True


class ChangedMeanwhile(StoreError):
    """What a write was made from was changed while it was made; nothing of it was written."""

    code = "CHANGED_MEANWHILE"
    retryable = True


class ErasedMeanwhile(ChangedMeanwhile):
    """What a write rests on was erased while it was made; nothing of it was written."""

    code = "ERASED_MEANWHILE"


class StoreRefused(StoreError):
    """Credentials or rights are missing."""

    code = "STORE_REFUSED"


class StoreFull(StoreError):
    """No space is left; what was acknowledged before is kept."""

    code = "STORE_FULL"


class StoreForeign(StoreError):
    """The file or database is not a StructMem store, or it is damaged."""

    code = "STORE_FOREIGN"


class SchemaMismatch(StoreError):
    """The stored schema or an index is not the one that is needed."""

    code = "SCHEMA_MISMATCH"


class SchemaTooNew(SchemaMismatch):
    """The store was written by a newer StructMem."""

    code = "SCHEMA_TOO_NEW"


class EmbeddingMismatch(SchemaMismatch):
    """The store holds vectors of another model or dimension."""

    code = "EMBEDDING_MISMATCH"


class ModelError(StructMemError):
    """A model could not do it."""

    code = "MODEL"


class ModelUnavailable(ModelError):
    """The model is not installed or not reachable."""

    code = "MODEL_UNAVAILABLE"
    retryable = True


class MalformedReply(ModelError):
    """A model's reply could not be repaired into the schema."""

    code = "MALFORMED_REPLY"
