"""The isolation unit: whose memory this is."""

import unicodedata
from collections.abc import Sequence

from structmem.domain.ids import ScopeKey
from structmem.errors import InvalidScope

MAX_SCOPE_CHARACTERS = 200


def check_scope(scope: object) -> ScopeKey:
    """Return the scope key, or say what is wrong with it.

    A key is any text of 1 to 200 characters without control characters and without leading or trailing
    space, such as `ana` or `team/sales`.

    Raises:
        InvalidScope: Not a string, empty, too long, or not printable.
    """
    if not isinstance(scope, str):
        raise InvalidScope(f"scope {scope!r} is a {type(scope).__name__}; give a string such as 'ana'")
    if not scope.strip():
        raise InvalidScope("scope is empty; name whose memory this is, such as scope='ana'")
    if scope != scope.strip():
        raise InvalidScope(f"scope {scope!r} starts or ends with space; remove it")
    if len(scope) > MAX_SCOPE_CHARACTERS:
        raise InvalidScope(
            f"scope {scope[:40]!r}… has {len(scope)} characters; use at most {MAX_SCOPE_CHARACTERS}"
        )
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in scope):
        raise InvalidScope(f"scope {scope!r} has control characters; use printable ones")
    return ScopeKey(scope)


def check_scopes(scope: object) -> tuple[ScopeKey, ...]:
    """Return the scope keys of a reading call: one key, or a list of keys (shared memories), each once.

    Raises:
        InvalidScope: The list is empty, or one key is not usable.
    """
    if isinstance(scope, Sequence) and not isinstance(scope, str | bytes):
        if not scope:
            raise InvalidScope("scope is an empty list; name at least one, such as scope=['ana']")
        return tuple(dict.fromkeys(check_scope(one) for one in scope))
    return (check_scope(scope),)
