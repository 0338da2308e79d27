"""What the driver raises, in StructMem's words."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from neo4j import exceptions as driver

from structmem.errors import (
    InvalidSettings,
    StoreBusy,
    StoreError,
    StoreForeign,
    StoreFull,
    StoreRefused,
    StoreUnavailable,
    StructMemError,
)
from structmem.graph.checks import half_a_character

_Fault = tuple[type[StructMemError], str]

_UNREACHABLE: _Fault = (
    StoreUnavailable,
    "check that the server runs and that the URL is right; then try again",
)
_REFUSED: _Fault = (StoreRefused, "check the user and the password (STRUCTMEM_STORE__USER, …__PASSWORD)")
_READ_ONLY: _Fault = (StoreRefused, "give the user a role that may write here, or choose another database")
_BUSY: _Fault = (StoreBusy, "other work holds the locks; try again")
_UNEXPECTED: _Fault = (StoreError, "this is a fault in StructMem or in the server; the server's log has more")
_SETTINGS: _Fault = (InvalidSettings, "mend the store's URL, such as neo4j://host:7687 or bolt://host:7687")

# Every public class of the driver is here; a test holds the table against the driver.
FAULTS: Mapping[type[Exception], _Fault] = {
    driver.Neo4jError: _UNEXPECTED,
    driver.ClientError: _UNEXPECTED,
    driver.CypherSyntaxError: _UNEXPECTED,
    driver.CypherTypeError: _UNEXPECTED,
    driver.ConstraintError: (
        StoreForeign,
        "the database holds nodes of others; give StructMem one of its own",
    ),
    driver.AuthError: _REFUSED,
    driver.TokenExpired: _REFUSED,
    driver.Forbidden: _READ_ONLY,
    driver.DatabaseError: _UNEXPECTED,
    driver.TransientError: _BUSY,
    driver.DatabaseUnavailable: _UNREACHABLE,
    driver.NotALeader: _UNREACHABLE,
    driver.ForbiddenOnReadOnlyDatabase: _READ_ONLY,
    driver.DriverError: _UNEXPECTED,
    driver.SessionError: _UNEXPECTED,
    driver.TransactionError: _UNEXPECTED,
    driver.TransactionNestingError: _UNEXPECTED,
    driver.ResultError: _UNEXPECTED,
    driver.ResultFailedError: _UNEXPECTED,
    driver.ResultConsumedError: _UNEXPECTED,
    driver.ResultNotSingleError: _UNEXPECTED,
    driver.BrokenRecordError: _UNEXPECTED,
    driver.SessionExpired: _UNREACHABLE,
    driver.ServiceUnavailable: _UNREACHABLE,
    driver.RoutingServiceUnavailable: _UNREACHABLE,
    driver.WriteServiceUnavailable: _UNREACHABLE,
    driver.ReadServiceUnavailable: _UNREACHABLE,
    driver.IncompleteCommit: (
        StoreUnavailable,
        "the connection was lost while committing; do the same again, what is there is not added twice",
    ),
    driver.ConfigurationError: _SETTINGS,
    driver.AuthConfigurationError: _REFUSED,
    driver.CertificateConfigurationError: _SETTINGS,
    driver.UnsupportedServerProduct: (StoreForeign, "StructMem needs a server of Neo4j 5.26 or newer"),
    driver.ConnectionPoolError: _BUSY,
    driver.ConnectionAcquisitionTimeoutError: _BUSY,
}

# The server's own codes, where the class says too little.
_CODES: Mapping[str, _Fault] = {
    "Neo.ClientError.Database.DatabaseNotFound": (
        StoreRefused,
        "choose a database that this user may open (STRUCTMEM_STORE__DATABASE); `SHOW DATABASES` lists them",
    ),
    "Neo.ClientError.Security.CredentialsExpired": (
        StoreRefused,
        "the first password must be changed: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…'",
    ),
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase": _READ_ONLY,
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": _READ_ONLY,
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError": (
        StoreBusy,
        "too much for the server's memory; write less at once, or raise dbms.memory.transaction.total.max",
    ),
    "Neo.TransientError.General.OutOfMemoryError": (StoreBusy, "the server is out of memory; give it more"),
}
# Servers before 5 have an older protocol, which the driver refuses as if a setting were wrong.
_OLD_PROTOCOL = "not supported for the bolt protocol"
_NO_SPACE = ("no space left", "out of disk", "disk is full", "outofdiskspace")


def fault(exc: Exception, where: str) -> StructMemError:
    """Return what a driver's exception means: the store, what the server said, and the next step."""
    kind, advice = _meaning(exc)
    return kind(f"Neo4j at {where}: {_said(exc)}; {advice}")


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Turn everything that the driver raises into StructMem's errors."""
    try:
        yield
    except (driver.Neo4jError, driver.DriverError) as exc:
        raise fault(exc, where) from exc
    except UnicodeEncodeError as exc:
        raise half_a_character(exc) from exc
    except OSError as exc:
        raise StoreUnavailable(f"Neo4j at {where}: {exc}; {_UNREACHABLE[1]}") from exc


def _meaning(exc: Exception) -> _Fault:
    text = str(exc).lower()
    if any(words in text for words in _NO_SPACE):
        return (StoreFull, "free space on the server's disk; what was acknowledged is kept")
    if _OLD_PROTOCOL in text:
        return FAULTS[driver.UnsupportedServerProduct]
    code = (exc.code or "") if isinstance(exc, driver.Neo4jError) else ""
    if code in _CODES:
        return _CODES[code]
    return next(FAULTS[kind] for kind in type(exc).__mro__ if kind in FAULTS)


def _said(exc: Exception) -> str:
    message = exc.message if isinstance(exc, driver.Neo4jError) else str(exc)
    first, *rest = (message or type(exc).__name__).splitlines()
    # The driver puts a list of causes under what it could not do; the first says why.
    told = " ".join([first, *rest[:1]]) if first.endswith(":") else first
    return told.rstrip(".:; ")
