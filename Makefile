# Lembar: lembar kerja pendampingan di terminal / companion worksheets in the terminal.
#
#   make run               buka contoh yang sudah terisi / open the filled-in example
#   make run FILE=x.lembar buka berkas itu / open that file
#   make test              periksa gaya, lalu semua pengujian / lint, then all tests
#   make build             program siap pakai / the programs to hand out: dist/lembar, dist/lembar-office
#   make lint, format      periksa, rapikan tulisan kode / check, tidy the source
#   make record            tulis ulang gambar layar acuan / write the expected screens anew
#   make pages             lihat hasil cetaknya di dist/pages / look at what it prints
#   make bench             ukur kecepatan dan memori / measure speed and memory
#   make torture           buktikan tak ada isian hilang / prove that nothing typed is lost
#   make spreadsheets      hitung ulang lembar sebar / compute spreadsheets again, in LibreOffice
#   make fuzz              beri pembaca masukan acak / feed the readers random inputs
#   make dist              dist/lembar-VERSION-linux-x86_64.tar.gz
#   make deb               paket Debian di dist / Debian packages in dist
#   make reproducible      bangun dua kali, bandingkan / build twice, compare every byte
#   make docs              halaman dari keterangan kode / pages from the comments of the code
#   make install PREFIX=…  pasang ke PREFIX, biasanya /usr/local / install there
#   make clean             buang hasil pembangunan / remove what was built
#
# Yang kurang dipasang sendiri dari paket Debian; Swift harus sudah ada.
# What is missing is installed from Debian's packages; Swift has to be there.

export PATH := $(PATH):/opt/swift/usr/bin
PREFIX ?= /usr/local
PROGRAM := dist/lembar
OFFICE := dist/lembar-office
SOURCES := Sources Tests Plugins Package.swift
EXAMPLE := contoh/susu-kambing.lembar
FILE ?= $(EXAMPLE)
VERSION := $(shell sed -n 's/^\#\# \([0-9][0-9.]*\).*/\1/p' CHANGELOG.md | head -n 1)
ARCHIVE := lembar-$(VERSION)-linux-x86_64
# The date of everything that is handed out: that of the last commit.
EPOCH := $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
DAY := $(shell date -u -d @$(EPOCH) +%F)

# One file without any dynamic library: it starts fastest, and on every x86-64 Linux.
RELEASE := -c release --product lembar -Xswiftc -static-executable -Xlinker -lm -Xlinker -ltinfo
# Its libraries come with Debian; a folder of its own, since other flags would build all of it anew.
RELEASE_OFFICE := -c release --product lembar-office --static-swift-stdlib --scratch-path .build/office
# An import that Package.swift does not allow is an error even when it happens to compile.
CHECKED := --explicit-target-dependency-import-check error
# The old test library would only report that it found nothing.
TESTS := swift test --skip-build --disable-xctest

.PHONY: help run test build program office lint format record pages bench torture spreadsheets fuzz
.PHONY: dist share install deb reproducible docs clean

help:
	@sed -n 's/^#  \? \?//p;/^$$/q' Makefile

run: program $(filter $(EXAMPLE),$(FILE))
	@$(PROGRAM) open $(FILE)

# A copy to try things out on; `make clean` leaves it alone.
$(EXAMPLE): | program
	@mkdir -p $(@D) && $(PROGRAM) new $@ --example $(basename $(@F))

build: program office

program:
	@scripts/prepare build
	@scripts/build $(RELEASE)
	@! nm .build/release/lembar | grep -q ' icudt' || \
	  { echo 'Foundation got into dist/lembar: three times its size.' >&2; exit 1; }
	@mkdir -p dist && strip -o $(PROGRAM) .build/release/lembar

# For spreadsheets and databases: only `--to xlsx`, `--to sqlite:` and `--to postgresql:` need it.
office: program
	@scripts/build $(RELEASE_OFFICE)
	@strip -o $(OFFICE) .build/office/release/lembar-office

# The tests in a real terminal wait for screens, so they run one after the other.
test:
	@scripts/prepare test
	@$(MAKE) --no-print-directory lint
	@scripts/build --build-tests $(CHECKED)
	@$(TESTS) --skip EndToEndTests
	@$(TESTS) --filter EndToEndTests --no-parallel

lint:
	@swift format lint -r --strict $(SOURCES)
	@scripts/lint

format:
	@swift format -r -i $(SOURCES)

# Ends with an error on purpose: what was recorded has to be looked at before it counts.
record:
	@scripts/prepare test
	@RECORD=1 swift test --disable-xctest --no-parallel || true
	@git status --short -- Tests && git --no-pager diff -- Tests
	@echo 'Sudah ditulis ulang; lihat bedanya dulu. / Recorded; look at the difference.' && false

# Every example, summary and empty form as HTML, PDF and PNG; the HTML is checked.
pages: build
	@scripts/prepare pages
	@scripts/pages $(PROGRAM) dist/pages

bench: build
	@scripts/build -c release --product CommitLatency
	@scripts/build -c release --product CashRecomputation
	@python3 Benchmarks/bench.py $(PROGRAM) .build/release/CommitLatency \
	  --cash .build/release/CashRecomputation
	@python3 Benchmarks/databases.py $(OFFICE)

# Minutes: kills, failing calls, power cuts, cut and flipped bytes, random histories.
torture:
	@scripts/prepare test
	@scripts/build --build-tests $(CHECKED)
	@LEMBAR_TORTURE=1 LEMBAR_HISTORIES=10000 scripts/torture $(TESTS)

# Every formula of every example and plan, in both formats, computed by LibreOffice: it is large, so
# `make test` only uses it when it is there.
spreadsheets:
	@scripts/prepare spreadsheets
	@scripts/build --build-tests $(CHECKED)
	@$(TESTS) --filter 'SpreadsheetTests|RecalculationTests'

# Half an hour or ten million inputs for each reader: make fuzz, or make fuzz SUBJECTS="dates".
fuzz:
	@scripts/prepare build
	@scripts/fuzz $(SUBJECTS)

# One archive that runs from a stick; what it holds has one date, so that two builds are the same bytes.
dist: program
	@rm -rf dist/$(ARCHIVE) && mkdir -p dist/$(ARCHIVE)
	@cp -r $(PROGRAM) README.md LICENSE CHANGELOG.md docs dist/$(ARCHIVE)
	@tar -C dist --sort=name --mtime=@$(EPOCH) --owner=0 --group=0 --numeric-owner \
	  --mode='u+rwX,go+rX,go-w' -cf - $(ARCHIVE) | gzip -9 -n >dist/$(ARCHIVE).tar.gz
	@rm -r dist/$(ARCHIVE) && ls -sh dist/$(ARCHIVE).tar.gz

# The manual and what shells complete follow from the commands.
share: program
	@scripts/manual $(PROGRAM) dist/share $(DAY)

install: build share
	@scripts/place "$(DESTDIR)" "$(PREFIX)" program office

# dist/lembar_VERSION_amd64.deb and dist/lembar-office_VERSION_amd64.deb, without a remark of lintian.
deb: build share
	@scripts/prepare deb
	@scripts/deb $(VERSION) $(EPOCH)
	@lintian --fail-on error,warning,info --no-tag-display-limit dist/*_$(VERSION)_amd64.deb

# Builds all that is handed out twice from nothing, and compares every byte.
reproducible:
	@scripts/prepare deb
	@scripts/reproducible

# Comments of public declarations as pages, in .build/docs; any remark of DocC is an error.
docs:
	@scripts/prepare test
	@scripts/build --build-tests $(CHECKED)
	@scripts/docs

clean:
	@rm -rf .build dist
