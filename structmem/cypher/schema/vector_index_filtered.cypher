// name: schema/vector_index_filtered
// params: name, dimensions
// returns: 
// mode: write
CYPHER 25
// Half the usual width of search while building, as in the index without filter.
CREATE VECTOR INDEX $name IF NOT EXISTS
FOR (n:LABEL) ON PROPERTIES WITH [n.scope]
OPTIONS {indexConfig: {
  `vector.dimensions`: $dimensions,
  `vector.similarity_function`: 'cosine',
  `vector.quantization.enabled`: false,
  `vector.hnsw.ef_construction`: 50
}}
