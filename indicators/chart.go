package indicators

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/internal/markup"
)

// Lengths of charts are in hundredths of a user unit.
const (
	chartWidth  = 720_00
	chartMargin = 16_00
	chartLine   = 18_00 // from one line of text to the next
	chartColumn = 6_70  // about what a letter of size 12 takes
)

// chartColoursMany is how many colours there are.
const chartColoursMany = 6

// chartColour is the colour of a line or bar, which tells it apart beside its
// mark or pattern. Each stands out from white and from near black by at least 3
// to 1 (WCAG 2.2, success criterion 1.4.11); text is never coloured.
func chartColour(i int) string {
	return [chartColoursMany]string{"#1f78b4", "#c65d09", "#1b8a5a", "#a0569e", "#8c6d1f", "#6b7a85"}[i%chartColoursMany]
}

// chart is a picture with what is beside it: title, key and remarks.
type chart struct {
	svg  markup.SVG
	lang i18n.Lang
	id   string // of the picture within a page: it follows from what the picture says
	keys []chartKey
}

// chartKey explains a mark: it draws a sample of it in a place 20 wide.
type chartKey struct {
	text string
	tip  string
	draw func(s *markup.SVG, x, y int)
}

// newChart begins a picture in the library's language nearest to l.
func newChart(l i18n.Lang) chart {
	l = renderLang(l)
	return chart{svg: markup.SVG{Width: chartWidth, Mirror: l.RTL()}, lang: l}
}

func (c *chart) say(t i18n.Template, args ...i18n.Arg) string { return t.With(args...).In(c.lang) }

// open writes the head of the picture, its title above the drawing, and names
// the picture after all it says, so that two pictures of one page that differ
// have different ids.
func (c *chart) open(height int, heading, title, desc string) {
	sum := sha256.Sum256([]byte(string(c.lang) + "\x00" + title + "\x00" + desc))
	c.id = "chart-" + hex.EncodeToString(sum[:6])
	c.svg.Open(height, string(c.lang), c.id, i18n.Strip(title), desc)
	shown := chartClip(heading, 82)
	tip := ""
	if shown != heading {
		tip = i18n.Strip(heading)
	}
	c.svg.Text(chartMargin, 24_00, "start", shown, tip, markup.Attr{Name: "font-size", Value: "15"}, markup.Attr{Name: "font-weight", Value: "600"})
}

// chartClip cuts a sentence of the library's to so many columns.
func chartClip(s string, most int) string { return renderLabel{text: s, said: true}.clip(most).text }

// chartTextWidth is about how wide a text of size 12 is drawn.
func chartTextWidth(s string) int { return renderWidth(s) * chartColumn }

// keyRows is how many lines the key takes.
func (c *chart) keyRows() int {
	rows := 0
	c.eachKey(func(_ chartKey, _, row int) { rows = row + 1 })
	return rows
}

// eachKey lays the key out: in lines, as many entries on each as find room.
func (c *chart) eachKey(visit func(k chartKey, x, row int)) {
	x, row := chartMargin, 0
	for _, k := range c.keys {
		wide := 26_00 + chartTextWidth(k.text) + 16_00
		if x > chartMargin && x+wide > chartWidth {
			x, row = chartMargin, row+1
		}
		visit(k, x, row)
		x += wide
	}
}

// height is that of a picture whose key begins at y.
func (c *chart) height(y int, remarks []string) int {
	return y + (c.keyRows()+len(remarks))*chartLine + 2_00
}

// close writes the key and the remarks from y on, and ends the picture.
func (c *chart) close(y int, remarks []string) []byte {
	c.eachKey(func(k chartKey, x, row int) {
		at := y + row*chartLine
		k.draw(&c.svg, x, at-4_00)
		c.svg.Text(x+26_00, at, "start", k.text, k.tip)
	})
	y += c.keyRows()*chartLine + 4_00
	for i, text := range remarks {
		c.svg.Text(chartMargin, y+i*chartLine, "start", text, "", markup.Attr{Name: "font-size", Value: "11.5"}, markup.Attr{Name: "opacity", Value: "0.85"})
	}
	return c.svg.Bytes()
}

// chartWrap breaks a remark into lines that find room, at its blanks.
func chartWrap(s string) []string {
	const most = (chartWidth - 2*chartMargin) / chartColumn
	s = i18n.Strip(s)
	var out []string
	for renderWidth(s) > most {
		cut, n, last := 0, 0, len(s)
		for i, r := range s {
			if n += renderRuneWidth(r); n > most {
				last = i
				break
			}
			if r == ' ' && i > 0 {
				cut = i
			}
		}
		if cut == 0 {
			cut = last
		}
		out = append(out, s[:cut])
		for s = s[cut:]; s != "" && s[0] == ' '; {
			s = s[1:]
		}
	}
	return append(out, s)
}

func chartStroke(colour, width string) []markup.Attr {
	return []markup.Attr{{Name: "fill", Value: "none"}, {Name: "stroke", Value: colour}, {Name: "stroke-width", Value: width}}
}

func chartDashed(colour, width, dashes string) []markup.Attr {
	return append(chartStroke(colour, width), markup.Attr{Name: "stroke-dasharray", Value: dashes})
}

// chartGrid draws a line that guides the eye.
func chartGrid(s *markup.SVG, x1, y1, x2, y2 int) {
	s.Line(x1, y1, x2, y2, append(chartStroke("currentColor", "1"), markup.Attr{Name: "opacity", Value: "0.18"})...)
}
