package referral

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/entente-civic/entente/i18n"
)

// Check joins every fault of the area, each an *[i18n.Error] of package "referral"
// with the pointer of its place; none is nil. An area with faults can be asked all
// the same.
//
//   - "nothing-stated": nothing says whom it serves, not even words;
//   - "no-id": a unit without an id;
//   - "bad-code": not a postal code; "lost-zero": four digits in a country of five,
//     as a spreadsheet leaves them; it is taken for either;
//   - "bad-country": not two capital letters; "country-alone": a country and no codes;
//   - "bad-point": outside of the earth's degrees; "few-points": a ring of fewer than
//     three different points; "crosses-itself": sides of a ring that cross;
//   - "bad-circle": a circle without a center or a radius;
//   - "too-deep", "too-many": beyond MaxDepth, MaxPoints and MaxRing.
//
// Crossings are looked for until so many pairs of sides were compared as a
// coastline of MaxRing points takes; a ring made to take longer is not looked
// through to its end.
func (a *Area) Check() error {
	if a == nil {
		return nil
	}
	c := &areaCheck{}
	c.area(a, nil, 0)
	return c.err()
}

type areaCheck struct {
	leafFaults
	points, areas int
	pairs         int
}

// mostPairs bounds the search for crossings in one area.
const mostPairs = 4_000_000

func (c *areaCheck) area(a *Area, at *leafPath, depth int) {
	c.areas++
	switch {
	case depth >= MaxDepth:
		c.add(at, "too-deep", leafTooDeep, i18n.Int("most", MaxDepth))
		return
	case c.areas > MaxRules:
		if c.areas == MaxRules+1 {
			c.add(at, "too-many", leafTooMany, i18n.Int("most", MaxRules))
		}
		return
	case c.full():
		return
	}
	if !a.Everywhere && len(a.Text) == 0 && len(a.Units)+len(a.Postal)+len(a.Polygons)+len(a.Union) == 0 && a.Center == nil && a.Radius == 0 {
		c.add(at, "nothing-stated", areaNothing)
	}
	if i := slices.Index(a.Units, ""); i >= 0 {
		c.add(at.field("units").at(i), "no-id", areaUnitNoID)
	}
	c.codes(a, at)
	for i, rings := range a.Polygons {
		path := at.field("polygons").at(i)
		if len(rings) == 0 {
			c.add(path, "few-points", areaFewPoints)
		}
		for k, ring := range rings {
			c.ring(ring, path.at(k))
		}
	}
	if (a.Center != nil || a.Radius != 0) && (a.Center == nil || a.Radius <= 0) {
		c.add(at.field("radius"), "bad-circle", areaBadCircle)
	}
	if a.Center != nil && !a.Center.valid() {
		c.add(at.field("center"), "bad-point", areaBadPoint)
	}
	for i := range a.Union {
		c.area(&a.Union[i], at.field("union").at(i), depth+1)
	}
	for i := range a.Except {
		c.area(&a.Except[i], at.field("except").at(i), depth+1)
	}
}

func (c *areaCheck) codes(a *Area, at *leafPath) {
	if a.Country != "" {
		switch two := a.Country; {
		case len(two) != 2 || two[0] < 'A' || two[0] > 'Z' || two[1] < 'A' || two[1] > 'Z':
			c.add(at.field("country"), "bad-country", areaBadCountry, i18n.Str("country", leafClip(two)), i18n.Label("example", "CA"))
		case len(a.Postal) == 0:
			c.add(at.field("country"), "country-alone", areaCountryAlone)
		}
	}
	for i, s := range a.Postal {
		p, ok := readPostal(s)
		switch {
		case !ok:
			c.add(at.field("postal").at(i), "bad-code", areaBadCode, i18n.Str("code", leafClip(s)), i18n.Int("most", maxPostal))
		case fiveDigits(a.Country) && p.letters() == 0 && zeroLost(&p):
			c.add(at.field("postal").at(i), "lost-zero", areaLostZero, i18n.Label("code", leafClip(s)), i18n.Label("whole", "0"+leafClip(s)))
		}
		if c.full() {
			return
		}
	}
}

func (c *areaCheck) ring(ring []Point, at *leafPath) {
	before := c.points
	c.points += len(ring)
	if len(ring) > MaxRing || c.points > MaxPoints {
		if len(ring) > MaxRing || before <= MaxPoints {
			c.add(at, "too-many", leafTooMany, i18n.Int("most", MaxRing))
		}
		return
	}
	sides := make([]ringLine, 0, len(ring))
	for i, p := range ring {
		if !p.valid() {
			c.add(at.at(i), "bad-point", areaBadPoint)
			return
		}
		if to := ring[(i+1)%len(ring)]; to != p {
			sides = append(sides, ringLine{point: i, from: p, to: to})
		}
	}
	if len(sides) < 3 {
		c.add(at, "few-points", areaFewPoints)
		return
	}
	if i, k, cross := c.crossing(sides); cross {
		c.add(at.at(k), "crosses-itself", areaCrosses, i18n.Int("first", int64(i)+1), i18n.Int("second", int64(k)+1))
	}
}

// ringLine is a side of a ring, and the position of the point it starts from.
type ringLine struct {
	point    int
	from, to Point
	lon      [2]int64 // of both ends, the second on the short way from the first
	next     int      // which side of the ring it is
}

// crossing finds two sides that have a point in common and are not neighbours,
// or neighbours that lie on each other. The sides are gone through from south to
// north, and each is compared with those not yet left behind.
func (c *areaCheck) crossing(sides []ringLine) (first, second int, found bool) {
	turns := [...]int64{0, degree360, -degree360}
	compared := turns[:]
	for i := range sides {
		s := &sides[i]
		s.next = i
		s.lon[0] = int64(s.from.Lon)
		s.lon[1] = s.lon[0] + turned(s.from, s.to)
		if s.lon[1]-s.lon[0] == degree360 || s.lon[0]-s.lon[1] == degree360 {
			compared = turns[:1] // drawn on the flat map, whose two edges are one line on the globe
		}
	}
	order := slices.Clone(sides)
	slices.SortFunc(order, func(a, b ringLine) int {
		if d := int(min(a.from.Lat, a.to.Lat)) - int(min(b.from.Lat, b.to.Lat)); d != 0 {
			return d
		}
		return a.next - b.next
	})
	var open []ringLine
	for _, s := range order {
		kept := 0
		for _, o := range open {
			if max(o.from.Lat, o.to.Lat) < min(s.from.Lat, s.to.Lat) {
				continue
			}
			open[kept] = o
			kept++
			if c.pairs++; c.pairs > mostPairs {
				return 0, 0, false
			}
			if s.crosses(&o, len(sides), compared) {
				return min(s.point, o.point), max(s.point, o.point), true
			}
		}
		open = append(open[:kept], s)
	}
	return 0, 0, false
}

// crosses reports whether two sides of a ring of n cross or touch, the other
// turned around the globe in each of some ways.
func (s *ringLine) crosses(o *ringLine, n int, turns []int64) bool {
	switch {
	case (s.next+1)%n == o.next:
		return s.foldsOnto(o)
	case (o.next+1)%n == s.next:
		return o.foldsOnto(s)
	}
	for _, turn := range turns {
		a, b := s.end(0, 0), s.end(1, 0)
		p, q := o.end(0, turn), o.end(1, turn)
		if max(a.x, b.x) < min(p.x, q.x) || max(p.x, q.x) < min(a.x, b.x) {
			continue
		}
		ap, aq := side(a, b, p), side(a, b, q)
		pa, pb := side(p, q, a), side(p, q, b)
		if ap*aq < 0 && pa*pb < 0 {
			return true
		}
		if ap == 0 && between(a, b, p) || aq == 0 && between(a, b, q) || pa == 0 && between(p, q, a) || pb == 0 && between(p, q, b) {
			return true
		}
	}
	return false
}

// foldsOnto reports whether the next side goes back over this one.
func (s *ringLine) foldsOnto(next *ringLine) bool {
	a, b := s.end(0, 0), s.end(1, 0)
	turn := s.lon[1] - next.lon[0]
	c := next.end(1, turn)
	return side(a, b, c) == 0 && (between(a, b, c) || between(b, c, a))
}

// plainPoint is a point on a map whose longitudes run on beyond 180.
type plainPoint struct{ x, y int64 }

func (s *ringLine) end(i int, turn int64) plainPoint {
	if i == 0 {
		return plainPoint{s.lon[0] + turn, int64(s.from.Lat)}
	}
	return plainPoint{s.lon[1] + turn, int64(s.to.Lat)}
}

// side is the sign of the turn from a to b to c. The two products may need more
// than 64 bits.
func side(a, b, c plainPoint) int {
	high, low := signedProduct(b.x-a.x, c.y-a.y)
	otherHigh, otherLow := signedProduct(b.y-a.y, c.x-a.x)
	if d := cmp.Compare(high, otherHigh); d != 0 {
		return d
	}
	return cmp.Compare(low, otherLow)
}

// signedProduct is a product of 128 bits.
func signedProduct(a, b int64) (high int64, low uint64) {
	h, low := bits.Mul64(uint64(a), uint64(b))
	h -= uint64(a>>63)&uint64(b) + uint64(b>>63)&uint64(a)
	return int64(h), low
}

// between reports whether c, which lies on the line through a and b, lies
// between them or on one of them.
func between(a, b, c plainPoint) bool {
	return min(a.x, b.x) <= c.x && c.x <= max(a.x, b.x) && min(a.y, b.y) <= c.y && c.y <= max(a.y, b.y)
}

var (
	areaNothing = i18n.Template{
		EN: "the area states nothing, so that nobody can tell whom it serves",
		FR: "le territoire n’indique rien : personne ne peut dire qui est desservi",
		ES: "el área no indica nada: nadie puede saber a quién sirve",
		AR: "المنطقة لا تذكر شيئًا، فلا يُعرف من تخدم",
	}
	areaUnitNoID = i18n.Template{
		EN: "an area named here has no id",
		FR: "un territoire nommé ici n’a pas d’identifiant",
		ES: "un territorio nombrado aquí no tiene identificador",
		AR: "إحدى المناطق المذكورة هنا بلا معرّف",
	}
	areaBadCode = i18n.Template{
		EN: "“{$code}” is not a postal code nor the beginning of one: unaccented letters, digits, spaces and hyphens, with {$most :integer} signs at most",
		FR: "« {$code} » n’est pas un code postal ni le début d’un code postal : lettres sans accent, chiffres, espaces et traits d’union, avec une longueur d’au plus {$most :integer}",
		ES: "«{$code}» no es un código postal ni el principio de uno: letras sin acento, cifras, espacios y guiones, con una longitud de {$most :integer} como máximo",
		AR: "”{$code}“ ليس رمزًا بريديًا ولا بداية رمز: حروف لاتينية وأرقام ومسافات وواصلات، بطول لا يزيد على {$most :integer}",
	}
	areaLostZero = i18n.Template{
		EN: "“{$code}” may have lost the zero it began with: write “{$whole}” if that is meant, or the whole code if it is a beginning",
		FR: "« {$code} » a peut-être perdu son zéro initial : écrire « {$whole} » si c’est ce qui est voulu, ou le code entier si c’est un début",
		ES: "«{$code}» puede haber perdido su cero inicial: escriba «{$whole}» si es lo que se quiere decir, o el código entero si es un principio",
		AR: "ربما فقد ”{$code}“ الصفر في أوله: اكتب ”{$whole}“ إن كان هو المقصود، أو الرمز كاملًا إن كان بداية رمز",
	}
	areaBadCountry = i18n.Template{
		EN: "“{$country}” is not the code of a country such as {$example}, two capital letters",
		FR: "« {$country} » n’est pas le code d’un pays comme {$example}, deux lettres majuscules",
		ES: "«{$country}» no es el código de un país como {$example}, dos letras mayúsculas",
		AR: "”{$country}“ ليس رمز بلد مثل {$example}، من حرفين كبيرين",
	}
	areaCountryAlone = i18n.Template{
		EN: "a country is named, but no postal code of it: a whole country is stated as a unit",
		FR: "un pays est nommé, mais aucun de ses codes postaux : un pays entier s’indique comme une unité",
		ES: "se nombra un país, pero ninguno de sus códigos postales: un país entero se indica como una unidad",
		AR: "ذُكر بلد ولم يُذكر أي من رموزه البريدية: يُذكر البلد كله بوصفه وحدة",
	}
	areaBadPoint = i18n.Template{
		EN: "the point lies outside the degrees of the earth: latitude and longitude are given in units of a ten-millionth of a degree, in this order",
		FR: "le point est hors des degrés de la terre : latitude et longitude sont données en dix-millionièmes de degré, dans cet ordre",
		ES: "el punto está fuera de los grados de la tierra: la latitud y la longitud se dan en diezmillonésimas de grado, en este orden",
		AR: "النقطة خارج درجات الأرض: يُعطى خط العرض ثم خط الطول بأجزاء من عشرة ملايين من الدرجة",
	}
	areaFewPoints = i18n.Template{
		EN: "a ring needs at least three different points",
		FR: "un anneau demande au moins trois points différents",
		ES: "un anillo necesita al menos tres puntos distintos",
		AR: "تحتاج الحلقة إلى ثلاث نقاط مختلفة على الأقل",
	}
	areaCrosses = i18n.Template{
		EN: "the sides from point {$first :integer} and from point {$second :integer} of the ring meet: what lies inside may not be what is meant",
		FR: "les côtés partant du point {$first :integer} et du point {$second :integer} de l’anneau se touchent : l’intérieur n’est peut-être pas celui qui est voulu",
		ES: "los lados que parten del punto {$first :integer} y del punto {$second :integer} del anillo se tocan: quizá el interior no sea el que se quiere",
		AR: "يلتقي ضلعا الحلقة الخارجان من النقطة {$first :integer} والنقطة {$second :integer}: ربما لم يكن الداخل هو المقصود",
	}
	areaBadCircle = i18n.Template{
		EN: "a circle needs a center, and a radius of a metre or more",
		FR: "un cercle demande un centre et un rayon d’au moins un mètre",
		ES: "un círculo necesita un centro y un radio de un metro o más",
		AR: "تحتاج الدائرة إلى مركز ونصف قطر لا يقل عن متر",
	}
)
