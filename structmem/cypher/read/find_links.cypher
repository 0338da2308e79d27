// name: read/find_links
// params: scope, where, after, limit
// returns: place, body
// mode: read
MATCH ()-[n /* include: links */]->()
WHERE n.scope = $scope AND n.revision > 0 AND n.place > $after
  /* include: fits */
RETURN n.place AS place, n.body AS body
ORDER BY n.scope, place
LIMIT $limit
