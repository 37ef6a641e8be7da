# bash completion for statusgen

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
	-t | --templates | -c | --config | --against | --values-from | --depfile)
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
		return
		;;
	--color)
		mapfile -t COMPREPLY < <(compgen -W 'always auto never' -- "$cur")
		return
		;;
	--list)
		if [[ ${COMP_WORDS[COMP_CWORD]} == = || ${COMP_WORDS[COMP_CWORD - 1]} == = ]]; then
			mapfile -t COMPREPLY < <(compgen -W 'tsv json' -- "$cur")
			return
		fi
		;;
	-W | --warnings)
		mapfile -t COMPREPLY < <(compgen -W 'error error= no-' -- "$cur")
		return
		;;
	-j | --jobs | --find) return ;;
	esac

	if [[ $cur == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W '
			-o --output -t --templates -c --config -l --list -n --check --find
			--against --values-from --depfile -j --jobs -W --warnings -q --quiet
			-v --verbose --color -h --help -V --version' -- "$cur")
	else
		mapfile -t COMPREPLY < <(compgen -d -- "$cur"
			compgen -f -X '!*.@(md|markdown|html|htm)' -- "$cur")
	fi
}
shopt -q extglob || shopt -s extglob
complete -o filenames -F _statusgen statusgen
