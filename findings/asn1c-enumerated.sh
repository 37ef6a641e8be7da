#!/bin/sh
# asn1c 0.9.28 numbers the items of an ASN.1 ENUMERATED that have no number as C would: from the one before it. X.680 (20.3) gives
# them the smallest numbers that no item has, from 0 on, and those after "..." (20.6) the smallest above the last one there that are
# free. So an error that comes after a numbered one is another number on the wire than for other compilers: Erlang's asn1ct 25.2.3
# has what the standard says. asn1c says nothing.
. "$(dirname "$0")/packages.sh"
packages asn1c=0.9.28+dfsg-5 erlang-asn1=1:25.2.3+dfsg-1+deb12u4 erlang-base=1:25.2.3+dfsg-1+deb12u4 \
	erlang-syntax-tools=1:25.2.3+dfsg-1+deb12u4

cat >Pump.asn <<'ASN'
Pump DEFINITIONS ::= BEGIN
PumpError ::= ENUMERATED { ok(0), dry(8), hot, stuck, ..., old(3), wet }
END
ASN
seen 'asn1c warns' '' "$(asn1c -S root/usr/share/asn1c Pump.asn 2>&1 | grep -iE 'warn|error:' || true)"
seen 'numbers in its header' 'ok 0, dry 8, hot 9, stuck 10, old 3, wet 11' \
	"$(sed -n 's/^\tPumpError_\([a-z]*\)\t= \([0-9]*\).*/\1 \2/p' PumpError.h | paste -sd, | sed 's/,/, /g')"

erlang=$folder/root/usr/lib/erlang
ROOTDIR=$erlang BINDIR=$erlang/erts-13.1.5/bin EMU=beam PROGNAME=erl "$erlang/erts-13.1.5/bin/erlexec" -boot "$erlang/bin/start_clean" \
	-noshell -eval 'ok = asn1ct:compile("Pump.asn", [ber]), halt().'
seen 'numbers that asn1ct reads' 'ok 0, hot 1, stuck 2, dry 8, old 3, wet 4' \
	"$(sed -n 's/^\([0-9][0-9]*\) -> \([a-z]*\);$/\2 \1/p' Pump.erl | paste -sd, | sed 's/,/, /g')"
