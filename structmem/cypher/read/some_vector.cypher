// name: read/some_vector
// params: scope
// returns: id
// mode: read
MATCH (n:Message|Entry|Summary)
WHERE n.scope = $scope AND n.vector_revision > 0
RETURN n.id AS id
LIMIT 1
