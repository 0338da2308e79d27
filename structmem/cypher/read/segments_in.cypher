// name: read/segments_in
// params: scope, session_ids
// returns: body
// mode: read
UNWIND $session_ids AS id
MATCH (:Session {scope: $scope, id: id})-[:HAS_SEGMENT]->(g:Segment)
RETURN g.body AS body
