// name: schema/text_index
// params: name
// returns: 
// mode: write
// Terms are made by StructMem, so that both stores cut words alike; the analyzer only splits at spaces.
CREATE FULLTEXT INDEX $name IF NOT EXISTS
FOR (n:LABEL) ON EACH [PROPERTIES]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
