// name: schema/node_index
// params: name
// returns: 
// mode: write
CREATE INDEX $name IF NOT EXISTS
FOR (n:LABEL) ON (PROPERTIES)
