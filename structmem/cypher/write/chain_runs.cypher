// name: write/chain_runs
// params: scope, runs
// returns: 
// mode: write
// Ties both ends of each run to what stands before and behind it in its session; what pointed past is cut.
// The order by scope and session costs nothing and lets the index give the one neighbour.
UNWIND $runs AS run
MATCH (first:Message {scope: $scope, id: run.first})
MATCH (last:Message {scope: $scope, id: run.last})
WITH first, last,
  COLLECT {
    MATCH (n:Message)
    WHERE n.scope = $scope AND n.session_id = first.session_id AND n.seq < first.seq
    RETURN n ORDER BY n.scope DESC, n.session_id DESC, n.seq DESC LIMIT 1
  }[0] AS before,
  COLLECT {
    MATCH (n:Message)
    WHERE n.scope = $scope AND n.session_id = last.session_id AND n.seq > last.seq
    RETURN n ORDER BY n.scope, n.session_id, n.seq LIMIT 1
  }[0] AS behind
CALL (first, before) {
  MATCH (before)-[skips:NEXT]->(other:Message)
  WHERE other <> first
  DELETE skips
}
CALL (last, behind) {
  MATCH (other:Message)-[skips:NEXT]->(behind)
  WHERE other <> last
  DELETE skips
}
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (one)-[:NEXT]->(first))
FOREACH (one IN CASE WHEN behind IS NULL THEN [] ELSE [behind] END | MERGE (last)-[:NEXT]->(one))
