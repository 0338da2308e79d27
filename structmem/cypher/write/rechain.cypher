// name: write/rechain
// params: scope, session_ids
// returns: 
// mode: write
UNWIND $session_ids AS id
CALL (id) {
  MATCH (m:Message)
  WHERE m.scope = $scope AND m.session_id = id AND m.seq >= 0
  WITH m ORDER BY m.seq
  WITH collect(m) AS said
  UNWIND range(0, size(said) - 2) AS at
  WITH said[at] AS before, said[at + 1] AS behind
  MERGE (before)-[:NEXT]->(behind)
}
