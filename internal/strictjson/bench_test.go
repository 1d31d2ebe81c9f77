package strictjson_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/strictjson"
)

// A document in the shape of a plan: priorities, goals, initiatives and activities, each with
// texts in three languages.
type (
	bPlan struct {
		Entente    string          `json:"entente"`
		ID         string          `json:"id"`
		Title      i18n.Text       `json:"title,omitzero"`
		Period     bPeriod         `json:"period,omitzero"`
		Languages  []i18n.Lang     `json:"languages,omitzero"`
		Priorities []bPriority     `json:"priorities,omitzero"`
		X          json.RawMessage `json:"x,omitzero"`
	}
	bPeriod struct {
		From day `json:"from,omitzero"`
		To   day `json:"to,omitzero"`
	}
	bEntity struct {
		ID     string          `json:"id"`
		Number string          `json:"number,omitzero"`
		Title  i18n.Text       `json:"title,omitzero"`
		Note   i18n.Text       `json:"note,omitzero"`
		X      json.RawMessage `json:"x,omitzero"`
	}
	bPriority struct {
		bEntity
		Goals []bGoal `json:"goals,omitzero"`
	}
	bGoal struct {
		bEntity
		Areas       []string      `json:"areas,omitzero"`
		Initiatives []bInitiative `json:"initiatives,omitzero"`
	}
	bInitiative struct {
		bEntity
		Lead       string      `json:"lead,omitzero"`
		Partners   []string    `json:"partners,omitzero"`
		Activities []bActivity `json:"activities,omitzero"`
	}
	bActivity struct {
		bEntity
		Status  string  `json:"status,omitzero"`
		Period  bPeriod `json:"period,omitzero"`
		Budget  *bMoney `json:"budget,omitzero"`
		Hours   int     `json:"hours,omitzero"`
		Public  bool    `json:"public,omitzero"`
		Outputs []bText `json:"outputs,omitzero"`
	}
	bMoney struct {
		Minor    int64  `json:"minor"`
		Currency string `json:"currency"`
	}
	bText struct {
		Text i18n.Text `json:"text"`
		Due  day       `json:"due,omitzero"`
	}
)

func plan(activities int) bPlan {
	text := func(en, fr, ar string, n int) i18n.Text {
		return i18n.Text{"en": fmt.Sprintf(en, n), "fr": fmt.Sprintf(fr, n), "ar": fmt.Sprintf(ar, n)}
	}
	entity := func(kind string, n int) bEntity {
		return bEntity{
			ID: fmt.Sprintf("%s-%d", kind, n), Number: strconv.Itoa(n),
			Title: text("Improve access to housing for newcomers, part %d", "Améliorer l’accès au logement des nouveaux arrivants, partie %d", "تحسين حصول القادمين الجدد على السكن، الجزء %d", n),
		}
	}
	p := bPlan{
		Entente: "plan/1", ID: "windsor", Title: text("Plan %d", "Plan %d", "خطة %d", 1),
		Period: bPeriod{day{2022, 1, 1}, day{2026, 12, 31}}, Languages: []i18n.Lang{"en", "fr", "ar"},
	}
	for n := range activities {
		if n%15 == 0 {
			p.Priorities = append(p.Priorities, bPriority{bEntity: entity("priority", n)})
		}
		last := &p.Priorities[len(p.Priorities)-1]
		if n%8 == 0 || len(last.Goals) == 0 {
			last.Goals = append(last.Goals, bGoal{bEntity: entity("goal", n), Areas: []string{"area:prevention", "area:*"}})
		}
		goal := &last.Goals[len(last.Goals)-1]
		if n%4 == 0 || len(goal.Initiatives) == 0 {
			goal.Initiatives = append(goal.Initiatives, bInitiative{bEntity: entity("initiative", n), Lead: "org-1", Partners: []string{"org-2", "org-3"}})
		}
		initiative := &goal.Initiatives[len(goal.Initiatives)-1]
		a := bActivity{
			bEntity: entity("activity", n), Status: "started", Period: bPeriod{day{2023, 4, 1}, day{2024, 3, 31}},
			Hours: 40 + n, Public: true,
			Outputs: []bText{{Text: text("Number of households housed: %d", "Nombre de ménages logés : %d", "عدد الأسر التي أُسكنت: %d", n), Due: day{2024, 6, 30}}},
		}
		a.Note = text("The lead reports to the council twice a year (%d).", "Le responsable fait rapport au conseil deux fois par an (%d).", "يقدم المسؤول تقريرًا إلى المجلس مرتين في السنة (%d).", n)
		if n%3 == 0 {
			a.Budget = &bMoney{Minor: int64(n) * 100_00, Currency: "CAD"}
		}
		initiative.Activities = append(initiative.Activities, a)
	}
	return p
}

type document struct {
	name string
	data []byte
}

// documents are a plan of the size of a city's and one of a large region's, in the canonical form
// and without white space.
func documents(tb testing.TB) []document {
	var all []document
	for _, d := range []struct {
		name       string
		activities int
	}{{"small", 1}, {"67KB", 38}, {"800KB", 456}} {
		p := plan(d.activities)
		indented, err := strictjson.Encode(p)
		require.NoError(tb, err)
		compact, err := json.Marshal(p)
		require.NoError(tb, err)
		all = append(all, document{d.name + "/indented", indented}, document{d.name + "/compact", compact})
	}
	return all
}

func BenchmarkDecode(b *testing.B) {
	for _, d := range documents(b) {
		b.Run(d.name+"/strict", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(d.data)))
			for b.Loop() {
				var p bPlan
				if err := strictjson.Decode(d.data, &p, strictjson.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(d.name+"/encoding-json", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(d.data)))
			for b.Loop() {
				var p bPlan
				if err := json.Unmarshal(d.data, &p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkEncode(b *testing.B) {
	p := plan(50)
	b.Run("67KB/strict", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := strictjson.Encode(p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("67KB/encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.MarshalIndent(p, "", "  "); err != nil {
				b.Fatal(err)
			}
		}
	})
}
