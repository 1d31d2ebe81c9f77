package indicators

import (
	"encoding/json"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// CSV returns the table as comma-separated values (RFC 4180, lines that end with
// CR LF) for programs and spreadsheets: one row for each cell and each total
// that is given, what is not stated where something is there. No text in it is
// taken for a formula. It is for internal use, and every row says so.
//
// Of each axis there are two columns: "code:" and the id of the dimension, with
// the code of the category ("age:31-49", of a total "age:*", as [Table.At] takes
// them), and the dimension's name with the category's, in language l. Then come
// row ("cell"; "parent" of a category with others below it, which are counted in
// it; "total"), n, of a table of values known, sum, mean, median and p90,
// missing with the reason why there is no number, partial, and use. Numbers are
// written in plain digits whatever the language.
func (t Table) CSV(l i18n.Lang) []byte {
	l = renderLang(l)
	axes := renderAxes(t, l)
	values := t.Measure() != ""
	var r csvRow
	for i := range axes {
		r.text("code:" + axes[i].dim.ID)
		r.text(axes[i].name.text)
	}
	for _, name := range [...]string{"row", "n"} {
		r.text(name)
	}
	if values {
		for _, name := range [...]string{"known", "sum", "mean", "median", "p90"} {
			r.text(name)
		}
	}
	for _, name := range [...]string{"missing", "partial", "use"} {
		r.text(name)
	}
	r.end()
	total, use := renderTotal.With().In(l), renderInternalShort.With().In(l)
	renderEach(axes, true, func(at []int, of []term.Code) {
		c, ok := t.At(of...)
		if !ok {
			return
		}
		for i, n := range at {
			if n == len(axes[i].cats) {
				r.text(string(term.C(axes[i].dim.ID, term.Wildcard)))
				r.text(total)
				continue
			}
			r.text(string(axes[i].cats[n].code))
			r.text(i18n.Strip(axes[i].cats[n].label.text))
		}
		r.text(renderKindOf(axes, at))
		for _, n := range renderNumbers(t, of) {
			if n.none {
				r.empty()
			} else {
				r.decimal(n.value)
			}
		}
		r.text(string(c.Missing))
		if c.Partial {
			r.text("partial")
		} else {
			r.empty()
		}
		r.text(use)
		r.end()
	})
	return r.dst
}

// MarshalJSON returns the table for programs: what it counts, its dimensions,
// its cells and its totals, in the order of the rows. A cell or total names the
// categories it is of; an axis it does not name is a total. Categories with
// others below them are among the totals. What is not there has no n, and says
// why; sum, median and p90 stand where a value is known. It is for internal use:
// small counts are not protected.
func (t Table) MarshalJSON() ([]byte, error) {
	type cell struct {
		Of      []term.Code       `json:"of"`
		N       *int64            `json:"n,omitzero"`
		Known   *int64            `json:"known,omitzero"`
		Sum     *int64            `json:"sum,omitzero"`
		Median  *quantity.Decimal `json:"median,omitzero"`
		P90     *quantity.Decimal `json:"p90,omitzero"`
		Missing Missing           `json:"missing,omitzero"`
		Partial bool              `json:"partial,omitzero"`
	}
	out := struct {
		Entente string      `json:"entente"`
		Use     string      `json:"use"`
		Counts  string      `json:"counts"`
		Measure string      `json:"measure,omitzero"`
		Axes    []Dimension `json:"axes"`
		Cells   []cell      `json:"cells"`
		Totals  []cell      `json:"totals"`
	}{Entente: "table/1", Use: "internal", Counts: "records", Measure: t.Measure(), Axes: t.Axes(), Cells: []cell{}, Totals: []cell{}}
	switch {
	case t.Measure() != "":
		out.Counts = "values"
	case t.Persons():
		out.Counts = "persons"
	}
	axes := renderAxes(t, i18n.EN)
	renderEach(axes, true, func(at []int, of []term.Code) {
		c, ok := t.At(of...)
		if !ok {
			return
		}
		v := cell{Of: slices.Clone(of), Missing: c.Missing, Partial: c.Partial}
		if c.Missing == "" {
			v.N = &c.N
			if out.Measure != "" {
				v.Known = &c.Known
				if c.Known > 0 || c.N == 0 { // of values nobody knows there is no sum
					v.Sum = &c.Sum
				}
				if m, known := t.Quantile(quantity.D(5, 1), of...); known {
					v.Median = &m
				}
				if p, known := t.Quantile(quantity.D(9, 1), of...); known {
					v.P90 = &p
				}
			}
		}
		if renderKindOf(axes, at) == "cell" {
			out.Cells = append(out.Cells, v)
		} else {
			out.Totals = append(out.Totals, v)
		}
	})
	return json.Marshal(out)
}

// Observations returns the table as readings of an indicator: each cell and each
// total that is given, in the order of [Table.CSV], published on that day. A
// category of a time axis is the period of a reading, those of other axes its
// cell. The total over time is of the time from the first category to the last;
// it is of part of the period if there are holes between them.
//
// A count is a value; of a table of values, the sum is the numerator and the
// number of known values the denominator, so that means are divided last, and
// the number of known values is the respondents too. What is not there says why;
// what is of part of its time is flagged [PartialPeriod]. What nobody stated is a
// cell like others, "sex:not-stated", also where it is the time. The cells are
// as counted: small ones are not protected.
func (t Table) Observations(id ID, published cal.Date) []Observation {
	axes := renderAxes(t, i18n.EN)
	spans, holes := make([]cal.Period, len(axes)), make([]bool, len(axes))
	for i := range axes {
		if axes[i].dim.Time {
			spans[i], holes[i] = renderSpan(axes[i].cats)
		}
	}
	var out []Observation
	renderEach(axes, true, func(at []int, of []term.Code) {
		c, ok := t.At(of...)
		if !ok {
			return
		}
		o := Observation{Indicator: id, Published: published, Missing: c.Missing}
		hole := false
		for i, n := range at {
			switch {
			case n == len(axes[i].cats):
				if axes[i].dim.Time {
					o.Period, hole = renderShared(o.Period, spans[i]), hole || holes[i]
				}
			case axes[i].dim.Time:
				if p, ok := renderPeriod(axes[i].cats[n].code.Term()); ok {
					o.Period = renderShared(o.Period, p)
					continue
				}
				o.Of = append(o.Of, axes[i].cats[n].code)
			default:
				o.Of = append(o.Of, axes[i].cats[n].code)
			}
		}
		if c.Partial || hole {
			o.Flags = []Flag{PartialPeriod}
		}
		switch {
		case c.Missing != "":
		case t.Measure() != "":
			sum, known := quantity.Of(c.Sum, renderLine(t.Measure())), quantity.Of(c.Known, "")
			o.Numerator, o.Denominator, o.Respondents = &sum, &known, &c.Known
			if c.Known == 0 {
				o.Numerator, o.Denominator, o.Missing = nil, nil, NoDenominator
			}
		default:
			v := quantity.Of(c.N, "")
			o.Value = &v
		}
		out = append(out, o)
	})
	return out
}

// renderSpan is the time from the first to the last of the categories of a time
// axis, and whether days between them are in none.
func renderSpan(cats []renderCategory) (cal.Period, bool) {
	var all []cal.Period
	for i := range cats {
		if p, ok := renderPeriod(cats[i].code.Term()); ok && cats[i].depth == 0 {
			all = append(all, p)
		}
	}
	if len(all) == 0 {
		return cal.Period{}, false
	}
	slices.SortFunc(all, func(a, b cal.Period) int { return a.From.Compare(b.From) })
	holes := false
	for i := 1; i < len(all); i++ {
		holes = holes || all[i-1].To.Last().AddDays(1) != all[i].From.First()
	}
	return cal.Period{From: all[0].From, To: all[len(all)-1].To}, holes
}

// renderShared is the time that two axes of time leave: that of the one, or what
// both have in common.
func renderShared(a, b cal.Period) cal.Period {
	if a.IsZero() {
		return b
	}
	if both, ok := a.Overlap(b); ok {
		return both
	}
	return a
}
