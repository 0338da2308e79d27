// name: read/holders
// params: scope, places
// returns: id, session_id, seq
// mode: read
UNWIND $places AS place
MATCH (m:Message {scope: $scope, session_id: place.session_id, seq: place.seq})
RETURN m.id AS id, m.session_id AS session_id, m.seq AS seq
