package stat

import "math"

// Dissimilarity returns the share of one group that would have to change place
// for it to be spread as the other is: half the sum of the absolute differences
// of shares, 0 when they are equal, 1 when no place holds both. A and b are
// counts or shares, place by place; each is divided by its own sum.
//
// O. D. Duncan and B. Duncan, A methodological analysis of segregation indexes,
// American Sociological Review 20 (1955) 210-217.
//
// It is false, undefined, if a group is empty. What counts as close is for the
// caller to say; in small groups chance alone makes it larger than 0. It is an
// error that the lists differ in length, or that a number is negative, none, or
// above [MaxMagnitude].
func Dissimilarity[A, B int64 | float64](a []A, b []B) (float64, bool, error) {
	if len(a) != len(b) {
		return 0, false, differentLengths(len(a), len(b))
	}
	wholeA, err := wholeOf(a)
	if err != nil {
		return 0, false, err
	}
	wholeB, err := wholeOf(b)
	if err != nil {
		return 0, false, err
	}
	if wholeA == 0 || wholeB == 0 {
		return 0, false, nil
	}
	var sum total
	for k := range a {
		sum.add(math.Abs(float64(a[k])/wholeA - float64(b[k])/wholeB))
	}
	return min(1, sum.value()/2), true, nil
}

// Shannon returns the entropy of a list of counts or shares, -Σ p·log(p), with
// 0·log(0) = 0: 0 when there is one kind, log(k) when there are k kinds of the
// same size. Base is that of the logarithm: [math.E] for nats, 2 for bits; it
// must be above 1.
//
// C. E. Shannon, A mathematical theory of communication, Bell System Technical
// Journal 27 (1948) 379-423, section 6.
//
// It is false, undefined, if all are 0. It is an error that a number is
// negative, none, or above [MaxMagnitude].
func Shannon[N int64 | float64](of []N, base float64) (float64, bool, error) {
	if !(base > 1) || math.IsInf(base, 0) {
		return 0, false, badBase(base)
	}
	whole, err := wholeOf(of)
	if err != nil || whole == 0 {
		return 0, false, err
	}
	var sum total
	for k, v := range of {
		p := float64(v) / whole
		switch {
		case p == 0: // adds nothing
		case p <= 0.5:
			sum.add(-float64(p * logOf(p)))
		default: // close to 1 the logarithm is in the rest
			if rest := restOf(of, k) / whole; rest < 1 {
				sum.add(-float64(p * log1pOf(-rest)))
			}
		}
	}
	return max(0, sum.value()) / logOf(base), true, nil
}

// Simpson returns 1-D, where D = Σp² is the probability that two drawn with
// replacement are of the same kind: the probability that they are of different
// kinds, also named after Gini and Blau. It is 0 when there is one kind and
// 1-1/k when there are k of the same size. See [InverseSimpson] for 1/D.
//
// E. H. Simpson, Measurement of diversity, Nature 163 (1949) 688; the form with
// replacement. Undefined and errors are as in [Shannon].
func Simpson[N int64 | float64](of []N) (float64, bool, error) {
	whole, err := wholeOf(of)
	if err != nil || whole == 0 {
		return 0, false, err
	}
	var sum total
	for k, v := range of {
		p := float64(v) / whole
		rest := 1 - p
		if p > 0.5 {
			rest = restOf(of, k) / whole
		}
		sum.add(float64(p * rest))
	}
	return sum.value(), true, nil
}

// InverseSimpson returns 1/D, where D = Σp²: the number of kinds of the same
// size that would be as varied, from 1 to the number of kinds. See [Simpson].
func InverseSimpson[N int64 | float64](of []N) (float64, bool, error) {
	whole, err := wholeOf(of)
	if err != nil || whole == 0 {
		return 0, false, err
	}
	var sum total
	for _, v := range of {
		p := float64(v) / whole
		sum.add(float64(p * p))
	}
	return max(1, 1/sum.value()), true, nil
}

// wholeOf is the sum of numbers that are not negative.
func wholeOf[N int64 | float64](of []N) (float64, error) {
	var sum total
	for at, v := range of {
		if err := checkNumber(at, float64(v)); err != nil {
			return 0, err
		}
		if v < 0 {
			return 0, negativeNumber(at, float64(v))
		}
		sum.add(float64(v))
	}
	return sum.value(), nil
}

// restOf is the sum of all but one.
func restOf[N int64 | float64](of []N, but int) float64 {
	var sum total
	for k, v := range of {
		if k != but {
			sum.add(float64(v))
		}
	}
	return sum.value()
}
