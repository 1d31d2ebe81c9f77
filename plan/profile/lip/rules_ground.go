package lip

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/check"
	"github.com/entente-civic/entente/plan"
)

// research looks for what the strategy rests on besides consultation: sources
// of the context, or an engagement that is research and does not end after the
// strategy was adopted.
var research = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-RESEARCH",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: `.input {$case :string} .match $case
late {{All research on record ended after the strategy was adopted on {$day}.}}
* {{There is no research on record that the strategy rests on.}}`,
			FR: `.input {$case :string} .match $case
late {{Toute la recherche consignée s’est terminée après l’adoption de la stratégie ({$day}).}}
* {{Aucune recherche n’est consignée à l’appui de la stratégie.}}`,
			ES: `.input {$case :string} .match $case
late {{Toda la investigación registrada terminó después de la adopción de la estrategia ({$day}).}}
* {{No consta ninguna investigación en la que se base la estrategia.}}`,
			AR: `.input {$case :string} .match $case
late {{انتهت كل البحوث المسجلة بعد اعتماد الاستراتيجية ({$day}).}}
* {{لا بحث مسجلًا تستند إليه الاستراتيجية.}}`,
		},
		Unknown: i18n.Template{
			EN: "Whether research came before the strategy cannot be told.",
			FR: "On ne peut pas dire si la stratégie a été précédée de recherche.",
			ES: "No se puede saber si hubo investigación antes de la estrategia.",
			AR: "لا يمكن معرفة هل سبق الاستراتيجيةَ بحث.",
		},
		Help: i18n.Template{
			EN: "List the sources of the community context, or record the research as an engagement of the kind lip:research with its period.",
			FR: "Énumérez les sources du contexte communautaire ou consignez la recherche comme mobilisation du genre lip:research, avec sa période.",
			ES: "Enumere las fuentes del contexto comunitario o registre la investigación como participación del tipo lip:research, con su período.",
			AR: "أدرجوا مصادر السياق المجتمعي، أو سجلوا البحث بوصفه إشراكًا من النوع lip:research مع فترته.",
		},
		Source: cicSteps.At("step 3, conduct research and establish a local settlement strategy"),
		From:   check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		if len(p.Context.Sources) > 0 {
			return
		}
		adopted := adoption(p)
		late, unclear := false, p.Engagements == nil || p.Context.Sources == nil
		for i := range p.Engagements {
			e := &p.Engagements[i]
			if e.Kind == Consultation || e.Kind == Recruitment {
				continue
			}
			if e.Kind != Research {
				unclear = true // a word of another vocabulary, or none
				continue
			}
			end := e.Period.To
			if end.IsZero() {
				end = e.Period.From
			}
			after, known := adopted.Before(end)
			switch {
			case adopted.IsZero() || known && !after:
				return
			case known:
				late = true
			default:
				unclear = true
			}
		}
		switch {
		case unclear:
			r.Unknown(v.At("engagements"))
		case late:
			r.Breach(v.At("engagements"), i18n.Key("case", "late"), adopted.Arg("day"))
		default:
			r.Breach(v.At("engagements"), i18n.Key("case", "none"), adopted.Arg("day"))
		}
	},
}

// adoption returns the first day on which the plan was adopted, not counting
// revisions, or none.
func adoption(p *plan.Plan) (first cal.Date) {
	for i := range p.Adoptions {
		if a := &p.Adoptions[i]; !a.Revision && !a.On.IsZero() && (first.IsZero() || a.On.Compare(first) < 0) {
			first = a.On
		}
	}
	return first
}

var catchment = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-CATCHMENT",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The plan has no area that the partnership serves.",
			FR: "Le plan n’a aucun territoire desservi par le partenariat.",
			ES: "El plan no tiene ninguna zona atendida por la asociación.",
			AR: "لا منطقة في الخطة تخدمها الشراكة.",
		},
		Unknown: i18n.Template{
			EN: "The area that the partnership serves is not stated.",
			FR: "Le territoire desservi par le partenariat n’est pas indiqué.",
			ES: "No se indica la zona que atiende la asociación.",
			AR: "المنطقة التي تخدمها الشراكة غير مذكورة.",
		},
		Help: i18n.Template{
			EN: "Name the municipalities, counties or neighbourhoods of the catchment area as areas of the plan.",
			FR: "Nommez les municipalités, comtés ou quartiers de la zone desservie comme territoires du plan.",
			ES: "Nombre los municipios, condados o barrios de la zona de atención como zonas del plan.",
			AR: "سمّوا البلديات أو المقاطعات أو الأحياء المشمولة بالخدمة بوصفها مناطق للخطة.",
		},
		Source: newLIP,
		From:   check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		switch p := v.Plan(); {
		case p.Areas == nil:
			r.Unknown(v.At("areas"))
		case len(p.Areas) == 0:
			r.Breach(v.At("areas"))
		}
	},
}

var municipalSignatory = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-MUNICIPAL-SIGNATORY",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "No municipality has adopted or signed the plan.",
			FR: "Aucune municipalité n’a adopté ni signé le plan.",
			ES: "Ningún municipio ha adoptado ni firmado el plan.",
			AR: "لم تعتمد الخطة أو توقّعها أي بلدية.",
		},
		Unknown: i18n.Template{
			EN: "Whether a municipality has adopted or signed the plan cannot be told.",
			FR: "On ne peut pas dire si une municipalité a adopté ou signé le plan.",
			ES: "No se puede saber si un municipio ha adoptado o firmado el plan.",
			AR: "لا يمكن معرفة هل اعتمدت الخطة أو وقّعتها بلدية.",
		},
		Help: i18n.Template{
			EN: "In a comparison of 27 plans of Ontario, a municipality that signs the plan was among the three practices that mattered most. Give the signing organization the kind lip:municipality.",
			FR: "Dans une comparaison de 27 plans ontariens, une municipalité signataire figurait parmi les trois pratiques qui comptaient le plus. Donnez à l’organisme signataire le genre lip:municipality.",
			ES: "En una comparación de 27 planes de Ontario, que un municipio firme el plan estaba entre las tres prácticas más importantes. Dé a la organización firmante el tipo lip:municipality.",
			AR: "في مقارنة شملت 27 خطة في أونتاريو كان توقيع البلدية من الممارسات الثلاث الأهم. أعطوا المنظمة الموقّعة النوع lip:municipality.",
		},
		Source: qayyum,
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		if p.Adoptions == nil {
			r.Unknown(v.At("adoptions"))
			return
		}
		// Where the plan calls none of its organizations a municipality, one that
		// signed may be one all the same.
		marked := false
		for i := range p.Organizations {
			marked = marked || p.Organizations[i].Is(Municipality)
		}
		unclear := false
		for i := range p.Adoptions {
			id := p.Adoptions[i].By
			if id == "" && p.Adoptions[i].Body != "" {
				continue // a table of the partnership itself
			}
			o := v.Organization(id)
			if o != nil && o.Is(Municipality) {
				return
			}
			unclear = unclear || o == nil || !marked
		}
		if unclear {
			r.Unknown(v.At("adoptions"))
			return
		}
		r.Breach(v.At("adoptions"))
	},
}

// irccLevel leaves outcomes for the population as a whole alone: the logic
// model is about clients.
var irccLevel = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-IRCC-LEVEL",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The outcome “{$outcome}” is not placed on a level of the settlement logic model: immediate, intermediate or ultimate.",
			FR: "Le résultat « {$outcome} » n’est placé à aucun niveau du modèle logique de l’établissement : immédiat, intermédiaire ou ultime.",
			ES: "El resultado «{$outcome}» no está situado en un nivel del modelo lógico de asentamiento: inmediato, intermedio o final.",
			AR: "النتيجة «{$outcome}» غير موضوعة على مستوى من مستويات النموذج المنطقي للاستقرار: فوري أو متوسط أو نهائي.",
		},
		Unknown: i18n.Template{
			EN: "The plan does not state on which levels its outcomes stand.",
			FR: "Le plan n’indique pas à quels niveaux se situent ses résultats.",
			ES: "El plan no indica en qué niveles se sitúan sus resultados.",
			AR: "لا تذكر الخطة المستويات التي تقع عليها نتائجها.",
		},
		Help: i18n.Template{
			EN: "The funder reads outcomes by the levels of its Settlement Program. Give each outcome for newcomers one of them; what is only done or delivered is an output.",
			FR: "Le bailleur de fonds lit les résultats selon les niveaux de son Programme d’établissement. Donnez-en un à chaque résultat pour les nouveaux arrivants; ce qui est seulement fait ou livré est un extrant.",
			ES: "El financiador lee los resultados según los niveles de su programa de asentamiento. Dé uno a cada resultado para los recién llegados; lo que solo se hace o se entrega es un producto.",
			AR: "يقرأ المموّل النتائج بحسب مستويات برنامجه للاستقرار. ضعوا كل نتيجة للقادمين الجدد على أحدها؛ أما ما يُنجز أو يُقدَّم فحسب فهو مُخرَج.",
		},
		Source: logicModel,
		From:   check.Adoption,
	},
	Find: func(v *plan.Review, r *check.Report) {
		outcomes := v.Outcomes()
		silent := true
		for i := range outcomes {
			silent = silent && outcomes[i].Value.Level == ""
		}
		switch {
		case v.Plan().Outcomes != nil && len(outcomes) == 0:
			r.Skip() // none to place
			return
		case silent:
			r.Unknown(v.At("outcomes"))
			return
		}
		for i := range outcomes {
			switch o := &outcomes[i]; o.Value.Level {
			case indicators.Immediate, indicators.Intermediate, indicators.Ultimate, indicators.Population:
			default:
				r.Breach(o.At("level"), o.Arg("outcome"))
			}
		}
	},
}

var languages = check.Rule[*plan.Review]{
	Spec: check.Spec{
		ID:       "LIP-LANGUAGES",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "All calls and consultations on record were held in one language.",
			FR: "Tous les appels et consultations consignés se sont tenus dans une seule langue.",
			ES: "Todas las convocatorias y consultas registradas se hicieron en un solo idioma.",
			AR: "كل الدعوات والمشاورات المسجلة كانت بلغة واحدة.",
		},
		Unknown: i18n.Template{
			EN: "In which languages calls and consultations were held is not stated.",
			FR: "Les langues des appels et des consultations ne sont pas indiquées.",
			ES: "No se indican los idiomas de las convocatorias y las consultas.",
			AR: "لغات الدعوات والمشاورات غير مذكورة.",
		},
		Help: i18n.Template{
			EN: "London’s call for members was translated into French, Spanish and Arabic and drew 117 applicants. State the languages of calls and consultations.",
			FR: "L’appel de candidatures de London a été traduit en français, en espagnol et en arabe et a attiré 117 personnes. Indiquez les langues des appels et des consultations.",
			ES: "La convocatoria de London se tradujo al francés, al español y al árabe y atrajo a 117 personas. Indique los idiomas de las convocatorias y las consultas.",
			AR: "تُرجمت دعوة لندن (أونتاريو) إلى العضوية إلى الفرنسية والإسبانية والعربية فتقدّم إليها 117 شخصًا. اذكروا لغات الدعوات والمشاورات.",
		},
		Source: esses.At("slide 23, LMLIP Council Recruitment"),
		From:   check.Consultation,
	},
	Find: func(v *plan.Review, r *check.Report) {
		p := v.Plan()
		if p.Engagements == nil {
			r.Unknown(v.At("engagements"))
			return
		}
		first, asked, silent := i18n.Lang(""), false, false
		for i := range p.Engagements {
			e := &p.Engagements[i]
			if e.Kind == Research {
				continue
			}
			asked, silent = true, silent || len(e.Languages) == 0
			for _, l := range e.Languages {
				switch b := l.Base(); {
				case first == "":
					first = b
				case b != first:
					return
				}
			}
		}
		switch {
		case !asked:
			r.Skip() // PLAN-CONSULTED-BEFORE-ADOPTION says so
		case silent:
			r.Unknown(v.At("engagements"))
		default:
			r.Breach(v.At("engagements"))
		}
	},
}

var leveragedValidated = check.Rule[*plan.Item[partnership.Contribution]]{
	Spec: check.Spec{
		ID:       "LIP-LEVERAGED-VALIDATED",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "The value of the contribution “{$contribution}” was not validated.",
			FR: "La valeur de la contribution « {$contribution} » n’a pas été validée.",
			ES: "El valor de la aportación «{$contribution}» no fue validado.",
			AR: "لم يُتحقَّق من قيمة المساهمة «{$contribution}».",
		},
		Unknown: i18n.Template{
			EN: "Whether the value of the contribution “{$contribution}” was validated is not stated.",
			FR: "On n’indique pas si la valeur de la contribution « {$contribution} » a été validée.",
			ES: "No se indica si se validó el valor de la aportación «{$contribution}».",
			AR: "لا يُذكر هل جرى التحقق من قيمة المساهمة «{$contribution}».",
		},
		Help: i18n.Template{
			EN: "What is given in kind or leveraged counts when it can be validated: keep the record of hours, space or goods, and the agreement by which money came in.",
			FR: "Ce qui est donné en nature ou obtenu par effet de levier compte lorsqu’on peut le valider : conservez le relevé des heures, des locaux ou des biens, et l’entente par laquelle l’argent est arrivé.",
			ES: "Lo que se aporta en especie o se moviliza cuenta cuando puede validarse: guarde el registro de horas, locales o bienes y el acuerdo por el que llegó el dinero.",
			AR: "يُحتسب ما يُقدَّم عينًا أو يُستقطب حين يمكن التحقق منه: احتفظوا بسجل الساعات والأماكن والسلع، وبالاتفاق الذي جاء بموجبه المال.",
		},
		Source: white.At("slide 17, Funding & Resource Impact"),
	},
	Find: func(c *plan.Item[partnership.Contribution], r *check.Report) {
		if k := c.Value.Kind; k != partnership.InKind && k != partnership.Leveraged {
			r.Skip()
			return
		}
		switch c.Value.Validated {
		case quantity.No:
			r.Breach(c.At("validated"), c.Arg("contribution"))
		case quantity.CannotTell:
			r.Unknown(c.At("validated"), c.Arg("contribution"))
		case quantity.Yes:
		}
	},
}
