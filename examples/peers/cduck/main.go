// Command cduck: workload C with DuckDB in process (and the hand-written ones,
// for ratios within one binary).
package main

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
	"github.com/entente-civic/entente/examples/peers/gen/interbench"
)

func ck(err error) {
	if err != nil {
		panic(err)
	}
}

func duck(mode string, threads int) interbench.Peer {
	return func(t *inter.Table, _ string) func() *inter.Result {
		c, err := duckdb.NewConnector("", nil)
		ck(err)
		db := sql.OpenDB(c)
		db.SetMaxOpenConns(1)
		ex := func(s string) { _, err := db.Exec(s); ck(err) }
		ex(fmt.Sprintf("SET threads=%d", threads))
		ex("CREATE TABLE t(month UTINYINT, muni UTINYINT, entry UTINYINT, sex UTINYINT, age UTINYINT, agency UTINYINT, req USMALLINT, dur USMALLINT, client UINTEGER)")
		conn, err := c.Connect(context.Background())
		ck(err)
		a, err := duckdb.NewAppenderFromConn(conn, "", "t")
		ck(err)
		for i := range t.N {
			ck(a.AppendRow(t.Month[i], t.Muni[i], t.Entry[i], t.Sex[i], t.Age[i], t.Agency[i], t.Req[i], t.Dur[i], t.Client[i]))
		}
		ck(a.Close())
		s := interbench.SQL{DB: db, Median: true, Wide: mode == "wide", Cube: mode == "cube"}
		switch mode {
		case "join", "cube":
			s.Explode = "JOIN (SELECT unnest(range(12)) k) r ON (t.req >> r.k) & 1 = 1"
		case "list":
			ex("ALTER TABLE t ADD COLUMN reqs UTINYINT[]")
			ex("UPDATE t SET reqs = list_filter([0,1,2,3,4,5,6,7,8,9,10,11], lambda x: (req >> x) & 1 = 1)")
			s.Explode = ", unnest(t.reqs) AS r(k)"
		}
		return s.Run
	}
}

func main() {
	for _, m := range []string{"join", "wide", "list", "cube"} {
		interbench.Peers["duckdb-"+m] = duck(m, 2)
		interbench.Peers["duckdb1-"+m] = duck(m, 1)
	}
	interbench.Main()
}
