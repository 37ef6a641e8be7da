# fish completion for statusgen

# The program knows its checks.
function __statusgen_checks
	set -l checks (statusgen -W help 2>/dev/null | string replace -r ' .*' '')
	printf '%s\n' error help $checks no-$checks error=$checks
end

# Profiles and templates that come along.
function __statusgen_templates
	statusgen --templates-list 2>/dev/null | string replace -rf '^  (\S+)\s+(.*)$' '$1\t$2'
end

# With several suffixes fish 3.6 looks into no folder.
complete -c statusgen -f -a '(__fish_complete_suffix .md)'
complete -c statusgen -s o -l output -x -a '(__fish_complete_directories)' -d 'Where outputs go'
complete -c statusgen -s t -l templates -r -F -a '(__statusgen_templates)' -d 'A template, or a folder of them'
complete -c statusgen -s c -l config -r -F -d 'Settings'
complete -c statusgen -s l -l list -f -a 'tsv json' -d 'Print the entries'
complete -c statusgen -s n -l check -f -d 'Write nothing; name stale outputs'
complete -c statusgen -l find -x -d 'Print the entries that match'
complete -c statusgen -l against -r -F -d 'Compare with a header, page, message file or table'
complete -c statusgen -l extra -f -d 'With --against, also name what only the header has'
complete -c statusgen -l force -f -d 'Replace files that statusgen has not made, too'
complete -c statusgen -l compare -x -a 'values names texts' -d 'With --against: what is compared'
complete -c statusgen -l fail-on -x -a 'breaking additive text none' -d 'With --against: changes that fail'
complete -c statusgen -l format -x -a 'human gcc github json sarif' -d 'How messages are printed'
complete -c statusgen -l outputs -f -d 'Print outputs and inputs, write nothing'
complete -c statusgen -l limit -x -a 'page= template= expansion= output= steps= depth=' -d 'Another limit than usual'
complete -c statusgen -l sandbox -d 'On Linux: no network, no programs, no other files'
complete -c statusgen -l prune -f -d 'Remove outputs of pages that are gone'
complete -c statusgen -l templates-list -f -d 'Print profiles and templates'
complete -c statusgen -l values-from -r -F -d 'Take values from a C header'
complete -c statusgen -l depfile -r -F -d 'Write what the outputs depend on'
complete -c statusgen -l cache -r -F -d 'Do nothing where all is as the last run left it'
complete -c statusgen -l new-template -r -F -d 'Write a template to begin with'
complete -c statusgen -l lenient -f -d 'Unknown names in templates are empty'
complete -c statusgen -s j -l jobs -x -d 'Pages read at the same time'
complete -c statusgen -s W -l warnings -x -a '(__statusgen_checks)' -d 'Turn a check on, off, or into an error'
complete -c statusgen -s q -l quiet -f -d 'Errors only'
complete -c statusgen -s v -l verbose -f -d 'Tell how pages are read'
complete -c statusgen -l color -x -a 'always auto never' -d 'Color messages'
complete -c statusgen -s h -l help -f -d 'Print the options'
complete -c statusgen -s V -l version -f -d 'Print the version'
