// name: write/zero_vectors
// params: scope, rows, property
// returns: 
// mode: write
// A zero vector has no direction, so that no index can hold it.
UNWIND $rows AS row
MERGE (n:LABEL {scope: $scope, id: row.id})
ON CREATE SET n:Missing
SET n.vector = row.vector, n.embedding_model = row.model, n.vector_revision = row.revision, n[$property] = null
