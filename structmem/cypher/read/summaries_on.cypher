// name: read/summaries_on
// params: scope, entries, session_ids
// returns: body
// mode: read
CALL () {
  UNWIND $entries AS id
  MATCH (:Entry {scope: $scope, id: id})<-[:COVERS|CITES]-(s:Summary)
  RETURN s
  UNION
  UNWIND $session_ids AS id
  MATCH (:Session {scope: $scope, id: id})<-[:SUMMARISES]-(s:Summary)
  RETURN s
}
WITH DISTINCT s
WHERE s.revision > 0
RETURN s.body AS body
