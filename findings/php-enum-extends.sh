#!/bin/sh
# PHP 8.2 has no enumeration whose name begins with "extends" or "implements", though only these two words are reserved: after
# "enum" and white space its lexer looks at these letters, not at the word, and takes "enum" for the name of a class. Enumerations
# named after pages or tables (ExtendsRules, Implements_) are a syntax error that names the name; a class may be called so.
. "$(dirname "$0")/packages.sh"
packages php8.2-cli=8.2.36-1~deb12u1 php8.2-common=8.2.36-1~deb12u1 libargon2-1=0~20171227-0.3+deb12u1 libsodium23=1.0.18-1+deb12u1

# try KIND NAME: "read", or what PHP says.
try() {
	printf '<?php\n%s %s {}\necho "read";\n' "$1" "$2" >try.php
	php8.2 -n -d display_errors=1 -d log_errors=0 try.php 2>&1 | sed -n 's/^\(read\|Parse error: .*\) in .*/\1/p; s/^read$/read/p'
}
seen 'enum PumpRules' 'read' "$(try enum PumpRules)"
seen 'enum ExtendsRules' 'Parse error: syntax error, unexpected identifier "ExtendsRules"' "$(try enum ExtendsRules | sed 's/:  /: /')"
seen 'enum implementsPump' 'Parse error: syntax error, unexpected identifier "implementsPump"' "$(try enum implementsPump | sed 's/:  /: /')"
seen 'enum ImplementPump' 'read' "$(try enum ImplementPump)"
seen 'class ExtendsRules' 'read' "$(try class ExtendsRules)"
