package main

import (
	"database/sql"
	"os"

	_ "github.com/mattn/go-sqlite3"
	_ "modernc.org/sqlite"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
	"github.com/entente-civic/entente/examples/peers/gen/interbench"
)

func ck(err error) {
	if err != nil {
		panic(err)
	}
}

func lite(driver, mode string) interbench.Peer {
	return func(t *inter.Table, tmp string) func() *inter.Result {
		dir, err := os.MkdirTemp(tmp, driver)
		ck(err)
		db, err := sql.Open(driver, dir+"/c.db")
		ck(err)
		db.SetMaxOpenConns(1)
		ex := func(s string) { _, err := db.Exec(s); ck(err) }
		ex("PRAGMA journal_mode=OFF")
		ex("PRAGMA synchronous=OFF")
		ex("PRAGMA cache_size=-2000000")
		ex("PRAGMA mmap_size=8000000000")
		ex("PRAGMA temp_store=MEMORY")
		ex("CREATE TABLE t(month INT, muni INT, entry INT, sex INT, age INT, agency INT, req INT, dur INT, client INT)")
		ex("CREATE TABLE k12(k INT)")
		ex("INSERT INTO k12 VALUES(0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11)")
		tx, err := db.Begin()
		ck(err)
		st, err := tx.Prepare("INSERT INTO t VALUES(?,?,?,?,?,?,?,?,?)")
		ck(err)
		for i := range t.N {
			_, err := st.Exec(t.Month[i], t.Muni[i], t.Entry[i], t.Sex[i], t.Age[i], t.Agency[i], t.Req[i], t.Dur[i], t.Client[i])
			ck(err)
		}
		ck(tx.Commit())
		os.RemoveAll(dir) // the open file lives on
		return interbench.SQL{DB: db, Explode: "JOIN k12 r ON (t.req >> r.k) & 1", Wide: mode == "wide", Cube: mode == "cube"}.Run
	}
}

func init() {
	for _, m := range []string{"wide", "cube"} {
		interbench.Peers["modernc-"+m] = lite("sqlite", m)
		interbench.Peers["mattn-"+m] = lite("sqlite3", m)
	}
	interbench.Peers["dump"] = func(t *inter.Table, tmp string) func() *inter.Result {
		dump(t, tmp+"/c")
		os.Exit(0)
		return nil
	}
}
