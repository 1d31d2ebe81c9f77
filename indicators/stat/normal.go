package stat

import "math"

// confidenceZ is the number z for which a standard normal lies within -z and z
// with probability level.
func confidenceZ(level float64) float64 {
	if q := level / 2; q <= 0.425 {
		return centralQuantile(q)
	}
	return tailQuantile((1 - level) / 2)
}

// centralQuantile is the normal quantile at 1/2 + q, 0 <= q <= 0.425.
//
// M. J. Wichura, Algorithm AS 241: the percentage points of the normal
// distribution, Applied Statistics 37 (1988) 477-484, PPND16: about 1e-16.
func centralQuantile(q float64) float64 {
	r := 0.180625 - float64(q*q)
	return q * poly(r,
		2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
		1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0) / poly(r,
		5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
		5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1)
}

// tailQuantile is the normal quantile at 1 - tail, 0 < tail <= 0.075; the same
// source.
func tailQuantile(tail float64) float64 {
	r := math.Sqrt(-logOf(tail))
	if r <= 5 {
		r -= 1.6
		return poly(r,
			7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
			3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0) / poly(r,
			1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
			6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1)
	}
	r -= 5
	return poly(r,
		2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
		2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0) / poly(r,
		2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
		1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1)
}

// poly is the polynomial with the coefficients given, highest power first.
func poly(x float64, coefficients ...float64) float64 {
	v := 0.0
	for _, c := range coefficients {
		v = float64(v*x) + c
	}
	return v
}

// normalTail is the probability that a standard normal is above z, z >= 0.
func normalTail(z float64) float64 {
	if z > 40 {
		return 0
	}
	density := expOf(-float64(z*z)/2) / root2Pi
	if z < 1.5 {
		// Half less density·(z + z³/3 + z⁵/15 + …), DLMF 7.6.2.
		sum, term := 0.0, z
		for k := 3.0; term > 1e-18*sum; k += 2 {
			sum += term
			term *= float64(z*z) / k
		}
		return 0.5 - float64(density*sum)
	}
	// Laplace's continued fraction z + 1/(z + 2/(z + 3/…)), DLMF 7.9.3.
	c := z
	for k := 150.0; k >= 1; k-- {
		c = z + k/c
	}
	return density / c
}
