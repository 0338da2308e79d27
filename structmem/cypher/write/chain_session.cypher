// name: write/chain_session
// params: scope, id
// returns: 
// mode: write
MATCH (s:Session {scope: $scope, id: $id})
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
OPTIONAL MATCH (before)-[skips:NEXT]->(behind)
DELETE skips
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (one)-[:NEXT]->(s))
FOREACH (one IN CASE WHEN behind IS NULL THEN [] ELSE [behind] END | MERGE (s)-[:NEXT]->(one))
