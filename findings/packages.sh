# For findings/*.sh: pinned packages of Debian 12 in a folder that is gone at the end, and a look at what came out.
# Read by each of them: . "$(dirname "$0")/packages.sh"
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Unpacks NAME=VERSION... here, and finds their programs and libraries first.
packages() {
	apt-get -q download "$@" >download.log 2>&1 || { cat download.log >&2; exit 2; }
	for package in ./*.deb; do
		dpkg -x "$package" root
	done
	PATH=$folder/root/usr/bin:$PATH
	LD_LIBRARY_PATH=$folder/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || gcc -dumpmachine)
	export PATH LD_LIBRARY_PATH
}

# seen WHAT EXPECTED ACTUAL: ends the script where it is no longer so.
seen() {
	if [ "$2" != "$3" ]; then
		printf 'changed: %s\nwas: %s\nis:  %s\n' "$1" "$2" "$3" >&2
		exit 1
	fi
	printf 'as before: %s: %s\n' "$1" "$3"
}
