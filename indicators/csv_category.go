package indicators

import "github.com/entente-civic/entente/i18n"

// csvCategories finds the category of a dimension that a cell names.
type csvCategories struct {
	ids   map[string]int // NotStated among them, behind the others
	names map[string]int // folded ids, labels and aliases; -1: of several
}

func newCSVCategories(d *Dimension) *csvCategories {
	ids := d.categories()
	c := &csvCategories{ids: make(map[string]int, len(ids)+1), names: make(map[string]int, 2*len(ids)+1)}
	for i := range ids {
		if _, taken := c.ids[ids[i].ID]; !taken {
			c.ids[ids[i].ID] = i
		}
	}
	c.ids[NotStated] = len(ids)
	for i := range ids {
		c.name(ids[i].ID, i)
		for _, text := range append([]i18n.Text{ids[i].Label}, ids[i].Aliases...) {
			for _, label := range text.All() {
				c.name(label, i)
			}
		}
	}
	for _, word := range [...]string{NotStated, "not stated", "non précisé", "no se indica", "غير مذكور"} {
		key := i18n.Fold(word)
		if _, taken := c.names[key]; !taken {
			c.names[key] = len(ids)
		}
	}
	return c
}

func (c *csvCategories) name(s string, at int) {
	key := i18n.Fold(s)
	if key == "" {
		return
	}
	if other, taken := c.names[key]; taken && other != at {
		at = -1
	}
	c.names[key] = at
}

// find returns the position of the one category that a cell names, by its id,
// else by a label or an alias in any language.
func (c *csvCategories) find(cell string) (int, bool) {
	if at, ok := c.ids[cell]; ok {
		return at, true
	}
	at, ok := c.names[i18n.Fold(cell)]
	return at, ok && at >= 0
}
