// name: write/chain_messages
// params: scope, ids
// returns: 
// mode: write
// The order by scope and session costs nothing and lets the index give the one neighbour.
UNWIND $ids AS id
MATCH (m:Message {scope: $scope, id: id})
WITH m,
  COLLECT {
    MATCH (n:Message)
    WHERE n.scope = $scope AND n.session_id = m.session_id AND n.seq < m.seq
    RETURN n ORDER BY n.scope DESC, n.session_id DESC, n.seq DESC LIMIT 1
  }[0] AS before,
  COLLECT {
    MATCH (n:Message)
    WHERE n.scope = $scope AND n.session_id = m.session_id AND n.seq > m.seq
    RETURN n ORDER BY n.scope, n.session_id, n.seq LIMIT 1
  }[0] AS behind
OPTIONAL MATCH (before)-[skips:NEXT]->(behind)
DELETE skips
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (one)-[:NEXT]->(m))
FOREACH (one IN CASE WHEN behind IS NULL THEN [] ELSE [behind] END | MERGE (m)-[:NEXT]->(one))
