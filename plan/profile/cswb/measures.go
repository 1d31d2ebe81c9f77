package cswb

import (
	"slices"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// Where the data of an indicator comes from, as a code among its Terms.
const (
	DataPolice term.Code = "cswb-data:police"
	DataSurvey term.Code = "cswb-data:survey"
	DataHealth term.Code = "cswb-data:health"
	DataOther  term.Code = "cswb-data:other"
)

// Data returns where the data of an indicator may come from. The names are this
// library's.
func Data() term.Scheme {
	return term.Scheme{
		ID:    "cswb-data",
		Title: words("where the data comes from", "provenance des données", "origen de los datos", "مصدر البيانات"),
		Open:  true,
		Terms: []term.Term{
			named(DataPolice, "", "reported by the police", "déclarées par la police", "notificados por la policía", "مُبلَّغ عنها من الشرطة"),
			named(DataSurvey, "", "answers of residents", "réponses de résidents", "respuestas de residentes", "إجابات السكان"),
			named(DataHealth, "", "health services and coroners", "services de santé et coroners", "servicios de salud y médicos forenses", "الخدمات الصحية والطب الشرعي"),
			named(DataOther, "", "other records", "autres dossiers", "otros registros", "سجلات أخرى"),
		},
	}
}

// monitoring says that rates reported by the police are a small piece.
var monitoring = check.Source{
	Title:     "Canadian Centre for Safer Communities, Community and Urban Safety Monitoring toolkit (2023-2026)",
	URL:       "https://ccfsc-cccs.ca/cusm",
	Authority: check.Practice,
}

// policeOnly looks at the indicators of crime and victimization, which bear the
// code of that topic.
var policeOnly = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "IND-POLICE-ONLY",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "Whether the community is safer is measured only by what the police report.",
			FR: "On ne mesure si la communauté est plus sûre que par ce que la police déclare.",
			ES: "Solo se mide si la comunidad es más segura por lo que la policía notifica.",
			AR: "لا يُقاس ما إذا كان المجتمع أكثر أمانًا إلا بما تُبلّغ عنه الشرطة.",
		},
		Unknown: i18n.Template{
			EN: "Where the data on crime and victimization comes from is not stated for every indicator.",
			FR: "La provenance des données sur la criminalité et la victimisation n’est pas indiquée pour chaque indicateur.",
			ES: "No se indica para cada indicador de dónde proceden los datos sobre delincuencia y victimización.",
			AR: "لم يُذكر لكل مؤشر مصدر البيانات عن الجريمة والوقوع ضحية لها.",
		},
		Help: i18n.Template{
			EN: "Much harm is never reported, and more reports may mean more trust. Ask residents too: how safe they feel, what happened to them.",
			FR: "Bien des torts ne sont jamais signalés, et davantage de signalements peut vouloir dire davantage de confiance. Interrogez aussi les résidents : leur sentiment de sécurité, ce qui leur est arrivé.",
			ES: "Muchos daños nunca se denuncian y más denuncias pueden significar más confianza. Pregunte también a los residentes: qué tan seguros se sienten, qué les ocurrió.",
			AR: "كثير من الأذى لا يُبلَّغ عنه أبدًا، وقد تعني زيادة البلاغات زيادة في الثقة. اسألوا السكان أيضًا: عن شعورهم بالأمان وما حدث لهم.",
		},
		Source: monitoring,
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		list := v.Indicators()
		safety, silent := false, false
		for i := range list {
			n := list[i].Value
			if !slices.Contains(n.Terms, TopicCrime) && !slices.Contains(n.Terms, TopicVictimization) {
				continue
			}
			safety = true
			police, other := origin(n)
			if other {
				return
			}
			silent = silent || !police
		}
		switch {
		case !safety:
			r.Skip() // no indicator says that it is of safety
		case silent:
			r.Unknown(v.At("indicators"))
		default:
			r.Breach(v.At("indicators"))
		}
	},
}

// origin tells whether the data of an indicator comes from the police, and
// whether from anywhere else.
func origin(v *indicators.Indicator) (police, other bool) {
	for _, c := range v.Terms {
		if c.In("cswb-data") {
			police = police || c == DataPolice
			other = other || c != DataPolice
		}
	}
	return police, other
}
