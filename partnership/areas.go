package partnership

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership/term"
)

// groundScheme is the scheme whose terms are areas.
const groundScheme = "areas"

// Ground prepares areas for questions, once. Areas are a tree like the terms of
// a scheme, and the index is that of an open scheme "areas": Find finds an area
// by its name in any language, Path goes up from it, Under down, Leaves are the
// smallest units.
//
// The error joins every fault, each an [i18n.Error]; the index can be used in
// any case, and no walk through it is endless:
//
//   - "no-id": an area has no id;
//   - "doubled-area": an id stands twice; the first is used;
//   - "no-parent": the area it should be part of is not there; it stands at the top;
//   - "cycle": an area is part of itself; it is put at the top.
//
// The work is proportional to the number of areas.
func Ground(areas []Area) (term.Index, error) {
	s := term.Scheme{ID: groundScheme, Open: true, Terms: make([]term.Term, len(areas))}
	var faults []error
	for i := range areas {
		a := &areas[i]
		if a.ID == "" {
			faults = append(faults, i18n.Fail(packageName, "no-id", areaNoID, i18n.Int("position", int64(i)+1)))
		}
		s.Terms[i] = term.Term{ID: string(a.ID), Label: a.Name, Parent: string(a.Parent)}
	}
	x, err := term.NewIndex(s)
	var list interface{ Unwrap() []error }
	if errors.As(err, &list) {
		for _, err := range list.Unwrap() {
			if fault := areaFault(err); fault != nil {
				faults = append(faults, fault)
			}
		}
	}
	return x, errors.Join(faults...)
}

// areaFault words a fault of a scheme as one of areas. An id that cannot stand
// in a code is none.
func areaFault(err error) error {
	var e *i18n.Error
	if !errors.As(err, &e) {
		return err
	}
	args := e.Text.Args()
	switch e.Code {
	case "doubled-term":
		return i18n.Fail(packageName, "doubled-area", areaDoubled, args...)
	case "no-parent":
		return i18n.Fail(packageName, e.Code, areaNoParent, args...)
	case "cycle":
		return i18n.Fail(packageName, e.Code, areaCycle, args...)
	case "bad-term":
		return nil
	}
	return err
}

// Inside reports whether an area is the whole or part of it, however far down.
// What is not in the ground is inside itself alone.
func Inside(ground term.Index, part, whole AreaID) bool {
	return part == whole || slices.Contains(ground.Path(string(part)), string(whole))
}

// Units returns the smallest areas of which the given ones consist, each once:
// an area without parts is its own unit. They come in the order of the ground,
// and behind them, in the order given, what is not in it. The work is that of
// walking the given area, or the ground if there are several.
func Units(ground term.Index, areas ...AreaID) []AreaID {
	tops := areas
	var wanted map[AreaID]bool
	if len(areas) > 1 {
		wanted = make(map[AreaID]bool, len(areas))
		for _, id := range areas {
			wanted[id] = true
		}
		tops = nil
		for _, id := range ground.Top() {
			tops = append(tops, AreaID(id))
		}
	}
	var units []AreaID
	inside := make(map[AreaID]bool)
	for _, top := range tops {
		under := ground.Under(string(top))
		for i, s := range under {
			id := AreaID(s)
			// The first stands at the top, whatever it says it is part of.
			if wanted != nil && !wanted[id] && (i == 0 || !inside[groundParent(ground, s)]) {
				continue
			}
			if wanted != nil {
				inside[id] = true
			}
			// An area comes before its parts, so the next one tells whether it has any.
			if i+1 == len(under) || groundParent(ground, under[i+1]) != id {
				units = append(units, id)
			}
		}
	}
	seen := make(map[AreaID]bool)
	for _, id := range areas {
		if _, known := ground.Term(string(id)); !known && !seen[id] {
			seen[id] = true
			units = append(units, id)
		}
	}
	return units
}

// groundParent returns what an area says it is part of.
func groundParent(ground term.Index, id string) AreaID {
	t, _ := ground.Term(id)
	return AreaID(t.Parent)
}

// Holders tells for each unit who holds it, given what everyone holds: the
// units of each council, the ages of each band. An owner that names a unit
// twice holds it once. Owners stand in the order in which they are met.
//
//	holders := partnership.Holders(func(yield func(partnership.BodyID, []partnership.AreaID) bool) {
//		for _, b := range bodies {
//			if !yield(b.ID, partnership.Units(ground, b.Areas...)) {
//				return
//			}
//		}
//	})
func Holders[Owner, Unit comparable](parts iter.Seq2[Owner, []Unit]) map[Unit][]Owner {
	// Few hold the same unit, and looking through few is cheap; from there on a
	// set keeps the work in proportion to what is held.
	const few = 8
	type holding struct {
		owner Owner
		unit  Unit
	}
	holders, seen := make(map[Unit][]Owner), make(map[holding]bool)
	if parts == nil {
		return holders
	}
	for owner, units := range parts {
		for _, u := range units {
			owners := holders[u]
			switch n := len(owners); {
			case n < few && slices.Contains(owners, owner), n >= few && seen[holding{owner, u}]:
				continue
			case n == few-1:
				for _, o := range owners {
					seen[holding{o, u}] = true
				}
				fallthrough
			case n >= few:
				seen[holding{owner, u}] = true
			}
			holders[u] = append(owners, owner)
		}
	}
	return holders
}

// Tile tells whether the parts tile the whole: every unit of it is held once.
// Gaps are units nobody holds and overlaps units held by several, both in the
// order of the whole; the holders of an overlap are named in the map. Beyond
// are units that are held and are not of the whole, in order; they are no fault
// of the tiling, but often a slip. The parts tile the whole if there is no gap
// and no overlap. Whatever is divided can be so judged: ground, ages, months.
func Tile[Owner any, Unit cmp.Ordered](whole []Unit, holders map[Unit][]Owner) (gaps, overlaps, beyond []Unit) {
	of := make(map[Unit]bool, len(whole))
	for _, u := range whole {
		if of[u] {
			continue
		}
		of[u] = true
		switch n := len(holders[u]); {
		case n == 0:
			gaps = append(gaps, u)
		case n > 1:
			overlaps = append(overlaps, u)
		}
	}
	for u, owners := range holders {
		if !of[u] && len(owners) > 0 {
			beyond = append(beyond, u)
		}
	}
	slices.Sort(beyond)
	return gaps, overlaps, beyond
}

// Locate returns who holds an area: those who hold it itself or, failing them,
// the smallest area it is part of that anyone holds; nil if nobody does.
func Locate[Owner any](ground term.Index, holders map[AreaID][]Owner, area AreaID) []Owner {
	if owners := holders[area]; len(owners) > 0 {
		return owners
	}
	for _, id := range slices.Backward(ground.Path(string(area))) {
		if owners := holders[AreaID(id)]; len(owners) > 0 {
			return owners
		}
	}
	return nil
}

// Unreached returns those of some areas, each once and in their order, in which
// no engagement was held: without any, and those of which it cannot be told. An
// engagement counts for an area if it names it or a part of it. One that names
// only a larger area, or no area at all, may have been held there; one that did
// not take place was held nowhere. Hand it those that count: the consultations
// held by a day. A list that is nil is not stated, so nothing can be told.
//
// The work is proportional to the ground, the areas and what the engagements
// name.
func Unreached(ground term.Index, areas []AreaID, list []Engagement) (without, unsure []AreaID) {
	silent := list == nil
	named := make(map[AreaID]bool)
	for i := range list {
		e := &list[i]
		if e.Held == quantity.No {
			continue
		}
		silent = silent || e.Areas == nil
		for _, id := range e.Areas {
			named[id] = true
		}
	}
	// Down the tree to what lies in a larger area that was named, then up to
	// what has a part that was.
	within, reached := make(map[AreaID]bool), maps.Clone(named)
	for _, top := range ground.Top() {
		under := ground.Under(top)
		for _, s := range under[1:] {
			if p := groundParent(ground, s); named[p] || within[p] {
				within[AreaID(s)] = true
			}
		}
		for _, s := range slices.Backward(under[1:]) {
			if reached[AreaID(s)] {
				reached[groundParent(ground, s)] = true
			}
		}
	}
	seen := make(map[AreaID]bool, len(areas))
	for _, id := range areas {
		switch {
		case seen[id] || reached[id]:
		case silent || within[id]:
			unsure = append(unsure, id)
		default:
			without = append(without, id)
		}
		seen[id] = true
	}
	return without, unsure
}

// The sentences about areas; a table that nothing assigns.
var (
	areaNoID = i18n.Template{
		EN: "area number {$position :integer} has no id",
		FR: "le territoire numéro {$position :integer} n’a pas d’identifiant",
		ES: "el territorio número {$position :integer} no tiene identificador",
		AR: "المنطقة رقم {$position :integer} بلا معرّف",
	}
	areaDoubled = i18n.Template{
		EN: "area number {$position :integer} has the id “{$term}”, which an earlier area has",
		FR: "le territoire numéro {$position :integer} porte l’identifiant «\u00a0{$term}\u00a0», déjà pris par un territoire précédent",
		ES: "el territorio número {$position :integer} tiene el identificador «{$term}», que ya tiene un territorio anterior",
		AR: "المنطقة رقم {$position :integer} معرّفها «{$term}»، وهو معرّف منطقة سابقة",
	}
	areaNoParent = i18n.Template{
		EN: "area “{$term}” is part of “{$parent}”, which is not among the areas",
		FR: "le territoire «\u00a0{$term}\u00a0» fait partie de «\u00a0{$parent}\u00a0», qui n’est pas parmi les territoires",
		ES: "el territorio «{$term}» forma parte de «{$parent}», que no está entre los territorios",
		AR: "المنطقة «{$term}» جزء من «{$parent}»، وهذه ليست بين المناطق",
	}
	areaCycle = i18n.Template{
		EN: "area “{$term}” is part of itself",
		FR: "le territoire «\u00a0{$term}\u00a0» fait partie de lui-même",
		ES: "el territorio «{$term}» forma parte de sí mismo",
		AR: "المنطقة «{$term}» جزء من نفسها",
	}
)
