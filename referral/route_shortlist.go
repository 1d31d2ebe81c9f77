package referral

import (
	"crypto/sha256"
	"encoding/binary"
	"math"

	"github.com/entente-civic/entente/indicators/quantity"
)

// found is an offer on the short list.
type found struct {
	keys    [maxKeys]int32
	offer   uint32
	segment int32 // of which segment; numbers, as pointers here would bring a query to the heap
	metres  int32 // -1: none
	open    uint16
	answer  quantity.Answer
	near    uint8
	fails   uint8 // the filter that excludes it, of a near miss; else filterCount
}

func (d *Directory) candidate(f *found) Candidate {
	v := d.found(f)
	o, s := v.offer, v.service
	c := Candidate{
		Offer: o.ID, Service: s.ID, Organization: s.Organization,
		Answer: f.answer, Match: matchNames[f.near], open: f.open,
	}
	if f.metres > 0 || f.metres == 0 && !v.travels() {
		c.Metres = max(f.metres, 1)
	}
	if f.answer == no {
		c.Fails = filterNames[f.fails]
	}
	return c
}

func (d *Directory) found(f *found) view { return d.segments[f.segment].view(int(f.offer)) }

func (d *Directory) foundID(f *found) OfferID { return d.segments[f.segment].offer(int(f.offer)).ID }

// shortlist keeps the best.
type shortlist struct {
	few   [16]found
	more  []found // instead, if there may be more
	n     int
	most  int
	reach int32 // what is farther cannot come in; MaxInt32: anything can
}

func (t *shortlist) list() []found {
	if t.most > len(t.few) {
		return t.more
	}
	return t.few[:t.n]
}

// compare puts the better first; 0 is the same offer.
func (a *ask) compare(x, y *found) int {
	if x.answer != y.answer {
		return rankAnswer(x.answer) - rankAnswer(y.answer)
	}
	for k := range a.nkeys {
		if x.keys[k] != y.keys[k] {
			if x.keys[k] < y.keys[k] {
				return -1
			}
			return 1
		}
	}
	if x.offer == y.offer && x.segment == y.segment {
		return 0
	}
	xi, yi := a.d.foundID(x), a.d.foundID(y)
	if a.seed != "" {
		if hx, hy := a.draw(xi), a.draw(yi); hx != hy {
			if hx < hy {
				return -1
			}
			return 1
		}
	}
	switch {
	case xi < yi:
		return -1
	case xi > yi:
		return 1
	}
	return 0
}

// draw is the first eight bytes of the SHA-256 of the policy's seed, the need's
// id and the offer's, each behind its length as four bytes, all big-endian.
func (a *ask) draw(o OfferID) uint64 {
	var buf [256]byte
	b := buf[:0]
	for _, s := range [...]string{a.seed, string(a.n.ID), string(o)} {
		b = append(binary.BigEndian.AppendUint32(b, uint32(len(s))), s...)
	}
	sum := sha256.Sum256(b)
	return binary.BigEndian.Uint64(sum[:])
}

// add puts an offer in its place, if it has one.
func (t *shortlist) add(a *ask, f *found) {
	list := t.list()
	i := len(list)
	if i == t.most && a.compare(f, &list[i-1]) >= 0 {
		return
	}
	for i > 0 {
		c := a.compare(f, &list[i-1])
		if c == 0 {
			return
		}
		if c > 0 {
			break
		}
		i--
	}
	if len(list) < t.most {
		if t.most > len(t.few) {
			t.more = append(t.more, found{})
		}
		t.n++
		list = t.list()
	}
	copy(list[i+1:], list[i:len(list)-1])
	list[i] = *f
	if last := &list[len(list)-1]; a.nearby && len(list) == t.most && last.answer == yes && last.metres >= 0 {
		t.reach = last.metres
		if a.step > 1 { // to the end of the step
			t.reach = int32(min((int64(last.metres)/int64(a.step)+1)*int64(a.step), math.MaxInt32))
		}
	}
}

// rank fills in what ranks.
func (l *look) rank(f *found, r *row) {
	a := l.ask
	for k, key := range a.keys[:a.nkeys] {
		switch key {
		case filterTerm:
			f.keys[k] = int32(f.near)
		case filterDistance:
			switch {
			case f.metres >= 0:
				f.keys[k] = f.metres / a.step
			default:
				f.keys[k] = math.MaxInt32
			}
		case filterRoom:
			f.keys[k] = l.roomRank(r)
		case filterCost:
			f.keys[k] = costRank(r.flags >> costShift & 3)
		case filterLanguage:
			f.keys[k] = l.languageRank(r)
		case rankAssured:
			v := l.segment.view(int(r.offer))
			f.keys[k] = int32(math.MaxInt32 - v.service.Assured.Ordinal())
		}
	}
}

func costRank(class uint32) int32 {
	switch class {
	case costFree:
		return 0
	case costStated:
		return 1
	}
	return 2
}
