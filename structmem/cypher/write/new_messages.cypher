// name: write/new_messages
// params: scope, runs
// returns: 
// mode: write
// Messages whose ids are free, in runs: what follows each other in one session.
UNWIND $runs AS run
MATCH (s:Session {scope: $scope, id: run.session_id})
CALL (s, run) {
  UNWIND run.rows AS row
  CREATE (s)-[:HAS_MESSAGE]->(m:Message)
  SET m = row.properties
  FOREACH (key IN keys(row.times) | SET m[key] = datetime.fromEpoch(row.times[key][0], row.times[key][1]))
  WITH collect(m) AS said
  UNWIND range(0, size(said) - 2) AS at
  WITH said[at] AS before, said[at + 1] AS behind
  CREATE (before)-[:NEXT]->(behind)
}
