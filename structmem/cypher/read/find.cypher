// name: read/find
// params: scope, where, after, limit
// returns: place, body
// mode: read
MATCH (n:LABEL)
WHERE n.scope = $scope AND n.place > $after
  /* include: fits */
RETURN n.place AS place, n.body AS body
ORDER BY n.scope, place
LIMIT $limit
