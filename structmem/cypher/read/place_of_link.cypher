// name: read/place_of_link
// params: scope, id
// returns: place
// mode: read
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.id = $id
RETURN r.place AS place
