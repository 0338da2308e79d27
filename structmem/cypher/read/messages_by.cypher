// name: read/messages_by
// params: scope, speaker
// returns: body
// mode: read
MATCH (m:Message)
WHERE m.scope = $scope AND m.revision > 0 AND m.speaker = $speaker
RETURN m.body AS body
