// name: read/messages_by
// params: scope, ids, session_id, speaker
// returns: body
// mode: read
MATCH (m:Message)
WHERE m.scope = $scope AND m.revision > 0
  AND ($ids IS NULL OR m.id IN $ids)
  AND ($session_id IS NULL OR m.session_id = $session_id)
  AND ($speaker IS NULL OR m.speaker = $speaker)
RETURN m.body AS body
