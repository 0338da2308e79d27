// name: read/place
// params: scope, id
// returns: place
// mode: read
MATCH (n:LABEL {scope: $scope, id: $id})
WHERE n.revision > 0
RETURN n.place AS place
