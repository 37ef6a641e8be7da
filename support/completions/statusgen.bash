# bash completion for statusgen

# The names of the checks, as the program lists them, each printed as sed's $1 says.
_statusgen_checks()
{
	"${COMP_WORDS[0]}" -W help 2>/dev/null | sed -n "s/ .*//; s/..*/$1/p"
}

# Profiles and templates that come along.
_statusgen_templates()
{
	"${COMP_WORDS[0]}" --templates-list 2>/dev/null | sed -n 's/^  \([^ ]*\) .*/\1/p'
}

_statusgen()
{
	local cur prev
	cur=${COMP_WORDS[COMP_CWORD]}
	prev=${COMP_WORDS[COMP_CWORD - 1]}
	COMPREPLY=()

	# "--list=json" is three words to bash: --list, = and json.
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi

	case $prev in
	-o | --output)
		mapfile -t COMPREPLY < <(compgen -d -- "$cur")
		return
		;;
	-t | --templates)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur"; compgen -W "$(_statusgen_templates)" -- "$cur")
		return
		;;
	-c | --config | --against | --values-from | --depfile | --cache | --new-template)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		return
		;;
	--color)
		mapfile -t COMPREPLY < <(compgen -W 'always auto never' -- "$cur")
		return
		;;
	--compare)
		mapfile -t COMPREPLY < <(compgen -W 'values names texts' -- "$cur")
		return
		;;
	--fail-on)
		mapfile -t COMPREPLY < <(compgen -W 'breaking additive text none' -- "$cur")
		return
		;;
	--format)
		mapfile -t COMPREPLY < <(compgen -W 'human gcc github json sarif' -- "$cur")
		return
		;;
	--list)
		if [[ ${COMP_WORDS[COMP_CWORD]} == = || ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
			mapfile -t COMPREPLY < <(compgen -W 'tsv json' -- "$cur")
			return
		fi
		;;
	-W | --warnings)
		mapfile -t COMPREPLY < <(compgen -W "error error= help $(_statusgen_checks '& no-&')" -- "$cur")
		return
		;;
	error) # "error=NAME" is three words, too
		mapfile -t COMPREPLY < <(compgen -W "$(_statusgen_checks '&')" -- "$cur")
		return
		;;
	-j | --jobs | --find) return ;;
	esac

	if [[ $cur == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W '
			-o --output -t --templates -c --config -l --list -n --check --find
			--outputs --prune --templates-list --against --extra --force --compare --fail-on --format --values-from --depfile --cache --new-template
			--lenient --limit --sandbox -j --jobs -W --warnings -q --quiet
			-v --verbose --color -h --help -V --version' -- "$cur")
	else
		mapfile -t COMPREPLY < <(compgen -d -- "$cur"
			compgen -f -X '!*.@(md|markdown|mdx|html|htm|mc|man|bin|res|dll|exe|mui|sys|h|hh|hpp|hxx|inc|def|go|rs|ts|js|java|kt|cs|py)' -- "$cur")
	fi
}
shopt -q extglob || shopt -s extglob
complete -o filenames -F _statusgen statusgen
