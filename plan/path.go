package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-civic/entente/partnership/check"
)

// position returns where an entity stands, as the positions in each list from
// the plan down: "2/0".
func (r *Review) position(e *Entity) string {
	if e.parent < 0 {
		return "0"
	}
	s := strconv.Itoa(int(e.index))
	for e = &r.entities[e.parent]; e.parent >= 0; e = &r.entities[e.parent] {
		s = strconv.Itoa(int(e.index)) + "/" + s
	}
	return s
}

// find returns the entity a place speaks of, or nil.
func (r *Review) find(at check.At) *Entity {
	if !at.Positional() {
		if n, ok := r.ids[at.ID]; ok && kinds[r.entities[n].kind].name == at.Kind {
			return &r.entities[n]
		}
		if at.Kind == kinds[kindPlan].name {
			return &r.entities[0]
		}
		return nil
	}
	want := at.ID[1:]
	for i := range r.entities {
		if e := &r.entities[i]; !e.usable && kinds[e.kind].name == at.Kind && r.position(e) == want {
			return e
		}
	}
	return nil
}

// Path renders a place for a reader, by ids:
// goals["housing"].initiatives["3-1"].lead. Where there is no usable id the
// position stands: goals[2]. A place that is not of this plan is rendered as
// check.At prints it. It takes time linear in the plan only for places without
// an id.
func (r *Review) Path(at check.At) string {
	e := r.find(at)
	if e == nil {
		return at.String()
	}
	var steps []string
	for ; e.parent >= 0; e = &r.entities[e.parent] {
		list := strings.ReplaceAll(kinds[e.kind].list, "/", ".")
		if e.usable {
			steps = append(steps, list+"["+strconv.Quote(e.ID)+"]")
		} else {
			steps = append(steps, list+"["+strconv.Itoa(int(e.index))+"]")
		}
	}
	var b strings.Builder
	for _, step := range slices.Backward(steps) {
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(step)
	}
	if at.Field != "" {
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(at.Field)
	}
	if at.Key != "" {
		b.WriteByte('[')
		b.WriteString(strconv.Quote(at.Key))
		b.WriteByte(']')
	}
	if b.Len() == 0 {
		return kinds[kindPlan].name
	}
	return b.String()
}

// Pointer renders a place as a JSON pointer (RFC 6901) into the encoded plan,
// as a form needs it. A key that is a language points into the text. A place
// that is not of this plan gives "".
func (r *Review) Pointer(at check.At) string {
	e := r.find(at)
	if e == nil {
		return ""
	}
	p := ""
	for up := e; up.parent >= 0; up = &r.entities[up.parent] {
		p = "/" + kinds[up.kind].list + "/" + strconv.Itoa(int(up.index)) + p
	}
	if at.Field == "" {
		return p
	}
	p += "/" + escape(strings.ReplaceAll(at.Field, ".", "/"))
	if at.Key != "" && r.isText(e, at.Field) {
		p += "/" + escape(at.Key)
	}
	return p
}

// isText reports whether a field of an entity holds a text by language.
func (r *Review) isText(e *Entity, field string) bool {
	for i := range r.labels {
		if l := &r.labels[i]; l.Field == field && &r.entities[l.entity] == e {
			return true
		}
	}
	return false
}

// escape writes a member's name as a pointer's step; "/" between steps stays.
func escape(s string) string { return strings.ReplaceAll(s, "~", "~0") }
