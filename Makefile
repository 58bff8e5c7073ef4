# `make demo` and `make test` need Debian or Ubuntu with Python 3.11 to 3.13; everything else they fetch or say how to get.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test check stop lock clean install install-dev test-services

export VENV ?= .venv
BIN := $(VENV)/bin
SCALE ?= 1
UV_COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

help: ## Show these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: install ## Run the whole warehouse on this machine (SCALE=10 for ten times the rows)
	@$(BIN)/odw demo up --scale $(SCALE)

stop: ## Stop everything the demo started; the data stays
	@if [ -x $(BIN)/odw ]; then $(BIN)/odw demo down; else echo "Nothing is installed, so nothing runs."; fi

test: check test-services ## Check the code, then run every test
	@$(BIN)/pytest

check: install-dev ## Lint, formatting, types and SQL layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfmt --check dbt_project

install:
	@./bootstrap.sh requirements.lock

install-dev:
	@./bootstrap.sh requirements-dev.lock

test-services: install-dev
	@.ci/test-services

lock: install-dev ## Resolve pyproject.toml anew into the requirements*.lock files
	$(UV_COMPILE) pyproject.toml -o requirements.lock
	$(UV_COMPILE) pyproject.toml --extra dev -c requirements.lock -o requirements-dev.lock
	$(UV_COMPILE) pyproject.toml --extra celery -c requirements.lock -o requirements-celery.lock
	$(UV_COMPILE) pyproject.toml --extra benchmarks --extra dev -c requirements-dev.lock -o requirements-benchmarks.lock
	# Judges of what we publish, in a venv of their own: they need older libraries than we do, and of the second only its schemas.
	printf 'cffconvert\n' | $(UV_COMPILE) - -o requirements-validators.lock
	printf 'ckanext-datajson\n' | $(UV_COMPILE) --no-deps - >>requirements-validators.lock
	printf 'setuptools>=77\nuv\n' | $(UV_COMPILE) - -o requirements-bootstrap.lock

clean: stop ## Stop, then remove the demo's data, its releases and the installed packages
	rm -rf var releases $(VENV) .venv-validators .mypy_cache .ruff_cache .pytest_cache .hypothesis dbt_project/target dbt_project/logs *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +
