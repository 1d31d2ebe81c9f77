// Crossroads follows what Repentigny's Informational and Social Crossroads does,
// from the figures it printed to a call, and from the call to the community's
// plan:
//
//   - which of the printed figures agree, and what they can and cannot mean;
//   - somebody calls with two needs, and each is routed or comes back unmet;
//   - the referrals of three months are followed to their end;
//   - the report of a month is made of their log;
//   - what nobody could help with is counted and held against the plan.
//
// The printed figures are real. The directory, the log and the plan are
// invented, and say so.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
)

// files are what the program reads: data only, so that another city's stand in
// their place.
type files struct{ figures, partnership, report, directory, log []byte }

func main() {
	var in files
	var err error
	for name, to := range map[string]*[]byte{
		"examples/crossroads/repentigny.json":             &in.figures,
		"examples/entente/data/repentigny.json":           &in.partnership,
		"examples/crossroads/report.json":                 &in.report,
		"examples/entente/data/crossroads-directory.json": &in.directory,
		"examples/crossroads/referral-log.json":           &in.log,
	} {
		if *to, err = os.ReadFile(name); err != nil {
			log.Fatal(err)
		}
	}
	if err := run(os.Stdout, i18n.EN, in); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, l i18n.Lang, in files) error {
	s, err := indicators.Decode(in.figures)
	if err != nil {
		return err
	}
	p, err := partnership.Decode(in.partnership)
	if err != nil {
		return err
	}
	t := teller{out: out, l: l, set: s}
	t.line(s.Title.In(l))
	if err := t.printed(p.Contributions); err != nil {
		return err
	}
	c, err := open(in)
	if err != nil {
		return err
	}
	t.line("")
	t.say(inventedLine)
	t.call(c)
	t.followed(c)
	if err := t.month(c); err != nil {
		return err
	}
	t.planned(c, t.missing(c))
	return nil
}

// teller prints in one language.
type teller struct {
	out io.Writer
	l   i18n.Lang
	set *indicators.Set
}

func (t teller) line(s string) { _, _ = fmt.Fprintln(t.out, s) }

func (t teller) say(s i18n.Template, args ...i18n.Arg) { t.line(s.With(args...).In(t.l)) }

// of returns the figures of an indicator: that of the whole, which may be
// missing, and those of its cells.
func (t teller) of(id indicators.ID) (whole quantity.Quantity, cells []quantity.Quantity) {
	for i := range t.set.Observations {
		switch o := &t.set.Observations[i]; {
		case o.Indicator != id:
		case len(o.Of) == 0:
			whole = *o.Value
		default:
			cells = append(cells, *o.Value)
		}
	}
	return whole, cells
}

// printed tells what the printed figures say of each other.
func (t teller) printed(money []partnership.Contribution) error {
	// Parts and totals.
	persons, contacts := t.of("persons")
	adds, _ := quantity.Total(persons, contacts...)
	t.say(personsLine, t.name("persons"), bare(persons).Arg("n"), list("parts", contacts), adds.Arg("adds"))
	for _, id := range []indicators.ID{"requests-by-entry", "persons-by-age", "requests-by-nature"} {
		_, shares := t.of(id)
		whole, _, err := indicators.Whole(shares...)
		if err != nil {
			return err
		}
		t.say(wholeLine, t.name(id), list("parts", shares), whole.Arg("whole"))
	}

	// Bands and whole persons.
	for i := range t.set.Dimensions {
		if err := t.set.Dimensions[i].Check(); err != nil {
			t.say(bandsLine)
			for _, fault := range faults(err) {
				t.line("  " + fault.In(t.l))
			}
		}
	}
	_, women := t.of("women")
	_, low, high, err := indicators.Portion(women[0], persons)
	if err != nil {
		return err
	}
	t.say(womenLine, t.name("women"), women[0].Arg("share"), bare(persons).Arg("n"), low.Value.Arg("low"), high.Value.Arg("high"))
	_, ages := t.of("persons-by-age")
	var percents []quantity.Decimal
	for _, a := range ages {
		percents = append(percents, a.Value)
	}
	ways := indicators.Distributions(persons.Value.Coef(), percents...)
	t.say(waysLine, t.name("persons-by-age"), list("parts", ages), bare(persons).Arg("n"), ways.Value.Arg("ways"))

	// Ratios, rounded to their safe side, and a quotient that was printed.
	referrals, _ := t.of("referrals")
	for _, id := range []indicators.ID{"persons", "destinations"} {
		by, _ := t.of(id)
		v, q, err := quantity.Ratio{Num: referrals, Den: by}.Value(2)
		if err != nil {
			return err
		}
		t.say(perLine, t.name("referrals"), bare(referrals).Arg("n"), t.named("other", id), bare(by).Arg("by"), quantity.Quantity{Value: v, Qualifier: q}.Arg("ratio"))
	}
	density, _ := t.of("density")
	people, _ := t.of("population")
	surface, _ := t.of("surface")
	fits, least, most := indicators.Quotient(density, people, surface)
	t.say(densityLine, t.name("density"), bare(density).Arg("density"), bare(people).Arg("people"), surface.Arg("surface"), fits.Arg("fits"), least.Arg("low"), most.Arg("high"))

	// Money, by the time it is for: nothing is spread over years by a guess.
	totals, _, err := partnership.Funding(money)
	if err != nil {
		return err
	}
	years, err := partnership.FundingByYear(money, cal.Period{From: cal.Year(2017), To: cal.Year(2021), Counting: cal.BothEnds})
	if err != nil {
		return err
	}
	for _, y := range years {
		if y.Period.IsZero() {
			t.say(moneyLine, totals[0].Amount.Arg("total"), y.Amount.Arg("open"))
		}
	}
	return nil
}

// name is what an indicator is called.
func (t teller) name(id indicators.ID) i18n.Arg { return t.named("name", id) }

func (t teller) named(arg string, id indicators.ID) i18n.Arg {
	for i := range t.set.Indicators {
		if n := &t.set.Indicators[i]; n.ID == id {
			return i18n.Local(arg, n.Name)
		}
	}
	return i18n.Label(arg, string(id))
}

// bare is a figure without the word for its unit, which the sentence says;
// percents keep their sign.
func bare(q quantity.Quantity) quantity.Quantity {
	if q.Unit != "%" {
		q.Unit = ""
	}
	return q
}

// list is several figures as one argument.
func list(name string, figures []quantity.Quantity) i18n.Arg {
	var items []i18n.Arg
	for _, q := range figures {
		items = append(items, bare(q).Arg(""))
	}
	return i18n.List(name, items...)
}

// faults gives the sentence of each fault in an error of the library.
func faults(err error) []i18n.Message {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []i18n.Message
		for _, e := range joined.Unwrap() {
			all = append(all, faults(e)...)
		}
		return all
	}
	var known *i18n.Error
	if !errors.As(err, &known) {
		panic("crossroads: an error of the library without a sentence: " + err.Error())
	}
	return []i18n.Message{known.Message()}
}
