// name: read/place
// params: scope, id
// returns: place
// mode: read
MATCH (n:LABEL {scope: $scope, id: $id})
WHERE NOT n:Missing
RETURN n.place AS place
