// name: read/message_ids
// params: scope, session_id, speaker
// returns: id
// mode: read
MATCH (m:Message)
WHERE m.scope = $scope AND m.place > ''
  AND ($session_id IS NULL OR m.session_id = $session_id)
  AND ($speaker IS NULL OR m.speaker = $speaker)
RETURN m.id AS id
ORDER BY m.scope, m.place
