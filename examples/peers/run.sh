#!/usr/bin/env bash
# Measures the library beside its peers. Every program first compares its
# answers with the hand-written ones.
#
#	bash run.sh [a|b|c]
#
#	a  plan validation: prints a table of ratios; about 5 minutes (the default)
#	b  referral routing: one line a peer and size; about 10 minutes, needs a C compiler
#	c  aggregation of indicators: the same; about 12 minutes, needs a C compiler, and pandas if it shall run
#
# ENTENTE_ROUNDS says how many rounds workload a takes the median of (7 if
# unset; the large plan gets a third of them).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

a() {
	local rounds=${ENTENTE_ROUNDS:-7}
	(cd a && go test -c -o "$scratch/a.test" . && go build -o "$scratch/ratios" ./ratios)
	"$scratch/a.test" -test.run .
	# A round runs every peer once, so that what else the machine does falls on all.
	bench() { "$scratch/a.test" -test.run '^$' -test.bench "$1" -test.benchtime "$2" >>"$scratch/bench.txt"; }
	fast() { bench "^Benchmark(Hand|HandReuse|HandCompact|ValidatorTags)\$/^$1\$|^Benchmark(Library|Decode)\$/./^$1\$" "$2"; }
	for ((i = 0; i < rounds; i++)); do
		for size in small mid; do
			fast "$size" 100ms
			bench "^Benchmark(Schema|CEL|OPA)\$/^$size\$" 100ms
		done
		bench '^BenchmarkCUE$/^small$' 1x
	done
	for ((i = 0; i < (rounds + 2) / 3; i++)); do
		fast large 5x
		bench '^Benchmark(Schema|CEL|OPA)$/^large$' 1x # CUE: not done after five minutes and 4 GB
	done
	"$scratch/ratios" <"$scratch/bench.txt"
}

# try runs a program for at most so many seconds; a peer that takes longer or
# is not there is left out of the list.
try() { timeout "$1" "${@:2}" 2>&1 || printf 'left out: %s\n' "${*:2}"; }

b() {
	(cd b && CGO_ENABLED=1 go build -tags sqlite_rtree -o "$scratch/b" .)
	(cd bduck && CGO_ENABLED=1 go build -o "$scratch/bduck" .)
	cd "$scratch" && mkdir tmp
	for n in 1000 100000; do
		for p in library brute hand hand2 roaring modernc modernc-rt mattn mattn-rt; do try 500 ./b -peer "$p" -n "$n" -q 2000; done
		try 500 ./b -peer bleve -n "$n" -q 300
		for p in duckdb duckdb-art; do try 300 ./bduck -peer "$p" -n "$n" -q 300; done
	done
	for p in library hand hand2 brute roaring modernc mattn; do try 500 ./b -peer "$p" -n 1000000 -q 500 -check 50; done
	for p in duckdb duckdb-art; do try 300 ./bduck -peer "$p" -n 1000000 -q 200 -check 50; done
}

c() {
	local here=$PWD
	(cd c && CGO_ENABLED=1 go build -o "$scratch/c" .)
	(cd cduck && CGO_ENABLED=1 go build -o "$scratch/cduck" .)
	cd "$scratch" && mkdir tmp
	for _ in 1 2; do
		for p in sum1 sum2 cube1 cube2 part1 part2 library1 library2; do try 400 ./c -peer "$p" -n 10000000 -runs 7; done
	done
	try 400 ./c -peer simple -n 10000000 -runs 2
	for p in duckdb-wide duckdb-join duckdb-cube duckdb1-wide; do try 400 ./cduck -peer "$p" -n 10000000 -runs 2; done
	try 400 ./c -peer dump -n 10000000
	for how in groupby cube; do try 400 python3 "$here/c/pandas_c.py" tmp/c "$how" 3; done
	for p in sum1 cube1 cube2 part1 part2 library1 library2 simple; do try 400 ./c -peer "$p" -n 1000000 -runs 7; done
	try 400 ./cduck -peer duckdb-wide -n 1000000 -runs 5
	try 400 ./cduck -peer duckdb-list -n 1000000 -runs 1
	for p in mattn-wide modernc-wide; do try 400 ./c -peer "$p" -n 1000000 -runs 1; done
	for p in cube1 part1 library1 library2 simple; do try 400 ./c -peer "$p" -n 100000 -runs 9; done
	try 400 ./c -peer gota -n 100000 -runs 1
}

case ${1:-a} in
a | b | c) "${1:-a}" ;;
*)
	sed -n '2,/^set/{/^set/!p;}' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//' >&2
	exit 2
	;;
esac
