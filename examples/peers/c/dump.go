package main

import (
	"encoding/binary"
	"os"

	"github.com/entente-civic/entente/examples/peers/gen/inter"
)

// dump writes the columns raw, for pandas.
func dump(t *inter.Table, dir string) {
	ck(os.MkdirAll(dir, 0o755))
	w := func(n string, b []byte) { ck(os.WriteFile(dir+"/"+n+".bin", b, 0o644)) }
	w("month", t.Month)
	w("muni", t.Muni)
	w("entry", t.Entry)
	w("sex", t.Sex)
	w("age", t.Age)
	w("agency", t.Agency)
	b, _ := binary.Append(nil, binary.LittleEndian, t.Req)
	w("req", b)
	b, _ = binary.Append(nil, binary.LittleEndian, t.Dur)
	w("dur", b)
	b, _ = binary.Append(nil, binary.LittleEndian, t.Client)
	w("client", b)
}
