package render

import (
	"strconv"
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/internal/markup"
	"github.com/entente-civic/entente/partnership"
)

// CouncilDiagram returns the bodies of a partnership on the day of the review as
// a Mermaid flowchart, each with its kind and how many of its seats are held
// and vacant, an arrow from each body to those that report to it. A body that
// certainly does not exist on the day is drawn with a broken line.
//
// Nodes are named n0, n1, … in the order of the tree. Nothing of a document can
// end a label, add a node or a link, or set an option. Mermaid itself refuses a
// diagram of more than 500 arrows or 50,000 characters unless it is set to take
// more.
func CouncilDiagram(r *partnership.Review, l i18n.Lang) []byte {
	p := page(l)
	v := r.Partnership()
	terms := vocabulary(v.Schemes)
	b := p.flowchart(p.named(v.Name, string(v.ID)))
	list := seated(r.Roster())
	var links []byte
	for i, s := range list {
		lines := [][]run{{p.named(s.Name, string(s.ID))}}
		if kind := p.kind(s.Body, terms); kind != nil {
			lines = append(lines, kind[1:])
		}
		class := ""
		switch {
		case s.doubled:
			lines = append(lines, []run{p.words(wordDoubled)})
		case r.Roster().Exists(s.ID) == quantity.No:
			class = "gone"
			lines = append(lines, []run{p.words(wordGone)})
		case s.Seats != nil:
			lines = append(lines,
				[]run{p.words(wordSeats, number(r.Roster().Held(s.ID, "")).Arg("n"))},
				[]run{p.words(wordEmpty, number(r.Roster().Vacancies(s.ID, "")).Arg("n"))})
		}
		b = p.node(b, i, "[", "]", class, lines)
		if s.parent >= 0 {
			links = link(links, s.parent, "-->", i)
		}
	}
	b = append(b, links...)
	return append(b, "  classDef gone stroke-dasharray:4 3\n"...)
}

// ProcessDiagram returns the steps of a process as a Mermaid flowchart, coloured
// and worded by how they stand on the day of the review: a full arrow from what
// a step needs, a dotted one from what usually comes before it, a plain line
// from a step to its parts. A step that a body decides is a hexagon. A yearly
// step is one node that tells how many of its years are done. Of a template that
// cannot be used the steps are drawn without how they stand; of no process
// there is an empty chart. The rest is as for [CouncilDiagram].
func ProcessDiagram(r *partnership.Review, id partnership.ProcessID, l i18n.Lang) []byte {
	p := page(l)
	v := r.Partnership().Process(id)
	if v == nil {
		return p.flowchart(p.named(nil, string(id)))
	}
	places := placesOf(v)
	at := positions(places)
	state, _, _ := r.Process(id) // without a state there is nothing to tell of it
	next := turns(state)
	stood := make(map[partnership.StepID][]*partnership.StepState, len(state.Steps))
	for i := range state.Steps {
		stood[state.Steps[i].Step] = append(stood[state.Steps[i].Step], &state.Steps[i])
	}
	b := p.flowchart(p.named(v.Title, string(v.ID)))
	var links []byte
	for i, s := range places {
		name := p.numbered(s.Number, s.Title)
		if !s.Title.Worded() {
			name[len(name)-1] = p.named(nil, string(s.ID))
		}
		lines, class := [][]run{name}, ""
		if years := stood[s.ID]; len(years) > 0 {
			var done int
			class, done = together(years, next)
			lines = append(lines, []run{p.words(stands[class])})
			if years[0].Year > 0 {
				lines = append(lines, []run{p.words(wordYears, i18n.Int("done", int64(done)), i18n.Int("of", int64(len(years))))})
			}
		}
		open, end := "[", "]"
		if s.Decider != "" {
			open, end = "{{", "}}"
		}
		b = p.node(b, i, open, end, class, lines)
		if s.up >= 0 {
			links = link(links, s.up, "---", i)
		}
		for _, kind := range []struct {
			arrow string
			from  []partnership.StepID
		}{{"-->", s.Needs}, {"-.->", s.After}} {
			drawn := map[int]bool{}
			for _, id := range kind.from {
				if from, ok := at[id]; ok && !drawn[from] {
					drawn[from] = true
					links = link(links, from, kind.arrow, i)
				}
			}
		}
	}
	b = append(b, links...)
	return append(b, `  classDef done fill:#d9efdb,stroke:#2e7d32,color:#111
  classDef overdue fill:#fbe3c2,stroke:#b26a00,color:#111
  classDef waiting fill:#eeeeee,stroke:#777777,color:#111
  classDef next fill:#d6e8f5,stroke:#00639b,color:#111,stroke-width:3px
  classDef begun fill:#d6e8f5,stroke:#00639b,color:#111
  classDef open fill:#ffffff,stroke:#777777,color:#111
`...)
}

// together says how the years of a step stand as one: done if all are, else
// overdue if one is, else as the first that is open; and how many are done.
func together(years []*partnership.StepState, next map[turn]bool) (class string, done int) {
	for _, s := range years {
		is := stand(s, next)
		switch {
		case is == "done":
			done++
		case class == "" || is == "overdue":
			class = is
		}
	}
	if class == "" {
		class = "done"
	}
	return class, done
}

// flowchart opens a diagram.
func (p *Page) flowchart(title run) []byte {
	b := append([]byte(nil), "flowchart TB\n"...)
	if line := p.label(nil, []run{title}); len(line) > 0 {
		b = append(b, "  accTitle: "...)
		b = append(append(b, line...), '\n')
	}
	return b
}

// node adds a node of some lines and its class.
func (p *Page) node(b []byte, n int, open, end, class string, lines [][]run) []byte {
	b = append(b, "  n"...)
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(append(b, open...), '"')
	for i, line := range lines {
		if i > 0 {
			b = append(b, "<br/>"...)
		}
		b = p.label(b, line)
	}
	b = append(append(append(b, '"'), end...), '\n')
	if class != "" {
		b = append(b, "  class n"...)
		b = strconv.AppendInt(b, int64(n), 10)
		b = append(b, ' ')
		b = append(append(b, class...), '\n')
	}
	return b
}

// label is one line of a label: of each stranger's text at most 80
// characters, and all of it from right to left where the language is, whatever
// the direction of the page that shows the diagram.
func (p *Page) label(b []byte, line []run) []byte {
	var s strings.Builder
	if p.lang.RTL() {
		s.WriteString("\u2067")
	}
	for _, r := range line {
		if r.lang != "" || r.style == label {
			r.text = i18n.Clip(r.text, 80)
		}
		s.WriteString(p.isolated(r))
	}
	if p.lang.RTL() {
		s.WriteString("\u2069")
	}
	return markup.AppendMermaid(b, s.String())
}

func link(b []byte, from int, arrow string, to int) []byte {
	b = append(b, "  n"...)
	b = strconv.AppendInt(b, int64(from), 10)
	b = append(append(append(b, ' '), arrow...), " n"...)
	b = strconv.AppendInt(b, int64(to), 10)
	return append(b, '\n')
}
