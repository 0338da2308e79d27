// name: read/scopes
// params: 
// returns: scope
// mode: read
// A scope whose own node was deleted by hand is still told of by its sessions.
CALL () {
  MATCH (s:Scope)
  WHERE EXISTS { MATCH (n /* include: nodes */) WHERE n.scope = s.key AND n.revision > 0 }
  RETURN s.key AS scope
  UNION
  MATCH (s:Session)
  WHERE s.revision > 0 AND NOT EXISTS { (:Scope)-[:HAS_SESSION]->(s) }
  RETURN s.scope AS scope
}
RETURN scope
ORDER BY scope
