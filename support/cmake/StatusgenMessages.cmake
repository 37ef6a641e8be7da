# A DLL in which FormatMessage finds the messages of pages; part of the package Statusgen.
#
#	find_package(Statusgen REQUIRED)
#	statusgen_message_library(pump PAGES docs/pump.md)
#
# statusgen_message_library(
#	name                    the target, a DLL without code; where Windows is not what is built for, it
#	                        makes the table and its script, so that projects can name it everywhere
#	PAGES page...           the pages
#	[TABLE table]           what the settings join several pages under: `table: product` there, TABLE
#	                        product here. One DLL holds one table of a language, so several pages want this.
#	[DIRECTORY folder]      where outputs go (default: NAME-messages in the current binary folder)
#	[OPTIONS option...])    further options of statusgen
#
# The DLL is made with whatever resource compiler CMake has: rc (MSVC), llvm-rc (clang-cl), windres
# (MinGW). A changed text is in the DLL after the next build. The header is another matter:
# statusgen_generate(TARGET program PAGES docs/pump.md).

cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

function(statusgen_message_library name)
	cmake_parse_arguments(PARSE_ARGV 1 arg "" "DIRECTORY;TABLE" "PAGES;OPTIONS")
	if(arg_UNPARSED_ARGUMENTS)
		message(FATAL_ERROR "statusgen_message_library: unknown argument ${arg_UNPARSED_ARGUMENTS}")
	endif()
	if(NOT arg_PAGES)
		message(FATAL_ERROR "statusgen_message_library: PAGES are needed")
	endif()
	list(LENGTH arg_PAGES count)
	if(count GREATER 1 AND NOT arg_TABLE)
		message(FATAL_ERROR "statusgen_message_library: a DLL holds one table of a language; "
			"join the pages by 'table: ${name}' in the settings, and say TABLE ${name} here")
	endif()
	if(NOT arg_DIRECTORY)
		set(arg_DIRECTORY "${name}-messages")
	endif()
	get_filename_component(folder "${arg_DIRECTORY}" ABSOLUTE
		BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
	if(NOT arg_TABLE)
		get_filename_component(arg_TABLE "${arg_PAGES}" NAME_WLE)
	endif()
	set(script "${folder}/${arg_TABLE}.rc")
	statusgen_command(STAMP "${script}" OUTPUTS "${folder}/${arg_TABLE}.bin" PAGES ${arg_PAGES}
		DIRECTORY "${folder}" TEMPLATES resource.rc OPTIONS ${arg_OPTIONS})

	if(NOT WIN32)
		add_custom_target(${name} ALL DEPENDS "${script}")
		return()
	endif()
	add_library(${name} SHARED "${script}")
	set_target_properties(${name} PROPERTIES LINKER_LANGUAGE C PREFIX "")
	# The script names the table without a folder.
	target_include_directories(${name} PRIVATE "${folder}")
	if(MSVC)
		target_link_options(${name} PRIVATE /NOENTRY /NODEFAULTLIB)
	else()
		target_link_options(${name} PRIVATE -nostdlib -Wl,--entry=0)
	endif()
endfunction()

cmake_policy(POP)
