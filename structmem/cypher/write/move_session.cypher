// name: write/move_session
// params: scope, id, start
// returns: 
// mode: write
// A place starts with the session's start, which has always the same length.
MATCH (:Session {scope: $scope, id: $id})-[:HAS_MESSAGE|HAS_SEGMENT]->(n)
SET n.place = $start + substring(n.place, size($start))
