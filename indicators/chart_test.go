package indicators_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
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
