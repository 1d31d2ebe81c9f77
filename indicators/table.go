package indicators

import (
	"github.com/entente-civic/entente/indicators/quantity"
)

// Cell is one cell of a Table.
type Cell struct {
	N       int64   // records counted; of a table of persons, persons
	Known   int64   // of a table of values: how many of the N have one
	Sum     int64   // of a table of values: their sum
	Missing Missing // why there is no number, and then N, Known and Sum say nothing; "": there is one
	Partial bool    // the records cover part of the cell’s time only
}

// Mean returns the sum over the number of known values, to be divided last;
// undefined if none is known.
func (c Cell) Mean() quantity.Ratio {
	return quantity.Ratio{Num: quantity.Of(c.Sum, ""), Den: quantity.Of(c.Known, "")}
}
