package indicators

import (
	"slices"

	"github.com/entente-civic/entente/indicators/quantity"
)

// Lacks returns what a reading and its definition do not say and a reader needs
// before the figure can be used, in the order of the fields of Indicator; nothing
// if all is said. Such a figure is kept as its source prints it ("almost 15 %",
// "2nd largest", "growth 11.00 %") and not calculated with.
//
//   - "of": a percentage that does not say of what it is one
//   - "per": a rate that does not say for how many
//   - "population": a rank without those it was ranked among
//   - "denominator": a proportion, rate, ratio or average whose whole is neither
//     named nor given
//   - "period": no time
//   - "source": nobody named, neither by the reading nor by the definition
func (n *Indicator) Lacks(o *Observation) []string {
	var out []string
	percent := n.Kind == Proportion || ratioPercent(n.Unit)
	of := n.Of
	if v := o.Value; v != nil {
		percent = percent || ratioPercent(v.Unit)
		if v.Of != "" {
			of = v.Of
		}
	}
	if percent && of == "" {
		out = append(out, "of")
	}
	if n.Kind == Rate && n.Per <= 0 {
		out = append(out, "per")
	}
	if n.Kind == Rank && !n.Population.Worded() {
		out = append(out, "population")
	}
	if n.totalDivided() && !n.Denominator.Worded() && o.Denominator == nil && of == "" {
		out = append(out, "denominator")
	}
	if o.Period.From.IsZero() && o.Period.To.IsZero() {
		out = append(out, "period")
	}
	if !o.Source.Worded() && !n.Source.Worded() {
		out = append(out, "source")
	}
	return out
}

// Share returns the part one reading is of another, and flags what its reader
// must know: of two readings not of the same time, UseWithCaution; of one that is
// about so much, Estimated besides. The two have a value each and one unit; that
// the first counts within the second is the caller's word. The flags of both are
// kept. The errors are those of quantity.Ratio.Value (a whole that is not above
// zero is NoDenominator instead), and unit-mismatch.
func Share(part, whole *Observation) (Observation, error) {
	var num, den quantity.Quantity
	if part.Value != nil {
		num = *part.Value
	}
	if whole.Value != nil {
		den = *whole.Value
	}
	if num.Unit != den.Unit || num.Of != den.Of {
		_, err := num.Add(den)
		return Observation{}, err
	}
	out := Observation{Period: part.Period, Of: part.Of, Numerator: &num, Denominator: &den}
	for _, f := range slices.Concat(part.Flags, whole.Flags) {
		totalFlag(&out, f)
	}
	_, how, err := quantity.Ratio{Num: num, Den: den}.Value(0)
	switch {
	case den.Stated() && den.Value.Sign() <= 0:
		out.Missing = NoDenominator
	case err != nil:
		return Observation{}, err
	case how == quantity.About || how == quantity.CloseTo:
		totalFlag(&out, Estimated)
	}
	same := part.Period.From.First() == whole.Period.From.First() && part.Period.To.Last() == whole.Period.To.Last()
	if !same || part.Period.From.IsZero() || part.Period.To.IsZero() {
		totalFlag(&out, UseWithCaution)
	}
	slices.Sort(out.Flags)
	return out, nil
}
