package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/plan"
)

// few is how many entities are looked through one by one; more are put into a
// map first, so that the work stays in proportion to the plan.
const few = 512

// finder finds the priority under which an activity stands.
type finder struct {
	priorities []plan.PriorityNode
	by         map[plan.ActivityID]int32 // nil: there are few
}

func finderOf(v *plan.Review) finder {
	f := finder{priorities: v.Priorities()}
	if len(v.Priorities())+len(v.Goals())+len(v.Initiatives())+len(v.Activities()) <= few {
		return f
	}
	f.by = make(map[plan.ActivityID]int32, len(v.Activities()))
	f.walk(func(i int32, id plan.ActivityID) bool {
		if _, ok := f.by[id]; !ok {
			f.by[id] = i
		}
		return true
	})
	return f
}

// find returns the position of the priority, or -1 where no activity has the id.
func (f *finder) find(id plan.ActivityID) int32 {
	if f.by != nil {
		if i, ok := f.by[id]; ok {
			return i
		}
		return -1
	}
	at := int32(-1)
	f.walk(func(i int32, a plan.ActivityID) bool {
		if a == id {
			at = i
		}
		return at < 0
	})
	return at
}

// walk calls each with every activity and the position of its priority, until
// it says to stop.
func (f *finder) walk(each func(i int32, id plan.ActivityID) bool) {
	for i := range f.priorities {
		for j := range f.priorities[i].Below {
			g := &f.priorities[i].Below[j]
			for k := range g.Below {
				for l := range g.Below[k].Below {
					if !each(int32(i), g.Below[k].Below[l].ID) {
						return
					}
				}
			}
		}
	}
}

// worded reports whether a text has words in any language.
func worded(t i18n.Text) bool { return t.In(i18n.EN) != "" }

// holds reports whether a section says anything: words, a list item in words, a
// part that does, or where it can be read.
func holds(s *partnership.Section) bool {
	if !s.Source.IsZero() || worded(s.Text) {
		return true
	}
	for i := range s.Items {
		if worded(s.Items[i].Text) {
			return true
		}
	}
	for i := range s.Sections {
		if holds(&s.Sections[i]) {
			return true
		}
	}
	return false
}

// filled tells whether a section is there: one with words is, whatever its
// state, unless it is stated that there is none; a heading without a word under
// it is not. Otherwise it cannot be told.
func filled(s *partnership.Section) quantity.Answer {
	switch {
	case s.State == partnership.None:
		return quantity.No
	case holds(s):
		return quantity.Yes
	case s.State == partnership.Present:
		return quantity.No
	}
	return quantity.CannotTell
}

// named is how a sentence names something: by its title, else by its printed
// number, else by its id.
func named(name string, title i18n.Text, number, id string) i18n.Arg {
	switch {
	case worded(title):
		return i18n.Local(name, title)
	case number != "":
		return i18n.Label(name, clip(number))
	}
	return i18n.Label(name, clip(id))
}

// clip keeps a stranger's word short enough to show.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	for i := range s {
		if i > most {
			return s[:i] + "…"
		}
	}
	return s
}

// planName is how a sentence names the plan.
func planName(name string, v *plan.Review) i18n.Arg {
	return named(name, v.Plan().Title, "", v.At("").ID)
}

// actionPlanName is how a sentence names an action plan, as its argument plan.
func actionPlanName(a *plan.Item[plan.ActionPlan]) i18n.Arg {
	return named("plan", a.Value.Title, a.Value.Number, a.At("").ID)
}
