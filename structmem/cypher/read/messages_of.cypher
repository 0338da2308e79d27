// name: read/messages_of
// params: scope, session_id, first, last
// returns: body
// mode: read
MATCH (m:Message)
WHERE m.scope = $scope AND m.session_id = $session_id AND $first <= m.seq <= $last
RETURN m.body AS body
ORDER BY m.scope, m.session_id, m.seq
