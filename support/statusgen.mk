# statusgen in a build with GNU make (4.0 or later).
#
#	include $(shell pkg-config --variable=makefile statusgen)
#	$(eval $(call statusgen_rules,gen,errors.h,docs/errors.md))
#	main.o: | gen/errors.h
#
# $(call statusgen_rules,FOLDER,OUTPUTS,PAGES[,OPTIONS]) says how OUTPUTS (names in FOLDER) are made
# from PAGES by one call of statusgen. OPTIONS are statusgen's; without any, the headers are made
# and nothing else. statusgen runs again when a page changed, or anything else that its outputs
# depend on (templates, settings), or the makefile itself; an output whose bytes stay the same is
# not touched, so nothing that includes it is compiled again. The order-only line at the end makes
# the first build wait for the header; from then on the compiler's own depfile (-MMD) does.
#
# $(eval $(call statusgen_message_rules,FOLDER,NAME,PAGES[,OPTIONS])) makes FOLDER/NAME.dll, in which FormatMessage finds
# the messages of PAGES, with WINDRES and MESSAGE_LINK of MinGW. FOLDER is this rule's own; NAME is that of the page, or
# of the `table` in the settings that joins several.
#
# STATUSGEN names the program, STATUSGEN_TEMPLATES the folder of its templates.

statusgen_mk := $(lastword $(MAKEFILE_LIST))
STATUSGEN ?= statusgen
STATUSGEN_TEMPLATES ?= $(dir $(statusgen_mk))templates

# Those of the files that are not there.
statusgen_missing = $(filter-out $(wildcard $(1)),$(1))

# The settings that there are beside the pages and here; whether they are others than those of the last run.
statusgen_settings = $(sort $(wildcard statusgen.yaml $(addsuffix statusgen.yaml,$(dir $(1)))))
statusgen_differ = $(subst x$(1)x,,x$(2)x)$(subst x$(2)x,,x$(1)x)
statusgen_other_settings = $(if $(wildcard $(1)/.statusgen.stamp),$(call statusgen_differ,$(strip \
	$(shell cat $(1)/.statusgen.settings 2>/dev/null)),$(call statusgen_settings,$(2))))

# A stamp stands for the run, since outputs that did not change keep their old time; where an output
# was removed, it counts for nothing. statusgen writes "outputs: inputs" for each page; what make has
# to know is that the stamp depends on the inputs. In such a rule only the first colon stands before a
# space: spaces in names are escaped. The makefile's own first target stays the default one.
define statusgen_rules
$(addprefix $(1)/,$(2)): $(1)/.statusgen.stamp ;

$(1)/.statusgen.stamp: $(3) $(firstword $(MAKEFILE_LIST)) \
		$(if $(call statusgen_missing,$(addprefix $(1)/,$(2)))$(call \
			statusgen_other_settings,$(1),$(3)),statusgen-missing)
	@mkdir -p $(1)
	$$(STATUSGEN) -o $(1) --depfile $$@.new $(or $(4),-t $(STATUSGEN_TEMPLATES)/page.h.mustache) $(3)
	@for output in $(2); do test -f "$(1)/$$$$output" || { \
		echo "statusgen makes no $(1)/$$$$output of $(3)" >&2; exit 1; }; done
	@sed -e ':join' -e '/\\$$$$/{' -e 'N' -e 's/\\\n//' -e 'b join' -e '}' \
		-e 's|^.*: \{1,\}|$$@: |' $$@.new >$$@.d
	@rm -f $$@.new
	@echo '$(call statusgen_settings,$(3))' >$(1)/.statusgen.settings
	@touch $$@

.PHONY: statusgen-missing
statusgen-missing:

-include $(1)/.statusgen.stamp.d
.DEFAULT_GOAL := $(.DEFAULT_GOAL)
endef

WINDRES ?= x86_64-w64-mingw32-windres
MESSAGE_LINK ?= $(patsubst %windres,%gcc,$(WINDRES)) -shared -nostdlib -Wl,--entry=0

# The script names a fingerprint of its table, so that it changes with each text.
define statusgen_message_rules
$(call statusgen_rules,$(1),$(2).rc $(2).bin,$(3),-t $(STATUSGEN_TEMPLATES)/resource.rc.mustache $(4))

$(1)/$(2).dll: $(1)/$(2).rc
	$$(WINDRES) -O coff -I $(1) $$< $$@.o
	$$(MESSAGE_LINK) -o $$@ $$@.o
endef
