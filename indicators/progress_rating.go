package indicators

import (
	"math/bits"

	"github.com/entente-civic/entente/indicators/quantity"
)

// Rating returns which of the caller's bands the progress falls in: how much is
// attained in percent of what is expected by now, rounded down to a whole
// percent, so that nothing is promoted. 100 is on the path. The bands are a
// scheme of colours or words ("red" up to 59, "amber" 60 to 94, "green" from
// 95); none is built in.
//
// It is false where nothing is rated: without a reading, a target or a baseline,
// where nothing is expected yet, where the target lies against the direction,
// and where a bound does not decide. That is grey, and never the lowest band.
// What has no numbers of attainment, such as a range kept, is not rated either:
// its State says all there is.
//
// Bands that leave out a number, overlap, are not in rising order, or share an
// id are refused, also where nothing is rated, with the errors of
// [Dimension.Check]. The first has no lower end and the last no upper, for an
// attainment has neither: else the code is band-ends.
func (p Progress) Rating(bands []Band) (Band, bool, error) {
	if err := progressBands(bands); err != nil {
		return Band{}, false, err
	}
	attained, ok1 := progressRatio(p.Attained)
	expected, ok2 := progressRatio(p.Expected)
	switch p.State {
	case Met, Exceeded:
		// Nothing more is asked than the target, however much of it was by now.
		if !ok2 || expected.n == 0 {
			expected, ok2 = fraction{1, 1}, true
		}
	case OffTrack:
		expected, ok2 = fraction{1, 1}, true // the time has come
	case OnTrack, Behind, Worsening:
	default:
		return Band{}, false, nil
	}
	if !ok1 || !ok2 || expected.n <= 0 || p.Against {
		return Band{}, false, nil
	}
	part, ok := attained.div(expected)
	if !ok {
		return Band{}, false, nil
	}
	percent := progressFloor(part)
	for _, b := range bands {
		if b.To != nil && percent > *b.To {
			continue
		}
		switch p.Attained.Num.Qualifier {
		case quantity.Exact:
		case quantity.AtLeast, quantity.MoreThan:
			if b.To != nil {
				return Band{}, false, nil
			}
		case quantity.AtMost, quantity.LessThan:
			if b.From != nil {
				return Band{}, false, nil
			}
		default:
			return Band{}, false, nil
		}
		return b, true, nil
	}
	return Band{}, false, nil
}

func progressRatio(r quantity.Ratio) (fraction, bool) {
	if !r.Num.Stated() || !r.Den.Stated() || r.Den.Value.Sign() <= 0 {
		return fraction{}, false
	}
	n, ok1 := fractionOf(r.Num.Value)
	d, ok2 := fractionOf(r.Den.Value)
	if !ok1 || !ok2 {
		return fraction{}, false
	}
	return n.div(d)
}

// progressFloor returns a part in whole percent, rounded down; what does not fit
// is the nearest number that does.
func progressFloor(f fraction) int64 {
	hi, lo := bits.Mul64(fractionAbs(f.n), 100)
	most := int64(^uint64(0) >> 1)
	if hi >= uint64(f.d) {
		if f.n < 0 {
			return -most
		}
		return most
	}
	q, r := bits.Div64(hi, lo, uint64(f.d))
	if f.n < 0 {
		if r > 0 {
			q++
		}
		return -int64(min(q, uint64(most)))
	}
	return int64(min(q, uint64(most)))
}

func progressBands(bands []Band) error {
	d := Dimension{ID: "rating", Bands: bands}
	if err := d.Check(); err != nil {
		return err
	}
	if first, last := bands[0], bands[len(bands)-1]; first.From != nil || last.To != nil {
		return progressOpenEnds(first, last)
	}
	return nil
}
