package referral

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
)

// Classes of a language, best first.
const (
	tongueOwn = iota
	tongueInterpreted
	tongueLimited
	tongueUnknown
	tongueClasses
)

// language answers whether it is given in a language they can be helped in, and
// how well: the place of the language among theirs, then its class.
func (a *ask) language(v *view) (answer quantity.Answer, rank int32, why string) {
	wanted := a.q.Languages
	list := v.languages()
	answer, rank = no, int32(len(wanted))*tongueClasses
	if len(wanted) == 0 {
		return yes, 0, ""
	}
	if list == nil {
		return unsure, rank - 1, whyUnstated
	}
	for i := range list {
		l := &list[i]
		for k, want := range wanted {
			ans, class, w := sameTongue(want, l.Lang), tongueOwn, ""
			switch {
			case l.Lang == "" && l.Interpreted:
				ans, class, w = unsure, tongueUnknown, whyUnstated
			case ans == unsure:
				class, w = tongueUnknown, whyPartly
			case l.Interpreted:
				class = tongueInterpreted
			}
			if l.Limited {
				ans, class, w = ans.And(unsure), max(class, tongueLimited), whyPartly
			}
			if ans != no && l.Hours != nil && a.n.Open {
				if open, ow := a.openAt(l.Hours, v); open != yes {
					ans, w = ans.And(open), ow
				}
			}
			if ans == no {
				continue
			}
			r := int32(k*tongueClasses + class)
			if rankAnswer(ans) < rankAnswer(answer) || ans == answer && r < rank {
				answer, rank, why = ans, r, w
			}
		}
	}
	return answer, rank, why
}

// sameTongue answers whether who speaks one language is helped in another tag:
// yes within one language, whatever the region and script; it cannot be told
// between a language and those it is made of (ISO 639-3 macrolanguages): who
// speaks Chinese may speak Cantonese. Sign languages are languages of their own.
func sameTongue(want, given i18n.Lang) quantity.Answer {
	if want == given {
		return yes
	}
	x, y := want.Base(), given.Base()
	switch {
	case x == "" || y == "" || x == "und" || y == "und":
		return unsure
	case x == y:
		return yes
	case family(x) != "" && family(x) == family(y):
		return unsure
	}
	return no
}

// family is the macrolanguage of a language by ISO 639-3, or the language itself
// if it is one, for the larger ones that people and directories name either way;
// empty for all others.
func family(l i18n.Lang) i18n.Lang {
	switch l {
	case "zh", "cmn", "yue", "wuu", "nan", "hak", "gan", "hsn":
		return "zh"
	case "ar", "arb", "apc", "ajp", "arz", "ary", "acm", "apd", "aeb", "arq", "ayl", "ars", "afb":
		return "ar"
	case "fa", "pes", "prs":
		return "fa"
	case "ps", "pbt", "pbu", "pst":
		return "ps"
	case "ku", "ckb", "kmr", "sdh":
		return "ku"
	case "iu", "ike", "ikt":
		return "iu"
	case "cr", "crk", "cwd", "csw", "crm", "crl", "crj":
		return "cr"
	case "oj", "ojb", "ojg", "ojs", "ojc", "ciw", "otw":
		return "oj"
	case "om", "gax", "hae", "gaz":
		return "om"
	case "sw", "swh", "swc":
		return "sw"
	default:
	}
	return ""
}
