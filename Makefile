# Every verb of the project; `make help` lists them. Python 3.11 and nothing else is needed.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test lint types gate bench chaos lock clean

help:  ## list the verbs
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.ready  ## make .venv with everything in it

$(VENV)/.ready: requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "Python 3.11 is needed: install it, or name it: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check uv==$$(sed -n 's/^uv==//p' requirements-dev.txt)
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --requirement requirements-dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

run: setup  ## replay the archive in Airflow, print what was found, keep the UI open
	$(BIN)/pactwatch up

test: setup  ## lint, types and every test (under 15 minutes on 2 cores)
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

lint: setup  ## ruff and mypy, mending what can be mended
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .
	$(BIN)/mypy

gate: setup  ## hold the reader to its floors
	$(BIN)/pytest tests/gate

bench: setup  ## ratios of speed, each against a baseline in the same run
	$(BIN)/python -m bench

chaos: setup  ## 10,000 alerts under faults and kills
	$(BIN)/pytest tests/chaos --full-chaos

lock: setup  ## compile requirements.txt from pyproject.toml
	$(BIN)/uv pip compile --quiet pyproject.toml --python-version 3.11 --no-header --no-annotate --no-emit-index-url --output-file requirements.txt
	$(BIN)/uv pip compile --quiet pyproject.toml --group dev --constraint requirements.txt --python-version 3.11 --no-header --no-annotate --no-emit-index-url --output-file requirements-dev.txt

clean:  ## remove .venv and what runs made
	rm -rf $(VENV) .pactwatch .mypy_cache .ruff_cache .pytest_cache .hypothesis
