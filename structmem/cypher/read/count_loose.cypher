// name: read/count_loose
// params: scope
// returns: what, example, count
// mode: read
// Relationships that people follow and that no statement of ours would leave out.
MATCH (s:Session)
WHERE s.scope = $scope AND s.revision > 0 AND NOT EXISTS { (s)<-[:HAS_SESSION]-(:Scope) }
RETURN 'session without HAS_SESSION' AS what, min(s.id) AS example, count(s) AS count
UNION ALL
MATCH (m:Message)
WHERE m.scope = $scope AND m.revision > 0 AND NOT EXISTS { (m)<-[:HAS_MESSAGE]-() }
RETURN 'message without HAS_MESSAGE' AS what, min(m.id) AS example, count(m) AS count
UNION ALL
MATCH (e:Entry)
WHERE e.scope = $scope AND e.revision > 0 AND NOT EXISTS { (e)-[:FROM]->() }
RETURN 'entry without FROM' AS what, min(e.id) AS example, count(e) AS count
UNION ALL
MATCH (m:Message)
WHERE m.scope = $scope AND m.revision > 0 AND NOT EXISTS { (m)<-[:NEXT]-(:Message) }
WITH m.session_id AS session, count(m) AS starts, max(m.id) AS example
WHERE starts > 1
RETURN 'message without NEXT before it' AS what, min(example) AS example, sum(starts - 1) AS count
