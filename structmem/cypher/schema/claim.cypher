// name: schema/claim
// params: schema_version
// returns: 
// mode: write
MERGE (s:StructMem {name: 'structmem'})
ON CREATE SET s.schema_version = $schema_version, s.caption = 'StructMem schema ' + $schema_version
