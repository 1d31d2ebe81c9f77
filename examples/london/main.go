// London tells what one partnership did, from its own document: who sat at the
// table, who was asked and who answered, and how far it has come in the six
// steps, in the reader's language.
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

func main() {
	data, err := os.ReadFile("examples/entente/data/london.json") // the partnership of London and Middlesex
	if err == nil {
		err = run(os.Stdout, i18n.EN, data)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, l i18n.Lang, document []byte) error {
	p, err := partnership.Decode(document)
	if err != nil {
		return err
	}
	on := cal.Day(2013, 12, 4) // the day the City told its story
	review := partnership.NewReview(p, on)
	steps, _, err := review.Process("lip")
	if err != nil {
		return err
	}
	say := func(t i18n.Template, args ...i18n.Arg) { fmt.Fprintln(out, t.With(args...).In(l)) }
	say(heading, review.Arg("name"), on.Arg("day"))

	// Who sits at the table: classes of seats, each with its quota.
	roster := review.Roster()
	say(row, i18n.Said("what", agencies.With()), bare(roster.Seat("advisory-committee", "agencies").Filled))
	for _, seat := range roster.Body("council").Seats {
		if seat.Of == "" {
			say(row, i18n.Local("what", seat.Title), bare(seat.Quota))
		}
	}
	var names []i18n.Arg
	for body := range roster.Children("council") {
		names = append(names, i18n.Local("", body.Name))
	}
	say(row, i18n.Said("what", subCouncils.With()), i18n.List("value", names...))

	// Who was asked, and how many came or applied.
	for i := range p.Engagements {
		switch e := &p.Engagements[i]; {
		case e.ID == p.Terms[1].Endorsed[0].Occasion:
			say(row, i18n.Said("what", endorsed.With()), bare(*e.Reached))
		case e.Applications != nil:
			say(row, i18n.Said("what", applicants.With(i18n.Int("n", int64(len(e.For))))), bare(*e.Applications))
		case string(e.ID) == roster.Body("council").Origin.ID:
			say(row, i18n.Said("what", formed.With()), bare(*e.Reached))
		}
	}
	asked, err := partnership.Occasions(p.Engagements, func(e *partnership.Engagement) quantity.Answer {
		return e.Is(partnership.EngagementConsultation)
	})
	if err != nil {
		return err
	}
	say(row, i18n.Said("what", consultations.With()), bare(asked))
	for _, total := range p.Declared {
		say(row, i18n.Local("what", total.Title), bare(total.Value))
	}

	// How far it has come: the six steps, whose turn it is, and what was unusual.
	lip := p.Process("lip")
	say(row, i18n.Said("what", years.With()), lip.Rounds[0].Arg("value"))
	for _, step := range lip.Steps {
		closed := true // in every year, if it is yearly
		for _, s := range steps.Steps {
			closed = closed && (s.Step != step.ID || s.Closed)
		}
		mark := open
		if closed {
			mark = done
		}
		say(stepRow, i18n.Label("number", step.Number), i18n.Local("step", step.Title), i18n.Said("state", mark.With()))
	}
	for _, d := range steps.Deviations {
		fmt.Fprintln(out, steps.Reason(d).In(l))
	}
	return nil
}

// bare is a number with its qualifier and no unit: the words before it say what
// is counted.
func bare(q quantity.Quantity) i18n.Arg {
	q.Unit, q.Printed = "", ""
	return q.Arg("value")
}

// What the program itself says.
var (
	heading       = i18n.Template{EN: "{$name}, {$day :date}", FR: "{$name}, le {$day :date}", ES: "{$name}, {$day :date}", AR: "{$name}، {$day :date}"}
	row           = i18n.Template{EN: "{$what}: {$value}", FR: "{$what} : {$value}", ES: "{$what}: {$value}", AR: "{$what}: {$value}"}
	stepRow       = i18n.Template{EN: "{$number}. {$step}: {$state}", FR: "{$number}. {$step} : {$state}", ES: "{$number}. {$step}: {$state}", AR: "{$number}. {$step}: {$state}"}
	done          = i18n.Template{EN: "done", FR: "terminé", ES: "terminado", AR: "أُنجز"}
	open          = i18n.Template{EN: "open", FR: "à faire", ES: "pendiente", AR: "لم يُنجز"}
	agencies      = i18n.Template{EN: "Agencies and organizations on the advisory committee", FR: "Organismes au comité consultatif", ES: "Organismos en el comité asesor", AR: "الهيئات والمنظمات في اللجنة الاستشارية"}
	subCouncils   = i18n.Template{EN: "Sub-councils", FR: "Sous-conseils", ES: "Subconsejos", AR: "المجالس الفرعية"}
	endorsed      = i18n.Template{EN: "Participants when the terms of reference were endorsed", FR: "Participants à l’approbation du mandat", ES: "Participantes en la aprobación de los términos de referencia", AR: "المشاركون في إقرار الاختصاصات"}
	applicants    = i18n.Template{EN: "Applicants (bodies to fill: {$n})", FR: "Candidatures (instances à pourvoir : {$n})", ES: "Solicitantes (órganos por cubrir: {$n})", AR: "المتقدمون (الهيئات المطلوب شغلها: {$n})"}
	formed        = i18n.Template{EN: "Participants when the council was formed", FR: "Participants à la formation du conseil", ES: "Participantes en la formación del consejo", AR: "المشاركون في تشكيل المجلس"}
	consultations = i18n.Template{EN: "Consultations in all", FR: "Consultations en tout", ES: "Consultas en total", AR: "مجموع المشاورات"}
	years         = i18n.Template{EN: "Years of the strategic plan", FR: "Années du plan stratégique", ES: "Años del plan estratégico", AR: "سنوات الخطة الاستراتيجية"}
)
