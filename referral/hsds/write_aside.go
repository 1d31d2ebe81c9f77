package hsds

import (
	"slices"
)

// asideTree reads what the reader kept in X.
func asideTree(x []byte) (*tree, int32) {
	if len(x) == 0 || len(x) > MaxValue {
		return nil, 0
	}
	t := &tree{data: x}
	n, err := t.parse()
	if err != nil || t.nodes[n].kind != jsonObject {
		return nil, 0
	}
	j := jsonReader{t: t}
	if n = j.member(n, "hsds"); n == 0 || t.nodes[n].kind != jsonObject {
		return nil, 0
	}
	return t, n
}

func has(x []byte, name string) bool {
	t, n := asideTree(x)
	if t == nil {
		return false
	}
	return (&jsonReader{t: t}).member(n, name) != 0
}

// rest writes the records of a list that is kept in X.
func (w *writer) rest(x []byte, name string) {
	t, n := asideTree(x)
	if t == nil {
		return
	}
	list := (&jsonReader{t: t}).member(n, name)
	if list == 0 {
		return
	}
	for c := t.nodes[list].first; c != 0; c = t.nodes[c].next {
		w.comma()
		w.b = append(w.b, t.data[t.nodes[c].at:t.nodes[c].end]...)
	}
}

// firstNumber is the first telephone number kept in X.
func firstNumber(x []byte) string {
	t, n := asideTree(x)
	if t == nil {
		return ""
	}
	j := jsonReader{t: t}
	list := j.member(n, "phones")
	if list == 0 || t.nodes[list].first == 0 {
		return ""
	}
	if m := j.member(t.nodes[list].first, "number"); m != 0 {
		return t.nodes[m].text
	}
	return ""
}

// aside writes what is kept in X, but for what the model holds.
func (w *writer) aside(x []byte, of tableID, list string, i int, skip []string) {
	t, n := asideTree(x)
	if t == nil {
		if len(x) > 0 {
			w.cannot("x: but for what was read from HSDS", list, i)
		}
		return
	}
	for c := t.nodes[n].first; c != 0; c = t.nodes[c].next {
		v := &t.nodes[c]
		name := v.key
		switch name {
		case "schedules", "service_areas", "languages", "cost_options", "capacities", "holiday_schedules", "eligibilities", "service_taxonomies":
			w.cannot("x.hsds."+name, list, i)
			continue
		case "urls":
			name = "additional_urls"
			if of == organizations {
				name = "additional_websites"
			}
		}
		if slices.Contains(skip, name) {
			continue
		}
		w.key(name)
		w.b = append(w.b, t.data[v.at:v.end]...)
		w.open = true
	}
}
