// name: write/lock_known
// params: scope
// returns: revision, model, dimensions, texts, words, erased
// mode: write
MATCH (s:Scope {key: $scope})
SET s.scope = $scope
WITH s
RETURN s.revision AS revision, s.embedding_model AS model, s.embedding_dimensions AS dimensions,
  s.texts AS texts, s.words AS words,
  EXISTS { MATCH (t:Erased) WHERE t.scope = $scope AND t.id > '' } AS erased
