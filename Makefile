# `make run` serves the demo; `make test` runs the everyday tests. Both install what they need first.
PYTHON ?= python3
PORT ?= 5000
# Where everything is installed: one folder for each Python that is tested.
VENV ?= .venv
# Locks are complete, so nothing is resolved: a release of tomorrow cannot break an installation of today.
PIP_INSTALL = $(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps
PIP_WHEEL = $(VENV)/bin/pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation
# Where nothing compiled is kept, each of the many processes of the tests compiles everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-python test-crawl test-long test-postgresql test-calendars test-postfix test-deploy test-guide test-api test-browser drills soak bench lint catalogues screenshots audit sbom lock dist test-dist

$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP_INSTALL) --require-hashes -r requirements.lock
	$(PIP_INSTALL) --no-build-isolation -e .
	touch $@

$(VENV)/installed-for-tests: $(VENV)/installed .ci/requirements-dev.lock
	$(PIP_INSTALL) --require-hashes -r .ci/requirements-dev.lock
	touch $@

run: $(VENV)/installed
	$(VENV)/bin/ctevents demo --port $(PORT)

test: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -n 2 --dist worksteal

# The everyday tests and the long ones.
NEEDS_PYTHON = not browser and not (bare or calendars or crawl or deploy or postfix or schemathesis or soak)

# What can differ between two Pythons, and is not run by `make test-postgresql`.
test-python: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -n 2 --dist worksteal --database none -m "$(NEEDS_PYTHON)" tests/domain tests/formats tests/texts tests/mail tests/cli tests/db

# What `make test` leaves out and no other target names.
test-long: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -n 2 --dist worksteal -m "(crawl or long) and not schemathesis and not soak and not browser"

# With each state of each page in a browser too.
test-crawl: test-long
	$(VENV)/bin/pytest -n 2 --dist worksteal -m "browser and crawl" tests/browser

test-postgresql: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -n 2 --dist worksteal --database postgresql -m "$(NEEDS_PYTHON)"

# Readers of calendar files that are not ours: ical.js, and libical of the system.
$(VENV)/installed-for-calendars: $(VENV)/installed-for-tests .ci/package-lock.json
	mkdir -p $(VENV)/node
	cp .ci/package.json .ci/package-lock.json $(VENV)/node
	npm ci --silent --ignore-scripts --prefix $(VENV)/node
	touch $@

test-calendars: $(VENV)/installed-for-calendars
	$(VENV)/bin/pytest -m calendars tests/journeys

# A Postfix of its own, set up as docs/operating.md says, and one with Dovecot beside it, on free ports of loopback. Needs to be root.
test-postfix: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -m postfix tests/journeys/test_postfix.py tests/journeys/test_mail_box.py

# nginx with TLS in front of gunicorn, systemd's own checks of the units, and what a linter says of the Containerfile.
test-deploy: $(VENV)/installed-for-calendars
	$(VENV)/bin/pytest -m deploy tests/deploy
	NODE_PATH=$(VENV)/node/node_modules node tests/support/scripts/lint_containerfile.cjs deploy/container/Containerfile

# The guide's commands, typed on a bare Debian whose packages come from a mirror and PyPI. Needs mmdebstrap, and to be root.
test-guide: dist $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -o python_files='walk_*.py' tests/guide

# Requests that schemathesis makes of openapi.json. It has an environment of its own: its 27 packages are nobody else's.
$(VENV)/installed-for-api: $(VENV)/installed-for-tests .ci/schemathesis.lock
	$(PYTHON) -m venv $(VENV)/schemathesis
	$(VENV)/schemathesis/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r .ci/schemathesis.lock
	touch $@

test-api: $(VENV)/installed-for-api
	$(VENV)/bin/pytest -m schemathesis tests/journeys/test_generated_requests.py
	$(VENV)/bin/pytest -m schemathesis --database postgresql tests/journeys/test_generated_requests.py

test-browser: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -n 2 --dist worksteal -m "browser and not crawl and not soak" tests/browser

# Machines that die under load: nginx, PostgreSQL with a standby and PgBouncer of the system, in network namespaces. Needs to be root.
# DRILLS="not soak" leaves out the long forms.
DRILLS ?= soak or not soak
drills: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -o python_files='drill_*.py' -m "$(DRILLS)" tests/drills

soak: $(VENV)/installed-for-tests
	$(VENV)/bin/pytest -m soak
	$(VENV)/bin/pytest -m soak --database postgresql tests/test_hot_statements.py tests/test_bench.py

bench: $(VENV)/installed
	$(VENV)/bin/python -m bench

lint: $(VENV)/installed-for-tests
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# The messages of the code into each language's file, and that into what is served.
catalogues: $(VENV)/installed-for-tests
	$(VENV)/bin/python -m tests.support.catalogues

# A source archive, the wheel that is built of it, and the lock of what both need. dist/ has nothing else.
dist: $(VENV)/installed
	rm -rf dist
	$(VENV)/bin/python -c 'from setuptools.build_meta import build_sdist; build_sdist("dist")' >/dev/null
	$(PIP_WHEEL) --wheel-dir dist dist/ctevents-*.tar.gz
	cp requirements.lock dist/

# The wheel, installed in an environment that has nothing else, walks the main story.
test-dist: dist $(VENV)/installed-for-tests
	$(PYTHON) -m venv --clear $(VENV)/bare
	$(VENV)/bare/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r dist/requirements.lock
	$(VENV)/bare/bin/pip install --quiet --disable-pip-version-check --no-deps dist/ctevents-*.whl
	BARE=$(CURDIR)/$(VENV)/bare $(VENV)/bin/pytest -m bare tests/journeys/test_wheel.py

# The pictures of README.md and docs/tour.md.
screenshots: $(VENV)/installed-for-tests
	$(VENV)/bin/python -m tests.support.readme_pictures

# Known vulnerabilities in what the locks name. Skipped, with a line that says so, where no database of them answers.
audit:
	$(PYTHON) .ci/audit

# The bill of materials, and the list of licences in docs/licences.md.
sbom: $(VENV)/installed-for-tests
	mkdir -p build
	$(VENV)/bin/python -m tests.support.supply_chain build/ctevents.cdx.json

# The locks of pyproject.toml, with the versions that they have already; UPGRADE=--upgrade takes the newest ones.
# uv comes from outside: nothing that is installed here depends on it.
UPGRADE ?=
LOCK = uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 $(UPGRADE)
lock:
	$(LOCK) --extra build pyproject.toml -o requirements.lock
	$(LOCK) --extra build --extra dev pyproject.toml --constraint requirements.lock -o .ci/requirements-dev.lock
	$(LOCK) .ci/audit.in -o .ci/audit.lock
	$(LOCK) .ci/schemathesis.in -o .ci/schemathesis.lock
