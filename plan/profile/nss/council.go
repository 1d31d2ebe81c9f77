package nss

import (
	"maps"
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
)

// Council returns the rules on the partnership of several councils itself:
// that their areas are stated and tile the ground, that something links them,
// and in which order the steps of [Process] were taken. They need no plan; the
// edition has them too, for a plan that is judged with its partnership.
//
// A council is a body of the kind [CouncilBody], or of partnership.BodyKinds' kind
// "bodies:neighbourhood-council", that exists on the day. Areas are names in a
// tree: that a street is left out is seen only where its block is an area.
func Council() check.Profile[*partnership.Review] { return table }

// table is made once; a Profile cannot be changed.
var table = check.New(Name+"-councils", edition2009, boundaries, linked, stepOrder)

// neighbourhoodCouncil is a term of partnership.BodyKinds.
const neighbourhoodCouncil term.Code = "bodies:neighbourhood-council"

// tables returns the councils that certainly exist on the day, and whether there
// may be more.
func tables(v *partnership.Review) (list []*partnership.Body, maybe bool) {
	p, roster := v.Partnership(), v.Roster()
	if p.Bodies == nil {
		return nil, true
	}
	for i := range p.Bodies {
		b := &p.Bodies[i]
		if b.Kind == "" {
			maybe = true
		}
		if b.Kind != CouncilBody && b.Kind != neighbourhoodCouncil || roster.Body(b.ID) != b {
			continue
		}
		switch roster.Exists(b.ID) {
		case quantity.Yes:
			list = append(list, b)
		case quantity.CannotTell:
			maybe = true
		case quantity.No:
		}
	}
	return list, maybe
}

func bodyAt(b *partnership.Body, field string) check.At {
	return check.At{Kind: "body", ID: string(b.ID), Field: field}
}

// nameArg is a name of the community's, or an id where there is none.
func nameArg(arg string, name i18n.Text, id string) i18n.Arg {
	if name.Worded() {
		return i18n.Local(arg, name)
	}
	return i18n.Label(arg, i18n.Clip(id, 60))
}

// wide bounds the work of asking every council for the units of its areas, each
// of which may walk the ground.
const wide = 1 << 22

// boundaries asks for areas that tile: each unit of the partnership's ground is
// one council's. Where its ground is not stated, only overlaps can be seen.
var boundaries = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "NSS-BOUNDARIES", Severity: check.Warning, Source: orientation.At("slide 8"),
		Message: i18n.Template{
			EN: `.input {$fault :string} .match $fault
gap {{No council answers for this area: {$area}.}}
* {{Several councils answer for this area: {$area}. They are: {$councils}.}}`,
			FR: `.input {$fault :string} .match $fault
gap {{Aucun conseil n’est responsable de ce territoire : {$area}.}}
* {{Plusieurs conseils sont responsables de ce territoire : {$area}. Ce sont : {$councils}.}}`,
			ES: `.input {$fault :string} .match $fault
gap {{Ningún consejo se ocupa de esta zona: {$area}.}}
* {{Varios consejos se ocupan de esta zona: {$area}. Son: {$councils}.}}`,
			AR: `.input {$fault :string} .match $fault
gap {{لا مجلس مسؤول عن هذه المنطقة: {$area}.}}
* {{عدة مجالس مسؤولة عن هذه المنطقة: {$area}. وهي: {$councils}.}}`,
		},
		Unknown: i18n.Template{
			EN: "Whether the councils’ areas cover the ground without overlap cannot be told: “{$name}” does not state enough.",
			FR: "On ne peut pas dire si les territoires des conseils couvrent l’ensemble sans se chevaucher : « {$name} » ne l’indique pas assez.",
			ES: "No se puede saber si las zonas de los consejos cubren todo sin solaparse: «{$name}» no lo indica lo suficiente.",
			AR: "لا يمكن معرفة هل تغطي مناطق المجالس المكان كله بلا تداخل: لا تذكر «{$name}» ما يكفي.",
		},
		Help: i18n.Template{
			EN: "Give the partnership its areas and each council the areas it answers for, as small as the boundary between two councils needs.",
			FR: "Donnez au partenariat ses territoires et à chaque conseil les siens, aussi petits que l’exige la limite entre deux conseils.",
			ES: "Dé a la asociación sus zonas y a cada consejo las suyas, tan pequeñas como lo exija el límite entre dos consejos.",
			AR: "حددوا للشراكة مناطقها ولكل مجلس مناطقه، بالصغر الذي يقتضيه الحد بين مجلسين.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		p, ground := v.Partnership(), v.Ground()
		councils, maybe := tables(v)
		switch {
		case len(councils) == 0 && maybe, len(councils)*len(p.Ground) > wide:
			r.Unknown(v.At("bodies"), v.Arg("name"))
			return
		case len(councils) == 0:
			r.Skip() // there is one strategy and no council
			return
		}
		holders := partnership.Holders(func(yield func(*partnership.Body, []partnership.AreaID) bool) {
			for _, b := range councils {
				if !yield(b, partnership.Units(ground, b.Areas...)) {
					return
				}
			}
		})
		for _, b := range councils {
			if len(b.Areas) == 0 {
				maybe = true
				r.Unknown(bodyAt(b, "areas"), nameArg("name", b.Name, string(b.ID)))
			}
		}
		whole := partnership.Units(ground, p.Areas...)
		if len(whole) == 0 {
			whole = slices.Sorted(maps.Keys(holders))
			r.Unknown(v.At("areas"), v.Arg("name"))
		}
		gaps, overlaps, _ := partnership.Tile(whole, holders)
		area := func(id partnership.AreaID) (check.At, i18n.Arg) {
			at := v.At("areas")
			at.Key = string(id)
			t, _ := ground.Term(string(id))
			return at, nameArg("area", t.Label, string(id))
		}
		for _, id := range overlaps {
			at, name := area(id)
			var of []i18n.Arg
			for _, b := range holders[id] {
				of = append(of, nameArg("", b.Name, string(b.ID)))
			}
			r.Breach(at, i18n.Key("fault", "overlap"), name, i18n.List("councils", of...))
		}
		for _, id := range gaps {
			at, name := area(id)
			if maybe { // a council whose areas are not known may hold it
				r.Unknown(at, v.Arg("name"))
				continue
			}
			r.Breach(at, i18n.Key("fault", "gap"), name, i18n.List("councils"))
		}
	},
}

// linked looks for an event of at least two councils, or one that is called a
// joint event. One that is still to come links them too.
var linked = check.Rule[*partnership.Review]{
	Spec: check.Spec{
		ID: "NSS-LINKED", Severity: check.Advice, Source: orientation.At("slides 6 and 9"),
		Message: i18n.Template{
			EN: "Nothing links the councils of “{$name}”: no joint event, no shared activity.",
			FR: "Rien ne relie les conseils de « {$name} » : aucune activité conjointe ni partagée.",
			ES: "Nada vincula a los consejos de «{$name}»: ningún acto conjunto ni actividad compartida.",
			AR: "لا شيء يربط مجالس «{$name}»: لا فعالية مشتركة ولا نشاط مشترك.",
		},
		Unknown: i18n.Template{
			EN: "Whether anything links the councils of “{$name}” cannot be told.",
			FR: "On ne peut pas dire si quelque chose relie les conseils de « {$name} ».",
			ES: "No se puede saber si algo vincula a los consejos de «{$name}».",
			AR: "لا يمكن معرفة هل يربط شيء بين مجالس «{$name}».",
		},
		Help: i18n.Template{
			EN: "West Downtown Toronto planned workshops for all its councils together. Name the councils among the bodies that hold the event.",
			FR: "West Downtown Toronto a prévu des ateliers communs à tous ses conseils. Nommez les conseils parmi les instances qui tiennent l’activité.",
			ES: "West Downtown Toronto planificó talleres para todos sus consejos juntos. Nombre los consejos entre los órganos que celebran el acto.",
			AR: "خططت شراكة وسط تورونتو الغربي لورش عمل تجمع مجالسها كلها. اذكروا المجالس بين الهيئات التي تقيم الفعالية.",
		},
	},
	Find: func(v *partnership.Review, r *check.Report) {
		p := v.Partnership()
		councils, maybe := tables(v)
		if len(councils) < 2 && !maybe {
			r.Skip()
			return
		}
		if p.Engagements == nil {
			r.Unknown(v.At("engagements"), v.Arg("name"))
			return
		}
		is := make(map[partnership.BodyID]bool, len(councils))
		for _, b := range councils {
			is[b.ID] = true
		}
		for i := range p.Engagements {
			e := &p.Engagements[i]
			if e.Held == quantity.No {
				continue
			}
			first := partnership.BodyID("")
			for _, id := range e.Bodies {
				if is[id] && first != "" && id != first {
					return
				}
				if is[id] {
					first = id
				}
			}
			if e.Kind == partnership.EngagementJoint {
				return
			}
			maybe = maybe || e.Bodies == nil // who held it is not stated
		}
		if maybe {
			r.Unknown(v.At("engagements"), v.Arg("name"))
			return
		}
		r.Breach(v.At("engagements"), v.Arg("name"))
	},
}

var stepOrder = partnership.StepOrder(check.Spec{
	ID: "NSS-STEP-ORDER", Severity: check.Warning, Source: orientation.At("slide 9"),
	Message: i18n.Template{
		EN: "The steps were taken in an unusual order. {$reason}",
		FR: "Les étapes ont été franchies dans un ordre inhabituel. {$reason}",
		ES: "Los pasos se dieron en un orden poco habitual. {$reason}",
		AR: "اتُّخذت الخطوات بترتيب غير معتاد. {$reason}",
	},
	Unknown: i18n.Template{
		EN: "In which order “{$name}” took the steps is not on record.",
		FR: "L’ordre dans lequel « {$name} » a franchi les étapes n’est pas consigné.",
		ES: "No consta en qué orden dio los pasos «{$name}».",
		AR: "لا يوجد سجل بالترتيب الذي اتخذت به «{$name}» الخطوات.",
	},
}, fourSteps)

// fourSteps is the id of Process.
const fourSteps = "wdtlip"
