package stat

import "math"

// Tails of the binomial and Poisson distributions, and the parameters at which
// they have a given size. For small counts a tail is the sum of its terms, all
// positive; for large ones the integral of the beta or gamma density that it is
// (DLMF 8.17.5 and 8.4.10), by Gauss's rule over steps of one standard deviation. The
// density is C. Loader's saddle-point form (Fast and accurate computation of
// binomial probabilities, 2000), which keeps full precision however large the
// counts.

// sumBelow is the count from which tails are integrated and not summed: below
// it a sum has a thousand terms or so.
const sumBelow = 10_000

// stirling is log(n!) - log(√(2πn)(n/e)^n): its values, and from 16 the series
// DLMF 5.11.1.
func stirling(n float64) float64 {
	if n < 16 {
		return [16]float64{
			0, 0.08106146679532725821967, 0.04134069595540929409382, 0.02767792568499833914879,
			0.02079067210376509311152, 0.01664469118982119216319, 0.01387612882307074799875, 0.01189670994589177009506,
			0.01041126526197209649748, 0.009255462182712732917729, 0.008330563433362871256469, 0.007573675487951840794972,
			0.006942840107209529865664, 0.00640899418800420706844, 0.005951370112758847735624, 0.005554733551962801371039,
		}[int(n)]
	}
	v := 1 / float64(n*n)
	return poly(v, 1.0/1188, -1.0/1680, 1.0/1260, -1.0/360, 1.0/12) / n
}

// deviance is x·log(x/m) + m - x, for x and m above 0: m·(φ(t)) with t = x/m - 1,
// which log1pMinus gives without loss.
func deviance(x, m float64) float64 {
	t := (m - x) / x // x·(t - log(1+t))
	if t < 0.4 && t > -0.28 {
		return -float64(x * log1pSmall(t))
	}
	return float64(x*logOf(x/m)) + (m - x)
}

// logBinomial is the logarithm of the probability of x of n at share p, with q
// = 1-p given apart; 0 < p < 1 and 0 <= x <= n.
func logBinomial(x, n, p, q float64) float64 {
	switch x {
	case 0:
		return float64(n * log1pOf(-p))
	case n:
		return float64(n * logOf(p))
	}
	y := n - x
	log := stirling(n) - stirling(x) - stirling(y) - deviance(x, float64(n*p)) - deviance(y, float64(n*q))
	return log - float64((log2Pi+logOf(float64(x*(y/n))))/2)
}

// logPoisson is the logarithm of the probability of x events where m are
// expected, m > 0.
func logPoisson(x, m float64) float64 {
	if x == 0 {
		return -m
	}
	return -stirling(x) - deviance(x, m) - float64((log2Pi+logOf(x))/2)
}

// A curve is the logarithm of a tail as a function of its parameter, and the
// derivative of it by the logarithm of the parameter.
type curve func(v float64) (log, slope float64)

// solve finds where a rising (or falling) curve is at target, below most. It
// is Newton's method on logarithms, kept within the bounds already known.
func solve(f curve, target, start, most float64, rising bool) float64 {
	low, high := 0.0, most
	v := start
	if !(v > low && v < high) {
		v = min(0.5, most/2)
	}
	for range 200 {
		log, slope := f(v)
		off := log - target
		if off == 0 {
			return v
		}
		if (off > 0) == rising {
			high = v
		} else {
			low = v
		}
		next := 0.0
		if step := off / slope; finite(step) {
			next = v * expOf(-step)
		}
		if math.Abs(next-v) <= float64(1e-14*v) {
			return next
		}
		if !(next > low && next < high) {
			switch {
			case low == 0:
				next = high / 16
			case math.IsInf(high, 1):
				next = low * 16
			case high > float64(4*low):
				next = math.Sqrt(low) * math.Sqrt(high)
			default:
				next = low + float64((high-low)/2)
			}
		}
		if next == v {
			return v
		}
		v = next
	}
	return v
}

// binomialLow is the share at which x or more of n are seen with probability
// tail; 1 <= x <= n. Start is a first guess.
func binomialLow(x, n int64, tail, start float64) float64 {
	if x == n {
		return expOf(logOf(tail) / float64(n))
	}
	fx, fn := float64(x), float64(n)
	return solve(func(p float64) (float64, float64) {
		q := 1 - p
		density := logBinomial(fx-1, fn-1, p, q) + logOf(fn) // of the beta distribution (x, n-x+1) at p
		var log float64
		if x < sumBelow || n-x < sumBelow {
			log = logBinomial(fx, fn, p, q) + logOf(upwards(fx, fn, p, q))
		} else {
			log = density + betaTail(fx-1, float64(n-x), fn, p, q, -1)
		}
		return log, expOf(logOf(p) + density - log)
	}, logOf(tail), start, 1, true)
}

// binomialHigh is the share at which x or fewer of n are seen with probability
// tail; 0 <= x < n.
func binomialHigh(x, n int64, tail, start float64) float64 {
	if x == 0 {
		return -expm1Of(logOf(tail) / float64(n))
	}
	fx, fn := float64(x), float64(n)
	return solve(func(p float64) (float64, float64) {
		q := 1 - p
		density := logBinomial(fx, fn-1, p, q) + logOf(fn) // of the beta distribution (x+1, n-x) at p
		var log float64
		if x < sumBelow || n-x < sumBelow {
			log = logBinomial(fx, fn, p, q) + logOf(downwards(fx, fn, p, q))
		} else {
			log = density + betaTail(fx, float64(n-x-1), fn, p, q, 1)
		}
		return log, -expOf(logOf(p) + density - log)
	}, logOf(tail), start, 1, false)
}

// poissonLow is the mean at which x or more events are seen with probability
// tail; x >= 1.
func poissonLow(x int64, tail, start float64) float64 {
	fx := float64(x)
	return solve(func(m float64) (float64, float64) {
		density := logPoisson(fx-1, m) // of the gamma distribution x at m
		var log float64
		if x < sumBelow {
			log = logPoisson(fx, m) + logOf(upwards(fx, math.Inf(1), m, 1))
		} else {
			log = density + gammaTail(fx-1, m, -1)
		}
		return log, expOf(logOf(m) + density - log)
	}, logOf(tail), start, math.Inf(1), true)
}

// poissonHigh is the mean at which x or fewer events are seen with probability
// tail.
func poissonHigh(x int64, tail, start float64) float64 {
	if x == 0 {
		return -logOf(tail)
	}
	fx := float64(x)
	return solve(func(m float64) (float64, float64) {
		density := logPoisson(fx, m) // of the gamma distribution x+1 at m
		var log float64
		if x < sumBelow {
			log = density + logOf(downwards(fx, math.Inf(1), m, 1))
		} else {
			log = density + gammaTail(fx, m, 1)
		}
		return log, -expOf(logOf(m) + density - log)
	}, logOf(tail), start, math.Inf(1), false)
}

// mostTerms bounds the sums of a tail. They end far earlier where the solution
// is; on the way to it a cut sum still lies on the right side.
const mostTerms = 200_000

// upwards is the sum of the probabilities from x on over that of x, binomial
// for a finite n, else Poisson with mean p.
func upwards(x, n, p, q float64) float64 {
	sum, term := 1.0, 1.0
	for k := x; k < n && k < x+mostTerms; k++ {
		if math.IsInf(n, 1) {
			term *= p / (k + 1)
		} else {
			term *= float64((n-k)/(k+1)) * (p / q)
		}
		sum += term
		if term < 1e-18*sum || sum > 1e300 {
			break
		}
	}
	return sum
}

// downwards is the sum of the probabilities down from x over that of x.
func downwards(x, n, p, q float64) float64 {
	sum, term := 1.0, 1.0
	for k := x; k > 0; k-- {
		if math.IsInf(n, 1) {
			term *= k / p
		} else {
			term *= float64(k/(n-k+1)) * (q / p)
		}
		sum += term
		if term < 1e-18*sum || sum > 1e300 {
			break
		}
	}
	return sum
}

// betaTail is the logarithm of the integral of t^a (1-t)^b from p down (side
// -1) or up (side 1), over p^a (1-p)^b.
func betaTail(a, b, n, p, q float64, side float64) float64 {
	sd := math.Sqrt(float64(p*q) / n)
	// With u = ±s·sd/p the logarithm of the ratio is a·log(1+u) + b·log(1-u·p/q);
	// its linear part u·(a - b·p/q) is a difference best taken once.
	odds := p / q
	linear := a - float64(b*odds)
	return logOf(sd) + logOf(gauss(float64(side*linear)*(sd/p), func(s float64) float64 {
		u := side * float64(s*sd) / p
		if u <= -1 || float64(u*odds) >= 1 {
			return 0
		}
		return expOf(min(700, float64(u*linear)+float64(a*log1pMinus(u))+float64(b*log1pMinus(-float64(u*odds)))))
	}))
}

// gammaTail is the logarithm of the integral of t^a e^-t from m down or up,
// over m^a e^-m.
func gammaTail(a, m float64, side float64) float64 {
	sd := math.Sqrt(m)
	linear := a - m
	return logOf(sd) + logOf(gauss(float64(side*linear)*(sd/m), func(s float64) float64 {
		u := side * float64(s*sd) / m
		if u <= -1 {
			return 0
		}
		return expOf(min(700, float64(u*linear)+float64(a*log1pMinus(u))))
	}))
}

// gauss integrates from 0 on a function that falls about like exp(rise·s -
// s²/2), by Gauss's rule of 16 points (DLMF 3.5(v)) on steps of 1.
func gauss(rise float64, f func(s float64) float64) float64 {
	nodes := [8][2]float64{
		{0.09501250983763744018532, 0.1894506104550684962854},
		{0.2816035507792589132305, 0.1826034150449235888668},
		{0.4580167776572273863424, 0.1691565193950025381893},
		{0.6178762444026437484467, 0.1495959888165767320815},
		{0.7554044083550030338951, 0.1246289712555338720525},
		{0.8656312023878317438805, 0.09515851168249278480993},
		{0.944575023073232576078, 0.06225352393864789286284},
		{0.9894009349916499325962, 0.02715245941175409485178},
	}
	steps := int(min(max(0, rise), 40)) + 10
	var sum total
	for i := range steps {
		mid := float64(i) + 0.5
		for _, n := range nodes {
			d, weight := float64(n[0]/2), n[1]/2
			sum.add(float64(weight*f(mid-d)) + float64(weight*f(mid+d)))
		}
	}
	return sum.value()
}
