// name: read/last_places
// params: scope, ids
// returns: id, message_seq, segment_seq
// mode: read
UNWIND $ids AS id
RETURN id,
  COLLECT {
    MATCH (m:Message)
    WHERE m.scope = $scope AND m.session_id = id AND m.seq >= 0
    RETURN m.seq ORDER BY m.scope DESC, m.session_id DESC, m.seq DESC LIMIT 1
  }[0] AS message_seq,
  COLLECT {
    MATCH (:Session {scope: $scope, id: id})-[:HAS_SEGMENT]->(g:Segment)
    RETURN max(g.last_seq)
  }[0] AS segment_seq
