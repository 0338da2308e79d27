// name: write/chain_sessions
// params: scope, ids
// returns: 
// mode: write
// Each session is followed by one: whatever pointed past it is cut.
UNWIND $ids AS id
MATCH (s:Session {scope: $scope, id: id})
WITH s,
  COLLECT {
    MATCH (n:Session)
    WHERE n.scope = $scope AND n.place < s.place
    RETURN n ORDER BY n.scope DESC, n.place DESC LIMIT 1
  }[0] AS before,
  COLLECT {
    MATCH (n:Session)
    WHERE n.scope = $scope AND n.place > s.place
    RETURN n ORDER BY n.scope, n.place LIMIT 1
  }[0] AS behind
CALL (s, before) {
  MATCH (before)-[skips:NEXT]->(other:Session)
  WHERE other <> s
  DELETE skips
}
CALL (s, behind) {
  MATCH (other:Session)-[skips:NEXT]->(behind)
  WHERE other <> s
  DELETE skips
}
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (one)-[:NEXT]->(s))
FOREACH (one IN CASE WHEN behind IS NULL THEN [] ELSE [behind] END | MERGE (s)-[:NEXT]->(one))
