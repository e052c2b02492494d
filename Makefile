# The one front door. `make help` lists what there is; the work is in scripts/, bench/ and Tests/.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# SwiftPM locks .build and uses every core by itself.
.NOTPARALLEL:

SWIFT ?= $(firstword $(shell command -v swift) \
  $(wildcard /opt/swift/usr/bin/swift $(HOME)/.local/share/swiftly/bin/swift) swift)
export SWIFT

PREFIX ?= /usr/local
BINDIR = $(DESTDIR)$(PREFIX)/bin
SHAREDIR = $(DESTDIR)$(PREFIX)/share
DOCDIR = $(SHAREDIR)/doc/hoinghi
BASHDIR = $(SHAREDIR)/bash-completion/completions
ZSHDIR = $(SHAREDIR)/zsh/site-functions
FISHDIR = $(SHAREDIR)/fish/vendor_completions.d
UNITDIR = $(DESTDIR)$(PREFIX)/lib/systemd/system
USERDIR = $(DESTDIR)$(PREFIX)/lib/sysusers.d
LICENCE = LICENSE
# What a user reads, installed beside one another so that their links hold.
GUIDES := docs/GUIDE.vi.md docs/GUIDE.en.md docs/DATA.md docs/RELIABILITY.md \
  docs/DISPLAY.md docs/KIOSK.md docs/COMPANION.md docs/HUB.md docs/REVIEWS.md docs/ROSTER.md

# Swift linked in, no folder of the build searched for libraries, every address settled at start by a
# short list of them; functions that nobody calls are left out, which needs each in a section of its own and
# none of them offered to other libraries. What a start calls lies side by side (bench/start_order.py).
ORDER := packaging/start.order
LINKING := --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now \
  -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs \
  -Xlinker --no-export-dynamic -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xlinker --symbol-ordering-file=$(ORDER) -Xlinker --no-warn-symbol-ordering
STRIP ?= strip
# As Debian's policy has it: DEB_BUILD_OPTIONS=nostrip keeps what a debugger reads.
STRIPPED = $(if $(filter nostrip,$(DEB_BUILD_OPTIONS)),,yes)

BINARY := .build/release/hoinghi
VENV := .build/venv
SWIFT_FILES := Package.swift Sources Tests
# Folders too: their time changes when a file goes.
SOURCES := Package.swift $(shell find Sources Assets)
# What the program writes about itself.
GENERATED := .build/generated
MANUALS := $(GENERATED)/hoinghi.en.1 $(GENERATED)/hoinghi.vi.1
COMPLETIONS := $(GENERATED)/hoinghi.bash $(GENERATED)/hoinghi.zsh $(GENERATED)/hoinghi.fish

.PHONY: help
help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build ## install what is missing, build, open the program (ARGS='overview' for a verb)
	@$(BINARY) $(ARGS)

.PHONY: build
build: $(BINARY) $(MANUALS) $(COMPLETIONS) ## build .build/release/hoinghi, Swift linked statically
	@:

$(BINARY): $(SOURCES) $(ORDER)
	@scripts/setup.sh build
	@# SwiftPM does not see that the order of the functions changed.
	@rm -f $@
	$(SWIFT) build -c release $(LINKING) --product hoinghi
	@touch $@

.PHONY: test
test: $(BINARY) ## install what is missing, run every test and the quick proof of the package
	@scripts/setup.sh test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --quiet
	rm -rf .build/screens && mkdir .build/screens && .build/debug/draw-screens .build/screens
	diff -r -q docs/screens .build/screens || { echo 'docs/screens: out of date; run: make screens' >&2; exit 1; }
	HOINGHI_BINARY=$(abspath $(BINARY)) $(VENV)/bin/python -m pytest -q Tests/EndToEnd
	scripts/build-deb.sh
	scripts/check-deb.sh dist/hoinghi_*.deb

.PHONY: golden
golden: $(BINARY) ## record the golden files anew; review the difference like code
	@scripts/setup.sh test
	HOINGHI_RECORD=1 $(SWIFT) test
	HOINGHI_RECORD=1 HOINGHI_BINARY=$(abspath $(BINARY)) $(VENV)/bin/python -m pytest -q Tests/EndToEnd

.PHONY: install
install: build ## install under PREFIX=/usr/local (DESTDIR= goes before it)
	install -D -m 755 $(BINARY) $(BINDIR)/hoinghi
	$(if $(STRIPPED),$(STRIP) --remove-section=.comment --remove-section=.note $(BINDIR)/hoinghi)
	install -D -m 644 $(GENERATED)/hoinghi.en.1 $(SHAREDIR)/man/man1/hoinghi.1
	install -D -m 644 $(GENERATED)/hoinghi.vi.1 $(SHAREDIR)/man/vi/man1/hoinghi.1
	install -D -m 644 $(GENERATED)/hoinghi.bash $(BASHDIR)/hoinghi
	install -D -m 644 $(GENERATED)/hoinghi.zsh $(ZSHDIR)/_hoinghi
	install -D -m 644 $(GENERATED)/hoinghi.fish $(FISHDIR)/hoinghi.fish
	install -d $(UNITDIR)
	for unit in display kiosk; do sed 's,@PREFIX@,$(PREFIX),' packaging/systemd/hoinghi-$$unit.service \
	  | install -m 644 /dev/stdin $(UNITDIR)/hoinghi-$$unit.service; done
	install -D -m 644 packaging/sysusers/hoinghi.conf $(USERDIR)/hoinghi.conf
	install -d $(DOCDIR)/screens $(DOCDIR)/schema/data $(DOCDIR)/schema/output
	install -m 644 $(LICENCE) THIRD-PARTY.md CHANGELOG.md $(GUIDES) $(DOCDIR)
	install -m 644 docs/screens/*.svg $(DOCDIR)/screens
	install -m 644 docs/schema/data/*.json $(DOCDIR)/schema/data
	install -m 644 docs/schema/output/*.json $(DOCDIR)/schema/output

.PHONY: uninstall
uninstall: ## remove what install put there
	rm -f $(BINDIR)/hoinghi $(SHAREDIR)/man/man1/hoinghi.1 $(SHAREDIR)/man/vi/man1/hoinghi.1 \
	  $(BASHDIR)/hoinghi $(ZSHDIR)/_hoinghi $(FISHDIR)/hoinghi.fish \
	  $(UNITDIR)/hoinghi-display.service $(UNITDIR)/hoinghi-kiosk.service $(USERDIR)/hoinghi.conf
	rm -rf $(DOCDIR)

# No setting of the one who builds may change them: no environment, no configuration file.
$(MANUALS): $(GENERATED)/hoinghi.%.1: $(BINARY)
	@mkdir -p $(@D)
	env -i $(BINARY) --generate-manual $* >$@

# They are read by a shell, never run: without the parser's first line `#!/bin/bash`.
$(COMPLETIONS): $(GENERATED)/hoinghi.%: $(BINARY)
	@mkdir -p $(@D)
	env -i $(BINARY) --generate-completion-script $* | sed '1{/^#!/d}' >$@

.PHONY: deb
deb: $(BINARY) ## make a Debian package in dist/ and let lintian judge it
	@scripts/setup.sh deb
	scripts/build-deb.sh
	lintian --allow-root --fail-on error,warning dist/hoinghi_*.deb
	scripts/check-deb.sh dist/hoinghi_*.deb

.PHONY: deb-test
deb-test: deb ## install the package in a clean Debian 12 and try it there
	@scripts/setup.sh deb-test
	scripts/deb-test.sh dist/hoinghi_*.deb

.PHONY: bench
bench: $(BINARY) ## measure beside tig, newsboat, calcurse and htop (BENCH='--record docs/BENCHMARKS.md')
	@scripts/setup.sh bench
	$(SWIFT) build -c release $(LINKING) --product store-speed
	$(SWIFT) build -c release $(LINKING) --product roster-reader
	$(SWIFT) build -c release $(LINKING) --product text-speed
	@$(VENV)/bin/python bench/run.py $(BINARY) $(BENCH)

.PHONY: order
order: $(BINARY) ## note which functions a start calls, for the linker to lay them side by side
	@scripts/setup.sh bench
	python3 bench/start_order.py $(BINARY) $(ORDER)

.PHONY: screens
screens: ## draw the pictures into docs/screens, put the text screens into the guides
	@scripts/setup.sh build
	$(SWIFT) build --product draw-screens
	.build/debug/draw-screens docs/screens
	python3 scripts/embed_screens.py

.PHONY: fuzz
fuzz: $(BINARY) ## random keys and damaged files against the program, then libFuzzer: a minute each reader
	@scripts/setup.sh test
	HOINGHI_BINARY=$(abspath $(BINARY)) $(VENV)/bin/python Tests/Fuzz/run.py $(FUZZ)
	$(if $(FUZZ),,$(VENV)/bin/python Tests/Fuzz/readers.py $(abspath $(BINARY)) $(READERS))

.PHONY: fuzz-readers
fuzz-readers: $(BINARY) ## libFuzzer alone (READERS='--seconds 600 --target input')
	@scripts/setup.sh test
	$(VENV)/bin/python Tests/Fuzz/readers.py $(abspath $(BINARY)) $(READERS)

.PHONY: torture
torture: $(BINARY) ## a thousand kills, full disks, wrong clocks, eight desks and a hub for ten minutes: what is lost (0)
	@scripts/setup.sh test
	$(VENV)/bin/python Tests/EndToEnd/torture.py $(abspath $(BINARY)) $(TORTURE)

# Leaks are not looked for. SANITIZE='--filter TerminalTests' runs some.
.PHONY: sanitize
sanitize: ## every unit test under AddressSanitizer and ThreadSanitizer (two builds: long)
	@scripts/setup.sh test
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --quiet --sanitize address --scratch-path .build/address $(SANITIZE)
	$(SWIFT) test --quiet --sanitize thread --scratch-path .build/thread $(SANITIZE)

.PHONY: lint
lint: ## check the form of Swift, shell and Python files; nothing is changed
	@scripts/setup.sh lint
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_FILES)
	shellcheck scripts/*.sh .ci/run
	PYTHONPYCACHEPREFIX=.build/pycache python3 -W error -m compileall -q -f \
	  $(wildcard bench scripts Tests/EndToEnd Tests/Fuzz)
	python3 scripts/embed_screens.py --check

.PHONY: format
format: ## put Swift files in form
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_FILES)

.PHONY: clean
clean: ## remove everything the build made
	rm -rf .build dist
