// Command bduck: workload B with DuckDB in process.
package main

import (
	"context"
	"database/sql"
	"encoding/binary"
	"math"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
	"github.com/entente-civic/entente/examples/peers/gen/dirbench"
)

var check = dirbench.Check

type duck struct{ st *sql.Stmt }

func newDuck(art bool) func([]dir.Service, string) dirbench.Peer {
	return func(ss []dir.Service, _ string) dirbench.Peer {
		c, err := duckdb.NewConnector("", nil)
		check(err)
		db := sql.OpenDB(c)
		ex := func(s string) { _, err := db.Exec(s); check(err) }
		ex("SET threads=2")
		ex("CREATE TABLE service(id INTEGER, age_min UTINYINT, age_max UTINYINT, gender UTINYINT, status UTINYINT, langs UINTEGER, cap SMALLINT, lat DOUBLE, lon DOUBLE, area BLOB)")
		ex("CREATE TABLE code0(term INTEGER, service_id INTEGER)")
		ex("CREATE TABLE hours(service_id INTEGER, start USMALLINT, stop USMALLINT)")
		conn, err := c.Connect(context.Background())
		check(err)
		app := func(t string) *duckdb.Appender {
			a, err := duckdb.NewAppenderFromConn(conn, "", t)
			check(err)
			return a
		}
		a, b, h := app("service"), app("code0"), app("hours")
		for i := range ss {
			s := &ss[i]
			check(a.AppendRow(s.ID, s.AgeMin, s.AgeMax, s.Gender, s.Status, s.Langs, s.Cap, s.Lat, s.Lon, blob(s.Area)))
			for _, c := range s.Codes {
				check(b.AppendRow(c, s.ID))
			}
			for _, w := range s.Week {
				check(h.AppendRow(s.ID, w.Start, w.End))
			}
		}
		check(a.Close())
		check(b.Close())
		check(h.Close())
		ex("CREATE TABLE service_code AS SELECT * FROM code0 ORDER BY term, service_id") // zone maps prune by term
		ex("DROP TABLE code0")
		if art {
			ex("CREATE INDEX h_s ON hours(service_id)")
			ex("CREATE INDEX s_id ON service(id)")
			ex("CREATE INDEX c_t ON service_code(term)")
		}
		ex("ANALYZE")
		st, err := db.Prepare(`SELECT s.id, s.lat, s.lon, s.area FROM service s
 WHERE s.id IN (SELECT service_id FROM service_code WHERE term >= $1 AND term < $2)
 AND s.cap > 0 AND s.age_min <= $3 AND s.age_max >= $3 AND (s.gender >> $4) & 1 = 1 AND (s.status >> $5) & 1 = 1 AND (s.langs >> $6) & 1 = 1
 AND s.lat BETWEEN $8 AND $9 AND s.lon BETWEEN $10 AND $11
 AND EXISTS (SELECT 1 FROM hours h WHERE h.service_id = s.id AND h.start <= $7 AND h.stop > $7)
 ORDER BY (s.lat-$12)*(s.lat-$12)*$14 + (s.lon-$13)*(s.lon-$13)*$15, s.id`)
		check(err)
		return &duck{st}
	}
}

func blob(a []dir.Pt) []byte {
	var b []byte
	for _, p := range a {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p.Lat))
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p.Lon))
	}
	return b
}

func unblob(b []byte) []dir.Pt {
	a := make([]dir.Pt, len(b)/16)
	for i := range a {
		a[i] = dir.Pt{Lat: math.Float64frombits(binary.LittleEndian.Uint64(b[i*16:])), Lon: math.Float64frombits(binary.LittleEndian.Uint64(b[i*16+8:]))}
	}
	return a
}

func (d *duck) Find(q *dir.Query) []dir.Hit {
	a, b, c, e := q.Box()
	kx := 111.32 * math.Cos(q.Lat*math.Pi/180)
	rows, err := d.st.Query(q.Term, dir.End(q.Term), q.Age, int32(q.Gender), int32(q.Status), int32(q.Lang), q.T, a, b, c, e, q.Lat, q.Lon, 110.57*110.57, kx*kx)
	check(err)
	defer rows.Close()
	var t dir.Top
	for t.N < 10 && rows.Next() {
		var id int32
		var lat, lon float64
		var area []byte
		check(rows.Scan(&id, &lat, &lon, &area))
		if d := q.Dist(lat, lon); d <= q.MaxKm && (len(area) == 0 || dir.Inside(unblob(area), q.Lat, q.Lon)) {
			t.Add(id, d)
		}
	}
	check(rows.Err())
	return append([]dir.Hit(nil), t.H[:t.N]...)
}

func main() {
	dirbench.Makers["duckdb"] = newDuck(false)
	dirbench.Makers["duckdb-art"] = newDuck(true)
	dirbench.Main()
}
