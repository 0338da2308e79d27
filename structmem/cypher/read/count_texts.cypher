// name: read/count_texts
// params: scope
// returns: texts, words
// mode: read
MATCH (n:Message|Entry|Summary)
WHERE n.scope = $scope AND n.revision > 0
RETURN count(n) AS texts, coalesce(sum(n.length), 0) AS words
