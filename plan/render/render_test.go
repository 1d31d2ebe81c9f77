package render_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
	"github.com/entente-civic/entente/plan/render"
)

var update = flag.Bool("update", false, "write the golden files")

// hostile is text that would break out of a careless page.
const hostile = "</h2><script>alert(1)</script> *b* [x](http://x) `c` 1. # | \u202e\x1b[31m\n- y"

func sample(word string) *plan.Review {
	four := func(en, fr, es, ar string) i18n.Text { return i18n.Text{"en": en, "fr": fr, "es": es, "ar": ar} }
	return plan.NewReview(&plan.Plan{
		ID: "town", Title: four("The town’s plan", "Le plan de la ville", "El plan de la ciudad", "خطة المدينة"),
		Language: "en", Languages: []i18n.Lang{"en", "fr", "es", "ar"},
		Translations:  []plan.Translation{{Language: "fr", State: "ours"}},
		Period:        cal.Period{From: cal.Year(2022), To: cal.Year(2026)},
		Organizations: []partnership.Organization{{ID: "coast", Name: four("COAST", "COAST", "COAST", "COAST")}},
		Schemes:       []term.Scheme{{ID: "areas", Terms: []term.Term{{ID: "prevention", Label: four("prevention", "prévention", "prevención", "الوقاية")}}}},
		Priorities: []plan.Priority{{ID: "p1", Number: "1", Title: four("Homes", "Logement", "Vivienda", "السكن"), Goals: []plan.Goal{
			{ID: "g1", Number: "1-", Title: i18n.Text{"ar": "زيادة فرص الحصول على سكن"}, Terms: []term.Code{"areas:prevention", "areas:*"}, Initiatives: []plan.Initiative{
				{ID: "i1", Number: "1-1", Title: i18n.Text{"en": "Build " + word}, Lead: "coast", Activities: []plan.Activity{
					{ID: "a1", Number: "1-1-1", Title: four("Dig", "Creuser", "Cavar", "الحفر"), Status: plan.Active, Lead: "coast",
						Period: cal.Period{From: cal.Month(2022, 4), To: cal.Day(2023, 3, 31)}},
				}},
			}},
		}}},
	}, plan.Given{On: cal.Day(2026, 11, 22)})
}

var profile = check.Each(check.New("town", "1", check.Rule[*plan.InitiativeNode]{
	Spec: check.Spec{
		ID: "TOWN-LEAD", Severity: check.Warning, From: check.Consultation,
		Message: i18n.Template{EN: "“{$title}” is led by {$lead}.", FR: "« {$title} » est dirigée par {$lead}.", ES: "«{$title}» la dirige {$lead}.", AR: "تقود {$lead} \"{$title}\"."},
		Unknown: i18n.Template{EN: "Nobody knows.", FR: "Personne ne sait.", ES: "Nadie lo sabe.", AR: "لا أحد يعلم."},
		Help:    i18n.Template{EN: "Ask.", FR: "Demandez.", ES: "Pregunte.", AR: "اسألوا."},
		Source:  check.Source{Title: "A guide", Section: "s. 2 (1)", URL: "https://example.org/guide?a=1&b=2", Read: cal.Day(2024, 5, 1), Authority: check.Guidance},
	},
	Find: func(n *plan.InitiativeNode, r *check.Report) {
		r.Breach(n.At("lead"), i18n.Local("title", n.Title), i18n.Local("lead", n.Leader.Name))
		r.Unknown(n.At("partners"))
	},
}), (*plan.Review).Initiatives).Named("town", "2026")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
}

func TestPages(t *testing.T) {
	r := sample(hostile)
	for _, l := range i18n.Spoken() {
		page := render.New(r, l, profile.Check(r))
		golden(t, "page."+string(l)+".txt", page.Text())
		golden(t, "page."+string(l)+".md", page.Markdown())
		golden(t, "page."+string(l)+".html", page.HTML())
		golden(t, "rules."+string(l)+".md", render.Rules("town", "2026", profile.Specs(), l).Markdown())
	}
}

// checkHTML reads a page as XML-like tokens and fails for a tag that is not
// closed, or one that the page does not write itself.
func checkHTML(t *testing.T, page []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Strict = false
	d.AutoClose = []string{"meta"}
	d.Entity = xml.HTMLEntity
	known := map[string]bool{"html": true, "head": true, "meta": true, "title": true, "style": true, "body": true, "main": true, "h1": true, "h2": true, "h3": true, "h4": true,
		"p": true, "ul": true, "li": true, "strong": true, "small": true, "bdi": true, "code": true, "a": true,
		"table": true, "thead": true, "tbody": true, "tr": true, "th": true, "td": true}
	var open []string
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch e := tok.(type) {
		case xml.StartElement:
			require.True(t, known[e.Name.Local], e.Name.Local)
			open = append(open, e.Name.Local)
			for _, a := range e.Attr {
				require.Contains(t, []string{"lang", "dir", "charset", "name", "content", "http-equiv", "class", "href", "scope"}, a.Name.Local)
				if a.Name.Local == "href" {
					require.True(t, strings.HasPrefix(a.Value, "https://") || strings.HasPrefix(a.Value, "http://"))
				}
			}
		case xml.EndElement:
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], e.Name.Local)
			open = open[:len(open)-1]
		}
	}
	require.Empty(t, open)
}

func TestDirection(t *testing.T) {
	r := sample("x")
	for l, want := range map[i18n.Lang]string{
		"ar": `<html lang="ar" dir="rtl">`, "en": `<html lang="en" dir="ltr">`, "fr-CA": `<html lang="fr" dir="ltr">`, "xx": `<html lang="en" dir="ltr">`,
	} {
		require.Contains(t, string(render.New(r, l).HTML()), want)
	}
	ar := string(render.New(r, i18n.AR).HTML())
	require.Contains(t, ar, `<bdi dir="ltr">1-1</bdi>`)
	require.Contains(t, ar, `<bdi lang="en" dir="ltr">Build x</bdi>`)
	require.Contains(t, string(render.New(r, i18n.EN).HTML()), `<bdi lang="ar" dir="rtl">زيادة فرص الحصول على سكن</bdi>`)
}

// Whatever a plan holds, the page stays a page: F-233's text included.
func FuzzPage(f *testing.F) {
	f.Add(hostile)
	f.Add("خطة ونزر - إسكس الإقليمية للسلامة والرفاهية المجتمعية")
	f.Add("\u2067\u2066\u202d]]>&lt;!--")
	f.Fuzz(func(t *testing.T, word string) {
		r := sample(word)
		res := profile.Check(r)
		for _, l := range []i18n.Lang{i18n.EN, i18n.AR} {
			page := render.New(r, l, res)
			checkHTML(t, page.HTML())
			require.NotContains(t, string(page.Text()), "\x1b")
			lines := bytes.Count(page.Text(), []byte("\n"))
			require.Equal(t, bytes.Count(render.New(sample("x"), l, profile.Check(sample("x"))).Text(), []byte("\n")), lines, "nothing opens a line")
		}
	})
}
