// name: write/vectors_packed
// params: scope, rows, property
// returns:
// mode: write
CYPHER 25
UNWIND $rows AS row
MERGE (n:LABEL {scope: $scope, id: row.id})
ON CREATE SET n:Missing
SET n.vector = row.vector, n.embedding_model = row.model, n.vector_revision = row.revision
WITH n, row
CALL db.create.setNodeVectorProperty(n, $property, toFloatList(row.packed))
