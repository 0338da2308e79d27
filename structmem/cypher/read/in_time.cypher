// name: read/in_time
// params: scope, start, end, where, limit
// returns: body
// mode: read
MATCH (n:Entry)
WHERE n.scope = $scope AND n.time_from < $end AND n.time_until > $start
  /* include: fits */
RETURN n.body AS body
ORDER BY n.time_from, n.id
LIMIT $limit
