# Run by the command of statusgen_generate after statusgen, as a script with STAMP set.
# STAMP.d says "outputs: inputs" for each page; what the build has to know is that the stamp depends
# on the inputs. In such a rule only the first colon stands before a space: spaces in names are
# escaped. EXPECTED are the outputs that the build was told of.
#
# With OUTPUTS set, too, it is run before that: where one of them was removed, the stamp counts for nothing.
if(DEFINED OUTPUTS)
	foreach(output IN LISTS OUTPUTS)
		if(NOT EXISTS "${output}")
			file(REMOVE "${STAMP}")
		endif()
	endforeach()
	return()
endif()

file(READ "${STAMP}.d" rules)
# An output that nobody makes would be missed by a compiler, or be asked for in each build.
foreach(output IN LISTS EXPECTED)
	if(NOT EXISTS "${output}")
		string(REGEX REPLACE " *:.*" "" made "${rules}")
		message(FATAL_ERROR "statusgen_generate: ${output} was not made; say OUTPUTS with what was, "
			"seen from DIRECTORY (settings may give outputs other places): ${made}")
	endif()
endforeach()
string(REGEX REPLACE "\\\\\r?\n" "" rules "${rules}")
string(REGEX REPLACE "(^|\n)[^\n]*: +" "\\1%stamp%: " rules "${rules}")

string(REPLACE " " "\\ " target "${STAMP}")
string(REPLACE "#" "\\#" target "${target}")
string(REPLACE "$" "$$" target "${target}")
string(REPLACE "%stamp%" "${target}" rules "${rules}")
file(WRITE "${STAMP}.d" "${rules}")
file(TOUCH "${STAMP}")
