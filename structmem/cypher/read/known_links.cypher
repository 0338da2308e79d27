// name: read/known_links
// params: scope, ids
// returns: id
// mode: read
UNWIND $ids AS id
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.id = id
RETURN id
