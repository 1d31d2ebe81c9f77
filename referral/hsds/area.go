package hsds

import (
	"strings"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/referral"
)

// area reads whom a service serves: any of the areas its rows state.
func (b *builder) area(rows []*row) *referral.Area {
	var all []referral.Area
	for _, r := range rows {
		all = append(all, b.oneArea(r))
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return &all[0]
	}
	return &referral.Area{Union: all}
}

func (b *builder) oneArea(r *row) referral.Area {
	extent := r.get("extent")
	var texts []string
	texts = addText(texts, r.get("name"))
	texts = addText(texts, r.get("description"))
	a := referral.Area{}
	switch kind := plainName(r.get("extent_type")); {
	case extent == "":
	case kind == "geojson" || kind == "" && strings.HasPrefix(extent, "{"):
		if polygons, ok := b.geoJSON(r, extent); ok {
			a.Polygons = polygons
		} else {
			texts = addText(texts, extent)
		}
	case kind == "postal" || kind == "postal_codes" || kind == "postcodes" || kind == "postcode" || kind == "zip" || kind == "zip_codes":
		for s := range strings.FieldsFuncSeq(extent, func(c rune) bool { return c == ',' || c == ';' || c == '\n' || c == '|' }) {
			if s = strings.TrimSpace(s); s != "" {
				a.Postal = append(a.Postal, s)
			}
		}
	case kind == "text" || kind == "":
		texts = addText(texts, extent)
	case kind == "topojson" || kind == "kml":
		b.f.kind("extent-kind", r, "extent_type", wordsExtentKind, i18n.Label("kind", kind))
		texts = addText(texts, extent)
	default:
		b.badValue(r, "extent_type")
		texts = addText(texts, extent)
	}
	a.Text = b.say(strings.Join(texts, "\n"))
	if len(a.Polygons)+len(a.Postal) == 0 {
		b.f.kind("area-words", r, "", wordsAreaWords)
	}
	return a
}

// geoJSON reads the polygons of a GeoJSON text, whatever wraps them. Positions
// are longitude, latitude.
func (b *builder) geoJSON(r *row, s string) ([][][]referral.Point, bool) {
	t := &tree{data: []byte(s)}
	n, err := t.parse()
	g := geoReader{t: t}
	if err != nil || t.at != len(t.data) || !g.geometry(n, 0) || len(g.polygons) == 0 && !g.swapped {
		b.f.add("bad-extent", r, "extent", wordsBadExtent)
		return nil, false
	}
	if g.swapped {
		b.f.add("swapped-extent", r, "extent", wordsSwappedExtent)
		return nil, false
	}
	if g.others {
		b.f.add("extent-lines", r, "extent", wordsExtentLines)
	}
	if box := b.box(); box != nil && !box.near(g.box) && box.near(g.box.turned()) {
		b.f.add("swapped-extent", r, "extent", wordsSwappedExtent)
		return nil, false
	}
	return g.polygons, true
}

type geoReader struct {
	t        *tree
	polygons [][][]referral.Point
	points   int
	swapped  bool // a position that can only be latitude, longitude
	others   bool // points or lines, which enclose nothing
	box      geoBox
}

// geoBox is what encloses points; to is below from while there is none.
type geoBox struct{ south, west, north, east int32 }

func (b *geoBox) add(p referral.Point, first bool) {
	if first {
		*b = geoBox{p.Lat, p.Lon, p.Lat, p.Lon}
	}
	b.south, b.north = min(b.south, p.Lat), max(b.north, p.Lat)
	b.west, b.east = min(b.west, p.Lon), max(b.east, p.Lon)
}

// near reports whether two boxes touch within five degrees.
func (b *geoBox) near(o geoBox) bool {
	const within = 50_000_000
	return int64(b.south)-within <= int64(o.north) && int64(o.south) <= int64(b.north)+within &&
		int64(b.west)-within <= int64(o.east) && int64(o.west) <= int64(b.east)+within
}

func (b geoBox) turned() geoBox { return geoBox{b.west, b.south, b.east, b.north} }

// box encloses the places of the listing, nil if there are none with a point.
func (b *builder) box() *geoBox {
	if !b.boxed {
		b.boxed = true
		first := true
		for i := range b.out.Places {
			if p := b.out.Places[i].Point; p != nil {
				b.bounds.add(*p, first)
				first = false
			}
		}
		b.someBox = !first
	}
	if !b.someBox {
		return nil
	}
	return &b.bounds
}

func (g *geoReader) geometry(n int32, depth int) bool {
	if depth > 8 || n == 0 || g.t.nodes[n].kind != jsonObject {
		return false
	}
	j := jsonReader{t: g.t}
	kind := ""
	if m := j.member(n, "type"); m != 0 {
		kind = g.t.nodes[m].text
	}
	coordinates := j.member(n, "coordinates")
	each := func(name string) bool {
		list := j.member(n, name)
		if list == 0 || g.t.nodes[list].kind != jsonArray {
			return false
		}
		for c := g.t.nodes[list].first; c != 0; c = g.t.nodes[c].next {
			if !g.geometry(c, depth+1) {
				return false
			}
		}
		return true
	}
	switch kind {
	case "Feature":
		return g.geometry(j.member(n, "geometry"), depth+1)
	case "FeatureCollection":
		return each("features")
	case "GeometryCollection":
		return each("geometries")
	case "Polygon":
		return g.polygon(coordinates)
	case "MultiPolygon":
		if coordinates == 0 || g.t.nodes[coordinates].kind != jsonArray {
			return false
		}
		for c := g.t.nodes[coordinates].first; c != 0; c = g.t.nodes[c].next {
			if !g.polygon(c) {
				return false
			}
		}
		return true
	case "Point", "MultiPoint", "LineString", "MultiLineString":
		g.others = true
		return true
	}
	return false
}

func (g *geoReader) polygon(n int32) bool {
	if n == 0 || g.t.nodes[n].kind != jsonArray {
		return false
	}
	var rings [][]referral.Point
	for c := g.t.nodes[n].first; c != 0; c = g.t.nodes[c].next {
		if g.t.nodes[c].kind != jsonArray {
			return false
		}
		var ring []referral.Point
		for p := g.t.nodes[c].first; p != 0; p = g.t.nodes[p].next {
			point, ok := g.point(p)
			if !ok {
				return false
			}
			ring = append(ring, point)
		}
		rings = append(rings, ring)
	}
	if len(rings) == 0 {
		return false
	}
	g.polygons = append(g.polygons, rings)
	return true
}

func (g *geoReader) point(n int32) (referral.Point, bool) {
	if g.t.nodes[n].kind != jsonArray {
		return referral.Point{}, false
	}
	first := g.t.nodes[n].first
	if first == 0 {
		return referral.Point{}, false
	}
	second := g.t.nodes[first].next
	if second == 0 || g.t.nodes[first].kind != jsonNumber || g.t.nodes[second].kind != jsonNumber {
		return referral.Point{}, false
	}
	lon, fine := degreesE7(g.t.nodes[first].text)
	lat, fine2 := degreesE7(g.t.nodes[second].text)
	if !fine || !fine2 {
		return referral.Point{}, false
	}
	if lat < -maxLat || lat > maxLat {
		if lat >= -maxLon && lat <= maxLon && lon >= -maxLat && lon <= maxLat {
			g.swapped = true
			return referral.Point{}, true
		}
		return referral.Point{}, false
	}
	if lon < -maxLon || lon > maxLon {
		return referral.Point{}, false
	}
	p := referral.Point{Lat: int32(lat), Lon: int32(lon)}
	g.box.add(p, g.points == 0)
	g.points++
	return p, true
}
