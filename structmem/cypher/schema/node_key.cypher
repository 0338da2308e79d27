// name: schema/node_key
// params: name
// returns: 
// mode: write
CREATE CONSTRAINT $name IF NOT EXISTS
FOR (n:LABEL) REQUIRE (PROPERTIES) IS UNIQUE
