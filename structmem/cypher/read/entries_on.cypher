// name: read/entries_on
// params: scope, ids
// returns: body
// mode: read
UNWIND $ids AS id
MATCH (:Message {scope: $scope, id: id})<-[:FROM]-(e:Entry)
WITH DISTINCT e
RETURN e.body AS body
