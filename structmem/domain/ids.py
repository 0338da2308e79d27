"""Deterministic ids: the same content gives the same id, in any batch, on any machine."""

import hashlib
from typing import NewType

ScopeKey = NewType("ScopeKey", str)
NodeId = NewType("NodeId", str)

_DIGEST_BYTES = 10
_SEPARATOR = "\x1f"


def digest(*parts: str) -> str:
    """Return 20 hex digits of BLAKE2b over the parts, in order; parts cannot run into each other."""
    joined = _SEPARATOR.join(f"{len(part)}:{part}" for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).hexdigest()


def node_id(prefix: str, *parts: str) -> NodeId:
    """Return `prefix_` and the digest of the parts.

    Ids do not contain the scope: a scope can be copied under another key without changing one. They are
    unique inside a scope, and every store keys nodes by scope and id.
    """
    return NodeId(f"{prefix}_{digest(*parts)}")
