package cal_test

import (
	"testing"

	"github.com/entente-civic/entente/partnership/cal"
)

func BenchmarkUnmarshalText(b *testing.B) {
	text := []byte("2026-04-01")
	b.ReportAllocs()
	var d cal.Date
	for b.Loop() {
		_ = d.UnmarshalText(text)
	}
}

func BenchmarkAppendText(b *testing.B) {
	d, buf := cal.Day(2026, 4, 1), make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = d.AppendText(buf[:0])
	}
}

func BenchmarkBefore(b *testing.B) {
	d, e := cal.Month(2026, 4), cal.Year(2026)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = d.Before(e)
	}
}

func BenchmarkOrdinal(b *testing.B) {
	d := cal.Day(2026, 4, 1)
	b.ReportAllocs()
	for b.Loop() {
		_ = d.Ordinal()
	}
}

func BenchmarkAddDays(b *testing.B) {
	d := cal.Day(2026, 4, 1)
	b.ReportAllocs()
	for b.Loop() {
		_ = d.AddDays(30)
	}
}

func BenchmarkContains(b *testing.B) {
	p, d := cal.Period{From: cal.Year(2022), To: cal.Year(2026)}, cal.Day(2024, 4, 1)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = p.Contains(d)
	}
}

func BenchmarkDeadline(b *testing.B) {
	h, d := cal.Ontario(), cal.Day(2021, 11, 25)
	b.ReportAllocs()
	for b.Loop() {
		_ = h.Deadline(d, 30)
	}
}

func BenchmarkReadRange(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = cal.ReadRange("٢٠٢٦-٢٠٢٢", true)
	}
}
