package strictjson

import (
	"encoding/json"
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// Unknown is a member that a newer minor version added and this one does not know.
type Unknown struct {
	// Pointer is the JSON pointer of the object that has the member.
	Pointer string
	// ID is the "id" of that object or, if it has none, of the nearest object around it that has
	// one; empty if there is none. It tells whether the object is still at its pointer.
	ID string
	// Member is the member's name.
	Member string
	// Raw is the member's value, byte for byte.
	Raw json.RawMessage
}

// keep reads an unknown member whose name was read, and leaves it out of out.
func (r *reader) keep(at int, name, pointer string) bool {
	if r.pointers += len(name); r.pointers > MaxDocument {
		// Far below this the document itself would be too large, if its names were short.
		return r.fail(TooLarge, at, tooLarge, i18n.Int("size", int64(r.pointers)), i18n.Int("max", MaxDocument))
	}
	r.copy(at)
	if last := len(r.out) - 1; r.out[last] == ',' {
		r.out = r.out[:last]
	}
	r.compacting = false
	if !r.colon() {
		return false
	}
	from := r.pos
	if !r.skip(r.depth) {
		return false
	}
	r.compacting = true
	r.from = r.pos
	r.unknown = append(r.unknown, Unknown{Pointer: pointer, Member: name, Raw: r.data[from:r.pos]})
	return true
}

// nextKept is next behind an unknown member: the comma goes with the member if none stands before.
func (r *reader) nextKept() (more, ok bool) {
	r.blank()
	if r.peek() == ',' && r.out[len(r.out)-1] == '{' {
		r.from = r.pos + 1
	}
	return r.next('}')
}

// identify gives the unknown members within an object its id, where no object within it has one.
func (r *reader) identify(from int, id []byte) {
	name := string(unescape(nil, id))
	for i := range r.unknown[from:] {
		if u := &r.unknown[from+i]; u.ID == "" {
			u.ID = name
		}
	}
}

// branch is a tree of unknown members by the tokens of their pointers.
type branch struct {
	below map[string]*branch
	here  []Unknown
}

// at is the branch under a token, or nil.
func (b *branch) at(token string) *branch { return b.below[token] }

// holder is an object that gets members back, in what encoding/json wrote.
type holder struct {
	end     int // offset of its closing brace
	id      string
	members []Unknown
}

// hold notes that an object of this plan, whose closing brace is at pos, gets members back, and
// gives its id to the holders within it that have none. A member that the type knows by now is
// not put back: there would be two.
func (r *reader) hold(node *branch, within int, p *plan, id []byte) {
	if len(node.here) > 0 && !slices.ContainsFunc(node.here, func(u Unknown) bool { return p.find([]byte(u.Member), 0) >= 0 }) {
		r.holders = append(r.holders, holder{end: r.pos, members: node.here})
	}
	if len(id) == 0 {
		return
	}
	name := string(unescape(nil, id))
	for i := range r.holders[within:] {
		if h := &r.holders[within+i]; h.id == "" {
			h.id = name
		}
	}
}
