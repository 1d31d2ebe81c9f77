package partnership

import "github.com/entente-civic/entente/indicators/quantity"

// Judge answers whether a stated total holds, and returns the difference,
// counted less stated, as [quantity.Total] does. Given counts, it is compared
// with what was counted, added up: 45 partnerships in a registry, or 15 and 30.
// Given none, it is compared with the parts the text itself adds up. A total
// for each of several (Each) is judged once for each.
//
// A count without a unit is one of what the total counts. A list that is not
// stated in full is counted *at least*: 44 entries of a list that may go on do
// not refute 45, and 46 do. Where nothing can be claimed it cannot be told: no
// counts and no parts, or groups that are bounded, approximate or of different
// units. A part said to be included in another ("15, including 1") is none of
// the parts.
//
// For a list of one kind of thing write
//
//	answer, off := d.Judge(quantity.Of(int64(len(bodies)), ""))
func (d *Declared) Judge(counted ...quantity.Quantity) (quantity.Answer, quantity.Decimal) {
	if len(counted) == 0 {
		return quantity.Total(d.Value, d.Parts...)
	}
	parts := make([]quantity.Quantity, len(counted))
	for i, c := range counted {
		if c.Unit == "" && c.Of == "" {
			c.Unit, c.Of = d.Value.Unit, d.Value.Of
		}
		parts[i] = c
	}
	return quantity.Total(d.Value, parts...)
}
