# Waymark's Makefile. It works by itself; `configure` only fills config.make and config.h.
#
#   make                the program, build/waymark
#   make check          every test, plain and sanitised, and every checker that is installed
#   make check-unit     the unit suites; T=csv_test picks one file, CASE=quotes one of its cases
#   make check-cli      the command suites; T=rate, CASE=test_points_are_kept
#   make check-fuzz     the fuzz targets over the files of tests/fuzz/corpus
#   make check-screen   the screen suites; T=assess_test, CASE=resize
#   make fuzzers        the fuzz targets with libFuzzer, with CC=clang SANITIZE=1 FUZZER=1
#   make bench coverage install uninstall clean
#
# V=1 shows the commands, BUILD=dir builds elsewhere, SANITIZE=1 adds the address and undefined
# behaviour sanitisers, WERROR=1 makes a warning an error, CC, CFLAGS and LDFLAGS are respected.

VERSION = 0.1.0

PREFIX = /usr/local
bindir = $(PREFIX)/bin
datadir = $(PREFIX)/share
mandir = $(datadir)/man
INSTALL = install
PKG_CONFIG = pkg-config
CFLAGS ?= -O2 -g
PTY_TESTS = yes

-include config.make

BUILD = build
SANITIZE =
FUZZER =
WERROR =
V ?=
T =
CASE =

Q = $(if $(V),,@)
say = $(if $(V),,@printf '  %-8s %s\n' '$(1)' '$(2)';)

# --- Files: a new one needs no line here -----------------------------------------------------

SOURCES := $(sort $(wildcard src/main.c src/*/*.c))
SCHEMA := $(sort $(wildcard src/store/schema/*.sql))
UNIT := $(sort $(wildcard tests/unit/*_test.c))
UNIT_HELP := $(filter-out $(UNIT),$(sort $(wildcard tests/unit/*.c)))
SCREEN := $(sort $(wildcard tests/screen/*_test.c))
SCREEN_HELP := $(filter-out $(SCREEN),$(sort $(wildcard tests/screen/*.c)))
FUZZ := $(sort $(wildcard tests/fuzz/*_fuzz.c))
FUZZ_HELP := tests/fuzz/import.c
BENCH := $(sort $(wildcard tests/bench/*.c))

GENERATED := $(if $(SCHEMA),$(BUILD)/gen/migrations.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/obj/%.o) $(GENERATED:$(BUILD)/%.c=$(BUILD)/obj/%.o)
TEST_OBJECTS := $(OBJECTS:$(BUILD)/obj/%=$(BUILD)/test-obj/%)
UNIT_PROGRAMS := $(UNIT:%.c=$(BUILD)/%)
SCREEN_PROGRAMS := $(SCREEN:%.c=$(BUILD)/%)
FUZZ_PROGRAMS := $(FUZZ:%.c=$(BUILD)/%)
FUZZERS := $(FUZZ:tests/fuzz/%.c=$(BUILD)/fuzzers/%)
BENCH_PROGRAMS := $(BENCH:tests/%.c=$(BUILD)/%)

# --- Flags -----------------------------------------------------------------------------------

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2
STANDARD = -std=c17 -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE

# A library may ask for another edition of POSIX than ours (ncursesw does); one place decides.
edition = $(filter-out -D_XOPEN_SOURCE% -D_DEFAULT_SOURCE%,$(1))
ifndef DEP_LIBS
DEP_NAMES = ncursesw sqlite3 libsodium jansson uuid
DEP_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(DEP_NAMES))
DEP_LIBS := $(shell $(PKG_CONFIG) --libs $(DEP_NAMES)) -lcsv -lunistring
endif
CHECK_CFLAGS ?= $(shell $(PKG_CONFIG) --cflags check)
CHECK_LIBS ?= $(shell $(PKG_CONFIG) --libs check)
ICAL_CFLAGS ?= $(shell $(PKG_CONFIG) --cflags libical)
ICAL_LIBS ?= $(shell $(PKG_CONFIG) --libs libical)
VTERM_CFLAGS ?= $(shell $(PKG_CONFIG) --cflags vterm)
VTERM_LIBS ?= $(shell $(PKG_CONFIG) --libs vterm)

, := ,
# Flags of protection, where this compiler and linker know them all.
accepted = $(shell printf 'int main(void) { return 0; }\n' | \
	$(CC) -Werror $(1) -x c - -o /dev/null 2>/dev/null && printf '%s' '$(1)')
PROTECT := $(call accepted,-fstack-protector-strong -fPIE)
PROTECT_LINK := $(call accepted,-fPIE -pie -Wl$(,)-z$(,)relro -Wl$(,)-z$(,)now)
ifneq ($(filter -O1 -O2 -O3 -Os,$(CFLAGS)),)
PROTECT += $(if $(SANITIZE),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif
SANITIZERS = $(if $(SANITIZE),-fsanitize=address$(,)undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer) $(if $(FUZZER),-fsanitize=fuzzer-no-link)

COMPILE = $(CC) $(STANDARD) $(WARNINGS) $(if $(WERROR),-Werror) $(CPPFLAGS) $(CONFIG_H) \
	-Iinclude -Isrc -DWAYMARK_VERSION=\"$(VERSION)\" -DWAYMARK_DATADIR=\"$(datadir)/waymark\" \
	$(call edition,$(DEP_CFLAGS)) $(CFLAGS) $(PROTECT) $(SANITIZERS)
COMPILE_TEST = $(COMPILE) -DWAYMARK_TEST -Itests
LINK = $(CC) $(CFLAGS) $(PROTECT_LINK) $(SANITIZERS) $(LDFLAGS)
DEPEND = -MMD -MP

# --- The program -----------------------------------------------------------------------------

all: $(BUILD)/waymark

$(BUILD)/waymark: $(OBJECTS) $(BUILD)/sources
	$(call say,LINK,$@)$(LINK) -o $@ $(OBJECTS) $(DEP_LIBS) $(LIBS)

$(BUILD)/obj/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(COMPILE) $(DEPEND) -c -o $@ $<

$(BUILD)/obj/gen/%.o: $(BUILD)/gen/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(COMPILE) $(DEPEND) -c -o $@ $<

$(BUILD)/gen/migrations.c: $(SCHEMA) tools/embed $(BUILD)/sources
	@mkdir -p $(@D)
	$(call say,EMBED,$@)tools/embed store_migrations store_migration_count \
		store/migrations.h $(SCHEMA) >$@.new && mv $@.new $@

# --- The program and the suites as tests run them: the same files with WAYMARK_TEST ------------

tests: $(BUILD)/waymark-test $(UNIT_PROGRAMS) $(FUZZ_PROGRAMS) $(if $(filter yes,$(PTY_TESTS)),$(SCREEN_PROGRAMS))

$(BUILD)/waymark-test: $(TEST_OBJECTS) $(BUILD)/sources
	$(call say,LINK,$@)$(LINK) -o $@ $(TEST_OBJECTS) $(DEP_LIBS) $(LIBS)

$(BUILD)/libwaymark-test.a: $(filter-out %/src/main.o,$(TEST_OBJECTS)) $(BUILD)/sources
	$(call say,AR,$@)rm -f $@ && $(AR) rcs $@ $(filter %.o,$^)

$(BUILD)/test-obj/src/%.o: src/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$< (test))$(COMPILE_TEST) $(DEPEND) -c -o $@ $<

$(BUILD)/test-obj/gen/%.o: $(BUILD)/gen/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$< (test))$(COMPILE_TEST) $(DEPEND) -c -o $@ $<

$(BUILD)/test-obj/tests/%.o: tests/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(COMPILE_TEST) $(call edition,$(CHECK_CFLAGS) $(ICAL_CFLAGS) $(VTERM_CFLAGS)) \
		$(DEPEND) -c -o $@ $<

test_object = $(patsubst %.c,$(BUILD)/test-obj/%.o,$(1))

$(UNIT_PROGRAMS): $(BUILD)/tests/unit/%: $(BUILD)/test-obj/tests/unit/%.o \
		$(call test_object,$(UNIT_HELP)) $(BUILD)/libwaymark-test.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) -o $@ $^ $(CHECK_LIBS) $(ICAL_LIBS) $(DEP_LIBS) $(LIBS)

$(SCREEN_PROGRAMS): $(BUILD)/tests/screen/%: $(BUILD)/test-obj/tests/screen/%.o \
		$(call test_object,$(SCREEN_HELP))
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) -o $@ $^ $(CHECK_LIBS) $(VTERM_LIBS) -lutil $(LIBS)

# Fuzz targets: as programs that replay files, and with libFuzzer, of the layers that they reach.
$(FUZZ_PROGRAMS): $(BUILD)/tests/fuzz/%: $(BUILD)/test-obj/tests/fuzz/%.o \
		$(call test_object,$(FUZZ_HELP) tests/fuzz/replay.c) $(BUILD)/libwaymark-test.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) -o $@ $^ $(DEP_LIBS) $(LIBS)

fuzzers: $(FUZZERS)

$(FUZZERS): $(BUILD)/fuzzers/%: $(BUILD)/test-obj/tests/fuzz/%.o $(call test_object,$(FUZZ_HELP) \
		$(filter src/base/% src/model/% src/loader/% src/exchange/%,$(SOURCES)))
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) -fsanitize=fuzzer -o $@ $^ $(DEP_LIBS) $(LIBS)

$(BENCH_PROGRAMS): $(BUILD)/bench/%: $(BUILD)/test-obj/tests/bench/%.o $(BUILD)/libwaymark-test.a
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(LINK) -o $@ $^ $(DEP_LIBS) -lutil $(LIBS)

# --- What objects and lists were made with: a change of flags or of files builds anew ----------

keep_if_same = @mkdir -p $(@D); printf '%s\n' '$(1)' | cmp -s - $@ || printf '%s\n' '$(1)' >$@

$(BUILD)/flags: FORCE
	$(call keep_if_same,$(COMPILE) $(LINK))

$(BUILD)/sources: FORCE
	$(call keep_if_same,$(SOURCES) $(SCHEMA) $(LINK) $(DEP_LIBS) $(LIBS))

-include $(OBJECTS:.o=.d) $(TEST_OBJECTS:.o=.d)
-include $(patsubst %.c,$(BUILD)/test-obj/%.d,$(UNIT) $(UNIT_HELP) $(SCREEN) $(SCREEN_HELP) $(BENCH) \
	$(FUZZ) $(FUZZ_HELP) tests/fuzz/replay.c)

# --- Checks ----------------------------------------------------------------------------------

export MAKE

check:
	@BUILD='$(BUILD)' PTY_TESTS='$(PTY_TESTS)' tools/run-checks

check-unit: $(if $(T),$(BUILD)/tests/unit/$(T),$(UNIT_PROGRAMS))
check-fuzz: $(FUZZ_PROGRAMS)
check-cli: $(BUILD)/waymark-test
check-screen: $(BUILD)/waymark-test $(if $(T),$(BUILD)/tests/screen/$(T),$(SCREEN_PROGRAMS))
check-unit check-cli check-screen check-fuzz: check-%:
	@BUILD='$(BUILD)' PTY_TESTS='$(PTY_TESTS)' tools/run-checks $* '$(T)' '$(CASE)'

check-layers: $(BUILD)/waymark
	@tools/check-layers '$(BUILD)'

bench: $(BUILD)/waymark $(BENCH_PROGRAMS)
	@WAYMARK_BUILD='$(BUILD)' sh tests/bench/run

coverage:
	@BUILD='$(BUILD)' tools/coverage

# --- Install ---------------------------------------------------------------------------------

# Every installed file once, as SOURCE:TARGET; install and uninstall both read this list.
DATA_FILES := $(shell find frameworks policies -type f ! -name '.*' ! -name '*~' 2>/dev/null | sort)
to = $(foreach file,$(wildcard $(1)),$(file):$(2))
INSTALLED = $(foreach file,$(DATA_FILES),$(file):$(datadir)/waymark/$(file)) \
	$(foreach file,$(wildcard doc/*.1),$(file):$(mandir)/man1/$(notdir $(file))) \
	$(foreach file,$(wildcard doc/*.5),$(file):$(mandir)/man5/$(notdir $(file))) \
	$(call to,contrib/completion/waymark.bash,$(datadir)/bash-completion/completions/waymark) \
	$(call to,contrib/completion/_waymark,$(datadir)/zsh/site-functions/_waymark) \
	$(call to,contrib/completion/waymark.fish,$(datadir)/fish/vendor_completions.d/waymark.fish)

install: $(BUILD)/waymark
	$(Q)mkdir -p '$(DESTDIR)$(bindir)' && \
		$(INSTALL) -m 755 $(BUILD)/waymark '$(DESTDIR)$(bindir)/waymark'
	$(Q)set -e; for pair in $(INSTALLED); do \
		target='$(DESTDIR)'$${pair#*:}; mkdir -p "$${target%/*}"; \
		$(INSTALL) -m 644 "$${pair%%:*}" "$$target"; \
	done

uninstall:
	$(Q)rm -f '$(DESTDIR)$(bindir)/waymark'
	$(Q)set -e; for pair in $(INSTALLED); do rm -f '$(DESTDIR)'"$${pair#*:}"; done
	$(Q)if [ -d '$(DESTDIR)$(datadir)/waymark' ]; then \
		find '$(DESTDIR)$(datadir)/waymark' -depth -type d -exec rmdir {} + 2>/dev/null || :; fi

clean:
	$(Q)rm -rf $(BUILD)

FORCE:

.PHONY: all tests fuzzers check check-unit check-cli check-screen check-fuzz check-layers bench \
	coverage install uninstall clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:
