#!/bin/sh
# flatc 2.0.8 (flatbuffers-compiler) takes enums of uint and ulong, so NTSTATUS and EFI_STATUS values fit, and writes them for many
# languages without a warning. Its Java does not compile ("integer number too large": there is no L at the number); its PHP has
# numbers above 2^63 that PHP reads as floats, and two codes are equal; its TypeScript makes strings of ulong values.
. "$(dirname "$0")/packages.sh"
packages flatbuffers-compiler=2.0.8+dfsg1-2

cat >codes.fbs <<'END'
enum NtStatus : uint { DRY = 0xC0000001, HOT }
enum EfiStatus : ulong { LOAD_ERROR = 0x8000000000000001, UNSUPPORTED = 0x8000000000000003 }
table Codes { nt: NtStatus = DRY; efi: EfiStatus = LOAD_ERROR; }
root_type Codes;
END
flatc --java --php --ts codes.fbs >said 2>&1
seen 'flatc says' '' "$(cat said)"
seen 'Java' '  public static final long DRY = 3221225473;' "$(grep DRY NtStatus.java | head -n 1)"
seen 'TypeScript' "  LOAD_ERROR = '9223372036854775809'," "$(grep -h LOAD_ERROR ./*.ts | grep = | head -n 1)"
if command -v javac >/dev/null; then
	seen 'javac' 'error: integer number too large' \
		"$(javac NtStatus.java 2>&1 | sed -n '1s/.*: \(error: .*large\).*/\1/p')"
fi
if command -v php >/dev/null; then
	seen 'PHP: LOAD_ERROR equals UNSUPPORTED' 'bool(true)' \
		"$(php -r 'require "EfiStatus.php"; var_dump(EfiStatus::LOAD_ERROR == EfiStatus::UNSUPPORTED);')"
fi
