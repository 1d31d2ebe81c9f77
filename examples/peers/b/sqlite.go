package main

import (
	"database/sql"
	"encoding/binary"
	"math"
	"strings"

	_ "github.com/mattn/go-sqlite3"
	_ "modernc.org/sqlite"

	"github.com/entente-civic/entente/examples/peers/gen/dir"
)

// sqlite: the same schema for both drivers. code: the query starts from the
// taxonomy index; rtree: from the R*Tree, in growing boxes (mattn needs
// -tags sqlite_rtree? its amalgamation is built with SQLITE_ENABLE_RTREE).
type lite struct {
	code, rt *sql.Stmt
	useRT    bool
}

const ddl = `
CREATE TABLE service(id INTEGER PRIMARY KEY, age_min INT, age_max INT, gender INT, status INT, langs INT, cap INT, lat REAL, lon REAL, area BLOB);
CREATE TABLE service_code(term INT, service_id INT, PRIMARY KEY(term, service_id)) WITHOUT ROWID;
CREATE TABLE hours(service_id INT, start INT, stop INT, PRIMARY KEY(service_id, start)) WITHOUT ROWID;
CREATE VIRTUAL TABLE rt USING rtree(id, lat0, lat1, lon0, lon1);`

const filter = ` s.cap > 0 AND s.age_min <= ?3 AND s.age_max >= ?3 AND (s.gender >> ?4) & 1 AND (s.status >> ?5) & 1 AND (s.langs >> ?6) & 1
 AND s.lat BETWEEN ?8 AND ?9 AND s.lon BETWEEN ?10 AND ?11
 AND EXISTS (SELECT 1 FROM hours h WHERE h.service_id = s.id AND h.start <= ?7 AND h.stop > ?7)
 ORDER BY (s.lat-?12)*(s.lat-?12)*?14 + (s.lon-?13)*(s.lon-?13)*?15, s.id`

const byCode = `SELECT DISTINCT s.id, s.lat, s.lon, s.area FROM service_code c CROSS JOIN service s ON s.id = c.service_id
 WHERE c.term >= ?1 AND c.term < ?2 AND` + filter
const byTree = `SELECT s.id, s.lat, s.lon, s.area FROM rt CROSS JOIN service s ON s.id = rt.id
 WHERE rt.lat0 >= ?8 AND rt.lat1 <= ?9 AND rt.lon0 >= ?10 AND rt.lon1 <= ?11
 AND EXISTS (SELECT 1 FROM service_code c WHERE c.service_id = s.id AND c.term >= ?1 AND c.term < ?2) AND` + filter

func newLite(driver string, useRT bool) func([]dir.Service, string) peer {
	return func(ss []dir.Service, tmp string) peer {
		db, err := sql.Open(driver, tmp+"/d.db")
		check(err)
		db.SetMaxOpenConns(1)
		ex := func(s string) { _, err := db.Exec(s); check(err) }
		ex("PRAGMA journal_mode=OFF")
		ex("PRAGMA synchronous=OFF")
		ex("PRAGMA cache_size=-2000000")
		ex("PRAGMA mmap_size=8000000000")
		for _, s := range strings.Split(ddl, ";\n") {
			ex(s)
		}
		tx, err := db.Begin()
		check(err)
		st := func(s string) *sql.Stmt { x, err := tx.Prepare(s); check(err); return x }
		svc, cod, hrs, rt := st("INSERT INTO service VALUES(?,?,?,?,?,?,?,?,?,?)"), st("INSERT INTO service_code VALUES(?,?)"), st("INSERT INTO hours VALUES(?,?,?)"), st("INSERT INTO rt VALUES(?,?,?,?,?)")
		run := func(s *sql.Stmt, a ...any) { _, err := s.Exec(a...); check(err) }
		for i := range ss {
			s := &ss[i]
			run(svc, s.ID, s.AgeMin, s.AgeMax, s.Gender, s.Status, s.Langs, s.Cap, s.Lat, s.Lon, blob(s.Area))
			for _, c := range s.Codes {
				run(cod, c, s.ID)
			}
			for _, w := range s.Week {
				run(hrs, s.ID, w.Start, w.End)
			}
			if useRT {
				run(rt, s.ID, s.Lat, s.Lat, s.Lon, s.Lon)
			}
		}
		check(tx.Commit())
		if useRT {
			ex("CREATE INDEX code_by_service ON service_code(service_id, term)")
		}
		ex("ANALYZE")
		l := &lite{useRT: useRT}
		l.code, err = db.Prepare(byCode)
		check(err)
		if useRT {
			l.rt, err = db.Prepare(byTree)
			check(err)
		}
		return l
	}
}

func blob(a []dir.Pt) []byte {
	if a == nil {
		return nil
	}
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

func (l *lite) Find(q *dir.Query) []dir.Hit {
	if !l.useRT {
		return l.run(l.code, q, q.MaxKm)
	}
	for _, km := range []float64{5, 15} {
		if h := l.run(l.rt, q, km); len(h) == 10 {
			return h
		}
	}
	return l.run(l.rt, q, q.MaxKm)
}

func (l *lite) run(st *sql.Stmt, q *dir.Query, km float64) []dir.Hit {
	k := *q
	k.MaxKm = km
	a, b, c, d := k.Box()
	kx := 111.32 * math.Cos(q.Lat*math.Pi/180)
	rows, err := st.Query(q.Term, dir.End(q.Term), q.Age, q.Gender, q.Status, q.Lang, q.T, a, b, c, d, q.Lat, q.Lon, 110.57*110.57, kx*kx)
	check(err)
	defer rows.Close()
	var t dir.Top
	for t.N < 10 && rows.Next() {
		var id int32
		var lat, lon float64
		var area sql.RawBytes
		check(rows.Scan(&id, &lat, &lon, &area))
		if d := q.Dist(lat, lon); d <= km && (len(area) == 0 || dir.Inside(unblob(area), q.Lat, q.Lon)) {
			t.Add(id, d)
		}
	}
	check(rows.Err())
	return append([]dir.Hit(nil), t.H[:t.N]...)
}

func init() {
	makers["modernc"] = newLite("sqlite", false)
	makers["modernc-rt"] = newLite("sqlite", true)
	makers["mattn"] = newLite("sqlite3", false)
	makers["mattn-rt"] = newLite("sqlite3", true)
}
