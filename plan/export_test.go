package plan

// What tests look at and users do not see.
var (
	Sketch       = sketch
	Damage       = damage
	ParseNumbers = func(s string) []int32 {
		n := parseNumber(s)
		return n.parts[:n.n]
	}
)
