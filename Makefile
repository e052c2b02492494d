# The one front door. `make help` lists what there is; the work is in scripts/, bench/ and Tests/.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# SwiftPM locks .build and uses every core by itself.
.NOTPARALLEL:

SWIFT ?= $(firstword $(shell command -v swift) \
  $(wildcard /opt/swift/usr/bin/swift $(HOME)/.local/share/swiftly/bin/swift) swift)
export SWIFT

PREFIX ?= /usr/local
DESTDIR ?=
BINDIR = $(DESTDIR)$(PREFIX)/bin
SHAREDIR = $(DESTDIR)$(PREFIX)/share
DOCDIR = $(SHAREDIR)/doc/hoinghi
BASHDIR = $(SHAREDIR)/bash-completion/completions
ZSHDIR = $(SHAREDIR)/zsh/site-functions
FISHDIR = $(SHAREDIR)/fish/vendor_completions.d

BINARY := .build/release/hoinghi
VENV := .build/venv
SWIFT_FILES := Package.swift Sources Tests
# Folders too: their time changes when a file goes.
SOURCES := Package.swift $(shell find Sources Assets 2>/dev/null)

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build ## install what is missing, build, open the program (ARGS='overview' for a verb)
	@$(BINARY) $(ARGS)

.PHONY: build
build: $(BINARY) ## build .build/release/hoinghi, Swift linked statically
	@:

$(BINARY): $(SOURCES)
	@scripts/setup.sh build
	$(SWIFT) build -c release --static-swift-stdlib --product hoinghi
	@touch $@

.PHONY: test
test: $(BINARY) ## install what is missing, run every test and the quick proof of the package
	@scripts/setup.sh test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	HOINGHI_BINARY=$(abspath $(BINARY)) $(VENV)/bin/python -m pytest -q Tests/EndToEnd

.PHONY: golden
golden: $(BINARY) ## record the golden files anew; review the difference like code
	@scripts/setup.sh test
	HOINGHI_RECORD=1 $(SWIFT) test
	HOINGHI_RECORD=1 HOINGHI_BINARY=$(abspath $(BINARY)) $(VENV)/bin/python -m pytest -q Tests/EndToEnd

.PHONY: lint
lint: ## check the form of Swift, shell and Python files; nothing is changed
	@scripts/setup.sh lint
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_FILES)
	@if command -v shellcheck >/dev/null; then shellcheck scripts/*.sh .ci/run; fi
	PYTHONPYCACHEPREFIX=.build/pycache python3 -W error -m compileall -q -f \
	  $(wildcard bench scripts Tests/EndToEnd Tests/Fuzz)

.PHONY: format
format: ## put Swift files in form
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_FILES)

.PHONY: clean
clean: ## remove everything the build made
	rm -rf .build dist
