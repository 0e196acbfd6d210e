# Two commands do all the set-up: `make demo` runs the main job, `make test` proves it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
UV_VERSION := 0.13.9
RUN := $(BIN)/python
NODE := tests/node/node_modules/.package-lock.json
# Targets may run side by side and miss the same program, while apt-get serves one at a time.
APT := flock Makefile sh -c 'apt-get update && apt-get install --yes "$$@"' --

.PHONY: demo test test-node test-spark test-office test-web test-site suites drawn browser docs serve deep mutants fuzz benchmark generate pins lint style types wheel clean

demo: $(READY) ## judge two submissions, add up a fictional country
	@echo '$$ mvi-validate examples/valid/gemeente-basis.json'
	@$(BIN)/mvi-validate examples/valid/gemeente-basis.json
	@echo
	@echo '$$ mvi-validate examples/demo/gemeente-met-fouten.json'
	@$(BIN)/mvi-validate examples/demo/gemeente-met-fouten.json || test $$? -eq 1
	@echo
	@rm -rf build/land build/total
	@echo '$$ mvi synth --authorities 150 --contracts 10 --output build/land'
	@$(BIN)/mvi synth --authorities 150 --contracts 10 --output build/land
	@echo '$$ mvi total build/land --output build/total'
	@$(BIN)/mvi total build/land --output build/total || test $$? -eq 1

test: $(READY) ## everything that Python alone can prove; pytest sees drift too
	$(MAKE) --jobs=2 --output-sync --no-print-directory lint wheel
	$(BIN)/pytest -n 3 --dist worksteal # on two cores: many wait for a program that they start

lint: style types

types: $(READY)
	$(BIN)/mypy

style: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-logo
	$(BIN)/zizmor --offline --quiet --persona pedantic --config integrations/zizmor.yml action.yml integrations/github-workflow.yml

wheel: $(READY) ## what users install
	$(RUN) tests/wheel.py

test-node: $(READY) $(NODE) ## ajv as the third engine, the editor schemas, the TypeScript types
	$(RUN) tests/node/corpus.py build/ajv
	node tests/node/compare.mjs mvi_standard/v1/schema-1.0.json build/ajv
	node tests/node/types.mjs
	node tests/node/compile.mjs
	node tests/node/editor.mjs
	$(RUN) tests/node/pipeline.py build/reports
	node tests/node/pipeline.mjs build/reports
	node tests/node/sarif.mjs build/reports

docs: $(READY) ## the published site, with the validator for browsers, in site/
	command -v npm >/dev/null && command -v dot >/dev/null || $(APT) nodejs npm graphviz
	npm ci --prefix web --no-audit --no-fund
	$(RUN) web/build.py build/controle
	$(RUN) -m tools.generate.pages --runtime build/controle --parcel build

serve: $(READY) ## look at it
	test -d site || $(MAKE) docs
	$(BIN)/mvi web site

browser: docs
	command -v chromium >/dev/null || $(APT) chromium
	npm ci --prefix tests/web --ignore-scripts --no-audit --no-fund

test-web: browser ## the site in a real browser: links, pages, search, accessibility, the validator
	$(MAKE) --no-print-directory test-site

test-site: $(READY) $(NODE) ## the same, of a site that is built; a browser waits more than it works
	$(MAKE) --jobs=2 --output-sync --no-print-directory suites drawn

suites:
	node tests/web/run.mjs site

drawn:
	npm run types --prefix web
	$(BIN)/pytest -m drawn tests/generate/pages

test-spark: $(READY) ## the same totals by Spark
	command -v java >/dev/null || $(APT) openjdk-21-jre-headless || $(APT) openjdk-17-jre-headless
	$(BIN)/uv sync --locked --quiet --inexact --no-install-project --extra total --extra report --extra excel --extra spark
	$(BIN)/pytest tests/spark

test-office: $(READY) ## our workbooks in LibreOffice: opened, filled in, saved and marked; they stay in build/office
	command -v soffice >/dev/null && command -v pdftoppm >/dev/null && /usr/bin/python3 -c 'import uno' || \
		$(APT) libreoffice-calc python3-uno poppler-utils
	$(BIN)/pytest tests/office

deep: browser ## long runs: many more generated values, and every example everywhere
	HYPOTHESIS_PROFILE=deep $(BIN)/pytest -n 2 --dist worksteal -m ""
	HYPOTHESIS_PROFILE=deep node tests/web/run.mjs site axe validator overviews findings
	$(MAKE) mutants

mutants: $(READY) ## small changes to every package: a test notices each, or the list says why none does
	$(BIN)/uv sync --locked --quiet --inexact --extra total --extra report --extra excel --group mutants
	$(RUN) -m tools.mutants

fuzz: $(READY) ## before a release: a million made-up inputs for the readers, a hundred thousand workbooks
	$(BIN)/uv sync --locked --quiet --inexact --extra total --extra report --extra excel --group fuzz
	$(RUN) -m tools.fuzz

benchmark: browser ## speed, as ratios measured side by side
	$(RUN) benchmarks/run.py
	$(RUN) benchmarks/json_lines.py
	$(RUN) benchmarks/total.py
	$(RUN) benchmarks/growth.py
	$(RUN) benchmarks/workbook.py
	$(RUN) benchmarks/memory.py
	$(RUN) benchmarks/web.py build/controle

generate: $(READY) ## write what follows from schema/
	$(RUN) -m tools.generate
	PYTHONPATH=tests $(RUN) -m damaged.table docs/workbooks.md

EXPORT := $(BIN)/uv export --quiet --locked --no-emit-project --no-header --no-annotate

pins: $(READY) ## write from uv.lock what pipelines install, with hashes, and what the package stands on
	$(EXPORT) --no-default-groups --output-file integrations/requirements.txt
	$(EXPORT) --only-group build --output-file integrations/requirements-build.txt
	$(RUN) tools/sbom.py

# A Debian without python3-venv lacks what `python3 -m venv` needs.
$(READY): pyproject.toml uv.lock
	$(PYTHON) -m venv $(VENV) || ($(APT) python3-venv && $(PYTHON) -m venv $(VENV))
	$(BIN)/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(BIN)/uv sync --locked --quiet --compile-bytecode --extra total --extra report --extra excel
	touch $(READY)

$(NODE): tests/node/package-lock.json
	command -v npm >/dev/null || $(APT) nodejs npm
	npm ci --prefix tests/node --no-audit --no-fund

clean:
	rm -rf $(VENV) build dist site web/node_modules tests/node/node_modules tests/web/node_modules
