// Command c: workload C peers in Go without DuckDB.
package main

import "github.com/entente-civic/entente/examples/peers/gen/interbench"

func main() { interbench.Main() }
