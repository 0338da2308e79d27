// name: read/sessions
// params: scope, ids
// returns: id, body
// mode: read
// The body is null where something only holds the session's place.
MATCH (s:Session)
WHERE s.scope = $scope AND s.id IN $ids
RETURN s.id AS id, s.body AS body
