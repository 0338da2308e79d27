// name: read/waiting_segments
// params: scope, now, limit
// returns: scope, body
// mode: read
MATCH (g:Segment)
WHERE g.state = 'CLOSED' AND ($scope IS NULL OR g.scope = $scope)
  AND (g.lease_until IS NULL OR g.lease_until <= $now)
RETURN g.scope AS scope, g.body AS body
ORDER BY left(g.place, 32), g.scope, g.place
LIMIT $limit
