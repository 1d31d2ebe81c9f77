// Command b: workload B peers in Go, and mattn/go-sqlite3.
package main

import "github.com/entente-civic/entente/examples/peers/gen/dirbench"

type peer = dirbench.Peer

var (
	makers = dirbench.Makers
	check  = dirbench.Check
)

func main() { dirbench.Main() }
