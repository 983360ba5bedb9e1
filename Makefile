# What a person runs here, and the only place that knows how the environment is set up.
# It needs Python 3.11 or newer, git and make, and nothing else. `make help` lists the targets.

ARGS ?=
UV_VERSION := 0.13.8

VENV := .venv
BIN := $(VENV)/bin
VENV_STAMP := $(VENV)/.stamp-made
RUN_STAMP := $(VENV)/.stamp-run
DEV_STAMP := $(VENV)/.stamp-dev
PIP := $(BIN)/python -m pip --disable-pip-version-check -q

# The newest Python the locks are tried on comes first, then whatever `python3` is.
# PYTHON=/path/to/python overrides the choice.
PYTHON ?=
CANDIDATES := python3.13 python3.12 python3.11 python3.14 python3 python

# Asks a Python whether it will do: new enough, and able to make environments.
FIT := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))

# "ok" while .venv was made in this folder and its Python still starts.
VENV_STATE := $(shell [ "$$(cat $(VENV_STAMP) 2>/dev/null)" = "$$(pwd)" ] \
	&& $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo ok)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test check format demo test-browser test-clamav mutate soak bench lock clean rebuild

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile \
		| while IFS='|' read -r name what; do printf '%-20s %s\n' "$$name" "$$what"; done

# --- using it ------------------------------------------------------------------------------------

run: $(RUN_STAMP) ## start Recourse
	$(BIN)/recourse run $(ARGS)

demo: $(RUN_STAMP) ## show one appeal from start to end
	$(BIN)/recourse demo $(ARGS)

# --- working on it -------------------------------------------------------------------------------

test: $(DEV_STAMP) ## run the tests (ARGS="-k word" narrows them)
	$(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

check: $(DEV_STAMP) ## style, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEV_STAMP) ## put the code into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# SE_OFFLINE: the browser and its driver are the system's own; nothing is looked up or fetched.
test-browser: $(DEV_STAMP) ## run the browser tests (needs chromium and chromedriver)
	SE_OFFLINE=true SE_AVOID_STATS=true $(BIN)/python -m pytest -m browser $(ARGS)

test-clamav: $(DEV_STAMP) ## run the tests against a real ClamAV (needs clamav-daemon)
	$(BIN)/python -m pytest -m clamav $(ARGS)

mutate: $(DEV_STAMP) ## plant faults in the core and list those no test catches
	$(BIN)/mutmut run --max-children 2 $(ARGS)
	$(BIN)/mutmut results

soak: $(DEV_STAMP) ## live through a year of ten thousand appeals (some minutes)
	$(BIN)/python -m pytest -m soak -s $(ARGS)

bench: $(DEV_STAMP) ## measure the speed of storage and channels
	$(BIN)/python -m pytest -m bench -s $(ARGS)

# --- setting up ----------------------------------------------------------------------------------

ifneq ($(VENV_STATE),ok)
$(VENV_STAMP): rebuild
endif

$(VENV_STAMP):
	@set -e; found=; \
	for candidate in $(if $(PYTHON),"$(PYTHON)",$(CANDIDATES)); do \
		if "$$candidate" -c '$(FIT)' >/dev/null 2>&1; then found=$$candidate; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "Recourse needs Python 3.11 or newer with its venv module, and none was found." >&2; \
		echo "On Debian or Ubuntu: apt-get install python3 python3-venv. On macOS: brew install python." >&2; \
		echo "If it is installed somewhere else: make PYTHON=/path/to/python3 ..." >&2; \
		exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$("$$found" --version). The first time takes a minute."; \
	"$$found" -m venv --clear $(VENV); \
	pwd > $@

# The second install adds the project itself as a link to this folder. Its build tool is in the lock.
$(RUN_STAMP): requirements.lock pyproject.toml $(VENV_STAMP)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(DEV_STAMP): requirements-dev.lock pyproject.toml $(VENV_STAMP)
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# Keeps the versions that are locked where it can; ARGS=--upgrade takes the newest instead, and
# ARGS="--upgrade-package aiohttp" takes the newest of one.
lock: $(VENV_STAMP) ## pin the dependencies in pyproject.toml anew, with hashes
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	$(BIN)/python -m venv "$$tools"; \
	"$$tools/bin/python" -m pip --disable-pip-version-check -q install uv==$(UV_VERSION); \
	compile() { "$$tools/bin/uv" pip compile -q --no-config --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' $(ARGS) "$$@"; }; \
	compile pyproject.toml --group build -o requirements.lock; \
	compile pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock

clean: ## remove everything that can be made again; data/ stays
	rm -rf $(VENV) build dist mutants .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
