# Everything runs in .venv, which is made and filled on first use.
PYTHON ?= python3
BIN = .venv/bin
DATE ?= 2021-11-19

.PHONY: run test check bench data screenshots format clean

run: .venv/ready ## Open the bundled festival
	$(BIN)/fest-tui --date $(DATE)

test: .venv/ready ## Run all tests
	$(BIN)/pytest -n auto

check: .venv/ready ## Lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready ## Measure start and keys against a bare Textual app, questions beside fzf, and how plans grow
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.finding
	$(BIN)/python -m benchmarks.plan_growth

data: .venv/ready ## Build the bundled store from its pages
	rm -f data/exground-34.json
	$(BIN)/fest-tui import data/festival.toml data/pages --into data/exground-34.json --once
	rm -rf data/exground-34.json.lock data/exground-34.json.undo

screenshots: .venv/ready ## Draw every screen at every size
	$(BIN)/python tools/screenshots.py

format: .venv/ready ## Bring the code into form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## Remove what was installed and built
	rm -rf .venv build dist

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch .venv/ready
