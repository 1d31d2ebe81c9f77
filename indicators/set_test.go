package indicators_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
)

// soundSet is a set of an invented town with one of everything, and no finding.
func soundSet() *indicators.Set {
	return &indicators.Set{
		Entente: indicators.Format, ID: "riverbend-2026", Title: i18n.Text{i18n.EN: "Readings of Riverbend", i18n.AR: "قراءات ريفربند"},
		Dimensions: []indicators.Dimension{
			{ID: "sex", Name: i18n.Text{i18n.EN: "Sex", i18n.FR: "Sexe", i18n.AR: "الجنس"}, Terms: []term.Term{
				{ID: "women", Label: i18n.Text{i18n.EN: "Women", i18n.FR: "Femmes", i18n.ES: "Mujeres", i18n.AR: "نساء"}, Aliases: []i18n.Text{{i18n.EN: "Female"}}},
				{ID: "men", Label: i18n.Text{i18n.EN: "Men", i18n.FR: "Hommes", i18n.ES: "Hombres", i18n.AR: "رجال"}},
			}},
			{ID: "age", Name: i18n.Text{i18n.EN: "Age", i18n.FR: "Âge", i18n.ES: "Edad", i18n.AR: "العمر"}, Bands: []indicators.Band{
				{ID: "0-29", To: new(int64(29))},
				{ID: "30-69", From: new(int64(30)), To: new(int64(69))},
				{ID: "70+", Name: i18n.Text{i18n.EN: "70 and over", i18n.FR: "70 ans et plus"}, From: new(int64(70))},
			}},
		},
		Indicators: []indicators.Indicator{
			{ID: "housed", Name: i18n.Text{i18n.EN: "Households housed", i18n.FR: "Ménages logés"}, Kind: indicators.Count, Unit: "households", Dimensions: []string{"sex", "age"}},
			{ID: "satisfied", Name: i18n.Text{i18n.EN: "Satisfied", i18n.FR: "Personnes satisfaites"}, Kind: indicators.Proportion, Targets: []indicators.Target{}},
		},
		Observations: []indicators.Observation{
			{Indicator: "housed", Period: cal.Period{From: cal.Year(2025), To: cal.Year(2025)}, Value: new(quantity.Of(140, "households")), Published: cal.Day(2026, 2, 1)},
			{Indicator: "housed", Period: cal.Period{From: cal.Year(2025), To: cal.Year(2025)}, Value: new(quantity.Of(143, "households")), Published: cal.Day(2026, 6, 1), Flags: []indicators.Flag{indicators.Revised}},
			{
				Indicator: "housed", Period: cal.FiscalYear(4, 2025), Of: []term.Code{"sex:women", "age:70+"},
				Missing: indicators.Suppressed, Note: i18n.Text{i18n.EN: "Fewer than five", i18n.FR: "Moins de cinq"},
			},
			{
				Indicator: "satisfied", Period: cal.Period{From: cal.Month(2026, 4), To: cal.Month(2026, 4), Printed: "April"}, Of: []term.Code{"sex:not-stated"},
				Numerator: new(quantity.Of(193, "")), Denominator: new(quantity.Quantity{Value: quantity.Int(200), Qualifier: quantity.MoreThan, Of: "person"}),
				Value: &quantity.Quantity{Value: quantity.D(950, 1), Unit: "%", Qualifier: quantity.About, Printed: "roughly 95.0 %"},
				Low:   new(quantity.D(921, 1)), High: new(quantity.D(979, 1)), Respondents: new(int64(200)),
				Flags: []indicators.Flag{indicators.SelfReported, indicators.Provisional}, Version: "2", Source: i18n.Text{i18n.EN: "Exit survey"},
				X: json.RawMessage(`{ "row":[1,  2]}`),
			},
			{Indicator: "satisfied", Period: cal.Period{From: cal.Year(2027)}, Missing: indicators.Pending},
		},
		Source: i18n.Text{i18n.EN: "Town of Riverbend"}, Note: i18n.Text{i18n.EN: "Invented."},
		X: json.RawMessage(`{ "kept" :[1,  2.50], "اسم": "\u00e9"}`),
	}
}

func encodedSet(t testing.TB) string {
	t.Helper()
	data, err := indicators.Encode(soundSet())
	require.NoError(t, err)
	return string(data)
}

func ignoreLater() cmp.Option { return cmpopts.IgnoreUnexported(indicators.Set{}) }

// Encode, Decode, Encode gives an equal value and equal bytes.
func TestSetEncoding(t *testing.T) {
	first := encodedSet(t)
	s, err := indicators.Decode([]byte(first))
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(soundSet(), s, ignoreLater()))
	second, err := indicators.Encode(s)
	require.NoError(t, err)
	require.Equal(t, first, string(second))
	for _, want := range []string{
		`"entente": "observations/1"`, `{ "kept" :[1,  2.50], "اسم": "\u00e9"}`, `{ "row":[1,  2]}`, `"targets": []`, `"value": 95.0`, `"qualifier": "more than"`,
	} {
		require.Contains(t, first, want)
	}
	golden(t, "set.json", second)

	bare, err := indicators.Encode(&indicators.Set{})
	require.NoError(t, err)
	require.Equal(t, "{\n  \"entente\": \"observations/1\"\n}\n", string(bare), "a format is written in any case, and nothing else that was not stated")
	_, err = indicators.Encode(&indicators.Set{Entente: "plan/1"})
	var e *i18n.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, "indicators", e.Pkg)
	_, err = indicators.Encode(&indicators.Set{ID: "\xff"})
	require.ErrorAs(t, err, &e)
	require.Equal(t, "bad-utf8", e.Code)
}

// A list that is not stated and one that is stated to be empty stay apart.
func TestSetAbsentAndEmptyDiffer(t *testing.T) {
	for _, members := range []string{
		"", `, "dimensions": [], "indicators": [], "observations": []`,
		`, "indicators": [{"id": "a", "name": {"en": "A"}, "targets": [], "dimensions": []}], "observations": [{"indicator": "a", "of": [], "flags": []}, {"indicator": "a", "version": "2"}]`,
	} {
		s, err := indicators.Decode([]byte(`{"entente": "observations/1"` + members + `}`))
		require.NoError(t, err)
		require.Equal(t, members != "", s.Indicators != nil)
		data, err := indicators.Encode(s)
		require.NoError(t, err)
		again, err := indicators.Decode(data)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(s, again, ignoreLater()))
	}
}

func TestSetDecodeRefuses(t *testing.T) {
	data := encodedSet(t)
	change := func(from, to string) string {
		require.Contains(t, data, from)
		return strings.Replace(data, from, to, 1)
	}
	lines := func(from string) int {
		before, _, found := strings.Cut(data, from)
		require.True(t, found)
		return 1 + strings.Count(before, "\n")
	}
	for _, c := range []struct {
		name, doc     string
		code, pointer string
		line          int
	}{
		{"unknown field", change(`"respondents"`, `"n"`), "unknown-field", "/observations/3/n", lines(`"respondents"`)},
		{"other case", change(`"bands"`, `"Bands"`), "unknown-field", "/dimensions/1/Bands", lines(`"bands"`)},
		{"doubled key", change(`"id": "sex"`, `"id": "sex", "id": "age"`), "doubled-key", "/dimensions/0/id", lines(`"id": "sex"`)},
		{"bad UTF-8", change("Invented", "Inv\xffnted"), "bad-utf8", "/note/en", lines("Invented")},
		{"text for a number", change(`"value": 140`, `"value": "140"`), "bad-value", "/observations/0/value/value", lines(`"value": 140`)},
		{"an exponent", change(`"value": 140`, `"value": 14e1`), "bad-value", "/observations/0/value/value", lines(`"value": 140`)},
		{"half a respondent", change(`"respondents": 200`, `"respondents": 200.5`), "wrong-type", "/observations/3/respondents", lines(`"respondents"`)},
		{"null", change(`"missing": "pending"`, `"missing": null`), "wrong-type", "/observations/4/missing", lines(`"missing": "pending"`)},
		{"impossible date", change(`"2026-02-01"`, `"2026-02-30"`), "bad-value", "/observations/0/published", lines(`"2026-02-01"`)},
		{"language tag", change(`"fr": "Sexe"`, `"fr_CA": "Sexe"`), "bad-language", "/dimensions/0/name/fr_CA", lines(`"fr": "Sexe"`)},
		{"trailing data", data + "{}", "trailing-data", "", strings.Count(data, "\n") + 1},
		{"nothing", "", "not-a-document", "", 1},
		{"no format", `{"id": "x"}`, "wrong-format", "/entente", 1},
		{"a plan", `{"entente": "plan/1", "id": "x"}`, "wrong-format", "/entente", 1},
		{"a newer major", `{"entente": "observations/2", "id": "x"}`, "wrong-format", "/entente", 1},
		{"cut off", data[:len(data)/2], "syntax", "", 0},
		{"too deep", `{"entente": "observations/1", "x": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "}", "too-deep", "", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := indicators.Decode([]byte(c.doc))
			require.Nil(t, s, "nothing half-read")
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, "indicators", e.Pkg)
			require.Equal(t, c.code, e.Code)
			if c.pointer != "" {
				require.Equal(t, c.pointer, e.Pointer)
			}
			require.Positive(t, e.Line)
			require.Positive(t, e.Column)
			if c.line > 0 {
				require.Equal(t, c.line, e.Line)
			}
			words := map[string]bool{}
			for _, l := range i18n.Spoken() {
				words[e.Message().In(l)] = true
			}
			require.Len(t, words, 4)
		})
	}
}

// A document of a newer minor version is read, and nothing of it is lost.
func TestSetNewerMinorVersion(t *testing.T) {
	doc := strings.Replace(encodedSet(t), `"observations/1"`, `"observations/1.4"`, 1)
	doc = strings.Replace(doc, `"id": "housed",`, `"id": "housed", "mood": { "of" : "hope"},`, 1)
	doc = strings.Replace(doc, `"respondents": 200,`, `"respondents": 200, "invited": [1,2],`, 1)
	s, err := indicators.Decode([]byte(doc))
	require.NoError(t, err)
	out, err := indicators.Encode(s)
	require.NoError(t, err)
	require.Contains(t, string(out), `"mood": { "of" : "hope"}`)
	require.Contains(t, string(out), `"invited": [1,2]`)
	again, err := indicators.Decode(out)
	require.NoError(t, err)
	twice, err := indicators.Encode(again)
	require.NoError(t, err)
	require.Equal(t, string(out), string(twice))

	s.Indicators = s.Indicators[1:]
	_, err = indicators.Encode(s)
	require.Error(t, err, "the indicator that held it is gone: it is not lost in silence")
	_, err = indicators.Decode([]byte(strings.Replace(doc, "observations/1.4", "observations/1", 1)))
	require.Error(t, err, "this version does not know the field")
}

// A cell of very many codes costs no more than they are.
func TestSetCheckManyCodes(t *testing.T) {
	o := indicators.Observation{Indicator: "housed"}
	for i := range 200_000 {
		o.Of = append(o.Of, term.C("d"+strconv.Itoa(i), "x"))
	}
	o.Of = append(o.Of, "d7:y")
	found := (&indicators.Set{Observations: []indicators.Observation{o}}).Check()
	require.Len(t, found, 1)
	require.Equal(t, "/observations/0/of/200000", found[0].Pointer)
}

func TestSetCheck(t *testing.T) {
	require.Empty(t, soundSet().Check())
	require.Empty(t, new(indicators.Set).Check())

	var said []byte
	for _, c := range []struct {
		code, pointer string
		change        func(s *indicators.Set)
	}{
		{"doubled-dimension", "/dimensions/2/id", func(s *indicators.Set) { s.Dimensions = append(s.Dimensions, s.Dimensions[0]) }},
		{"no-id", "/indicators/2", func(s *indicators.Set) { s.Indicators = append(s.Indicators, indicators.Indicator{}) }},
		{"doubled-indicator", "/indicators/2/id", func(s *indicators.Set) { s.Indicators = append(s.Indicators, indicators.Indicator{ID: "housed"}) }},
		{"unknown-dimension", "/indicators/0/dimensions/1", func(s *indicators.Set) { s.Indicators[0].Dimensions[1] = "income" }},
		{"no-id", "/observations/4/indicator", func(s *indicators.Set) { s.Observations[4].Indicator = "" }},
		{"unknown-indicator", "/observations/4/indicator", func(s *indicators.Set) { s.Observations[4].Indicator = "fed" }},
		{"doubled-observation", "/observations/1", func(s *indicators.Set) { s.Observations[1].Published = cal.Day(2026, 2, 1) }},
		{"doubled-observation", "/observations/5", func(s *indicators.Set) {
			s.Observations = append(s.Observations, indicators.Observation{Indicator: "housed", Period: cal.FiscalYear(4, 2025), Of: []term.Code{"age:70+", "sex:women"}})
		}},
		{"reversed-period", "/observations/0/period", func(s *indicators.Set) {
			s.Observations[0].Period = cal.Period{From: cal.Year(2026), To: cal.Year(2022)}
		}},
		{"unknown-dimension", "/observations/2/of/1", func(s *indicators.Set) { s.Observations[2].Of[1] = "income:low" }},
		{"unknown-category", "/observations/2/of/1", func(s *indicators.Set) { s.Observations[2].Of[1] = "age:31-49" }},
		{"doubled-category", "/observations/2/of/2", func(s *indicators.Set) {
			s.Observations[2].Of = append(s.Observations[2].Of, "sex:men")
		}},
		{"value-and-missing", "/observations/0/missing", func(s *indicators.Set) { s.Observations[0].Missing = indicators.Lost }},
		{"negative-count", "/observations/0/value", func(s *indicators.Set) { s.Observations[0].Value.Value = quantity.Int(-1) }},
		{"negative-count", "/observations/3/numerator", func(s *indicators.Set) { s.Observations[3].Numerator.Value = quantity.Int(-1) }},
		{"negative-count", "/observations/3/respondents", func(s *indicators.Set) { *s.Observations[3].Respondents = -1 }},
		{"more-than-whole", "/observations/3/numerator", func(s *indicators.Set) {
			s.Observations[3].Numerator = new(quantity.Of(201, ""))
			s.Observations[3].Denominator = new(quantity.Of(200, ""))
		}},
		{"reversed-interval", "/observations/3/low", func(s *indicators.Set) { s.Observations[3].Low = new(quantity.D(980, 1)) }},
		{"unknown-missing", "/observations/4/missing", func(s *indicators.Set) { s.Observations[4].Missing = "soon" }},
		{"unknown-flag", "/observations/3/flags/1", func(s *indicators.Set) { s.Observations[3].Flags[1] = "provisonal" }},
	} {
		t.Run(c.code+c.pointer, func(t *testing.T) {
			s := soundSet()
			c.change(s)
			found := s.Check()
			require.Len(t, found, 1)
			require.Equal(t, c.code, found[0].Code)
			require.Equal(t, c.pointer, found[0].Pointer)
			said = inFour(said, found)

			data, err := indicators.Encode(s)
			require.NoError(t, err, "what is wrong can be written and read")
			again, err := indicators.Decode(data)
			require.NoError(t, err)
			require.Len(t, again.Check(), 1)
		})
	}
	golden(t, "set.golden", said)
}

// What is not stated cannot be contradicted.
func TestSetCheckCannotTell(t *testing.T) {
	s := soundSet()
	s.Dimensions, s.Indicators = nil, nil
	require.Empty(t, s.Check())

	s = soundSet()
	s.Observations[3].Numerator = new(quantity.Of(250, ""))
	require.Empty(t, s.Check(), "250 of more than 200 may be")
	s.Observations[3].Denominator.Unit = "requests"
	require.Empty(t, s.Check(), "of different things nothing is known")
	s.Indicators[1].Kind = indicators.RatioOf
	s.Observations[3].Denominator = new(quantity.Of(200, ""))
	require.Empty(t, s.Check(), "a ratio has no whole")
}

// A set of nothing but faults is judged in bounded space and says how much is
// not said.
func TestSetCheckIsBounded(t *testing.T) {
	s := soundSet()
	s.Observations = make([]indicators.Observation, 5000)
	found := s.Check()
	require.Len(t, found, indicators.MaxFindings+1)
	last := found[indicators.MaxFindings]
	require.Equal(t, "more-findings", last.Code)
	require.Equal(t, i18n.Int("n", 9999-indicators.MaxFindings), last.Text.Args()[0], "5,000 unknown indicators, 4,999 doubles")
}

func FuzzSet(f *testing.F) {
	f.Add([]byte(encodedSet(f)))
	for _, doc := range []string{
		`{"entente":"observations/1.2","id":"x","new":[{"id":1}]}`,
		`{"entente":"observations/1","dimensions":[{"id":"a","bands":[{"id":"b","from":5,"to":1}],"terms":[{"id":"b","parent":"c"},{"id":"c","parent":"b"}]},{"id":"a"}],"indicators":[{"id":""},{"id":"#"}]}`,
		`{"entente":"observations/1","indicators":[],"observations":[{"of":["a:b","a:b",":","\u0000"],"flags":[""],"missing":"?"},{},{}]}`,
	} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := indicators.Decode(data)
		if err != nil {
			var e *i18n.Error
			require.ErrorAs(t, err, &e)
			require.NotEmpty(t, e.Error())
			return
		}
		out, err := indicators.Encode(s)
		require.NoError(t, err)
		again, err := indicators.Decode(out)
		require.NoError(t, err)
		twice, err := indicators.Encode(again)
		require.NoError(t, err)
		require.Equal(t, string(out), string(twice))
		for _, e := range s.Check() {
			require.NotEmpty(t, e.Pointer)
			for _, l := range i18n.Spoken() {
				require.NotEmpty(t, e.Message().In(l))
			}
		}
	})
}

func BenchmarkSetDecode(b *testing.B) {
	data := []byte(encodedSet(b))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := indicators.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSetCheck(b *testing.B) {
	s := soundSet()
	first := s.Observations
	s.Observations = nil
	for year := 1; year <= 2000; year++ {
		for _, o := range first {
			o.Period = cal.Period{From: cal.Year(year), To: cal.Year(year)}
			s.Observations = append(s.Observations, o)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		s.Check()
	}
}
