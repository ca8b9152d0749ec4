# Storming from a shell. `make run` and `make test` set up everything they need; `make help` lists the rest.
.DEFAULT_GOAL := help
HOST ?= 127.0.0.1
PORT ?= 8000

export PATH := $(CURDIR)/.venv/bin:$(PATH)
PYTHON_IN := .venv/bin/python
SOURCES := $(shell find static/src -type f 2>/dev/null)
CATALOGUES := $(patsubst %.po,%.mo,$(shell find locale -name '*.po' 2>/dev/null))

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

.PHONY: help run setup test fuzz faults check bench golden contract lock messages browser clean
.DELETE_ON_ERROR:

run: .venv/.base static/dist/.built $(CATALOGUES) ## start Storming on HOST:PORT
	@exec $(PYTHON_IN) -m storming "$(HOST)" "$(PORT)"

setup: .venv/.base .venv/.dev static/dist/.built $(CATALOGUES) ## everything that run, check and test need

test: setup browser ## the whole suite
	@failed=0; \
	node_modules/.bin/vitest run || failed=1; \
	$(PYTHON_IN) -m pytest -n 2 -m "not browser" || failed=1; \
	$(PYTHON_IN) -m pytest -m browser || failed=1; \
	exit $$failed

fuzz: setup ## many people, bad weather, killed servers: SEEDS=200 workshops, or one again with SEED=17
	$(PYTHON_IN) -m tests.fuzz $(if $(SEED),--seed $(SEED),--seeds $(or $(SEEDS),200))

faults: setup browser ## every fault of docs/faults.md at full length, with times; the same moments again with SEED=17, some rows with ROWS="S03 S06"
	@SEED=$(SEED) $(PYTHON_IN) -m tests.faults $(ROWS)

check: setup ## the quick part, before every commit
	@setup/check.sh

bench: setup ## measure beside the peers (docs/performance.md)
	@$(PYTHON_IN) -m tests.bench

golden: setup ## rewrite the expected output of the exports
	$(PYTHON_IN) -m pytest -q tests/export --golden

contract: .venv/.base ## write the TypeScript contract from the Python types
	$(PYTHON_IN) manage.py contract

lock: .venv/.uv ## resolve dependencies anew, into files with versions and hashes
	setup/lock.sh

messages: setup ## collect the texts to translate (needs gettext)
	$(PYTHON_IN) manage.py makemessages --all --ignore node_modules --ignore .venv

browser: .venv/.dev node_modules/.installed ## find or bring a Chromium for the browser tests
	@$(PYTHON_IN) -m tests.servers.chromium

clean: ## forget everything that make made, except the boards in var/
	rm -rf .venv .cache node_modules static/dist $(CATALOGUES)

# Each step leaves a stamp where its result lies, so throwing the result away also forgets the step.
.venv/.uv: | requirements/setup.txt
	@echo "Python: making .venv"
	@setup/venv.sh
	@touch $@

.venv/.base: requirements/base.txt | .venv/.uv
	@echo "Python: installing what Storming needs"
	@setup/install.sh base
	@touch $@

.venv/.dev: requirements/dev.txt | .venv/.base
	@echo "Python: installing what the tests need"
	@setup/install.sh dev
	@touch $@

.venv/.node: setup/node.sh requirements/node.txt | .venv/.uv
	@setup/node.sh
	@touch $@

node_modules/.installed: package.json package-lock.json | .venv/.node
	@echo "Client: installing what it is built with"
	@npm ci --loglevel error
	@touch $@

static/dist/.built: node_modules/.installed vite.config.ts $(SOURCES) | .venv/.node
	@echo "Client: building"
	@mkdir -p static/dist
	@$(if $(wildcard static/src/*.ts),node_modules/.bin/vite build --logLevel warn)
	@touch $@

%.mo: %.po | .venv/.base
	@$(PYTHON_IN) setup/compile_messages.py $< $@
