package quantity_test

import (
	"testing"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

func BenchmarkUnmarshalJSON(b *testing.B) {
	text := []byte("405000.00")
	b.ReportAllocs()
	var d quantity.Decimal
	for b.Loop() {
		_ = d.UnmarshalJSON(text)
	}
}

func BenchmarkAppendText(b *testing.B) {
	d, buf := quantity.D(40_500_000, 2), make([]byte, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = d.AppendText(buf[:0])
	}
}

func BenchmarkCmp(b *testing.B) {
	x, y := quantity.D(40_500_000, 2), quantity.D(405_001, 0)
	b.ReportAllocs()
	for b.Loop() {
		_ = x.Cmp(y)
	}
}

func BenchmarkAdd(b *testing.B) {
	x, y := quantity.D(40_500_000, 2), quantity.D(405_001, 0)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = x.Add(y)
	}
}

func BenchmarkQuo(b *testing.B) {
	x, y := quantity.Int(370), quantity.Int(290)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = x.Quo(y, 4)
	}
}

func BenchmarkAdmits(b *testing.B) {
	q, v := people(moreThan, 200), quantity.Int(201)
	b.ReportAllocs()
	for b.Loop() {
		_ = q.Admits(v)
	}
}

func BenchmarkTotal(b *testing.B) {
	stated, parts := people(exact, 45), []quantity.Quantity{people(exact, 15), people(exact, 30)}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = quantity.Total(stated, parts...)
	}
}

func BenchmarkRatioValue(b *testing.B) {
	r := quantity.Ratio{Num: people(moreThan, 370), Den: people(exact, 290)}
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = r.Value(2)
	}
}

func BenchmarkArg(b *testing.B) {
	q, buf := people(moreThan, 200), make([]byte, 0, 128)
	m := i18n.Template{EN: "{$x}", FR: "{$x}", ES: "{$x}", AR: "{$x}"}.With(q.Arg("x"))
	b.ReportAllocs()
	for b.Loop() {
		buf = m.Append(buf[:0], i18n.AR)
	}
}
