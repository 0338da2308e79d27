// name: read/known_links
// params: scope, ids
// returns: id
// mode: read
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.id IN $ids
RETURN r.id AS id
