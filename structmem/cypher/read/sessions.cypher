// name: read/sessions
// params: scope, ids
// returns: id, body
// mode: read
UNWIND $ids AS id
MATCH (s:Session {scope: $scope, id: id})
WHERE NOT s:Missing
RETURN s.id AS id, s.body AS body
