// name: write/move_session
// params: scope, id, start
// returns:
// mode: write
// The places of what is in a session start with its own; they are made as in `bodies.place_of`.
MATCH (:Session {scope: $scope, id: $id})-[:HAS_MESSAGE|HAS_SEGMENT]->(n)
WITH n, $start + ' ' + $id + ' ' + right('000000000000' + toString(n.seq), 12) AS place
SET n.place = CASE WHEN n:Segment THEN place + ' ' + n.id ELSE place END
