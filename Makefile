# Huawei Cloud for Lua: `make help` lists the targets.
#
# The core (no Lua header) is compiled once into build/core, the binding once for each ABI into build/5.4 or build/5.1:
# that of the interpreter named by LUA, which is asked for its version.
# CC, CFLAGS, LDFLAGS and the paths below belong to the caller; what the project itself needs stands in HWC_*.

LUA ?= lua5.4
CFLAGS ?= -O2 -g
PKG_CONFIG ?= pkg-config
PREFIX ?= /usr/local
BUILD ?= build
FUZZ_SECONDS ?= 30

# "5.4 lua5.4 lua-5.4": the version, then the names that pkg-config may know the headers by
LUA_INFO := $(shell $(LUA) -e 'local v = _VERSION:match("%d.%d"); \
	print(v, jit and "luajit" or "", "lua" .. v, "lua-" .. v)' 2>/dev/null)
V := $(firstword $(LUA_INFO))
INST_LUADIR ?= $(PREFIX)/share/lua/$(V)
INST_LIBDIR ?= $(PREFIX)/lib/lua/$(V)

HARDEN := -fstack-protector-strong $(if $(filter-out -O0,$(filter -O%,$(CFLAGS))),-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
HWC_CFLAGS := -std=c99 -D_GNU_SOURCE -fPIC -pthread -fvisibility=hidden -MMD -MP $(HARDEN) \
	-Wall -Wextra -Wshadow -Wpedantic -Werror=implicit $(if $(filter-out 0,$(WERROR)),-Werror)
CORE_CFLAGS := -Wconversion $(addprefix -I,$(CURL_INCDIR) $(CRYPTO_INCDIR) $(Z_INCDIR)) \
	$(shell $(PKG_CONFIG) --cflags libcurl 2>/dev/null || curl-config --cflags 2>/dev/null) \
	$(shell $(PKG_CONFIG) --cflags libcrypto 2>/dev/null) $(shell $(PKG_CONFIG) --cflags zlib 2>/dev/null)
LUA_CFLAGS := $(if $(LUA_INCDIR),-I$(LUA_INCDIR),$(shell \
	for name in $(wordlist 2,9,$(LUA_INFO)); do $(PKG_CONFIG) --cflags $$name 2>/dev/null && break; done))
LUA_LIBS = $(shell for name in $(wordlist 2,9,$(LUA_INFO)); do $(PKG_CONFIG) --libs $$name 2>/dev/null && break; done)
HWC_LIBS := $(addprefix -L,$(CURL_LIBDIR) $(CRYPTO_LIBDIR) $(Z_LIBDIR)) \
	$(shell $(PKG_CONFIG) --libs libcurl 2>/dev/null || curl-config --libs 2>/dev/null || echo -lcurl) \
	$(shell $(PKG_CONFIG) --libs libssl libcrypto 2>/dev/null || echo -lssl -lcrypto) \
	$(shell $(PKG_CONFIG) --libs zlib 2>/dev/null || echo -lz) -pthread

# liblua is never linked: the host brings its own. nodelete: libcurl's threads may outlive lua_close().
ifeq ($(shell uname -s),Darwin)
LIBFLAG ?= -bundle
HWC_LDFLAGS := -undefined dynamic_lookup
else
LIBFLAG ?= -shared
HWC_LDFLAGS := -Wl,-z,nodelete -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack
endif

# Files of the binding are named lua_*.c and module.c; all others are the core.
API := $(sort $(wildcard api/*.lua))
BINDING := $(patsubst src/%.c,$(BUILD)/$(V)/%.o,$(wildcard src/lua_*.c src/module.c))
CORE := $(patsubst src/%.c,$(BUILD)/core/%.o,$(filter-out src/lua_% src/module.c,$(wildcard src/*.c))) \
	$(BUILD)/core/api_rows.o
MODULE := $(BUILD)/$(V)/huaweicloud/core.so
C_TESTS := $(patsubst spec/c/%.c,$(BUILD)/spec/%,$(wildcard spec/c/test_*.c)) $(BUILD)/spec/slow_resolver.so
FUZZERS := $(patsubst spec/fuzz/%.c,$(BUILD)/spec/%,$(wildcard spec/fuzz/fuzz_*.c))
C_FILES := $(wildcard src/*.[ch] spec/c/*.[ch] spec/alloc/*.c spec/fuzz/*.[ch] bench/subjects/*.[ch])
LUA_FILES := $(shell find lua -name '*.lua' 2>/dev/null | sort)
QUIET = --no-print-directory -s $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))

.DELETE_ON_ERROR:
.PHONY: all install uninstall deps demo test emulator emulator-stop lint asan valgrind compat fuzz build-fuzzers \
	torture torture-alloc torture-faults torture-fuzz torture-load torture-security \
	bench bench-long bench-peers bench-profile bench-page docs format clean help run-demo objects c-tests alloc-host fuzzers \
	bench-programs bench-ready lint-compile lint-format lint-lua lint-analyse lint-shell lint-house

all: $(MODULE) ## Build for LUA (lua5.4, luajit or the path of an interpreter)

$(MODULE): $(BINDING) $(CORE)
	@mkdir -p $(@D)
	$(CC) $(LIBFLAG) $(HWC_LDFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(HWC_LIBS)

$(BUILD)/core/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) $(CORE_CFLAGS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/$(V)/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) $(LUA_CFLAGS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/core/api_rows.o: $(BUILD)/api_rows.c Makefile
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) $(CORE_CFLAGS) -Isrc $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

$(BUILD)/api_rows.c: tools/compile_api.lua $(wildcard tools/api/*.lua) $(API)
	@mkdir -p $(@D)
	$(LUA) tools/compile_api.lua $@ $(API)

# Linked as the module is: what it calls is looked up before it begins.
$(BUILD)/spec/test_%: spec/c/test_%.c $(CORE)
	@mkdir -p $(@D)
	$(CC) $(HWC_LDFLAGS) $(HWC_CFLAGS) -Ispec/c -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(CORE) $(HWC_LIBS)

# It links liblua as the host of allocations does: modules that it loads, as lua-cjson, take its symbols.
$(BUILD)/spec/fuzz_lua: spec/fuzz/fuzz_lua.c $(CORE) $(BINDING)
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) $(LUA_CFLAGS) -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -Wl,-E -o $@ $< \
		$(BINDING) $(CORE) $(HWC_LIBS) $(shell $(PKG_CONFIG) --libs lua5.4 2>/dev/null || echo -llua5.4)

$(BUILD)/spec/%.so: spec/c/%.c
	@mkdir -p $(@D)
	$(CC) $(filter-out -MMD -MP,$(HWC_CFLAGS)) $(CPPFLAGS) $(CFLAGS) -shared $(LDFLAGS) -o $@ $<

# A host of Lua with an allocator of its own.
$(BUILD)/$(V)/alloc: spec/alloc/host.c Makefile
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) $(LUA_CFLAGS) -Ispec/c -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(LUA_LIBS) $(HWC_LIBS)

$(BUILD)/spec/fuzz_%: spec/fuzz/fuzz_%.c $(CORE)
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o $@ $< $(CORE) $(HWC_LIBS)

-include $(wildcard $(BUILD)/core/*.d $(BUILD)/$(V)/*.d $(BUILD)/spec/*.d)

objects: $(CORE) $(BINDING)
c-tests: $(C_TESTS)
alloc-host: $(BUILD)/$(V)/alloc
fuzzers: $(FUZZERS)

install: all ## Install to PREFIX (/usr/local), below DESTDIR: share/lua/V and lib/lua/V
	for file in $(LUA_FILES:lua/%=%); do \
		mkdir -p "$(DESTDIR)$(INST_LUADIR)/$${file%/*}" && \
		install -m 644 "lua/$$file" "$(DESTDIR)$(INST_LUADIR)/$$file" || exit 1; done
	mkdir -p "$(DESTDIR)$(INST_LIBDIR)/huaweicloud"
	install -m 755 $(MODULE) "$(DESTDIR)$(INST_LIBDIR)/huaweicloud/core.so"

uninstall: ## Remove what install put there
	rm -f "$(DESTDIR)$(INST_LIBDIR)/huaweicloud/core.so"
	cd "$(DESTDIR)$(INST_LUADIR)" && rm -f $(LUA_FILES:lua/%=%)
	for dir in "$(DESTDIR)$(INST_LIBDIR)/huaweicloud" "$(DESTDIR)$(INST_LUADIR)/huaweicloud"; do \
		test ! -d "$$dir" || find "$$dir" -depth -type d -empty -delete; done

deps: ## Install every Debian package that any target needs (root or sudo)
	@sh tools/deps.sh

demo: ## Build and run the main job against the emulator on loopback
	@sh tools/deps.sh demo
	@$(MAKE) $(QUIET) run-demo

run-demo: all
	@dir=$$(mktemp -d) && trap 'emulator/run stop --dir "$$dir"; rm -rf "$$dir"' EXIT && trap 'exit 1' HUP INT TERM && \
	started=$$(emulator/run start --dir "$$dir") && given() { echo "$$started" | sed -n "s/^$$1=//p"; } && \
	HUAWEICLOUD_DEMO_ENDPOINT=$$(given endpoint) HUAWEICLOUD_DEMO_TLS_ENDPOINT=$$(given tls_endpoint) \
	HUAWEICLOUD_DEMO_CA_FILE=$$(given ca_file) no_proxy='*' \
	LUA_PATH="$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;;" LUA_CPATH="$(CURDIR)/$(BUILD)/$(V)/?.so;;" \
	$(LUA) examples/demo.lua

test: ## Run every test on Lua 5.4 and LuaJIT (ONLY=pattern: a part); ends with "N passed, N failed"
	@sh tools/deps.sh test
	@MAKE='$(MAKE) $(QUIET)' sh tools/test.sh

asan: ## Run the tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@sh tools/deps.sh lint
	@MAKE='$(MAKE) $(QUIET)' sh tools/test.sh asan

valgrind: ## Run the tests under valgrind (C and Lua 5.4)
	@sh tools/deps.sh lint
	@MAKE='$(MAKE) $(QUIET)' sh tools/test.sh valgrind

torture-faults: ## Put every fault of the network, at every byte, through every loop
	@sh tools/deps.sh test
	@ONLY='spec/faults_spec' MAKE='$(MAKE) $(QUIET)' sh tools/test.sh torture

compat: ## Build against the libcurl and the OpenSSL of Debian 11 and run the tests on them
	@sh tools/deps.sh lint
	@MAKE='$(MAKE) $(QUIET)' sh tools/compat.sh

fuzz: build-fuzzers ## Fuzz each parser for FUZZ_SECONDS (30), or those that FUZZ names
	@FUZZ_SECONDS=$(FUZZ_SECONDS) sh tools/fuzz.sh $(FUZZ)

torture-fuzz: build-fuzzers ## A few minutes of all fuzzers, with new random choices (FUZZ_SEED=n: again)
	@MAKE='$(MAKE) $(QUIET)' sh tools/torture_fuzz.sh

build-fuzzers:
	@sh tools/deps.sh lint
	@$(MAKE) $(QUIET) LUA=lua5.4 BUILD=build/fuzz CC=clang HARDEN= fuzzers \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'

torture: torture-faults torture-security torture-alloc torture-load torture-fuzz ## All that follows, one after the other (docs/reliability.md)

torture-alloc: ## Have the allocations of Lua fail one after the other, on both ABIs (ALLOC_MOST=10000: all)
	@sh tools/deps.sh test
	@for lua in lua5.4 luajit; do $(MAKE) $(QUIET) LUA=$$lua all alloc-host || exit 1; done
	@HWC_BUILD="$(CURDIR)/$(BUILD)" LUA_PATH="lua/?.lua;lua/?/init.lua;spec/?.lua;;" LUA_CPATH="$(BUILD)/5.4/?.so;;" \
		lua5.4 spec/alloc/run.lua

torture-load: ## LOAD_CALLS (200000) calls in one process, then SOAK_SECONDS (60) of mixed faults in every host
	@sh tools/deps.sh test
	@$(MAKE) $(QUIET) LUA=lua5.4 all && $(MAKE) $(QUIET) LUA=luajit all
	@$(MAKE) $(QUIET) BUILD=build/tsan CC=gcc HARDEN= CFLAGS='-O1 -g -fsanitize=thread' build/tsan/spec/test_bridge
	@HWC_BUILD="$(CURDIR)/$(BUILD)" LUA_PATH="lua/?.lua;lua/?/init.lua;spec/?.lua;;" LUA_CPATH="$(BUILD)/5.4/?.so;;" \
		lua5.4 spec/load/run.lua

torture-security: ## Attack requests, proxies, TLS and files, and search memory for keys
	@sh tools/deps.sh test
	@ONLY='spec/(c/test_(secrets|line|file|head|random|draft)|security/)' MAKE='$(MAKE) $(QUIET)' sh tools/test.sh

emulator: ## Start the emulated services on loopback
	@sh tools/deps.sh demo
	@emulator/run start

emulator-stop: ## Stop them
	@emulator/run stop

# Programs that only use libcurl and libcrypto, and one that holds the core.
BENCH := $(addprefix $(BUILD)/bench/,http process sign)
BENCH_ENV = HWC_BUILD='$(BUILD)' \
	LUA_PATH='$(CURDIR)/bench/?.lua;$(CURDIR)/spec/?.lua;$(CURDIR)/lua/?.lua;$(CURDIR)/lua/?/init.lua;;' \
	LUA_CPATH='$(CURDIR)/$(BUILD)/5.4/?.so;;'

$(BUILD)/bench/sign: $(CORE)
$(BUILD)/bench/%: bench/subjects/%.c bench/subjects/meter.h Makefile
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(filter %.o,$^) $(HWC_LIBS)

bench-programs: $(BENCH)

bench-ready:
	@sh tools/deps.sh bench
	@$(MAKE) $(QUIET) LUA=lua5.4 all && $(MAKE) $(QUIET) LUA=luajit all && $(MAKE) $(QUIET) LUA=lua5.4 bench-programs

bench: bench-ready ## Measure speed against C programs on libcurl and against peers; prints a table (docs/performance.md)
	@$(BENCH_ENV) lua5.4 bench/run.lua

bench-long: bench-ready ## The same for memory over 1,000,000 calls, for nginx at work, and for how costs grow
	@$(BENCH_ENV) lua5.4 bench/run.lua long

bench-peers: ## Fetch the official SDK for Node.js from npm, for its rows in `make bench`
	@mkdir -p $(BUILD)/bench
	@npm install --silent --no-audit --no-fund --prefix $(BUILD)/bench @huaweicloud/huaweicloud-sdk-core@3.1.211

bench-profile: bench-ready ## Count instructions, allocations and system calls of a call; writes the functions of each
	@$(BENCH_ENV) lua5.4 bench/profile.lua

bench-page: ## Write charts and tables of docs/performance.md anew from bench/results
	@$(BENCH_ENV) lua5.4 bench/page.lua

lint: ## Compile with gcc and clang, warnings as errors; format, analysers, rules of the house
	@sh tools/deps.sh lint
	@$(MAKE) --no-print-directory -k lint-compile lint-format lint-lua lint-analyse lint-shell lint-house

lint-compile:
	@for cc in gcc clang; do for lua in lua5.4 luajit; do echo "== $$cc $$lua"; \
		$(MAKE) $(QUIET) BUILD=build/lint/$$cc CC=$$cc LUA=$$lua WERROR=1 objects || exit 1; done; done
	@echo "== clang, fuzz targets"
	@clang -fsyntax-only -Werror $(filter-out -MMD -MP,$(HWC_CFLAGS)) -Isrc $(LUA_CFLAGS) $(wildcard spec/fuzz/*.c)

lint-format:
	@echo "== clang-format"
	@clang-format --dry-run --Werror $(C_FILES)

lint-lua:
	@echo "== luacheck"
	@luacheck --quiet --no-color .busted .luacheckrc rockspec/*.rockspec $(wildcard api bench emulator examples lua spec tools)

# cppcheck takes `(a ? f : g)(&x)` for a read of x: uninitialised variables are left to the compilers and valgrind.
lint-analyse:
	@echo "== cppcheck"
	@cppcheck --quiet --std=c99 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
		--suppress=uninitvar -D_GNU_SOURCE -D__linux__ -DLUA_VERSION_NUM=504 -DLIBCURL_VERSION_NUM=0x075801 -Isrc src
	@echo "== clang-tidy"
	@clang-tidy --quiet $(wildcard src/*.c) -- -std=c99 -D_GNU_SOURCE $(CORE_CFLAGS) $(LUA_CFLAGS) 2>/dev/null
	@echo "== gcc -fanalyzer"
	@$(MAKE) $(QUIET) BUILD=build/lint/analyzer CC=gcc LUA=lua5.4 WERROR=1 CFLAGS='-O1 -fanalyzer' objects
	@echo "== the oldest libcurl"
	@sh tools/check_libcurl.sh $(CC) $(filter-out -MMD -MP,$(HWC_CFLAGS)) -Werror $(CORE_CFLAGS)

lint-shell:
	@echo "== shellcheck"
	@shellcheck --severity=warning .ci/run $(shell grep -lE '^#!/bin/(ba)?sh' tools/* emulator/* 2>/dev/null)

lint-house:
	@echo "== rules of the house"
	@$(MAKE) $(QUIET) LUA=lua5.4 all && $(MAKE) $(QUIET) LUA=luajit all
	@sh tools/check_house.sh

docs: ## Write the reference pages and the declarations for language servers anew from api/
	@mkdir -p lua/huaweicloud/types docs/reference
	@$(LUA) tools/docs.lua . $(API)

format: ## Format the C files in place
	@clang-format -i $(C_FILES)

clean: ## Remove everything that was built
	rm -rf build

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | expand -t 16
