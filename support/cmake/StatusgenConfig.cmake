# statusgen in a build with CMake (3.20 or later).
#
#	find_package(Statusgen REQUIRED)
#	add_executable(demo main.c)
#	statusgen_generate(TARGET demo PAGES docs/errors.md)
#
# statusgen_generate(
#	TARGET target           what uses the outputs: it is built after them, and their folder is one
#	                        of its include folders
#	PAGES page...           the pages, all read by one call of statusgen
#	[OUTPUTS name...]       the outputs (default: what statusgen says that it will make; where it is built along
#	                        with the project and cannot be asked yet, NAME.h for each page NAME.md)
#	[DIRECTORY folder]      where they go (default: statusgen in the current binary folder)
#	[TEMPLATES path...]     templates, folders of them, or names of installed ones, such as page.json
#	                        (default: the header that is installed)
#	[OPTIONS option...]     further options of statusgen; files in the current source folder by their
#	                        relative names
#	[OUTPUTS_VARIABLE name])  a variable that is set to the paths of the outputs
# The target may be an executable or a library of any kind; users of a library, an INTERFACE one as well, find the
# outputs, too. It may be called several times for one target; where several targets want the same of the same
# pages, statusgen runs once.
#
# statusgen runs again when a page changed, or anything else that its outputs depend on. An output
# whose bytes stay the same is not touched, so nothing that includes it is compiled again.
#
# statusgen_message_library(name PAGES page...) makes a DLL of messages: StatusgenMessages.cmake.
#
# Below a toolchain file that looks for packages in the target's tree alone, say
# find_package(Statusgen REQUIRED NO_CMAKE_FIND_ROOT_PATH): the program runs on the machine that builds. Or leave the
# project as it is, and say cmake -DStatusgen_DIR=/usr/share/cmake/Statusgen.
#
# Also sets Statusgen_EXECUTABLE and Statusgen_TEMPLATES (the folder of the installed templates).

cmake_policy(PUSH)
cmake_policy(VERSION 3.20)

get_filename_component(statusgen_here "${CMAKE_CURRENT_LIST_DIR}" REALPATH)
# A program for the machine that builds, whatever the toolchain file says of the one that is built for.
find_program(Statusgen_EXECUTABLE statusgen HINTS "${statusgen_here}/../../../bin"
	NO_CMAKE_FIND_ROOT_PATH)
get_filename_component(Statusgen_TEMPLATES "${statusgen_here}/../../statusgen/templates" ABSOLUTE)
# Projects above this one (FetchContent) call the functions, too.
set(Statusgen_STAMP_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/StatusgenStamp.cmake" CACHE INTERNAL "")
include("${CMAKE_CURRENT_LIST_DIR}/StatusgenMessages.cmake")
if(TARGET statusgen AND NOT CMAKE_CROSSCOMPILING)
	# Built with this project (FetchContent).
	set(Statusgen_EXECUTABLE "$<TARGET_FILE:statusgen>" CACHE INTERNAL "")
	set(Statusgen_TEMPLATES "${statusgen_here}/../../templates" CACHE INTERNAL "")
elseif(NOT Statusgen_EXECUTABLE)
	set(Statusgen_FOUND FALSE)
	set(Statusgen_NOT_FOUND_MESSAGE "the program statusgen is not there")
endif()

# The arguments of a run. Paths become absolute: it does not run in the source folder, and what stands in a depfile
# must be found from anywhere.
function(statusgen_arguments result)
	cmake_parse_arguments(PARSE_ARGV 1 arg "" "DIRECTORY" "PAGES;TEMPLATES;OPTIONS")
	set(pages)
	foreach(page IN LISTS arg_PAGES)
		get_filename_component(path "${page}" ABSOLUTE)
		list(APPEND pages "${path}")
	endforeach()
	set(templates)
	foreach(template IN LISTS arg_TEMPLATES)
		get_filename_component(path "${template}" ABSOLUTE)
		if(NOT EXISTS "${path}")
			set(path "${template}")
		endif()
		list(APPEND templates -t "${path}")
	endforeach()

	set(options)
	foreach(option IN LISTS arg_OPTIONS)
		string(REGEX MATCH "^--[a-z-]+=" name "${option}")
		string(LENGTH "${name}" length)
		string(SUBSTRING "${option}" ${length} -1 value)
		if(value AND EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${value}")
			set(option "${name}${CMAKE_CURRENT_SOURCE_DIR}/${value}")
		endif()
		list(APPEND options "${option}")
	endforeach()
	set(${result} -o "${arg_DIRECTORY}" ${templates} ${options} ${pages} PARENT_SCOPE)
endfunction()

# Which outputs a run will make: empty where it cannot be asked, or the pages have errors.
function(statusgen_ask_outputs result)
	set(outputs)
	if(EXISTS "${Statusgen_EXECUTABLE}")
		execute_process(COMMAND "${Statusgen_EXECUTABLE}" -q --outputs ${ARGN}
			OUTPUT_VARIABLE lines ERROR_QUIET RESULT_VARIABLE failed)
		if(NOT failed)
			string(REGEX MATCHALL "\noutput\t[^\n]+" outputs "${lines}")
			string(REPLACE "\noutput\t" "" outputs "${outputs}")
		endif()
	endif()
	set(${result} "${outputs}" PARENT_SCOPE)
endfunction()

# One run of statusgen, for which the file STAMP stands; paths are absolute but for pages and templates.
function(statusgen_command)
	cmake_parse_arguments(PARSE_ARGV 0 arg "" "STAMP;DIRECTORY"
		"PAGES;OUTPUTS;TEMPLATES;OPTIONS;DEPENDS")
	list(JOIN arg_PAGES " " names)
	set(pages)
	foreach(page IN LISTS arg_PAGES)
		get_filename_component(path "${page}" ABSOLUTE)
		list(APPEND pages "${path}")
	endforeach()
	statusgen_arguments(arguments DIRECTORY "${arg_DIRECTORY}" PAGES ${arg_PAGES} TEMPLATES ${arg_TEMPLATES}
		OPTIONS ${arg_OPTIONS})

	add_custom_command(
		OUTPUT "${arg_STAMP}"
		BYPRODUCTS ${arg_OUTPUTS}
		COMMAND "${Statusgen_EXECUTABLE}" --depfile "${arg_STAMP}.d" ${arguments}
		COMMAND "${CMAKE_COMMAND}" "-DSTAMP=${arg_STAMP}" "-DEXPECTED=${arg_OUTPUTS}"
			-P "${Statusgen_STAMP_SCRIPT}"
		DEPENDS ${pages} ${arg_DEPENDS} "${Statusgen_EXECUTABLE}"
		DEPFILE "${arg_STAMP}.d"
		COMMENT "statusgen: ${names}"
		VERBATIM)
endfunction()

function(statusgen_generate)
	cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;DIRECTORY;OUTPUTS_VARIABLE"
		"PAGES;OUTPUTS;TEMPLATES;OPTIONS")
	if(arg_UNPARSED_ARGUMENTS)
		message(FATAL_ERROR "statusgen_generate: unknown argument ${arg_UNPARSED_ARGUMENTS}")
	endif()
	if(NOT arg_TARGET OR NOT arg_PAGES)
		message(FATAL_ERROR "statusgen_generate: TARGET and PAGES are needed")
	endif()
	if(NOT TARGET "${arg_TARGET}")
		message(FATAL_ERROR "statusgen_generate: there is no target ${arg_TARGET}")
	endif()
	if(NOT arg_DIRECTORY)
		set(arg_DIRECTORY statusgen)
	endif()
	get_filename_component(folder "${arg_DIRECTORY}" ABSOLUTE
		BASE_DIR "${CMAKE_CURRENT_BINARY_DIR}")
	if(NOT arg_TEMPLATES)
		set(arg_TEMPLATES "${Statusgen_TEMPLATES}/page.h.mustache")
	endif()

	set(outputs)
	set(settings)
	foreach(page IN LISTS arg_PAGES)
		# The settings that count may come or go: the build looks at each place where they can be.
		get_filename_component(at "${page}" ABSOLUTE)
		get_filename_component(at "${at}" DIRECTORY)
		string(FIND "${at}/" "${CMAKE_SOURCE_DIR}/" below)
		while(TRUE)
			list(APPEND settings "${at}/statusgen.yaml")
			if(NOT below EQUAL 0 OR at STREQUAL CMAKE_SOURCE_DIR)
				break()
			endif()
			get_filename_component(at "${at}" DIRECTORY)
		endwhile()
	endforeach()
	list(REMOVE_DUPLICATES settings)
	file(GLOB found CONFIGURE_DEPENDS ${settings})
	foreach(output IN LISTS arg_OUTPUTS)
		list(APPEND outputs "${folder}/${output}")
	endforeach()
	if(NOT outputs)
		statusgen_arguments(arguments DIRECTORY "${folder}" PAGES ${arg_PAGES} TEMPLATES ${arg_TEMPLATES}
			OPTIONS ${arg_OPTIONS})
		statusgen_ask_outputs(outputs ${arguments})
		# Settings say where outputs lie: other ones may give another answer.
		set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${found})
	endif()
	if(NOT outputs)
		# No answer; with the pages mended there may be one.
		foreach(page IN LISTS arg_PAGES)
			get_filename_component(stem "${page}" NAME_WLE)
			get_filename_component(path "${page}" ABSOLUTE)
			list(APPEND outputs "${folder}/${stem}.h")
			set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${path}")
		endforeach()
	endif()

	# A stamp stands for the run, since outputs that did not change keep their old time. What is asked for
	# gives it its name, so that targets which ask for the same share it.
	string(SHA256 hash
		"${folder};${arg_PAGES};${outputs};${arg_TEMPLATES};${arg_OPTIONS};${CMAKE_CURRENT_SOURCE_DIR}")
	string(SUBSTRING "${hash}" 0 12 hash)
	set(stamp "${folder}/.${hash}.stamp")
	set(run "statusgen-${hash}")
	if(NOT TARGET ${run})
		statusgen_command(STAMP "${stamp}" OUTPUTS ${outputs} PAGES ${arg_PAGES}
			DIRECTORY "${folder}" TEMPLATES ${arg_TEMPLATES} OPTIONS ${arg_OPTIONS}
			DEPENDS "${stamp}.settings")
		# Written where the settings that there are have become others.
		file(CONFIGURE OUTPUT "${stamp}.settings" CONTENT "${found}\n" @ONLY)
		add_custom_target(${run} DEPENDS "${stamp}")
		# Makefiles do not see that an output was removed; Ninja does.
		if(CMAKE_GENERATOR MATCHES "Makefiles")
			add_custom_target(${run}-outputs
				COMMAND "${CMAKE_COMMAND}" "-DSTAMP=${stamp}" "-DOUTPUTS=${outputs}"
					-P "${Statusgen_STAMP_SCRIPT}"
				VERBATIM)
			add_dependencies(${run} ${run}-outputs)
		endif()
	endif()
	add_dependencies(${arg_TARGET} ${run})
	get_target_property(type ${arg_TARGET} TYPE)
	if(type STREQUAL "INTERFACE_LIBRARY")
		target_include_directories(${arg_TARGET} INTERFACE "$<BUILD_INTERFACE:${folder}>")
	elseif(type STREQUAL "EXECUTABLE")
		target_include_directories(${arg_TARGET} PRIVATE "${folder}")
	else()
		target_include_directories(${arg_TARGET} PUBLIC "$<BUILD_INTERFACE:${folder}>")
	endif()
	if(arg_OUTPUTS_VARIABLE)
		set(${arg_OUTPUTS_VARIABLE} "${outputs}" PARENT_SCOPE)
	endif()
endfunction()

cmake_policy(POP)
