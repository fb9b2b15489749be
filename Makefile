# make run    set up once, then open the window on the sample project
# make test   format, lint, types, import contracts, tests
# make bench  measure against plain sqlite3 and msgspec doing the same work
# make clean  remove everything that these made

PYTHON ?= python3
PYTEST_ARGS ?=

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --quiet install --no-deps
RUN_STAMP := .venv/run.stamp
DEV_STAMP := .venv/dev.stamp

.PHONY: run test bench clean lock translations

run: $(RUN_STAMP)
	@$(BIN)/python -m annotator.ui.qt_check
	@$(BIN)/hashiya --sample

test: $(DEV_STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(PYTEST_ARGS)

bench: $(DEV_STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find annotator tests -name __pycache__ -prune -exec rm -rf {} +

# A wheel of the right hash or none: what is installed is what was tested. The build tools are pinned with the rest,
# so that nothing is fetched behind the lock file's back.
$(RUN_STAMP): $(BIN)/python requirements.lock pyproject.toml
	@echo "Setting up .venv: a minute or two, only once ..."
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(DEV_STAMP): $(RUN_STAMP) requirements-dev.lock
	@$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

# No prerequisite: an existing one stays. A link to a Python that is gone counts as missing and is made anew.
$(BIN)/python:
	@command -v $(PYTHON) >/dev/null && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Hashiya needs Python 3.11 or newer; install it, or name it: make run PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "Python cannot make a virtual environment here; install it with: sudo apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear .venv

# For whoever changes dependencies in pyproject.toml; needs uv on the path. No address of an index gets into the files.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-annotate --no-header --no-emit-package pip
lock:
	printf 'hatchling>=1.26\neditables>=0.5\n' | $(LOCK) pyproject.toml - --output-file requirements.lock
	$(LOCK) pyproject.toml --extra dev --constraints requirements.lock --output-file requirements-dev.lock

# After a change of words in the window: collects them for the translator, then makes what the program loads.
I18N := resources/i18n
translations: $(DEV_STAMP)
	$(BIN)/pyside6-lupdate -no-obsolete -locations none $$(find annotator/ui -name '*.py' | sort) -ts $(I18N)/hashiya_ar.ts
	$(BIN)/pyside6-lupdate -no-obsolete -locations none -pluralonly $$(find annotator/ui -name '*.py' | sort) -ts $(I18N)/hashiya_en.ts
	$(BIN)/pyside6-lrelease -silent $(I18N)/hashiya_ar.ts $(I18N)/hashiya_en.ts
