// name: read/entities_in
// params: scope, ids, gone
// returns: body, lost, left
// mode: read
UNWIND $ids AS id
MATCH (n:Entity {scope: $scope, id: id})
WHERE NOT n:Missing
RETURN n.body AS body,
  COUNT { MATCH (n)<-[:INVOLVES]-(e:Entry) WHERE e.id IN $gone RETURN DISTINCT e } AS lost,
  COUNT { MATCH (n)<-[:INVOLVES]-(e:Entry) WHERE NOT e.id IN $gone RETURN DISTINCT e } AS left
