# `make run` serves the demo; `make test` runs the everyday tests. Both install what they need first.
PYTHON ?= python3
PORT ?= 5000
# Locks are complete, so nothing is resolved: a release of tomorrow cannot break an installation of today.
PIP_INSTALL = .venv/bin/pip install --quiet --disable-pip-version-check --no-deps
# Where nothing compiled is kept, each of the many processes of the tests compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-crawl test-postgresql test-calendars test-browser soak bench lint catalogues screenshots clean

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP_INSTALL) --require-hashes -r requirements.lock
	$(PIP_INSTALL) --no-build-isolation -e .
	touch $@

.venv/installed-for-tests: .venv/installed .ci/requirements-dev.lock
	$(PIP_INSTALL) --require-hashes -r .ci/requirements-dev.lock
	touch $@

run: .venv/installed
	.venv/bin/ctevents demo --port $(PORT)

test: .venv/installed-for-tests
	.venv/bin/pytest -n 2 --dist worksteal

test-crawl: .venv/installed-for-tests
	.venv/bin/pytest -m "crawl and not soak" tests/test_every_word.py tests/test_unnamed.py

test-postgresql: .venv/installed-for-tests
	.venv/bin/pytest -n 2 --dist worksteal --database postgresql

# Readers of calendar files that are not ours: ical.js, and libical of the system.
.venv/installed-for-calendars: .venv/installed-for-tests .ci/package-lock.json
	mkdir -p .venv/node
	cp .ci/package.json .ci/package-lock.json .venv/node
	npm ci --silent --ignore-scripts --prefix .venv/node
	touch $@

test-calendars: .venv/installed-for-calendars
	.venv/bin/pytest -m calendars tests/journeys

test-browser: .venv/installed-for-tests
	.venv/bin/pytest -n 2 --dist worksteal -m "browser and not soak" tests/browser

soak: .venv/installed-for-tests
	.venv/bin/pytest -m soak

bench: .venv/installed
	.venv/bin/python -m bench

lint: .venv/installed-for-tests
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# The messages of the code into each language's file, and that into what is served.
catalogues: .venv/installed
	.venv/bin/python -m tests.support.catalogues

# The pictures of the README.
screenshots: .venv/installed-for-tests
	.venv/bin/python -m tests.support.readme_pictures
