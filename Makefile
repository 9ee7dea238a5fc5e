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
CORE_CFLAGS := -Wconversion $(addprefix -I,$(CURL_INCDIR) $(CRYPTO_INCDIR)) \
	$(shell $(PKG_CONFIG) --cflags libcurl 2>/dev/null || curl-config --cflags 2>/dev/null) \
	$(shell $(PKG_CONFIG) --cflags libcrypto 2>/dev/null)
LUA_CFLAGS := $(if $(LUA_INCDIR),-I$(LUA_INCDIR),$(shell \
	for name in $(wordlist 2,9,$(LUA_INFO)); do $(PKG_CONFIG) --cflags $$name 2>/dev/null && break; done))
HWC_LIBS := $(addprefix -L,$(CURL_LIBDIR) $(CRYPTO_LIBDIR)) \
	$(shell $(PKG_CONFIG) --libs libcurl 2>/dev/null || curl-config --libs 2>/dev/null || echo -lcurl) \
	$(shell $(PKG_CONFIG) --libs libcrypto 2>/dev/null || echo -lcrypto) -pthread

# liblua is never linked: the host brings its own. nodelete: libcurl's threads may outlive lua_close().
ifeq ($(shell uname -s),Darwin)
LIBFLAG ?= -bundle
HWC_LDFLAGS := -undefined dynamic_lookup
else
LIBFLAG ?= -shared
HWC_LDFLAGS := -Wl,-z,nodelete -Wl,-z,relro
endif

# Files of the binding are named lua_*.c and module.c; all others are the core.
API := $(sort $(wildcard api/*.lua))
BINDING := $(patsubst src/%.c,$(BUILD)/$(V)/%.o,$(wildcard src/lua_*.c src/module.c))
CORE := $(patsubst src/%.c,$(BUILD)/core/%.o,$(filter-out src/lua_% src/module.c,$(wildcard src/*.c))) \
	$(BUILD)/core/api_rows.o
MODULE := $(BUILD)/$(V)/huaweicloud/core.so
C_TESTS := $(patsubst spec/c/%.c,$(BUILD)/spec/%,$(wildcard spec/c/test_*.c))
FUZZERS := $(patsubst spec/fuzz/%.c,$(BUILD)/spec/%,$(wildcard spec/fuzz/fuzz_*.c))
C_FILES := $(wildcard src/*.[ch] spec/c/*.[ch] spec/fuzz/*.[ch] bench/*.c)
LUA_FILES := $(shell find lua -name '*.lua' 2>/dev/null | sort)
QUIET = --no-print-directory -s $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))

.DELETE_ON_ERROR:
.PHONY: all install uninstall deps demo test torture-load emulator emulator-stop lint asan valgrind fuzz bench docs format clean help \
	run-demo objects c-tests fuzzers lint-compile lint-format lint-lua lint-analyse lint-shell lint-house

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

$(BUILD)/spec/test_%: spec/c/test_%.c $(CORE)
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) -Ispec/c -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $< $(CORE) $(HWC_LIBS)

$(BUILD)/spec/fuzz_%: spec/fuzz/fuzz_%.c $(CORE)
	@mkdir -p $(@D)
	$(CC) $(HWC_CFLAGS) -Isrc $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o $@ $< $(CORE) $(HWC_LIBS)

-include $(wildcard $(BUILD)/core/*.d $(BUILD)/$(V)/*.d $(BUILD)/spec/*.d)

objects: $(CORE) $(BINDING)
c-tests: $(C_TESTS)
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

fuzz: ## Fuzz each parser for FUZZ_SECONDS (30)
	@sh tools/deps.sh lint
	@$(MAKE) $(QUIET) BUILD=build/fuzz CC=clang HARDEN= fuzzers \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all'
	@for name in $(patsubst spec/fuzz/fuzz_%.c,%,$(wildcard spec/fuzz/fuzz_*.c)); do \
		echo "== fuzz $$name, $(FUZZ_SECONDS) s"; \
		mkdir -p build/fuzz/corpus/$$name spec/fuzz/corpus/$$name; \
		build/fuzz/spec/fuzz_$$name -max_total_time=$(FUZZ_SECONDS) -verbosity=0 -print_final_stats=1 \
			-artifact_prefix=build/fuzz/$$name- build/fuzz/corpus/$$name spec/fuzz/corpus/$$name \
			>build/fuzz/$$name.log 2>&1 || { cat build/fuzz/$$name.log; exit 1; }; \
		sed -n 's/^stat::number_of_executed_units: */inputs: /p' build/fuzz/$$name.log; done

torture-load: ## LOAD_CALLS (200000) calls in one process, then SOAK_SECONDS (60) of mixed faults in every host
	@sh tools/deps.sh test
	@$(MAKE) $(QUIET) LUA=lua5.4 all && $(MAKE) $(QUIET) LUA=luajit all
	@$(MAKE) $(QUIET) BUILD=build/tsan CC=gcc HARDEN= CFLAGS='-O1 -g -fsanitize=thread' build/tsan/spec/test_bridge
	@HWC_BUILD="$(CURDIR)/$(BUILD)" LUA_PATH="lua/?.lua;lua/?/init.lua;spec/?.lua;;" LUA_CPATH="$(BUILD)/5.4/?.so;;" \
		lua5.4 spec/load/run.lua

emulator: ## Start the emulated services on loopback
	@sh tools/deps.sh demo
	@emulator/run start

emulator-stop: ## Stop them
	@emulator/run stop

bench: ## Measure every host against C programs on libcurl; prints tables
	@sh tools/deps.sh test
	@$(MAKE) $(QUIET) LUA=lua5.4 all && $(MAKE) $(QUIET) LUA=luajit all && mkdir -p $(BUILD)/bench
	@$(CC) $(HWC_CFLAGS) $(CFLAGS) -o $(BUILD)/bench/curl_multi bench/curl_multi.c $(HWC_LIBS)
	@lua5.4 bench/hosts.lua "$(CURDIR)" $(BUILD)

lint: ## Compile with gcc and clang, warnings as errors; format, analysers, rules of the house
	@sh tools/deps.sh lint
	@$(MAKE) --no-print-directory -k lint-compile lint-format lint-lua lint-analyse lint-shell lint-house

lint-compile:
	@for cc in gcc clang; do for lua in lua5.4 luajit; do echo "== $$cc $$lua"; \
		$(MAKE) $(QUIET) BUILD=build/lint/$$cc CC=$$cc LUA=$$lua WERROR=1 objects || exit 1; done; done

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
		--suppress=uninitvar -D_GNU_SOURCE -D__linux__ -DLUA_VERSION_NUM=504 -Isrc src
	@echo "== clang-tidy"
	@clang-tidy --quiet $(wildcard src/*.c) -- -std=c99 -D_GNU_SOURCE $(CORE_CFLAGS) $(LUA_CFLAGS) 2>/dev/null

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
