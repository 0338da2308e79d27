// name: write/lock
// params: scope
// returns: revision, model, dimensions, texts, words, erased
// mode: write
// Setting a property takes the node's lock, also where the value stays: one writer a scope, at any time.
MERGE (s:Scope {key: $scope})
ON CREATE SET s.revision = 0, s.texts = 0, s.words = 0, s.caption = $scope
SET s.scope = $scope
WITH s
RETURN s.revision AS revision, s.embedding_model AS model, s.embedding_dimensions AS dimensions,
  s.texts AS texts, s.words AS words,
  EXISTS { MATCH (t:Erased) WHERE t.scope = $scope AND t.id > '' } AS erased
