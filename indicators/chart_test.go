package indicators_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// drawnHostile is text that would break out of a careless picture.
const drawnHostile = "</title><script>alert(1)</script> \"' =1+1 \u202e\u2066\x1b[31m\n& a label much longer than the room there is for it in a picture"

func drawnPeriod(d cal.Date) cal.Period { return cal.Period{From: d, To: d} }

// drawn is an indicator with something of everything that a chart can show.
func drawn(name i18n.Text) (*indicators.Indicator, []indicators.Observation) {
	base := quantity.Quantity{Value: quantity.Int(200), Qualifier: quantity.MoreThan}
	target, high, early := quantity.Of(500, ""), quantity.Of(550, ""), quantity.Of(400, "")
	ind := &indicators.Indicator{
		ID: "housed", Name: name, Kind: indicators.Count, Of: "household",
		Baseline: &indicators.Baseline{Value: &base, On: cal.Year(2017)},
		Targets: []indicators.Target{
			{By: cal.Year(2026), Value: &target, High: &high, Set: cal.Year(2022)},
			{By: cal.Year(2026), Value: &early, Set: cal.Year(2018)},
			{By: cal.Year(2024), Of: []term.Code{"sex:women"}, Value: &early},
			{By: cal.Year(2027), Statement: i18n.Text{"en": "Everyone has a home"}},
		},
	}
	read := func(year int, n int64, q quantity.Qualifier, flags ...indicators.Flag) indicators.Observation {
		return indicators.Observation{Indicator: "housed", Period: drawnPeriod(cal.Year(year)),
			Value: &quantity.Quantity{Value: quantity.Int(n), Qualifier: q}, Flags: flags}
	}
	out := []indicators.Observation{
		read(2018, 212, quantity.Exact),
		read(2019, 260, quantity.MoreThan),
		read(2020, 248, quantity.Exact),
		{Indicator: "housed", Period: drawnPeriod(cal.Year(2021)), Missing: indicators.NotCollected},
		read(2022, 371, quantity.Exact, indicators.SeriesBreak),
		read(2023, 402, quantity.Exact),
		read(2024, 455, quantity.About),
		read(2025, 430, quantity.Exact, indicators.Provisional),
	}
	low, top := quantity.Int(340), quantity.Int(399)
	out[4].Low, out[4].High = &low, &top
	old := read(2023, 9, quantity.Exact)
	old.Published, out[5].Published = cal.Year(2024), cal.Year(2025)
	return ind, append(out, old)
}

func drawnName() i18n.Text {
	return i18n.Text{"en": "Households housed within 90 days", "fr": "Ménages logés en moins de 90 jours", "es": "Hogares alojados en menos de 90 días", "ar": "أسر حصلت على سكن خلال 90 يومًا"}
}

// checkSVG reads a picture as XML and fails for an element or an attribute that
// no picture writes, an address, an id that stands twice, a reference without
// its id, or a picture that does not say what it shows.
func checkSVG(t *testing.T, picture []byte) {
	t.Helper()
	elements := map[string]bool{"svg": true, "title": true, "desc": true, "style": true, "path": true, "rect": true, "circle": true, "text": true, "pattern": true}
	attrs := strings.Fields(`xmlns role lang aria-labelledby width height viewBox style font-family font-size font-weight fill direction id
		d x y cx cy r text-anchor stroke stroke-width stroke-dasharray stroke-linejoin opacity fill-opacity patternUnits`)
	ids, used := map[string]bool{}, []string{}
	var said string
	var open []string
	d := xml.NewDecoder(bytes.NewReader(picture))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			require.True(t, elements[e.Name.Local], e.Name.Local)
			open = append(open, e.Name.Local)
			for _, a := range e.Attr {
				require.Contains(t, attrs, a.Name.Local)
				require.True(t, a.Name.Local == "xmlns" || !strings.Contains(a.Value, "://"), a.Value)
				switch {
				case a.Name.Local == "id":
					require.False(t, ids[a.Value], a.Value)
					ids[a.Value] = true
				case a.Name.Local == "aria-labelledby":
					used = append(used, strings.Fields(a.Value)...)
				case strings.HasPrefix(a.Value, "url("):
					used = append(used, strings.TrimSuffix(strings.TrimPrefix(a.Value, "url(#"), ")"))
				}
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) == 2 && open[1] == "desc" {
				said += string(e)
			}
		case xml.ProcInst, xml.Directive, xml.Comment:
			t.Fatalf("%v", e)
		}
	}
	for _, id := range used {
		require.True(t, ids[id], id)
	}
	require.NotEmpty(t, strings.TrimSpace(said))
	for _, mark := range []string{"\u202e", "\u202d", "\x1b", "NaN", "Inf"} {
		require.NotContains(t, string(picture), mark)
	}
}

func TestLines(t *testing.T) {
	for _, l := range i18n.Spoken() {
		ind, readings := drawn(drawnName())
		got, err := indicators.Lines(ind, readings, l)
		require.NoError(t, err)
		checkSVG(t, got)
		golden(t, "lines."+string(l)+".svg", got)
	}
}

// The texts of strangers stay texts wherever they stand, and long ones are cut
// where there is no room, with all of it to be read by pointing.
func TestLinesHostile(t *testing.T) {
	for _, l := range i18n.Spoken() {
		ind, readings := drawn(i18n.Text{"en": drawnHostile})
		ind.Unit = drawnHostile
		ind.Baseline.Statement, ind.Targets[3].Statement = i18n.Text{"fr": drawnHostile}, i18n.Text{"ar": drawnHostile}
		readings[0].Flags = []indicators.Flag{drawnHostile}
		readings[3].Missing = drawnHostile
		more := readings[1]
		more.Of = []term.Code{drawnHostile, "sex:women"}
		got, err := indicators.Lines(ind, append(readings, more), l)
		require.NoError(t, err)
		checkSVG(t, got)
		require.NotContains(t, string(got), "<script")
		require.Regexp(t, "…\u2069*</text>", string(got))
		require.Regexp(t, "room there is for it in a picture\u2069*</title>", string(got))
	}
}

// drawnMarks is how many marks of the first line a picture has.
func drawnMarks(picture []byte) int { return bytes.Count(picture, []byte("<circle")) }

// drawnStrokes is how many separate strokes the first line is drawn in.
func drawnStrokes(picture []byte) int {
	return bytes.Count(picture, []byte(`stroke="#1f78b4" stroke-width="2.25"`))
}

func TestLinesBreak(t *testing.T) {
	year := func(y int, n int64) indicators.Observation {
		v := quantity.Of(n, "")
		return indicators.Observation{Indicator: "i", Period: drawnPeriod(cal.Year(y)), Value: &v}
	}
	with := func(o indicators.Observation, change func(o *indicators.Observation)) indicators.Observation {
		change(&o)
		return o
	}
	gone := func(o *indicators.Observation) { o.Value, o.Missing = nil, indicators.Suppressed }
	for name, c := range map[string]struct {
		readings []indicators.Observation
		marks    int
		strokes  int
	}{
		"whole":              {[]indicators.Observation{year(2018, 4), year(2019, 5), year(2020, 6)}, 3, 1},
		"any order":          {[]indicators.Observation{year(2020, 6), year(2018, 4), year(2019, 5)}, 3, 1},
		"missing":            {[]indicators.Observation{year(2018, 4), year(2019, 5), with(year(2020, 0), gone), year(2021, 5), year(2022, 6)}, 4, 2},
		"nothing stated":     {[]indicators.Observation{year(2018, 4), year(2019, 5), {Indicator: "i", Period: drawnPeriod(cal.Year(2020))}}, 2, 1},
		"left out":           {[]indicators.Observation{year(2018, 4), year(2019, 5), year(2021, 5), year(2022, 6)}, 4, 2},
		"every second":       {[]indicators.Observation{year(2014, 4), year(2016, 5), year(2018, 5), year(2020, 6)}, 4, 1},
		"leap years":         {[]indicators.Observation{year(2019, 4), year(2020, 5), year(2021, 5)}, 3, 1},
		"series break":       {[]indicators.Observation{year(2018, 4), year(2019, 5), with(year(2020, 5), func(o *indicators.Observation) { o.Flags = []indicators.Flag{indicators.SeriesBreak} }), year(2021, 6)}, 4, 2},
		"another definition": {[]indicators.Observation{year(2018, 4), year(2019, 5), with(year(2020, 5), func(o *indicators.Observation) { o.Version = "2" }), with(year(2021, 5), func(o *indicators.Observation) { o.Version = "2" })}, 4, 2},
		"zero is drawn":      {[]indicators.Observation{year(2018, 4), year(2019, 0), year(2020, 6)}, 3, 1},
		"one":                {[]indicators.Observation{year(2018, 4)}, 1, 0},
		"published again":    {[]indicators.Observation{with(year(2018, 5), func(o *indicators.Observation) { o.Published = cal.Year(2020) }), year(2018, 4)}, 1, 0},
		"contradictory":      {[]indicators.Observation{year(2018, 4), year(2018, 5)}, 2, 1},
		"none":               {nil, 0, 0},
		"days, unevenly":     {[]indicators.Observation{with(year(2018, 4), func(o *indicators.Observation) { o.Period = drawnPeriod(cal.Day(2018, 1, 5)) }), with(year(2018, 4), func(o *indicators.Observation) { o.Period = drawnPeriod(cal.Day(2018, 1, 8)) }), with(year(2018, 4), func(o *indicators.Observation) { o.Period = drawnPeriod(cal.Day(2018, 9, 8)) })}, 3, 1},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := indicators.Lines(&indicators.Indicator{ID: "i"}, c.readings, i18n.EN)
			require.NoError(t, err)
			checkSVG(t, got)
			require.Equal(t, c.marks, drawnMarks(got))
			require.Equal(t, c.strokes, drawnStrokes(got))
		})
	}
}

// A value stands at its height: zero on the axis, the greatest tick at the top.
func TestLinesHeight(t *testing.T) {
	at := func(y int, n int64) indicators.Observation {
		v := quantity.Of(n, "")
		return indicators.Observation{Indicator: "i", Period: drawnPeriod(cal.Year(y)), Value: &v}
	}
	got, err := indicators.Lines(&indicators.Indicator{ID: "i", Kind: indicators.Count}, []indicators.Observation{at(2018, 0), at(2019, 500), at(2020, 1000)}, i18n.EN)
	require.NoError(t, err)
	require.Regexp(t, `cy="302.00".*\n.*cy="182.00".*\n.*cy="62.00"`, string(got))
}

func TestLinesKinds(t *testing.T) {
	part, whole := quantity.Of(617, ""), quantity.Of(1000, "")
	over := quantity.Quantity{Value: quantity.Int(370), Qualifier: quantity.MoreThan}
	none := quantity.Of(0, "")
	low, high := quantity.D(5, 1), quantity.D(7, 1)
	share := quantity.Quantity{Value: quantity.D(62, 2)}
	hundredths, bare := quantity.Of(62, "%"), quantity.Of(62, "")
	for name, c := range map[string]struct {
		ind  indicators.Indicator
		o    indicators.Observation
		want []string // in the description
	}{
		"proportion of two":   {indicators.Indicator{Kind: indicators.Proportion}, indicators.Observation{Numerator: &part, Denominator: &whole, Low: &low, High: &high}, []string{"2020: 61.7% (interval from 50% to 70%)"}},
		"proportion":          {indicators.Indicator{Kind: indicators.Proportion}, indicators.Observation{Value: &share}, []string{"2020: 62%."}},
		"percent":             {indicators.Indicator{Kind: indicators.Proportion}, indicators.Observation{Value: &hundredths}, []string{"2020: 62%."}},
		"percent by unit":     {indicators.Indicator{Kind: indicators.Proportion, Unit: "percent"}, indicators.Observation{Value: &bare}, []string{"2020: 62%."}},
		"amount in percent":   {indicators.Indicator{Kind: indicators.Amount, Unit: "%"}, indicators.Observation{Value: &bare, Low: &bare.Value}, []string{"2020: 62% (not below 62%)."}},
		"rate":                {indicators.Indicator{Kind: indicators.Rate, Per: 100}, indicators.Observation{Numerator: &part, Denominator: &whole}, []string{"2020: 61.70."}},
		"bound, rounded down": {indicators.Indicator{Kind: indicators.RatioOf}, indicators.Observation{Numerator: &over, Denominator: &whole}, []string{"2020: more than 0.37."}},
		"by nothing":          {indicators.Indicator{Kind: indicators.Rate, Per: 100}, indicators.Observation{Numerator: &part, Denominator: &none}, []string{"2020: no value, nothing to divide by."}},
		"missing beats value": {indicators.Indicator{}, indicators.Observation{Value: &part, Missing: indicators.Suppressed}, []string{"2020: no value, held back"}},
		"one end":             {indicators.Indicator{}, indicators.Observation{Value: &part, Low: &low}, []string{"2020: 617 (not below 0.5)."}},
	} {
		t.Run(name, func(t *testing.T) {
			c.ind.ID, c.o.Indicator, c.o.Period = "i", "i", drawnPeriod(cal.Year(2020))
			got, err := indicators.Lines(&c.ind, []indicators.Observation{c.o}, i18n.EN)
			require.NoError(t, err)
			checkSVG(t, got)
			for _, w := range c.want {
				require.Contains(t, string(got), w)
			}
		})
	}
}

// Of targets, the one in force is drawn; a change is drawn from the baseline.
func TestLinesTargets(t *testing.T) {
	base, percent, points, early, late := quantity.Of(200, ""), quantity.Of(15, "%"), quantity.Of(-50, ""), quantity.Of(700, ""), quantity.Of(800, "")
	ind := &indicators.Indicator{ID: "i", Kind: indicators.Count, Baseline: &indicators.Baseline{Value: &base, On: cal.Year(2020)}, Targets: []indicators.Target{
		{By: cal.Year(2022), Change: &percent}, {By: cal.Year(2023), Change: &points},
		{By: cal.Year(2024), Value: &late, Set: cal.Year(2021)}, {By: cal.Year(2024), Value: &early, Set: cal.Year(2020)},
		{By: cal.Year(2025), Value: &early, Set: cal.Year(2020)}, {By: cal.Year(2025), Value: &late, Set: cal.Year(2021)},
	}}
	got, err := indicators.Lines(ind, nil, i18n.EN)
	require.NoError(t, err)
	checkSVG(t, got)
	for _, w := range []string{"Target (2022): 230.", "Target (2023): 150.", "Target (2024): 800.", "Target (2025): 800.", "Baseline (2020): 200."} {
		require.Contains(t, string(got), w)
	}
	require.NotContains(t, string(got), "700.")
}

func TestLinesRefuses(t *testing.T) {
	v := quantity.Of(1, "")
	ok := indicators.Observation{Indicator: "i", Period: drawnPeriod(cal.Year(2020)), Value: &v}
	many := make([]indicators.Observation, 7)
	for i := range many {
		many[i] = ok
		many[i].Of = []term.Code{term.C("age", string(rune('a'+i)))}
	}
	other, timeless := ok, ok
	other.Indicator, timeless.Period = "j", cal.Period{}
	for code, readings := range map[string][]indicators.Observation{
		"other-indicator": {ok, other}, "no-time": {timeless}, "too-many": many,
	} {
		_, err := indicators.Lines(&indicators.Indicator{ID: "i"}, readings, i18n.EN)
		var e *i18n.Error
		require.ErrorAs(t, err, &e, code)
		require.Equal(t, code, e.Code)
	}
	_, err := indicators.Lines(&indicators.Indicator{ID: "i"}, make([]indicators.Observation, 2001), i18n.EN)
	require.Error(t, err)
	_, err = indicators.Lines(&indicators.Indicator{ID: "i"}, many[:6], i18n.AR)
	require.NoError(t, err)
	require.Panics(t, func() { _, _ = indicators.Lines(nil, nil, i18n.EN) })
}

// Each colour stands out from white and from near black: WCAG 2.2, success
// criterion 1.4.11, by the relative luminance defined there.
func TestChartColours(t *testing.T) {
	light := func(colour string) float64 {
		n, err := strconv.ParseUint(colour[1:], 16, 32)
		require.NoError(t, err)
		part := func(shift uint) float64 {
			c := float64(n>>shift&255) / 255
			if c <= 0.04045 {
				return c / 12.92
			}
			return math.Pow((c+0.055)/1.055, 2.4)
		}
		return 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
	}
	v := quantity.Of(1, "")
	many := make([]indicators.Observation, 6)
	for i := range many {
		many[i] = indicators.Observation{Indicator: "i", Period: drawnPeriod(cal.Year(2020)), Value: &v, Of: []term.Code{term.C("age", string(rune('a'+i)))}}
	}
	got, err := indicators.Lines(&indicators.Indicator{ID: "i"}, many, i18n.EN)
	require.NoError(t, err)
	colours := map[string]bool{}
	for _, c := range regexp.MustCompile(`stroke="(#[0-9a-f]{6})"`).FindAllStringSubmatch(string(got), -1) {
		colours[c[1]] = true
	}
	require.Len(t, colours, 6)
	for c := range colours {
		for _, ground := range []string{"#ffffff", "#121212"} {
			a, b := light(c), light(ground)
			require.GreaterOrEqual(t, (max(a, b)+0.05)/(min(a, b)+0.05), 3.0, c+" on "+ground)
		}
	}
}

// Whatever is read, a picture comes out that is one.
func FuzzLines(f *testing.F) {
	f.Add(drawnHostile, int64(1), int64(2), uint8(0), uint8(0), uint16(2020), uint16(2021))
	f.Add("x", int64(math.MaxInt64), int64(math.MinInt64), uint8(18), uint8(3), uint16(1), uint16(9998))
	f.Add("\u2067", int64(0), int64(-1), uint8(1), uint8(6), uint16(2020), uint16(2020))
	kinds := []indicators.Kind{indicators.Count, indicators.Proportion, indicators.Rate, indicators.Mean, "?"}
	f.Fuzz(func(t *testing.T, word string, a, b int64, scale, q uint8, y1, y2 uint16) {
		year := func(y uint16) cal.Period { return drawnPeriod(cal.Year(1 + int(y)%9999)) }
		first := &quantity.Quantity{Value: quantity.D(a, int(scale%19)), Qualifier: quantity.Qualifier(q % 7), Unit: word}
		second := &quantity.Quantity{Value: quantity.D(b, int(scale/19%19))}
		for _, kind := range kinds {
			ind := &indicators.Indicator{ID: "i", Name: i18n.Text{i18n.Lang("en"): word}, Kind: kind, Per: b,
				Baseline: &indicators.Baseline{Value: second, On: cal.Year(1 + int(y2)%9999)},
				Targets:  []indicators.Target{{By: cal.Year(1 + int(y1)%9999), Change: first, Statement: i18n.Text{"fr": word}}}}
			got, err := indicators.Lines(ind, []indicators.Observation{
				{Indicator: "i", Period: year(y1), Value: first, Low: &second.Value, Flags: []indicators.Flag{indicators.Flag(word)}},
				{Indicator: "i", Period: year(y2), Numerator: first, Denominator: second, Missing: indicators.Missing(word)},
				{Indicator: "i", Period: cal.Period{From: cal.Year(1 + int(y2)%9999), To: cal.Year(1 + int(y1)%9999)}, Numerator: first, Denominator: second},
			}, i18n.AR)
			require.NoError(t, err)
			checkSVG(t, got)
		}
	})
}

func BenchmarkLines(b *testing.B) {
	ind, readings := drawn(drawnName())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := indicators.Lines(ind, readings, i18n.AR); err != nil {
			b.Fatal(err)
		}
	}
}

// The numbers beside the axis are round, hold all values, and begin at zero
// where that wastes less than half of the room.
func TestLinesTicks(t *testing.T) {
	label := regexp.MustCompile(`text-anchor="end">([^<]*)</text>`)
	d := quantity.D
	for name, c := range map[string]struct {
		kind   indicators.Kind
		values []quantity.Decimal
		want   string
	}{
		"thousand":     {indicators.Count, []quantity.Decimal{d(3, 0), d(1000, 0)}, "0 200 400 600 800 1,000"},
		"far from 0":   {indicators.Count, []quantity.Decimal{d(903, 0), d(1000, 0)}, "900 920 940 960 980 1,000"},
		"people":       {indicators.Count, []quantity.Decimal{d(0, 0), d(2, 0)}, "0 1 2"},
		"parts":        {indicators.Mean, []quantity.Decimal{d(0, 0), d(2, 0)}, "0.0 0.5 1.0 1.5 2.0"},
		"small":        {indicators.Mean, []quantity.Decimal{d(1, 5), d(4, 5)}, "0.00000 0.00001 0.00002 0.00003 0.00004"},
		"below 0":      {indicators.Mean, []quantity.Decimal{d(-50, 0), d(50, 0)}, "-60 -40 -20 0 20 40 60"},
		"all below 0":  {indicators.Mean, []quantity.Decimal{d(-50, 0), d(-10, 0)}, "-50 -40 -30 -20 -10 0"},
		"one":          {indicators.Mean, []quantity.Decimal{d(7, 0)}, "0 2 4 6 8"},
		"nothing":      {indicators.Count, []quantity.Decimal{d(0, 0)}, "0 1"},
		"share":        {indicators.Proportion, []quantity.Decimal{d(61, 2), d(1, 0)}, "60% 70% 80% 90% 100%"},
		"share, small": {indicators.Proportion, []quantity.Decimal{d(1, 3), d(4, 3)}, "0.0% 0.1% 0.2% 0.3% 0.4%"},
		"as large as there is": {indicators.Count, []quantity.Decimal{d(math.MaxInt64, 0), d(1, 0)},
			"0 2,000,000,000,000,000,000 4,000,000,000,000,000,000 6,000,000,000,000,000,000 8,000,000,000,000,000,000 10,000,000,000,000,000,000"},
	} {
		t.Run(name, func(t *testing.T) {
			var readings []indicators.Observation
			for i, v := range c.values {
				readings = append(readings, indicators.Observation{Indicator: "i", Period: drawnPeriod(cal.Year(2020 + i)), Value: &quantity.Quantity{Value: v}})
			}
			got, err := indicators.Lines(&indicators.Indicator{ID: "i", Kind: c.kind}, readings, i18n.EN)
			require.NoError(t, err)
			checkSVG(t, got)
			var labels []string
			for _, m := range label.FindAllSubmatch(got, -1) {
				labels = append(labels, strings.ReplaceAll(string(m[1]), "\u2212", "-"))
			}
			require.Equal(t, c.want, strings.Join(labels, " "))
		})
	}
}

// In Arabic every mark stands as far from the right edge as in English from the
// left.
func TestLinesMirrored(t *testing.T) {
	places := func(l i18n.Lang) (out []float64) {
		ind, readings := drawn(drawnName())
		got, err := indicators.Lines(ind, readings, l)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`<circle cx="([0-9.]+)"`).FindAllSubmatch(got, -1) {
			x, err := strconv.ParseFloat(string(m[1]), 64)
			require.NoError(t, err)
			out = append(out, x)
		}
		return out
	}
	en, ar := places(i18n.EN), places(i18n.AR)
	for i := range 7 { // the rest are of the key
		require.InDelta(t, 720, en[i]+ar[i], 0.001)
	}
}

// Every reason has a sign of its own, none of which is a number, and is
// explained in words.
func TestLinesMissing(t *testing.T) {
	signs := map[string]bool{}
	for _, m := range []indicators.Missing{
		indicators.NotAvailable, indicators.NotCollected, indicators.NotApplicable, indicators.Pending,
		indicators.Suppressed, indicators.Unreliable, indicators.NoDenominator, indicators.Lost, "another",
	} {
		got, err := indicators.Lines(&indicators.Indicator{ID: "i"}, []indicators.Observation{{Indicator: "i", Period: drawnPeriod(cal.Year(2020)), Missing: m}}, i18n.EN)
		require.NoError(t, err)
		checkSVG(t, got)
		sign := regexp.MustCompile(`<title>2020: no value, ([^<]*)\.</title>([^<]*)</text>`).FindStringSubmatch(string(got))
		require.Len(t, sign, 3, string(m))
		require.NotRegexp(t, `[0-9]|^-?$`, sign[2])
		require.Contains(t, string(got), ">"+sign[1]+"</text>", "in the key")
		signs[sign[2]] = true
		require.Zero(t, drawnMarks(got))
	}
	require.Len(t, signs, 9)
}
