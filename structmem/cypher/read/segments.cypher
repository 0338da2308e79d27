// name: read/segments
// params: scope, session_id, states, limit
// returns: body
// mode: read
MATCH (g:Segment)
USING INDEX g:Segment(scope, state, place)
WHERE g.scope = $scope AND g.state IN $states
  AND g.place > '' AND ($session_id IS NULL OR g.session_id = $session_id)
RETURN g.body AS body
ORDER BY g.scope, g.place
LIMIT $limit
