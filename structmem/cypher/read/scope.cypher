// name: read/scope
// params: scope
// returns: revision, model, dimensions, texts, words
// mode: read
MATCH (s:Scope {key: $scope})
RETURN s.revision AS revision, s.embedding_model AS model, s.embedding_dimensions AS dimensions,
  s.texts AS texts, s.words AS words
